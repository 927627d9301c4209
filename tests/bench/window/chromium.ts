import { existsSync } from 'node:fs'

export const NO_CHROMIUM =
  'there is no Chromium to drive: install one (Debian: chromium), or name one in CHROMIUM_TEST_BINARY'

/** Nothing that another program or the network would feel; no GPU, so that every machine draws alike. */
export const CHROMIUM_ARGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A browser on this machine; undefined where there is none. */
export function chromiumBinary(): string | undefined {
  const places = [process.env['CHROMIUM_TEST_BINARY'], '/usr/bin/chromium', '/usr/bin/google-chrome']
  return places.find((path) => path !== undefined && existsSync(path))
}
