import type { DocumentContent, LifeEvent as Step } from '@fadu/api'
import { type LifeEvent, LifeTimeline, useWords } from '@fadu/ui'
import { usePortal } from './portal.tsx'

/** What a document has been through, from consultation to its end, and what is still to come by its dates. */
export function DocumentLife({ document }: { readonly document: DocumentContent }) {
  const { words, to } = usePortal()
  const { date } = useWords()
  const say = words.document
  const nameOf = (step: Step) => (step.step === 'ending' ? say.life[step.ending ?? 'lapsed'] : say.life[step.step])
  const detailOf = (step: Step): string | undefined => {
    if (step.received !== null && step.adopted !== null) return say.received(step.received, step.adopted)
    if (step.step === 'extension' && step.until) return say.extendedTo(step.until)
    return step.organ ?? undefined
  }
  const events = document.life.map(
    (step): LifeEvent => ({
      name: nameOf(step),
      when: step.step === 'consultation' && step.until ? say.period(step.on, step.until) : date(step.on),
      detail: detailOf(step),
      href: step.by ? to(`/d/${step.by.id}`) : undefined,
      state: step.past ? 'done' : 'todo',
    }),
  )
  return <LifeTimeline events={events} />
}
