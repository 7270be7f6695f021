import type { OpinionConclusion } from '@fadu/core'
import { Button, EmptyState, ErrorSummary, type FieldError, Notice, RadioGroup, Skeleton, TextArea, useWords } from '@fadu/ui'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import { useWordsOf } from '../app/language.tsx'
import { ReadProblem } from '../app/QueryView.tsx'
import { useSession } from '../app/session.tsx'
import { useCommand } from '../app/useCommand.ts'
import type { MakingBench } from '../workbench/bench.ts'
import { emptyFinding, findingErrors, findingsOf } from '../workbench/findings/draftFindings.ts'
import { FindingsEditor } from '../workbench/findings/FindingsEditor.tsx'
import { findingWords } from '../workbench/findings/words.ts'
import type { PackItem } from './itemGroups.ts'
import { Letter } from './Letter.tsx'
import css from './OpinionPage.module.css'
import { judgementsOf, type NotReady, notReady, standsAlone } from './opinionScratch.ts'
import { reviewOrganOf } from './reviewOrganOf.ts'
import { SaveNote } from './SaveNote.tsx'
import { type ScratchInHand, useOpinionScratch } from './useOpinionScratch.ts'
import { type ReviewWords, reviewWords } from './words.ts'

const conclusions: readonly OpinionConclusion[] = ['lawful', 'changesRequired', 'unlawful', 'outOfScope']

interface WriteOpinionProps {
  readonly bench: MakingBench
  readonly items: readonly PackItem[]
  readonly onDone: (said: string) => void
}

export function WriteOpinion(props: WriteOpinionProps) {
  const scratch = useOpinionScratch(props.bench.state)
  if (scratch.kind === 'reading') return <Skeleton lines={12} />
  if (scratch.kind === 'lost') return <ReadProblem error={scratch.error} onRetry={scratch.retry} />
  return <OpinionEditor {...props} hand={scratch} />
}

const reasonOf = (reason: NotReady, words: ReviewWords): string => {
  switch (reason.kind) {
    case 'items':
      return words.why.items(reason.open)
    case 'contradicts':
      return words.why.contradicts(reason.count)
    case 'finding':
      return words.why.finding
  }
}

/** The reviewer's opinion: findings, summary, conclusion; beside it the letter as it will be printed, word by word. */
export function OpinionEditor({ bench, items, onDone, hand }: WriteOpinionProps & { readonly hand: ScratchInHand }) {
  const words = useWordsOf(reviewWords)
  const finding = useWordsOf(findingWords)
  const ui = useWords()
  const { account } = useSession()
  const command = useCommand('writeOpinion')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const summary = useRef<HTMLDivElement>(null)
  const { state } = bench
  const { scratch, change } = hand
  const draft = state.review?.draft ?? null
  const judged = judgementsOf(scratch)
  const against = judged.filter((judgement) => judgement.verdict === 'doesNotConform')
  const titles = new Map(items.map((item) => [item.number, item]))
  const reasons = notReady(
    scratch,
    items.map((item) => item.number),
  ).map((reason) => reasonOf(reason, words))
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const wrong = [
      ...findingErrors(scratch.findings, finding),
      ...(scratch.summary.trim() === '' ? [{ field: 'summary', message: words.needSummary }] : []),
      ...(scratch.conclusion === '' ? [{ field: 'conclusion', message: words.needConclusion }] : []),
    ]
    flushSync(() => setErrors(wrong))
    if (wrong.length > 0 || scratch.conclusion === '') return summary.current?.focus()
    const answer = await command.run({
      documentId: state.id,
      expectedSeq: state.seq,
      input: {
        textHash: scratch.textHash,
        conclusion: scratch.conclusion,
        judgements: judged,
        findings: findingsOf(scratch.findings),
        summary: scratch.summary,
      },
    })
    if (answer) onDone(words.submitted)
  }

  return (
    <div className={css.split}>
      <form className={css.editor} noValidate onSubmit={submit} aria-label={words.opinionHeading}>
        <p className={css.lead}>{words.editorLead(judged.length, items.length)}</p>
        {draft && <Notice>{words.already(ui.date(draft.on))}</Notice>}
        <ErrorSummary ref={summary} errors={errors} />
        <FindingsEditor
          level={2}
          findings={scratch.findings}
          onChange={(findings) => change((held) => ({ ...held, findings }))}
          errors={Object.fromEntries(errors.map((error) => [error.field, error.message]))}
        />
        {against.length > 0 && (
          <section>
            <p className={css.lead}>{words.fromItems}</p>
            <div className={css.from}>
              {against.map(({ item, note }) => (
                <Button
                  key={item}
                  kind="quiet"
                  onClick={() =>
                    change((held) => ({
                      ...held,
                      findings: [
                        ...held.findings,
                        { ...emptyFinding, problem: note ?? '', source: titles.get(item)?.source ?? '' },
                      ],
                    }))
                  }
                >
                  {words.addFromItem(item, titles.get(item)?.title ?? '')}
                </Button>
              ))}
            </div>
          </section>
        )}
        <RadioGroup
          label={words.conclusion}
          name="conclusion"
          choices={conclusions.map((value) => ({ value, label: words.conclusions[value], hint: words.conclusionHints[value] }))}
          value={scratch.conclusion}
          onChange={(conclusion) => change((held) => ({ ...held, conclusion: conclusion as OpinionConclusion }))}
          error={errorOf('conclusion')}
        />
        {scratch.conclusion !== '' && standsAlone(scratch.conclusion, judged) && (
          <Notice tone="due">{words.standsAlone(words.conclusions[scratch.conclusion])}</Notice>
        )}
        <FairnessNote bench={bench} conclusion={scratch.conclusion} />
        <TextArea
          label={words.summary}
          name="summary"
          hint={words.summaryHint}
          rows={6}
          most={8000}
          value={scratch.summary}
          onChange={(text) => change((held) => ({ ...held, summary: text }))}
          error={errorOf('summary')}
        />
        <CommandTrouble command={command} act={words.submit} onDone={() => onDone(words.submitted)} />
        <div className={css.acts}>
          <Button kind="primary" type="submit" busy={command.busy} reasons={reasons}>
            {words.submit}
          </Button>
          <span className={css.saved}>
            <SaveNote scratch={hand} />
          </span>
        </div>
      </form>
      <section className={css.preview} aria-label={words.preview}>
        {scratch.conclusion === '' ? (
          <EmptyState>{words.previewNone}</EmptyState>
        ) : (
          <Letter
            bench={bench}
            opinion={{
              textHash: scratch.textHash,
              findings: findingsOf(scratch.findings),
              conclusion: scratch.conclusion,
              summary: scratch.summary,
              writtenByName: account.name,
            }}
            round={state.review?.round ?? 1}
            reviewOrgan={reviewOrganOf(bench)}
            signed={null}
          />
        )}
      </section>
    </div>
  )
}

/** What stands in the way of signing a conclusion that lets the document go on. */
function FairnessNote({ bench, conclusion }: { readonly bench: MakingBench; readonly conclusion: OpinionConclusion | '' }) {
  const words = useWordsOf(reviewWords)
  const { fairness, text } = bench.state
  if (conclusion !== 'lawful' && conclusion !== 'outOfScope') return null
  if (!fairness || fairness.textHash !== text?.hash) return <Notice tone="due">{words.fairnessMissing}</Notice>
  return fairness.conclusion === 'notCompliant' ? <Notice tone="late">{words.fairnessAgainst}</Notice> : null
}
