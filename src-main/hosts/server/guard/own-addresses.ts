import { isIPv6 } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

/** The names under which a browser may ask for this server: `Host` headers, as a URL writes them. */
export type OwnAddresses = {
  has(host: string | undefined): boolean
  /** The same for an `Origin` header. */
  hasOrigin(origin: string): boolean
}

/**
 * A page of another site can make its own name point here, and would then be of the same origin: so only these names are
 * answered. All of this machine's where the server listens on every address of it.
 */
export function ownAddresses(boundTo: string, port: number): OwnAddresses {
  const hosts = new Set(namesOf(boundTo).flatMap((name) => hostOf(`http://${inUrl(name)}:${port}`) ?? []))
  return {
    has: (host) => host !== undefined && hosts.has(hostOf(`http://${host}`) ?? ''),
    hasOrigin: (origin) => /^http:\/\/[^/]+$/.test(origin) && hosts.has(hostOf(origin) ?? ''),
  }
}

/** True where nobody but this machine can reach it. */
export function isLoopback(address: string): boolean {
  return LOOPBACK.includes(address) || address.startsWith('127.')
}

/** True for the address that means every address of this machine. */
export function isEveryAddress(address: string): boolean {
  return address === '0.0.0.0' || address === '::'
}

/** An address as it stands in a URL. */
export function inUrl(address: string): string {
  return isIPv6(address) ? `[${address}]` : address
}

/** Addresses of this machine in its networks, without loopback ones. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ internal, scopeid }) => !internal && !scopeid).map(({ address }) => address),
  )
}

function namesOf(boundTo: string): string[] {
  if (isEveryAddress(boundTo)) return [...LOOPBACK, hostname(), ...networkAddresses()]
  return isLoopback(boundTo) ? [...LOOPBACK, boundTo] : [boundTo]
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined
}
