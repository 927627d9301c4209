import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLayerRoom } from './layer-room.ts'
import type { Place } from './layer.ts'
import type { Tenant } from './slab.ts'

type Guest = Tenant & { name: number; place: Place; sizeBytes: number }

/** A room with what a cache does to it: `come` takes a place in and uses it; those evicted are gone. */
function openRoom(budgetBytes: number) {
  const guests = new Map<number, Guest>()
  const room = createLayerRoom<Guest>(budgetBytes, ({ name }) => void guests.delete(name))
  let uses = 0
  return {
    guests,
    come(name: number, sizeBytes: number, holds = 0): Guest {
      const guest = { name, sizeBytes, holds, usedAt: ++uses } as Guest
      const place = room.take(sizeBytes, guest)
      if (!place.ok) throw new Error(place.error.message)
      guest.place = place.value
      guests.set(name, guest)
      return guest
    },
    use(guest: Guest): void {
      guest.usedAt = ++uses
    },
  }
}

const names = (room: ReturnType<typeof openRoom>): number[] => [...room.guests.keys()].toSorted((a, b) => a - b)

describe('the room for layers', () => {
  it('never gives two layers the same bytes, nor takes any from one that is held', () => {
    const step = fc.record({
      words: fc.integer({ min: 1, max: 60 }),
      held: fc.boolean(),
      pick: fc.nat(),
      end: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.array(step, { maxLength: 80 }), (budgetWords, steps) => {
        const room = openRoom(budgetWords * 4)
        for (const [name, { words, held, pick, end }] of steps.entries()) {
          const before = [...room.guests.values()]
          const picked = before[pick % Math.max(before.length, 1)]
          if (picked && end) picked.holds = 0
          else if (picked) room.use(picked)
          const holding = before.filter(({ holds }) => holds > 0)
          room.come(name, words * 4, held ? 1 : 0)
          expect(holding.every((guest) => room.guests.get(guest.name) === guest)).toBe(true)
          expectApart([...room.guests.values()])
        }
      }),
    )
  })

  it('lets those go that were not used for longest', () => {
    const room = openRoom(400)
    const [first] = [0, 1, 2, 3].map((name) => room.come(name, 100))
    room.use(first!)
    room.come(4, 100)
    expect(names(room)).toEqual([0, 2, 3, 4])
  })

  it('makes place for a large one where its neighbours were not used for longest', () => {
    const room = openRoom(400)
    const [first] = [0, 1, 2, 3].map((name) => room.come(name, 100))
    room.use(first!)
    room.come(4, 200)
    expect(names(room)).toEqual([0, 3, 4])
  })

  it('grows beside its budget only while all in it is held, and is as small as before some time after', () => {
    const room = openRoom(200)
    const [own] = [room.come(0, 100, 1), room.come(1, 100, 1)]
    const beside = room.come(2, 100, 1)
    expect(beside.place.buffer).not.toBe(own.place.buffer)
    for (const guest of room.guests.values()) guest.holds = 0
    for (let name = 3; name < 400; name++) expect(room.come(name, 100).place.buffer).toBe(own.place.buffer)
    expect(names(room)).toEqual([398, 399])
  })
})

function expectApart(guests: readonly Guest[]): void {
  const sorted = guests.toSorted((a, b) => a.place.offset - b.place.offset)
  for (const [index, { place, sizeBytes }] of sorted.entries()) {
    expect(place.offset + sizeBytes).toBeLessThanOrEqual(place.buffer.byteLength)
    const next = sorted.slice(index + 1).find((guest) => guest.place.buffer === place.buffer)
    if (next) expect(next.place.offset).toBeGreaterThanOrEqual(place.offset + sizeBytes)
  }
}
