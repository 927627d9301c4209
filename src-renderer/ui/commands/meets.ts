import type { Meets } from './may-act.ts'

const NOT_TYPED = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'])
const PRESSED =
  'button, a[href], summary, [role="button"], [role="tab"], [role="menuitem"], [role="option"], [role="link"]'
const CHOSEN =
  'input, [role="slider"], [role="radio"], [role="switch"], [role="checkbox"], [role="listbox"], [role="menu"]'
const LAYER = '[role="dialog"], [role="menu"], [role="listbox"], [aria-haspopup][aria-expanded="true"]'

/** What a key press on this element meets. */
export function meets(target: EventTarget | null): Meets {
  if (!(target instanceof Element)) return { typing: false, choosing: false, pressing: false, layer: false }
  return {
    typing: isTypedIn(target),
    choosing: target.closest(CHOSEN) !== null,
    pressing: target.closest(PRESSED) !== null,
    layer: target.closest(LAYER) !== null,
  }
}

function isTypedIn(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !NOT_TYPED.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && target.isContentEditable
}
