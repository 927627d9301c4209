/** Stands in the window's page wherever its response's nonce belongs. */
export const NONCE_PLACE = '__CSP_NONCE__'

/**
 * What the window's page may load and do: itself, from its own origin. The nonce is for the style tags that the
 * component library writes.
 *
 * @param nonce Fresh for each response.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
