import { type Command, Option } from 'commander'
import { SUPPLY_MAX } from '../../../../schemas/collection.ts'
import { wholeNumber } from './number-option.ts'
import { seedOption } from './seed-option.ts'

/** Adds the options that stand in for fields of the document. */
export function overrideOptions(command: Command): Command {
  return command
    .option('--supply <N>', 'number of pieces', wholeNumber(1, SUPPLY_MAX))
    .option('--seed <S>', 'seed, a whole number', seedOption)
    .addOption(new Option('--mode <M>', 'how pieces are chosen').choices(['weighted', 'quota']))
}
