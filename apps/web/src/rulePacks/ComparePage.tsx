import { basisOf, groupBy, isLegalDate, type LegalDate } from '@fadu/core'
import { DateField, EmptyState, Select, StatusTag, type Tone } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import css from './ComparePage.module.css'
import { periodOf } from './RuleEntry.tsx'
import { fieldInWords, ruleTitle, valueInWords } from './readRule.ts'
import type { ComparedRule, RegisterRules } from './rulePackData.ts'
import { ruleWords } from './ruleWords.ts'
import { rulePackWords } from './words.ts'

/** Two packs side by side as they stand on a day, question by question. The address says which and which day. */
export function ComparePage() {
  const words = useWordsOf(rulePackWords)
  const trpc = useTRPC()
  const rules = useQuery(trpc.rulePacks.current.queryOptions())
  return (
    <Page title={words.compareTitle} lead={words.compareLead} crumbs={[{ label: words.packs, href: addresses.rulePacks }]}>
      <QueryView query={rules}>{(held) => <Choice rules={held} />}</QueryView>
    </Page>
  )
}

function Choice({ rules }: { readonly rules: RegisterRules }) {
  const words = useWordsOf(rulePackWords)
  const { today } = useSession()
  const [query, setQuery] = useSearchParams()
  const packs = Object.entries(rules.names)
  if (packs.length < 2) return <EmptyState>{words.onePack}</EmptyState>

  const known = (name: string) => packs.find(([hash]) => hash === query.get(name))?.[0]
  const left = known('left') ?? rules.inForce ?? packs[0]![0]
  const right = known('right') ?? packs.find(([hash]) => hash !== left)![0]
  const asked = query.get('on')
  const on = isLegalDate(asked) ? asked : today
  const choose = (name: string, value: string) =>
    setQuery((before) => {
      before.set(name, value)
      return before
    })
  const options = packs.map(([value, label]) => ({ value, label }))
  return (
    <>
      <div className={css.choices}>
        <Select
          label={words.left}
          name="left"
          withoutEmpty
          value={left}
          options={options}
          onChange={(value) => choose('left', value)}
        />
        <Select
          label={words.right}
          name="right"
          withoutEmpty
          value={right}
          options={options}
          onChange={(value) => choose('right', value)}
        />
        <DateField label={words.on} name="on" value={on} onChange={(value) => choose('on', value)} />
        <Select
          label={words.show}
          name="all"
          withoutEmpty
          value={query.get('all') ?? ''}
          options={[
            { value: '', label: words.showDifferent },
            { value: '1', label: words.showAll },
          ]}
          onChange={(value) => choose('all', value)}
        />
      </div>
      {left === right ? (
        <EmptyState>{words.samePack}</EmptyState>
      ) : (
        <Compared left={left} right={right} on={on} names={rules.names} all={query.get('all') === '1'} />
      )}
    </>
  )
}

interface ComparedProps {
  readonly left: string
  readonly right: string
  readonly on: LegalDate
  readonly names: RegisterRules['names']
  readonly all: boolean
}

function Compared({ left, right, on, names, all }: ComparedProps) {
  const words = useWordsOf(rulePackWords)
  const trpc = useTRPC()
  const compared = useQuery(trpc.rulePacks.compare.queryOptions({ left, right, on }))
  return (
    <QueryView query={compared} lines={10}>
      {(rows) => {
        const shown = all ? rows : rows.filter((row) => row.kind !== 'same')
        const counts = Object.fromEntries([...groupBy(rows, (row) => row.kind)].map(([kind, held]) => [kind, held.length]))
        return (
          <>
            <p className={css.summary}>{words.compareSummary(counts)}</p>
            {shown.length === 0 ? (
              <EmptyState>{words.noDifference}</EmptyState>
            ) : (
              shown.map((row) => <Pair key={row.question} row={row} names={[names[left]!, names[right]!]} />)
            )}
          </>
        )
      }}
    </QueryView>
  )
}

const tones: Readonly<Record<ComparedRule['kind'], Tone>> = {
  value: 'late',
  onlyLeft: 'due',
  onlyRight: 'due',
  ground: 'future',
  wording: 'plain',
  same: 'ended',
}

function Pair({ row, names }: { readonly row: ComparedRule; readonly names: readonly [left: string, right: string] }) {
  const words = useWordsOf(rulePackWords)
  const said = useWordsOf(ruleWords)
  const rule = row.left ?? row.right!
  const title = `${said.kind[rule.kind]}${said.colon}${ruleTitle(rule, said)}`
  // The wording stands above, whole; what it says is told apart field by field.
  const differences = row.differences.filter(({ field }) => field !== 'text')
  return (
    <article className={css.pair} aria-label={title}>
      <h2 className={css.title}>
        {title} <StatusTag tone={tones[row.kind]} label={words.compared[row.kind]} />
      </h2>
      <div className={css.sides}>
        <Side name={names[0]} rule={row.left} />
        <Side name={names[1]} rule={row.right} />
      </div>
      {differences.length > 0 && (
        <ul className={css.differences}>
          {differences.map(({ field, left, right }) => (
            <li key={field}>
              {fieldInWords(field, said)}
              {said.colon}
              <del>{left === undefined ? words.none : valueInWords(left, said, field)}</del> →{' '}
              <ins>{right === undefined ? words.none : valueInWords(right, said, field)}</ins>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}

function Side({ name, rule }: { readonly name: string; readonly rule: ComparedRule['left'] }) {
  const words = useWordsOf(rulePackWords)
  if (!rule) {
    return (
      <div>
        <p className={css.name}>{name}</p>
        <p className={css.absent}>{words.noSuchRule}</p>
      </div>
    )
  }
  const { source, unverified, toRead } = basisOf(rule)
  return (
    <div>
      <p className={css.name}>
        {name} · {rule.id}
      </p>
      <p className={css.text}>{rule.text}</p>
      <p className={css.source}>
        {unverified && <StatusTag tone="due" label={words.unverified} mark="bang" />} {source} · {periodOf(rule.inForce, words)}
        {toRead && <span className={css.toRead}>{words.toRead(toRead)}</span>}
      </p>
    </div>
  )
}
