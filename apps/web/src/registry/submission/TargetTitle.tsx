import { skipToken, useQuery } from '@tanstack/react-query'
import { useWordsOf } from '../../app/language.tsx'
import { useTRPC } from '../../app/trpc.ts'
import css from './EffectsEditor.module.css'
import { submissionWords } from './words.ts'

/** A document that an effect is about, as far as this person may know it. */
export function useTarget(id: string | null) {
  const trpc = useTRPC()
  const { data, isError } = useQuery(trpc.registry.workbench.queryOptions(id === null ? skipToken : { id }))
  const version = data?.view?.versions.at(-1)
  return {
    unknown: isError,
    title: data?.view?.title ?? data?.state?.title ?? null,
    /** The text that holds now: what an amendment starts from. */
    current: version ? { title: version.title, textHash: version.textHash } : null,
  }
}

export function TargetTitle({ id }: { readonly id: string }) {
  const words = useWordsOf(submissionWords)
  const { title, unknown } = useTarget(id)
  return <b className={css.title}>{title ?? (unknown ? words.effectUnknown : id)}</b>
}
