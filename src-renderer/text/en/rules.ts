import { count } from '../../ui/format.ts'
import { isolated } from '../../ui/isolated.ts'

const traits = (number: number): string => (number === 1 ? '1 trait' : `${count(number)} traits`)
const pieces = (number: number): string => (number === 1 ? '1 piece' : `${count(number)} pieces`)

/** What the rules between traits say, and how they are made. */
export const rules = {
  label: 'Rules',
  list: 'Rules of this collection',
  search: 'Search rules',
  noMatch: 'No rule is about that.',
  clearSearch: 'Clear the search',
  pins: (number: number) => `Pins and locks · ${count(number)}`,
  number: (number: number) => `Rule ${count(number)}`,
  emptyTitle: 'No rule yet: every trait goes with every other',
  emptyWhy:
    'A rule keeps traits apart, or has one ask for another. Select two traits in the tree, or point at them in a picture of a piece, and say so.',

  // Sentences.
  and: ' with ',
  or: ' or ',
  ref: (category: string, trait: string) => `${isolated(category)}: ${isolated(trait)}`,
  refTag: (category: string, tag: string) => `any ${isolated(category)} tagged “${isolated(tag)}”`,
  anyTag: (tag: string) => `anything tagged “${isolated(tag)}”`,
  never: ' never with ',
  needs: ' needs ',
  forbidTwo: (tag: string) => `Never two things tagged “${isolated(tag)}” together`,
  pin: (number: number) => `Piece ${count(number)} is always`,
  lock: (number: number) => `Piece ${count(number)} is locked as`,
  pinNothing: 'anything',
  pinList: ', ',
  because: (reason: string) => `, because: ${isolated(reason)}`,

  // What a rule comes to.
  uncounted: 'The combinations are counted once nothing in the tree is at fault.',
  takes: (cut: string, all: string) => `takes ${cut} of ${all} combinations by itself`,
  means: (number: number, names: string, more: number) =>
    number === 0
      ? 'nothing has it now'
      : `${traits(number)} now: ${names}${more > 0 ? ` and ${count(more)} more` : ''}`,
  meant: (ref: string, meaning: string) => `${ref}: ${meaning}`,

  // Editing.
  when: { forbid: 'All of these', require: 'Who has all of these' },
  each: { forbid: 'Each of these', require: 'Who has any of these' },
  others: { forbid: 'never with any of', require: 'needs at least one of' },
  add: 'Add a trait or a tag',
  remove: (ref: string) => `Take out ${ref}`,
  lastOne: 'A rule needs at least one here. Add another one first, or delete the rule.',
  reason: 'because',
  reasonHint: 'A reason, if you like',
  duplicate: 'Duplicate',
  delete: 'Delete',
  unlock: 'Unlock',
  done: 'Done',
  deleted: 'The rule was deleted.',
  unlocked: (number: number) => `Piece ${count(number)} is no longer locked.`,
  lockFixed: 'A lock keeps a piece as it was seen. Unlock it, and it is dealt like the others.',

  // Choosing traits.
  tags: 'Tags',
  none: 'None',
  tagged: (tag: string) => `tagged “${isolated(tag)}”`,
  nothingFound: 'No trait or tag is called that.',
  moreFound: (number: number) => `and ${count(number)} more: type to find them`,
  meansNow: (number: number) => traits(number),

  // A new rule.
  newTitle: 'New rule',
  kind: 'What it says',
  kinds: { forbid: 'Never together', require: 'Needs', pin: 'Pin a piece' },
  manner: 'How the first ones are meant',
  manners: { all: 'Together', each: 'Each by itself' },
  makes: (number: number) => `These are ${count(number)} rules.`,
  take: (number: number) => (number === 1 ? 'Add the rule' : `Add ${count(number)} rules`),
  cancel: 'Leave it',
  offFirst: 'Choose at least one trait or tag for the first place.',
  offSecond: 'Choose at least one trait or tag for the second place.',
  offNumber: 'Write the number of the piece.',
  offTraits: 'Choose at least one trait that the piece shall have.',
  added: (number: number) => (number === 1 ? 'The rule was added.' : `${count(number)} rules were added.`),

  // Pins.
  pinNumber: 'Piece',
  pinNumberFault: (supply: number) => `Write a whole number from 1 to ${count(supply)}.`,
  pinTaken: (number: number) => `Piece ${count(number)} is pinned or locked already.`,
  pinValue: (category: string) => `${isolated(category)} of the piece`,
  free: 'as it is dealt',
  pinPicture: (number: number) => `Piece ${count(number)} as it was made`,

  // From a picture.
  picture: {
    open: 'Never together…',
    title: 'Which two never together?',
    hint: 'Press the digits of two traits, or click them.',
    traits: 'Traits of the piece',
    breaks: (broken: number, made: number) =>
      broken === 0
        ? `None of the ${pieces(made)} made so far breaks it.`
        : `${count(broken)} of the ${pieces(made)} made so far ${broken === 1 ? 'breaks' : 'break'} it.`,
    counting: 'Counting the pieces that break it…',
    take: 'Never together',
    offTwo: 'Choose two traits.',
    there: 'A rule keeps these two apart already.',
    gone: 'The trait tree no longer has it.',
    generated: 'It is generated: rules are between traits that are written by hand.',
    done: (first: string, second: string) => `${first} and ${second} are never together from now on.`,
    see: 'See what it changes',
    close: 'Close',
    offTraits: 'The piece has fewer than two traits that a rule can be about.',
  },
} as const
