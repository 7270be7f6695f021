import { inForceOn, type Rule } from '@fadu/core'
import { EmptyState, SectionHeading, Select, TextField } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocation, useParams, useSearchParams } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import css from './PackPage.module.css'
import { RuleEntry } from './RuleEntry.tsx'
import { ruleKinds } from './readRule.ts'
import type { ReadRule } from './rulePackData.ts'
import { ruleWords } from './ruleWords.ts'
import { rulePackWords } from './words.ts'

/** A pack as a lawyer reads it: each rule in words, with its source, its period, where it is used, and its proof. */
export function PackPage() {
  const words = useWordsOf(rulePackWords)
  const trpc = useTRPC()
  const { hash = '' } = useParams()
  const pack = useQuery(trpc.rulePacks.pack.queryOptions({ hash }, { staleTime: 600_000 }))
  return (
    <QueryView query={pack} lines={12}>
      {({ name, rules }) => (
        <Page
          title={words.packTitle(name)}
          lead={words.packLead(rules.length, rules.filter((rule) => rule.unverified).length)}
          crumbs={[{ label: words.packs, href: addresses.rulePacks }]}
        >
          <Rules rules={rules} />
        </Page>
      )}
    </QueryView>
  )
}

function Rules({ rules }: { readonly rules: readonly ReadRule[] }) {
  const words = useWordsOf(rulePackWords)
  const names = useWordsOf(ruleWords)
  const { today } = useSession()
  const [query, setQuery] = useSearchParams()
  const wanted = useRuleOfAddress()
  const kind = query.get('kind') ?? ''
  const sought = query.get('words') ?? ''
  const always = query.has('always')
  const unverified = query.has('unverified')
  const choose = (name: string, value: string) =>
    setQuery(
      (before) => {
        if (value) before.set(name, value)
        else before.delete(name)
        return before
      },
      { replace: true },
    )

  const shown = rules.filter(
    (held) =>
      held.rule.id === wanted ||
      ((kind === '' || held.rule.kind === kind) &&
        (always || inForceOn(held.rule, today)) &&
        (!unverified || held.unverified) &&
        wordsOf(held).includes(sought.trim().toLowerCase())),
  )
  const groups = ruleKinds
    .map((group) => ({ group, held: shown.filter(({ rule }) => rule.kind === group) }))
    .filter(({ held }) => held.length > 0)
  return (
    <>
      <div className={css.filters}>
        <TextField label={words.wordFilter} name="words" optional value={sought} onChange={(value) => choose('words', value)} />
        <Select
          label={words.kindFilter}
          name="kind"
          withoutEmpty
          value={kind}
          options={[{ value: '', label: words.allKinds }, ...ruleKinds.map((value) => ({ value, label: names.kind[value] }))]}
          onChange={(value) => choose('kind', value)}
        />
        <Select
          label={words.timeFilter}
          name="always"
          withoutEmpty
          value={always ? '1' : ''}
          options={[
            { value: '', label: words.currentOnly },
            { value: '1', label: words.everyTime },
          ]}
          onChange={(value) => choose('always', value)}
        />
        <Select
          label={words.markFilter}
          name="unverified"
          withoutEmpty
          value={unverified ? '1' : ''}
          options={[
            { value: '', label: words.anyMark },
            { value: '1', label: words.unverifiedOnly },
          ]}
          onChange={(value) => choose('unverified', value)}
        />
      </div>
      {groups.length === 0 && <EmptyState>{words.noRule}</EmptyState>}
      {groups.length > 1 && (
        <nav className={css.jump} aria-label={words.jump}>
          {groups.map(({ group, held }) => (
            <a key={group} href={`#kind-${group}`}>
              {names.kind[group]} <span className={css.count}>{held.length}</span>
            </a>
          ))}
        </nav>
      )}
      {groups.map(({ group, held }) => (
        <section key={group} className={css.group} aria-labelledby={`kind-${group}`}>
          <SectionHeading id={`kind-${group}`} count={words.shown(held.length)}>
            {names.kind[group]}
          </SectionHeading>
          {held.map((rule) => (
            <RuleEntry key={`${rule.rule.id} ${rule.rule.inForce.from}`} held={rule} />
          ))}
        </section>
      ))}
    </>
  )
}

const wordsOf = ({ rule, source }: ReadRule): string => [rule.id, rule.text, source, nameOf(rule)].join(' ').toLowerCase()

const nameOf = (rule: Rule): string => ('name' in rule ? rule.name : 'title' in rule ? rule.title : '')

/** The rule that the address names, brought into view once the pack is there. */
function useRuleOfAddress(): string {
  const { hash } = useLocation()
  const id = decodeURIComponent(hash.slice(1))
  useEffect(() => {
    if (id) document.getElementById(id)?.scrollIntoView()
  }, [id])
  return id
}
