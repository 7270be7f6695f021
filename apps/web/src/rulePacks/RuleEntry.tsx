import type { LegalDate } from '@fadu/core'
import { type Fact, FactList, StatusTag } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { appWords } from '../app/words.ts'
import css from './RuleEntry.module.css'
import { ruleSets, ruleTitle, valueInWords } from './readRule.ts'
import type { ReadRule } from './rulePackData.ts'
import { ruleWords } from './ruleWords.ts'
import { type RulePackWords, rulePackWords } from './words.ts'

/** One rule: what it says, on what it rests, from when, what it sets, where it is asked, how it is proved. */
export function RuleEntry({ held }: { readonly held: ReadRule }) {
  const words = useWordsOf(rulePackWords)
  const names = useWordsOf(ruleWords)
  const { rule, unverified, toRead } = held
  const sets = ruleSets(rule, names)
  const facts: Fact[] = [
    {
      term: words.source,
      value: (
        <>
          {unverified && <StatusTag tone="due" label={words.unverified} mark="bang" />} {fullSource(held)}
          {toRead && <span className={css.toRead}>{words.toRead(toRead)}</span>}
        </>
      ),
    },
    { term: words.basis, value: names.mark[rule.mark] },
    { term: words.inForce, value: periodOf(rule.inForce, words) },
    ...(sets.length > 0
      ? [{ term: words.sets, value: sets.map(({ field, value }) => `${field} ${value}`.trim()).join(names.part) }]
      : []),
    { term: words.used, value: <Used held={held} /> },
  ]
  return (
    <article className={css.rule} id={rule.id} aria-label={`${rule.id} ${ruleTitle(rule, names)}`}>
      <h3 className={css.title}>
        {ruleTitle(rule, names)} <span className={css.id}>{rule.id}</span>
      </h3>
      <p className={css.text}>{rule.text}</p>
      <FactList facts={facts} />
      <details className={css.vectors}>
        <summary>{words.vectors(rule.vectors.length)}</summary>
        <ol aria-label={words.vectorsCaption(rule.id)}>
          {rule.vectors.map((vector) => (
            <li key={JSON.stringify(vector)}>{valueInWords(vector, names)}</li>
          ))}
        </ol>
      </details>
    </article>
  )
}

/** 《规章制定程序条例》（国务院令第322号）第十五条；… so that it can be looked up without knowing the short form. */
function fullSource({ rule, source }: ReadRule): string {
  const sources = [rule.source, ...(rule.also ?? [])].filter((held) => held !== undefined)
  if (rule.assumption || sources.length === 0) return source
  return sources
    .map(({ document, number, article }) => `《${document.replace(/^《|》$/g, '')}》${number ? `（${number}）` : ''}${article}`)
    .join('；')
}

export const periodOf = (
  { from, until }: { readonly from: LegalDate; readonly until?: LegalDate | undefined },
  words: RulePackWords,
): string => (until ? words.until(from, until) : words.from(from))

function Used({ held }: { readonly held: ReadRule }) {
  const words = useWordsOf(rulePackWords)
  const names = useWordsOf(ruleWords)
  const app = useWordsOf(appWords)
  const { commands, clocks, shows } = held.usedIn
  const lines = [
    commands.length > 0 && words.usedCommands(commands.map(app.command).join(names.between)),
    clocks.length > 0 && words.usedClocks(clocks.map((clock) => names.clock[clock]).join(names.between)),
    shows.length > 0 && words.usedShows(shows.map((place) => names.shows[place]).join(names.between)),
  ].filter((line) => line !== false)
  return lines.length > 0 ? lines.join(names.part) : words.usedNowhere
}
