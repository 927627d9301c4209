/** What a request asks for. The path is as it came: no rule on it is passed by with dots or percent signs. */
export type Address = { pathname: string; searchParams: URLSearchParams }

/** Reads a request's target; undefined where it is no path. */
export function readAddress(target: string | undefined): Address | undefined {
  if (!target?.startsWith('/')) return undefined
  const at = target.indexOf('?')
  if (at === -1) return { pathname: target, searchParams: new URLSearchParams() }
  return { pathname: target.slice(0, at), searchParams: new URLSearchParams(target.slice(at)) }
}
