import { hashOf } from '../../domain/prelude/hash.ts'
import { provenanceText } from '../../domain/ship/provenance.ts'
import { piecesCsv } from '../../domain/ship/rarity/pieces-csv.ts'
import { rarityCsv } from '../../domain/ship/rarity/rarity-csv.ts'
import { rarityHtml } from '../../domain/ship/rarity/rarity-html.ts'
import { rarityReport } from '../../domain/ship/rarity/rarity-report.ts'
import { traitColumns } from '../../domain/ship/rarity/trait-columns.ts'
import type { Session } from '../engine/session.ts'
import type { StagedFile, StagedText } from '../ports/export-files.ts'
import type { ExportLayout } from './lay-out-export.ts'

/** What an export says about the set as a whole: provenance, rarity, and all pictures on one sheet. */
export function reportFiles(session: Session, layout: ExportLayout): (StagedFile | StagedText)[] {
  const { document, cook, pieces, options } = layout
  const { traitTree: tree, name } = document
  const columns = traitColumns(
    tree.categories.map((category) => category.name),
    pieces,
  )
  const report = rarityReport({ tree, mode: cook.mode, supply: cook.supply, pieces: columns })
  const addresses = new Map(pieces.map((piece) => [piece.number, `images/${encodeURIComponent(piece.imageName)}`]))
  const named = pieces.map((piece) => ({ ...piece, fileName: piece.imageName }))
  const inOrder = pieces.map(({ number, output }) => ({ number, pixelSha256: output.pixelSha256 }))
  const files: (StagedFile | StagedText)[] = [
    { path: 'provenance.txt', text: provenanceText(inOrder) },
    { path: 'rarity.csv', text: rarityCsv(report) },
    { path: 'pieces.csv', text: piecesCsv(report, named) },
    {
      path: 'rarity.html',
      text: rarityHtml({ collection: name, report, imageOf: (number) => addresses.get(number) }),
    },
  ]
  if (options.contactSheet) files.push(contactSheet(session, layout))
  return files
}

function contactSheet(session: Session, { pieces }: ExportLayout): StagedFile {
  const items = pieces.map(({ output, number }) => ({ sha256: output.sha256, label: String(number) }))
  return {
    path: 'contact-sheet.png',
    key: hashOf({ sheet: 1, items }),
    write: (place) => session.images.contactSheet(items, session.store.blobsDir, place),
  }
}
