import type { Api } from '../host/host.ts'

const PAGE = 500

/** Approves every finished piece that nobody has decided on. In pages, so that the engine stays free in between. */
export async function approveAll(api: Api, projectId: string, cookId: string): Promise<number> {
  let reviewed = 0
  for (let afterNumber = 0; ;) {
    const page = await api.pieces.list({
      projectId,
      cookId,
      status: 'generated',
      decision: 'none',
      afterNumber,
      limit: PAGE,
    })
    const numbers = page.map((piece) => piece.number)
    if (numbers.length > 0)
      reviewed += (await api.pieces.review({ projectId, cookId, numbers, decision: 'approved' })).reviewed
    if (page.length < PAGE) return reviewed
    afterNumber = numbers.at(-1) ?? afterNumber
  }
}
