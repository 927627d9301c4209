import type { Page } from 'playwright/test'

/** A piece of the look ahead, as it is seen: `picture` is null while there is none that is drawn. */
export type SeenPiece = { number: number; locked: boolean; traits: Record<string, string>; picture: string | null }

/** The look ahead as it is on screen. */
export function shownSheet(page: Page): Promise<SeenPiece[]> {
  const cells = page.getByRole('grid', { name: /^The first \d+ pieces/ }).getByRole('gridcell')
  return cells.evaluateAll((elements) =>
    elements.map((element) => {
      const [, number = '', locked, traits = ''] =
        /^Piece (\d+)(,? locked)?: (.*)$/.exec(element.getAttribute('aria-label') ?? '') ?? []
      const image = element.querySelector('img')
      const isDrawn = image !== null && image.complete && image.naturalWidth > 0
      return {
        number: Number(number),
        locked: locked !== undefined,
        traits: Object.fromEntries(traits.split(', ').map((one) => one.split(': '))) as Record<string, string>,
        picture: isDrawn ? image.src : null,
      }
    }),
  )
}
