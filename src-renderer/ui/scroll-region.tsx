import type { AriaRole, ReactNode, Ref } from 'react'

type Props = {
  ref: Ref<HTMLDivElement>
  /** What it is to assistive technology. */
  role: AriaRole
  label?: string
  className?: string | undefined
  children: ReactNode
}

/** A part that scrolls by itself: reached by Tab, then moved by the arrows. */
export function ScrollRegion({ ref, role, label, className, children }: Props): ReactNode {
  return (
    <div ref={ref} role={role} aria-label={label} className={className} tabIndex={0}>
      {children}
    </div>
  )
}
