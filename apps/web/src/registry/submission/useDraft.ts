import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTRPC } from '../../app/trpc.ts'
import { type Draft, differs, type Scratch } from './draft.ts'

/** A pause in typing after which what was filled in is kept. */
const AUTOSAVE_MS = 1000

export interface DraftOptions {
  readonly documentId: string
  /** What the register holds; its body comes a moment later than the rest. */
  readonly recorded: Draft
  readonly bodyRead: boolean
  /** Hash of the recorded text. */
  readonly base: string | null
  /** What was kept at an earlier visit. */
  readonly kept: { readonly scratch: Scratch; readonly savedAt: string } | null
}

export interface DraftInHand {
  readonly draft: Draft
  readonly change: (changed: Partial<Draft>) => void
  /** Not yet the document's text. */
  readonly changed: boolean
  /** When it was last kept, as an instant; null where nothing had to be. */
  readonly savedAt: string | null
  readonly saveFailed: boolean
  /** It comes from an earlier visit. */
  readonly restored: boolean
  /** Somebody else saved a text since this one was begun. */
  readonly outdated: boolean
  /** Back to what the register holds. */
  readonly discard: () => void
}

/** The text in hand. Whatever is filled in is kept on the server a moment later, so that a closed window loses nothing. */
export function useDraft({ documentId, recorded, bodyRead, base, kept }: DraftOptions): DraftInHand {
  const trpc = useTRPC()
  const [draft, setDraft] = useState(kept?.scratch.draft ?? recorded)
  const [seen, setSeen] = useState(recorded)
  const [begun, setBegun] = useState(kept ? kept.scratch.base : base)
  const [restored, setRestored] = useState(kept !== null)
  const [savedAt, setSavedAt] = useState(kept?.savedAt ?? null)
  const { mutate, isError } = useMutation(trpc.registry.saveScratch.mutationOptions())
  const stored = useRef(kept ? JSON.stringify(kept.scratch) : null)
  const changed = differs(draft, recorded)

  const startFrom = (from: Draft) => {
    if (differs(draft, from)) setDraft(from)
    setBegun(base)
    setRestored(false)
  }

  // Another text is in the register: one's own, just saved, or somebody else's, which is taken over unless one has begun to write.
  if (bodyRead && differs(recorded, seen)) {
    setSeen(recorded)
    if (!changed || !differs(draft, seen)) startFrom(recorded)
  }

  useEffect(() => {
    const scratch: Scratch | null = changed ? { form: 1, base: begun, draft } : null
    const content = scratch && JSON.stringify(scratch)
    if (content === stored.current) return
    const timer = setTimeout(() => {
      stored.current = content
      mutate(
        { id: documentId, kind: 'submission', data: scratch as never },
        {
          onSuccess: (answer) => setSavedAt(scratch ? answer.savedAt : null),
          // Tried again with the next change.
          onError: () => {
            stored.current = null
          },
        },
      )
    }, AUTOSAVE_MS)
    return () => clearTimeout(timer)
  }, [changed, begun, draft, documentId, mutate])

  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    changed,
    savedAt: changed ? savedAt : null,
    saveFailed: isError && changed,
    restored: changed && restored,
    outdated: changed && bodyRead && begun !== base,
    discard: () => startFrom(recorded),
  }
}
