import type { Page } from 'playwright/test'
import type { StudioHost } from './studio-host.ts'

type NotingWindow = Window & { refusedByPolicy?: string[] }

/** Loads the page anew; from then on it notes what its content policy keeps from it. */
export async function noteRefusals({ context, page }: StudioHost): Promise<void> {
  await context.addInitScript(() => {
    const refused: string[] = []
    ;(window as NotingWindow).refusedByPolicy = refused
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      refused.push(`${violatedDirective}: ${blockedURI} in ${sourceFile}`),
    )
  })
  await page.reload()
}

/** What the content policy has kept from the page since it was loaded. */
export function refusedByPolicy(page: Page): Promise<string[] | undefined> {
  return page.evaluate(() => (window as NotingWindow).refusedByPolicy)
}
