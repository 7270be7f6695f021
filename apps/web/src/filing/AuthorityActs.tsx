import { Notice, Select, TextArea, TextField } from '@fadu/ui'
import { useWordsOf } from '../app/language.tsx'
import { useSession } from '../app/session.tsx'
import type { ActFormProps, OpenActProps } from '../workbench/act/actForm.ts'
import { CommandForm } from '../workbench/act/CommandForm.tsx'
import { type DraftFinding, emptyFinding, findingErrors, findingsOf } from '../workbench/findings/draftFindings.ts'
import { FindingsEditor } from '../workbench/findings/FindingsEditor.tsx'
import { findingWords } from '../workbench/findings/words.ts'
import { filingWords } from './words.ts'

/** An authority acts for itself only. */
const useOwnAuthority = () => useSession().acting.organ

/** 准予登记, under the authority's own number. */
export function RegisterFiling(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const authority = useOwnAuthority()
  return (
    <CommandForm
      {...props}
      type="registerFiling"
      start={{ registrationNumber: '' }}
      needed={{ registrationNumber: words.registrationNumber }}
      input={({ registrationNumber }) => ({ authority, registrationNumber })}
    >
      {({ field }) => (
        <TextField
          label={words.registrationNumber}
          hint={words.registrationHint}
          maxLength={60}
          width="short"
          {...field('registrationNumber')}
        />
      )}
    </CommandForm>
  )
}

/** 退回补正: which material, and what is missing. */
export function ReturnFiling(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const authority = useOwnAuthority()
  return (
    <CommandForm
      {...props}
      type="returnFiling"
      start={{ reason: '' }}
      needed={{ reason: words.returnReason }}
      input={({ reason }) => ({ authority, reason })}
    >
      {({ field }) => <TextArea label={words.returnReason} hint={words.returnHint} most={2000} {...field('reason')} />}
    </CommandForm>
  )
}

/** 不予登记. */
export function RefuseFiling(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const authority = useOwnAuthority()
  return (
    <CommandForm
      {...props}
      type="refuseFiling"
      kind="danger"
      start={{ reason: '' }}
      needed={{ reason: words.refuseReason }}
      input={({ reason }) => ({ authority, reason })}
    >
      {({ field }) => <TextArea label={words.refuseReason} hint={words.refuseHint} most={2000} {...field('reason')} />}
    </CommandForm>
  )
}

/** 审查无问题. */
export function ClearFiling(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const authority = useOwnAuthority()
  return (
    <CommandForm {...props} type="clearFiling" start={{}} said={words.cleared} input={() => ({ authority })}>
      {() => <p>{words.clearNote}</p>}
    </CommandForm>
  )
}

/** 要求纠错, citing articles. Source: 法规规章备案审查条例第十八条、第二十一条, by analogy. */
export function AskCorrection(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const finding = useWordsOf(findingWords)
  const authority = useOwnAuthority()
  return (
    <CommandForm
      {...props}
      type="askCorrection"
      kind="danger"
      start={{ findings: [emptyFinding] as readonly DraftFinding[] }}
      check={({ findings }) =>
        findings.length === 0 ? [{ field: 'findings', message: words.findingsNeeded }] : findingErrors(findings, finding)
      }
      input={({ findings }) => ({ authority, findings: findingsOf(findings) })}
    >
      {({ values, set, errors }) => (
        <FindingsEditor findings={values.findings} onChange={(findings) => set({ findings })} errors={errors} />
      )}
    </CommandForm>
  )
}

/** 撤销 by an organ above. Source: 监督法第三十九条, 地方组织法第五十条、第七十三条. */
export function Annul(props: OpenActProps) {
  const words = useWordsOf(filingWords)
  const authority = useOwnAuthority()
  return (
    <CommandForm
      {...props}
      type="annul"
      kind="danger"
      start={{ decision: '' }}
      needed={{ decision: words.annulDecision }}
      input={({ decision }, on) => ({ authority, decision, endsOn: on })}
    >
      {({ field }) => (
        <TextArea label={words.annulDecision} hint={words.annulDecisionHint} rows={2} most={300} {...field('decision')} />
      )}
    </CommandForm>
  )
}

/** 停止执行某一条. Source: 行政复议法第五十九条. */
export function SuspendClause(props: OpenActProps) {
  const words = useWordsOf(filingWords)
  const authority = useOwnAuthority()
  return (
    <CommandForm
      {...props}
      type="suspendClause"
      kind="danger"
      start={{ article: '', reason: '' }}
      needed={{ article: words.article, reason: words.suspendReason }}
      input={({ article, reason }) => ({ authority, article, reason })}
    >
      {({ field }) => (
        <>
          <TextField label={words.article} hint={words.articleHint} maxLength={60} width="short" {...field('article')} />
          <TextArea label={words.suspendReason} hint={words.suspendHint} most={2000} {...field('reason')} />
        </>
      )}
    </CommandForm>
  )
}

export function ResumeClause(props: ActFormProps) {
  const words = useWordsOf(filingWords)
  const authority = useOwnAuthority()
  const articles = props.bench.state.suspensions
    .filter((held) => held.until === null && held.authority === authority)
    .map((held) => held.article)
  if (articles.length === 0) return <Notice>{words.suspendedNone}</Notice>
  return (
    <CommandForm
      {...props}
      type="resumeClause"
      start={{ article: articles.length === 1 ? articles[0]! : '', outcome: '' }}
      needed={{ article: words.suspended, outcome: words.resumeOutcome }}
      input={({ article, outcome }) => ({ authority, article, outcome })}
    >
      {({ field }) => (
        <>
          <Select
            label={words.suspended}
            options={articles.map((article) => ({ value: article, label: article }))}
            {...field('article')}
          />
          <TextArea label={words.resumeOutcome} most={2000} {...field('outcome')} />
        </>
      )}
    </CommandForm>
  )
}
