import fc from 'fast-check'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Edit = (holder: Record<string, Json>, key: string) => void

/** Values of every JSON type, near the bounds that schemas usually set. Texts are never blank: trimming has no schema. */
const replacement: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, [], {}, 'x', '0', '#fff', 'normal', 0, 1, -1, 0.5, 2 ** 53, 1e9),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.stringMatching(/^[a-zA-Z0-9.#-]{1,40}$/),
)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>(remove),
  replacement.map(
    (value): Edit =>
      (holder, key) =>
        put(holder, key, value),
  ),
  fc.constantFrom(-1, 1, 0.5, 1e6).map(
    (step): Edit =>
      (holder, key) =>
        put(holder, key, nudged(holder[key], step)),
  ),
  fc
    .tuple(fc.constantFrom('extra', 'rarety', 'constructor'), replacement)
    .map(([name, value]): Edit => (holder, key) => {
      const child = holder[key]
      const owner = typeof child === 'object' && child !== null ? child : holder
      if (!Array.isArray(owner)) put(owner, name, value)
    }),
)

function remove(holder: Record<string, Json>, key: string): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}

/** A copy: one value put in two places would be one place. */
function put(holder: Record<string, Json>, key: string, value: Json): void {
  holder[key] = structuredClone(value)
}

/** A little beside what it was, to reach bounds and patterns. */
function nudged(value: Json | undefined, step: number): Json {
  if (typeof value === 'number') return value + step
  if (typeof value === 'string') return step < 0 ? value.slice(0, -1) : `${value}${step}`
  if (Array.isArray(value)) return step < 0 ? value.slice(0, -1) : [...value, ...value]
  return value ?? null
}

/** Copies of a JSON document with one to three edits anywhere in it: members taken away, replaced or added. */
export function mutationsOf(document: unknown): fc.Arbitrary<unknown> {
  return fc.array(fc.tuple(fc.noBias(fc.nat()), edit), { minLength: 1, maxLength: 3, size: 'xsmall' }).map((edits) => {
    const root = structuredClone(document) as Record<string, Json>
    for (const [at, change] of edits) {
      const places = placesOf(root)
      const place = places[at % places.length]
      if (place) change(place.holder, place.key)
    }
    return root
  })
}

function placesOf(holder: Record<string, Json>): { holder: Record<string, Json>; key: string }[] {
  return Object.keys(holder).flatMap((key) => {
    const child = holder[key]
    const below = typeof child === 'object' && child !== null ? placesOf(child as Record<string, Json>) : []
    return [{ holder, key }, ...below]
  })
}
