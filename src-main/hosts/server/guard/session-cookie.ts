/** A cookie is shared by every port of an address: the port in its name keeps two studios apart. */
const nameOf = (port: number) => `ovenbird-${port}`

/** `Set-Cookie` for who showed the token: out of reach of scripts, and never sent for another site. */
export function sessionCookie(port: number, token: string): string {
  return `${nameOf(port)}=${token}; HttpOnly; SameSite=Strict; Path=/`
}

/** What a request's `Cookie` header holds for this server. */
export function readSessionCookie(header: string | undefined, port: number): string | undefined {
  const start = `${nameOf(port)}=`
  return header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(start))
    ?.slice(start.length)
}
