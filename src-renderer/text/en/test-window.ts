import { count } from '../../ui/format.ts'
import { isolated } from '../../ui/isolated.ts'

const range = (min: number | undefined, max: number | undefined): string => {
  if (min === undefined) return `at most ${count(max ?? 0)}`
  return max === undefined ? `from ${count(min)}` : `${count(min)} to ${count(max)}`
}

/** What the parameters of a tool and the Test window say. */
export const testWindow = {
  params: {
    title: 'How it is made',
    tool: 'Made by',
    toolWhy: 'Parameters that it does not have go with the other. Undo brings them back.',
    none: 'No tool of this studio is called that.',
    more: (number: number) => `Show ${count(number)} more`,
    less: 'Show less',
    range: (min: number | undefined, max: number | undefined) => {
      const words = range(min, max)
      return words[0]?.toUpperCase() + words.slice(1)
    },
    standard: (value: string) => `Where empty: ${value}`,
    asIs: 'as it is',
    pickColour: (label: string) => `${label}: choose a colour`,
    placeholders: 'Placeholders',
    meaning: (name: string) => {
      if (name === '@number') return 'number, from 1'
      if (name === '@index') return 'number, from 0'
      if (name === '@seed') return 'its own seed'
      return name.endsWith('.name') ? 'name of the trait' : 'value'
    },
    resolved: 'For this piece:',
    layers: 'Layers',
    plain: 'as it is',
    option: (label: string, value: string) => `${label.toLowerCase()} ${value}`,
    finish: {
      title: 'Finishing',
      none: 'Approved pieces are exported as they are.',
      add: 'Add a step',
      step: (number: number, name: string) => `${count(number)}. ${name}`,
      up: (name: string) => `${name} earlier`,
      down: (name: string) => `${name} later`,
      remove: (name: string) => `Remove ${name}`,
    },
  },
  wrong: {
    needed: 'This has to be there.',
    number: 'Write a number, or a placeholder in [[ ]].',
    whole: 'Write a whole number.',
    range: (min: number | undefined, max: number | undefined) => `Write a number: ${range(min, max)}.`,
    long: (most: number) => `Write at most ${count(most)} letters.`,
    choice: (choices: readonly string[]) => `Write one of ${choices.join(', ')}.`,
    colour: 'Write a colour such as #ffc46b or #1b1d2680.',
    pattern: (pattern: string) => `It has to look like ${pattern}.`,
    json: 'Write it as JSON, such as {"a": 1} or [1, 2].',
    seed: 'Write a whole number from 0.',
    piece: (supply: number) => `Write the number of a piece: 1 to ${count(supply)}.`,
    notInRange: (start: string, end: string, step: string) =>
      `Write a value of the range: ${start} to ${end}${step === '1' ? '' : `, every ${step}`}. Empty: random.`,
  },
  panel: {
    title: 'Test',
    open: 'Test',
    close: 'Close the test window',
    traits: 'Traits',
    random: 'Random',
    drawn: (trait: string) => `Random · ${trait}`,
    none: 'None',
    nothingFound: 'No trait is called that.',
    fix: (category: string) => `Keep ${isolated(category)} as it is`,
    free: 'Let all be random',
    seed: 'Seed',
    number: 'As piece',
    dice: 'Roll the others',
    rolled: (fixed: number) => (fixed === 0 ? 'All are rolled.' : `${count(fixed)} stay.`),
    allFixed: 'Every trait is kept: there is nothing to roll.',
    params: 'Parameters',
    changed: 'changed here, not saved',
    save: 'Save the parameters',
    saved: 'The parameters are saved.',
    same: 'The parameters are as they are saved.',
    discard: 'Take them back',
    run: 'Execute',
    stop: 'Stop',
    trying: 'Drawing the piece…',
    stopped: 'Stopped.',
    result: 'Result',
    notYet: 'Nothing is tried yet',
    notYetWhy: 'Keep the traits that you care about, then execute. Nothing of it is recorded.',
    size: (width: number, height: number) => `${count(width)} × ${count(height)} px`,
    otherNow: 'The traits or parameters are others by now.',
    picture: (traits: string) => `Tried: ${traits}`,
    enlarge: 'Show it large',
    large: 'The tried piece',
    problems: 'It can’t be tried like this',
    about: (category: string) => `About ${isolated(category)}`,
    tries: 'Tries',
    triesWhy: 'Choose one to bring its traits back.',
    bringBack: (number: number, traits: string) => `Try ${count(number)}: ${traits}`,
    compare: (number: number) => `Compare try ${count(number)}`,
    compared: 'Side by side',
    back: (number: number) => `The traits of try ${count(number)} are back.`,
    useFor: (number: number) => `Use for piece ${count(number)}`,
    cookedWhy: 'It is cooked already: the cook takes it over by a revision.',
    used: (number: number) => `Piece ${count(number)} is kept with these traits.`,
    usedAlready: (number: number) => `Piece ${count(number)} is kept with these traits already.`,
    notKnown: 'What it would be made of is not known yet.',
  },
} as const
