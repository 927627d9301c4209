/** Where the studio's own links lead. Whatever else a page asks for is never handed to the system. */
const ALLOWED_HOSTS = new Set(['github.com', 'www.comfy.org', 'docs.comfy.org', 'huggingface.co', 'civitai.com'])

/** The address as the system may open it, or undefined where it is none of those the studio links to. */
export function allowedLink(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const isPlain = url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === ''
  return isPlain && ALLOWED_HOSTS.has(url.hostname) ? url.href : undefined
}
