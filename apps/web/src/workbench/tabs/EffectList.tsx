import type { Effect } from '@fadu/core'
import { Link, SectionHeading, useWords } from '@fadu/ui'
import { useQueries } from '@tanstack/react-query'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import { useTRPC } from '../../app/trpc.ts'
import { workbenchWords } from '../words.ts'
import css from './Tab.module.css'

/** Titles of this many targets are read; of a clean-up of hundreds the rest is shown by id until opened. */
const NAMED = 50

/** 处理目录: what the publication of this document will do to others. */
export function EffectList({ effects }: { readonly effects: readonly Effect[] }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const trpc = useTRPC()
  const targets = useQueries({
    queries: effects.slice(0, NAMED).map(({ target }) => trpc.registry.workbench.queryOptions({ id: target })),
  })
  const sentence = (effect: Effect) => {
    switch (effect.kind) {
      case 'amend':
        return words.effect.amend(ui.date(effect.effectiveOn))
      case 'repeal':
        return words.effect.repeal(effect.on ? ui.date(effect.on) : '')
      case 'declareLapsed':
        return words.effect.declareLapsed(effect.on ? ui.date(effect.on) : '')
      case 'extend':
        return words.effect.extend(ui.date(effect.validUntil))
    }
  }
  return (
    <section>
      <SectionHeading level={3} count={effects.length}>
        {words.text.effects}
      </SectionHeading>
      <p className={css.lead}>{words.text.effectsLead}</p>
      <ul className={css.rows}>
        {effects.map((effect, index) => (
          <li key={effect.target} className={css.row}>
            <Link href={addresses.document(effect.target)}>{targets[index]?.data?.view?.title ?? effect.target}</Link>
            <span className={css.aside}>{sentence(effect)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
