import type { CollectionMetadata } from '../../../../schemas/collection-metadata.ts'
import type { Problem } from '../../../../schemas/errors.ts'
import type { MetadataFormat } from '../../../../schemas/export.ts'

/** Longest symbol that fits a Metaplex token, in UTF-8 bytes. */
const SYMBOL_BYTES_MAX = 10
const ADDRESS = /^[a-z][a-z0-9+.-]*:[^\s]+$/i

/** What the chosen formats could not publish about a collection, all at once. */
export function checkCollectionMetadata(
  metadata: CollectionMetadata | undefined,
  formats: readonly MetadataFormat[],
): Problem[] {
  const { symbol, baseUri, externalUrl, creators = [] } = metadata ?? {}
  const problems: Problem[] = []
  const fault = (field: string, message: string, cure: string): void => {
    problems.push({ code: 'VALIDATION', message, field: `metadata.${field}`, cure })
  }
  for (const [field, address] of Object.entries({ baseUri, externalUrl })) {
    if (address !== undefined && address !== '' && !ADDRESS.test(address)) {
      fault(
        field,
        `metadata.${field} is no address: ${JSON.stringify(address.slice(0, 100))}.`,
        'Write one such as https://… or ipfs://…',
      )
    }
  }
  if (!formats.includes('metaplex')) return problems
  const symbolBytes = encodeURIComponent((symbol ?? '').toWellFormed()).replaceAll(/%../g, '-').length
  if (symbolBytes > SYMBOL_BYTES_MAX) {
    fault(
      'symbol',
      `The symbol takes ${symbolBytes} bytes; Metaplex holds ${SYMBOL_BYTES_MAX}.`,
      'Choose a shorter symbol.',
    )
  }
  const shares = creators.reduce((sum, creator) => sum + creator.share, 0)
  if (creators.length > 0 && shares !== 100) {
    fault(
      'creators',
      `The creators' shares sum to ${shares}; Metaplex asks for 100.`,
      'Change the shares so that they sum to 100.',
    )
  }
  return problems
}
