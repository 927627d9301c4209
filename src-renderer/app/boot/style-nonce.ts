/** The nonce that this page's content policy lets style tags carry; empty where the page has none. */
export function styleNonce(page: Document = document): string {
  return page.querySelector<HTMLElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
