import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type ExportOptions,
  exportOptionsSchema,
  metadataFormatSchema,
  type MetadataFormat,
} from '../../../../schemas/export.ts'
import { optionOfSchema } from '../arguments/option-of-schema.ts'
import { seedOption } from '../arguments/seed-option.ts'
import { userPath } from '../arguments/user-path.ts'
import { counted } from '../counted.ts'
import { EXIT_FAILED } from '../exit-codes.ts'
import { runExport } from '../host/run-export.ts'
import { type Run, withHost, withNewestCook } from '../host/with-host.ts'
import { inWords } from '../terminal.ts'

type ExportArguments = Run & {
  out: string
  format?: MetadataFormat[]
  all?: boolean
  from?: '0' | '1'
  name?: string
  imageFormat?: ExportOptions['imageFormat']
  width?: number
  height?: number
  scaling?: ExportOptions['scaling']
  shuffle?: string
  closeGaps?: boolean
  zip?: boolean
  overwrite?: boolean
}

const fields = exportOptionsSchema.shape

/** `export`, `verify`: what leaves the studio. */
export function addExportCommands(program: Command, setExit: (code: number) => void): void {
  program
    .command('export')
    .description('Write finished pieces with their metadata and reports to a folder.')
    .argument('<project>', "a project's folder")
    .requiredOption('--out <DIR>', 'folder to export to')
    .option('--format <NAMES>', 'metadata: erc721, metaplex, json; several with commas, or given again', formats)
    .option('--all', 'all finished pieces that are not rejected, not the approved ones alone')
    .addOption(new Option('--from <N>', 'number of the first piece').choices(['0', '1']))
    .option('--name <TEMPLATE>', 'names of files, such as "{collection}-{number:05}"', optionOfSchema(fields.fileName))
    .addOption(new Option('--image-format <FORMAT>', 'other format of images').choices(['png', 'webp', 'jpeg']))
    .option('--width <PX>', 'width of images', optionOfSchema(fields.width, Number))
    .option('--height <PX>', 'height of images', optionOfSchema(fields.height, Number))
    .addOption(new Option('--scaling <HOW>', 'how images are resized').choices(['smooth', 'nearest']))
    .option('--shuffle <SEED>', 'deal the numbers out anew by a seed', seedOption)
    .option('--close-gaps', 'number without gaps where pieces are left out')
    .option('--zip', 'also write one archive beside the folder')
    .option('--overwrite', 'write into a folder that holds other things; they stay')
    .option('--json', 'print one JSON document')
    .action((typed: string, given: ExportArguments) =>
      withNewestCook(typed, given, async (host, terminal, { projectId, cookId, collectionId }) => {
        const input = { projectId, cookId, dir: userPath(given.out), options: optionsOf(given) }
        const {
          dir: exportDir,
          files,
          pieces,
          manifestSha256,
        } = await runExport(host, terminal, input, {
          collectionId,
          overwrite: 'add --overwrite',
        })
        terminal.answer(
          { cookId, exportDir, files, pieces, manifestSha256 },
          `${counted(pieces, 'piece')}, ${counted(files, 'file')}\n${exportDir}\nmanifest ${manifestSha256}`,
        )
      }),
    )

  program
    .command('verify')
    .description('Check an export against its manifest.')
    .argument('<folder>', 'folder of an export')
    .option('--json', 'print one JSON document')
    .action((typed: string, run: Run) =>
      withHost(run, async (host, terminal) => {
        const { dir, files, problems } = await host.api.exports.verify({ dir: userPath(typed) })
        const verified = problems.length === 0
        if (!verified) setExit(EXIT_FAILED)
        const words = verified
          ? `${counted(files, 'file')} checked: all is as it was exported.`
          : problems.map(inWords).join('\n')
        terminal.answer({ dir, verified, files, problems }, words)
      }),
    )
}

function optionsOf(given: ExportArguments) {
  const { format, all, from, name, imageFormat, width, height, scaling, shuffle, closeGaps, zip, overwrite } = given
  return {
    ...(format && { formats: format }),
    ...(all && { which: 'all' as const }),
    ...(from !== undefined && { firstNumber: from === '0' ? (0 as const) : (1 as const) }),
    ...(name !== undefined && { fileName: name }),
    ...(imageFormat && { imageFormat }),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(scaling && { scaling }),
    ...(shuffle !== undefined && { order: { shuffleSeed: shuffle } }),
    ...(closeGaps && { gaps: 'close' as const }),
    ...(zip && { zip }),
    ...(overwrite && { overwrite }),
  }
}

function formats(text: string, before: MetadataFormat[] = []): MetadataFormat[] {
  const named = text.split(',').map((name) => {
    const parsed = metadataFormatSchema.safeParse(name.trim())
    if (parsed.success) return parsed.data
    throw new InvalidArgumentError(`Known are ${metadataFormatSchema.options.join(', ')}.`)
  })
  return [...new Set([...before, ...named])]
}
