import type { ItemVerdict } from '@fadu/core'

export type ReviewKeyAct =
  | { readonly kind: 'next' }
  | { readonly kind: 'previous' }
  | { readonly kind: 'judge'; readonly verdict: ItemVerdict }
  | { readonly kind: 'note' }

const acts: Readonly<Record<string, ReviewKeyAct>> = {
  j: { kind: 'next' },
  k: { kind: 'previous' },
  1: { kind: 'judge', verdict: 'conforms' },
  2: { kind: 'judge', verdict: 'doesNotConform' },
  3: { kind: 'judge', verdict: 'notApplicable' },
  c: { kind: 'note' },
}

interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly target: EventTarget | null
}

const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && (target as HTMLInputElement).type !== 'radio'))

/** What a key means on the review desk: j/k move, 1/2/3 judge, c writes a note. Nothing while words are being typed. */
export function reviewKey(event: PressedKey): ReviewKeyAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return null
  return acts[event.key] ?? null
}
