import type { DocumentState } from '@fadu/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTRPC } from '../app/trpc.ts'
import { emptyScratch, type OpinionScratch, readScratch, scratchOf } from './opinionScratch.ts'

/** A pause in typing after which what was done is kept. */
const AUTOSAVE_MS = 800
const RETRY_MS = 5000

export interface ScratchInHand {
  readonly scratch: OpinionScratch
  readonly change: (to: (scratch: OpinionScratch) => OpinionScratch) => void
  /** When it was kept last, as an instant. */
  readonly savedAt: string | null
  readonly saving: 'idle' | 'saving' | 'failed'
}

export type Scratch =
  | { readonly kind: 'reading' }
  | { readonly kind: 'lost'; readonly error: unknown; readonly retry: () => unknown }
  | ({ readonly kind: 'inHand' } & ScratchInHand)

/**
 * The opinion in the making. Both pages of the review work on it, so the cache is told of each change; a moment after it the server
 * keeps it, one save after the other. A window that is hidden or left saves at once, and reads anew when one comes back to it: the
 * same reviewer may have gone on in another.
 */
export function useOpinionScratch(state: DocumentState): Scratch {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const textHash = state.text?.hash ?? ''
  const address = { id: state.id, kind: 'opinion' as const }
  const query = useQuery(
    trpc.registry.scratch.queryOptions(address, { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: 'always' }),
  )
  const { mutateAsync } = useMutation(trpc.registry.saveScratch.mutationOptions())
  const [saving, setSaving] = useState<ScratchInHand['saving']>('idle')
  // Until it is kept, held here and not only in the cache, which tells its readers a moment later: too late for a field that is being
  // typed in.
  const [edited, setEdited] = useState<OpinionScratch | null>(null)
  const latest = useRef<OpinionScratch | null>(null)
  const pending = useRef<OpinionScratch | null>(null)
  const running = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const queryKey = trpc.registry.scratch.queryKey(address)
  const flush = async () => {
    clearTimeout(timer.current)
    const data = pending.current
    if (!data || running.current) return
    pending.current = null
    running.current = true
    setSaving('saving')
    try {
      const { savedAt } = await mutateAsync({ ...address, data: data as never })
      queries.setQueryData(queryKey, () => ({ savedAt, data: pending.current ?? data }))
      setSaving('idle')
      running.current = false
      if (pending.current) return void flush()
      latest.current = null
      setEdited(null)
    } catch {
      running.current = false
      pending.current ??= data
      setSaving('failed')
      timer.current = setTimeout(() => void flush(), RETRY_MS)
    }
  }
  const flushNow = useRef(flush)
  useEffect(() => {
    flushNow.current = flush
  })

  useEffect(() => {
    const onHide = () => {
      if (document.visibilityState === 'hidden') void flushNow.current()
    }
    document.addEventListener('visibilitychange', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      void flushNow.current()
    }
  }, [])

  if (query.data === undefined)
    return query.isPending ? { kind: 'reading' } : { kind: 'lost', error: query.error, retry: query.refetch }
  const draft = state.review?.draft
  const begun = edited?.textHash === textHash ? edited : readScratch(query.data?.data, textHash)
  const scratch = begun ?? (draft?.textHash === textHash ? scratchOf(draft) : emptyScratch(textHash))
  return {
    kind: 'inHand',
    scratch,
    saving,
    savedAt: begun ? query.data?.savedAt || null : null,
    change: (to) => {
      // From the last change, not from this drawing: several may come in one moment.
      const next = to(latest.current?.textHash === textHash ? latest.current : scratch)
      latest.current = next
      setEdited(next)
      void queries.cancelQueries({ queryKey })
      queries.setQueryData(queryKey, (kept) => ({ savedAt: kept?.savedAt ?? '', data: next }))
      pending.current = next
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), AUTOSAVE_MS)
    },
  }
}
