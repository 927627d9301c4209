import { count } from '../../../ui/format.ts'

const SUPERSCRIPT = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']
/** Up to here every digit is written. */
const DIGITS_MAX = 15

/** A whole number as text: `4,812`, or `about 2.3 × 10¹⁸` where its digits would say nothing. */
export function bigCount(value: string): string {
  if (value.length <= DIGITS_MAX) return count(BigInt(value))
  const exponent = value.length - 1
  const power = [...String(exponent)].map((digit) => SUPERSCRIPT[Number(digit)]).join('')
  return `about ${value[0]}.${value[1]} × 10${power}`
}
