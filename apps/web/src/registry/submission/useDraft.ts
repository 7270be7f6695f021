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
  /** Back to what the register holds. */
  readonly discard: () => void
}

/** The text in hand. Whatever is filled in is kept on the server a moment later, so that a closed window loses nothing. */
export function useDraft({ documentId, recorded, bodyRead, base, kept }: DraftOptions): DraftInHand {
  const trpc = useTRPC()
  const [draft, setDraft] = useState(kept?.scratch.draft ?? recorded)
  const [seen, setSeen] = useState(recorded)
  const [savedAt, setSavedAt] = useState(kept?.savedAt ?? null)
  const { mutate, isError } = useMutation(trpc.registry.saveScratch.mutationOptions())
  const stored = useRef(kept ? JSON.stringify(kept.scratch) : null)
  const changed = differs(draft, recorded)

  // A text that somebody else saved meanwhile is taken over, unless one has begun something of one's own.
  if (bodyRead && differs(recorded, seen)) {
    setSeen(recorded)
    if (!differs(draft, seen)) setDraft(recorded)
  }

  useEffect(() => {
    const scratch: Scratch | null = changed ? { form: 1, base, draft } : null
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
  }, [changed, base, draft, documentId, mutate])

  return {
    draft,
    change: (part) => setDraft((before) => ({ ...before, ...part })),
    changed,
    savedAt: changed ? savedAt : null,
    saveFailed: isError && changed,
    discard: () => setDraft(recorded),
  }
}
