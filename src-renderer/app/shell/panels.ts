const FOCUSABLE = [
  'a[href]',
  'button:enabled',
  'input:enabled',
  'select:enabled',
  'textarea:enabled',
  'summary',
  '[tabindex="0"]',
]
  .map((selector) => `${selector}:not([tabindex="-1"])`)
  .join()

/** Moves the focus to the next part of the window that is marked as one, round and round. */
export function goToPanel(step: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>('[data-panel]')].filter(
    (panel) => panel.offsetParent !== null || panel.getClientRects().length > 0,
  )
  const here = panels.findLastIndex((panel) => panel.contains(document.activeElement))
  const next = panels.at((here + step + panels.length) % panels.length)
  if (!next) return
  const inner = [...next.querySelectorAll<HTMLElement>(FOCUSABLE)].find((element) => !isInAnother(element, next))
  ;(inner ?? next).focus()
}

/** Panels may hold panels: each is a stop of its own. */
function isInAnother(element: HTMLElement, panel: HTMLElement): boolean {
  return element.closest('[data-panel]') !== panel
}
