import { useWordsOf } from '../app/language.tsx'
import { appWords } from '../app/words.ts'
import type { ScratchInHand } from './useOpinionScratch.ts'
import { reviewWords } from './words.ts'

/** Whether what was done is kept. Said quietly; only a failure speaks up. */
export function SaveNote({ scratch }: { readonly scratch: Pick<ScratchInHand, 'saving' | 'savedAt'> }) {
  const words = useWordsOf(reviewWords)
  const app = useWordsOf(appWords)
  if (scratch.saving === 'failed') return <span role="alert">{words.unsaved}</span>
  if (scratch.saving === 'saving') return <span>{words.saving}</span>
  return <span>{scratch.savedAt ? words.saved(app.time(scratch.savedAt)) : ''}</span>
}
