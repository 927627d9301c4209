/** What one `[[…]]` stands for. `category` is spelled as in the trait tree. */
export type Placeholder =
  | { kind: 'value'; category: string }
  | { kind: 'name'; category: string }
  | { kind: 'number' }
  | { kind: 'index' }
  | { kind: 'seed' }
