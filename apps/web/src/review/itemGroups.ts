import type { AppRouter } from '@fadu/api'
import type { ItemJudgement } from '@fadu/core'
import type { ReviewItemGroup } from '@fadu/ui'
import type { inferRouterOutputs } from '@trpc/server'
import type { NumberedRemark } from './remarksOf.ts'
import type { ReviewWords } from './words.ts'

/** An item of the rule pack, as the server tells it. */
export type PackItem = inferRouterOutputs<AppRouter>['review']['items'][number]

const order = ['subject', 'authority', 'content', 'procedure', 'form'] as const

export interface ItemGroupFacts {
  readonly items: readonly PackItem[]
  readonly judgements: readonly ItemJudgement[]
  readonly current: number | undefined
  readonly remarks: readonly Pick<NumberedRemark, 'number' | 'item'>[]
  readonly words: ReviewWords
}

/** The items by group as the list shows them: in short, and with the whole question where one is looking. */
export function itemGroups({ items, judgements, current, remarks, words }: ItemGroupFacts): readonly ReviewItemGroup[] {
  const said = new Map(judgements.map((judgement) => [judgement.item, judgement]))
  return order
    .map((group) => ({
      name: words.groups[group],
      items: items
        .filter((item) => item.group === group)
        .map((item) => ({
          no: item.number,
          question: item.number === current ? `${item.title}：${item.question}` : item.title,
          verdict: said.get(item.number)?.verdict ?? ('notJudged' as const),
          note: said.get(item.number)?.note,
          source: { text: item.source },
          ...linksTo(remarks.filter((remark) => remark.item === item.number)),
        })),
    }))
    .filter((group) => group.items.length > 0)
}

const linksTo = (remarks: ItemGroupFacts['remarks']) =>
  remarks.length === 0 ? {} : { remarks: remarks.map(({ number }) => ({ number, href: `#remark-${number}` })) }
