import type { Unit } from './cutIntoUnits.ts'

export interface Pair {
  readonly a: number
  readonly b: number
}

/**
 * Units with the same words. What stands once in each text is certain; the same words several times go with a certain
 * neighbour, and after that the first with the first.
 */
export function equalPairs(as: readonly Unit[], bs: readonly Unit[]): Pair[] {
  const toB = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (a: number, b: number): boolean => {
    if (a < 0 || b < 0 || a >= as.length || b >= bs.length) return false
    if (toB.has(a) || taken.has(b) || as[a]!.folded !== bs[b]!.folded) return false
    toB.set(a, b)
    taken.add(b)
    return true
  }
  const [aPlaces, bPlaces] = [placesOf(as), placesOf(bs)]
  for (const [folded, places] of aPlaces)
    if (places.length === 1 && bPlaces.get(folded)?.length === 1) pair(places[0]!, bPlaces.get(folded)![0]!)
  for (const [a, b] of [[-1, -1] as const, ...toB]) for (let step = 1; pair(a + step, b + step); step++);
  for (const [a, b] of [[as.length, bs.length] as const, ...toB]) for (let step = 1; pair(a - step, b - step); step++);
  for (const [folded, places] of aPlaces) {
    const free = (bPlaces.get(folded) ?? []).filter((b) => !taken.has(b))
    for (const a of places) if (!toB.has(a) && free.length > 0) pair(a, free.shift()!)
  }
  return [...toB].map(([a, b]) => ({ a, b }))
}

function placesOf(units: readonly Unit[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  units.forEach(({ folded }, index) => {
    const list = places.get(folded)
    if (list) list.push(index)
    else places.set(folded, [index])
  })
  return places
}
