import { EmptyState, Link, type MaterialRow, MaterialsChecklist, SectionHeading, StatusTag, useWords } from '@fadu/ui'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import type { MakingBench, Workbench } from '../bench.ts'
import { FileLink } from '../FileLink.tsx'
import { requirementName } from '../requirements.ts'
import { workbenchWords } from '../words.ts'
import css from './Tab.module.css'

/** What was handed in for the review, what is still missing, what was asked for on the way, and the assessments. */
export function MaterialsTab({ bench }: { readonly bench: MakingBench }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const { state, answer } = bench
  const rows: MaterialRow[] = [
    ...state.materials.map(
      (material): MaterialRow => ({
        name: requirementName(answer, material.requirement) ?? words.materials.other,
        state: 'present',
        note: (
          <>
            <FileLink documentId={state.id} file={material.file} /> {ui.date(material.on)}
            <AskedBy answer={answer} requirement={material.requirement} />
          </>
        ),
      }),
    ),
    ...answer.missing.map(
      (missing): MaterialRow => ({
        name: missing.name,
        state: 'missing',
        note: (
          <>
            {words.materials.missingFor(missing.purpose)}
            <AskedBy answer={answer} requirement={missing.id} />
          </>
        ),
      }),
    ),
  ]
  const pauses = state.review?.pauses ?? []
  const missing = answer.missing.length
  return (
    <div className={css.tab}>
      <section>
        <SectionHeading
          aside={
            <span className={css.aside}>
              {missing > 0
                ? words.materials.lacking(state.materials.length, missing)
                : words.materials.count(state.materials.length)}
            </span>
          }
        >
          {words.materials.heading}
        </SectionHeading>
        {rows.length === 0 ? (
          <EmptyState>{words.materials.none}</EmptyState>
        ) : (
          <MaterialsChecklist label={words.materials.heading} rows={rows} />
        )}
      </section>
      {pauses.length > 0 && (
        <section>
          <SectionHeading>{words.materials.supplements}</SectionHeading>
          <ul className={css.rows}>
            {pauses.map((pause) => (
              <li key={`${pause.from} ${pause.what}`} className={css.row}>
                <span className={css.main}>{words.materials.asked(pause.what, ui.date(pause.suppliedBy))}</span>
                <span className={css.aside}>
                  {pause.until ? words.materials.came(ui.date(pause.until)) : words.materials.waiting}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {state.assessments.length > 0 && (
        <section>
          <SectionHeading>{words.materials.assessments}</SectionHeading>
          <ul className={css.rows}>
            {state.assessments.map((assessment) => (
              <li key={`${assessment.kind} ${assessment.on} ${assessment.summary}`} className={css.row}>
                <span className={css.main}>
                  {words.materials.assessmentKinds[assessment.kind as keyof typeof words.materials.assessmentKinds] ??
                    assessment.kind}
                  <span className={css.note}>{assessment.summary}</span>
                </span>
                <span className={css.aside}>{ui.date(assessment.on)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** What asks for a material, with the way to the rule; nothing where the pack knows no such material. */
function AskedBy({ answer, requirement }: { readonly answer: Workbench; readonly requirement: string }) {
  const words = useWordsOf(workbenchWords)
  const ui = useWords()
  const asked = answer.requirements.find(({ id }) => id === requirement)
  if (!asked) return null
  return (
    <span className={css.note}>
      {words.materials.basis}
      <Link href={addresses.rulePack(answer.pack, asked.rule)}>{asked.source}</Link>{' '}
      {asked.unverified && (
        <span title={ui.unverifiedWhy}>
          <StatusTag tone="due" label={ui.unverified} mark="bang" />
        </span>
      )}
    </span>
  )
}
