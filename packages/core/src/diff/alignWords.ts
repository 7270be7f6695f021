import { increasingRun } from './increasingRun.ts'

/** A place where two rows of words differ: a[aFrom..aTo) against b[bFrom..bTo); one of them may be empty. */
export interface Hunk {
  aFrom: number
  aTo: number
  bFrom: number
  bTo: number
}

/** Largest product of two lengths that is compared word by word at once; what is larger is first cut where both surely agree. */
const BOX = 1_000_000
/** Beyond this, where there is nothing by which to cut, one text simply stands in the place of the other. */
const LARGEST_BOX = 4_000_000
/** So many words in a row, each found once in either text, are the same place. */
const ANCHOR = 6

/** The differences of two rows of words: the shortest edit script (Myers 1986) in linear space, long texts cut beforehand. */
export function alignWords(a: Int32Array, b: Int32Array): Hunk[] {
  const aKept = new Uint8Array(a.length)
  const bKept = new Uint8Array(b.length)
  const boxes: Hunk[] = [{ aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }]
  const keep = (aAt: number, bAt: number) => {
    aKept[aAt] = 1
    bKept[bAt] = 1
  }
  while (boxes.length > 0) {
    const box = boxes.pop()!
    while (box.aFrom < box.aTo && box.bFrom < box.bTo && a[box.aFrom] === b[box.bFrom]) keep(box.aFrom++, box.bFrom++)
    while (box.aFrom < box.aTo && box.bFrom < box.bTo && a[box.aTo - 1] === b[box.bTo - 1]) keep(--box.aTo, --box.bTo)
    if (box.aFrom === box.aTo || box.bFrom === box.bTo) continue
    const area = (box.aTo - box.aFrom) * (box.bTo - box.bFrom)
    const cuts = area > BOX ? sharedPlaces(a, b, box) : []
    for (const piece of cuts.length > 0 ? cutAt(box, cuts) : []) boxes.push(piece)
    if (cuts.length === 0 && area <= LARGEST_BOX) {
      const { aFrom, aTo, bFrom, bTo } = middleSnake(a, b, box)
      for (let step = 0; step < aTo - aFrom; step++) keep(aFrom + step, bFrom + step)
      boxes.push({ ...box, aTo: aFrom, bTo: bFrom }, { ...box, aFrom: aTo, bFrom: bTo })
    }
  }
  return hunksOf(aKept, bKept)
}

function hunksOf(aKept: Uint8Array, bKept: Uint8Array): Hunk[] {
  const hunks: Hunk[] = []
  let a = 0
  let b = 0
  while (a < aKept.length || b < bKept.length) {
    if (aKept[a] && bKept[b]) {
      a++
      b++
      continue
    }
    const hunk = { aFrom: a, aTo: a, bFrom: b, bTo: b }
    while (a < aKept.length && !aKept[a]) hunk.aTo = ++a
    while (b < bKept.length && !bKept[b]) hunk.bTo = ++b
    hunks.push(hunk)
  }
  return hunks
}

function cutAt(box: Hunk, cuts: readonly (readonly [number, number])[]): Hunk[] {
  const pieces: Hunk[] = []
  let { aFrom, bFrom } = box
  for (const [aTo, bTo] of cuts) {
    pieces.push({ aFrom, aTo, bFrom, bTo })
    aFrom = aTo
    bFrom = bTo
  }
  return [...pieces, { ...box, aFrom, bFrom }]
}

/** Where the same words in a row stand in both and only once in each, the longest series that keeps its order. */
function sharedPlaces(a: Int32Array, b: Int32Array, box: Hunk): readonly (readonly [number, number])[] {
  const once = new Map<number, [aAt: number, bAt: number]>()
  for (let at = box.aFrom; at + ANCHOR <= box.aTo; at++) {
    const key = mix(a, at)
    once.set(key, once.has(key) ? [-1, -1] : [at, -1])
  }
  for (let at = box.bFrom; at + ANCHOR <= box.bTo; at++) {
    const found = once.get(mix(b, at))
    if (!found) continue
    if (found[1] !== -1) found[0] = -1
    found[1] = at
  }
  const places = [...once.values()].filter(([aAt, bAt]) => aAt !== -1 && bAt !== -1 && a[aAt] === b[bAt])
  return increasingRun(places.map(([, bAt]) => bAt)).map((index) => places[index]!)
}

/** The next words in one number. Others may have it too: a cut there is a worse one, but nothing that differs is held equal by it. */
function mix(ids: Int32Array, at: number): number {
  let mixed = 0
  for (let index = at; index < at + ANCHOR; index++) mixed = Math.imul(mixed ^ ids[index]!, 0x9e3779b1) ^ (mixed >>> 15)
  return mixed >> 2
}

/**
 * The middle of a shortest edit script for a box whose first words differ and whose last words differ: a run of equal words
 * (perhaps empty) before and after which about as many edits are left. Paths stay inside of the box, so the work is at most
 * its area.
 */
function middleSnake(a: Int32Array, b: Int32Array, box: Hunk): Hunk {
  const { aFrom, bFrom } = box
  const n = box.aTo - aFrom
  const m = box.bTo - bFrom
  const delta = n - m
  const isOdd = delta % 2 !== 0
  // Furthest x on the diagonal x - y = k, from the beginning and from the end; diagonal -m - 1 is at 0.
  const zero = m + 1
  const forward = new Int32Array(n + m + 3).fill(-1)
  const backward = new Int32Array(n + m + 3).fill(n + 1)
  const found = (x: number, y: number, length: number): Hunk => ({
    aFrom: aFrom + x,
    aTo: aFrom + x + length,
    bFrom: bFrom + y,
    bTo: bFrom + y + length,
  })
  for (let d = 0; ; d++) {
    for (let k = -d + 2 * Math.max(0, d - m); k <= d - 2 * Math.max(0, d - n); k += 2) {
      const down = forward[zero + k + 1]!
      const right = forward[zero + k - 1]!
      let x = d === 0 ? 0 : forward[zero + k]!
      if (down >= 0 && down - k <= m && down > x) x = down
      if (right >= 0 && right < n && right + 1 > x) x = right + 1
      if (x < 0) continue
      const start = x
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x++
      forward[zero + k] = x
      if (isOdd && x >= backward[zero + k]!) return found(start, start - k, x - start)
    }
    for (let k = delta - d + 2 * Math.max(0, d - n); k <= delta + d - 2 * Math.max(0, d - m); k += 2) {
      const up = backward[zero + k - 1]!
      const left = backward[zero + k + 1]!
      let x = d === 0 ? n : backward[zero + k]!
      if (up <= n && up - k >= 0 && up < x) x = up
      if (left <= n && left > 0 && left - 1 < x) x = left - 1
      if (x > n) continue
      const end = x
      while (x > 0 && x - k > 0 && a[aFrom + x - 1] === b[bFrom + x - k - 1]) x--
      backward[zero + k] = x
      if (!isOdd && x <= forward[zero + k]!) return found(x, x - k, end - x)
    }
  }
}
