import { type LegalDate, type OrganState, organSchema } from '@fadu/core'
import { Checkbox, CheckboxGroup, ConfirmPanel, DateField, Select, TextField } from '@fadu/ui'
import { useState } from 'react'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import type { DeskClient } from '../app/client.ts'
import { newId } from '../app/ids.ts'
import { useWordsOf } from '../app/language.tsx'
import { useSession } from '../app/session.tsx'
import { useAct } from '../app/useAct.ts'
import css from './OrgansPage.module.css'
import type { Organ } from './organTree.ts'
import { organWords } from './words.ts'

export interface ActProps {
  readonly onCancel: () => void
  /** Says what was done. */
  readonly onDone: (said: string) => void
}

const isMissing = (value: string) => value.trim().length < 2

type Kind = OrganState['kind']
const kinds = organSchema.shape.kind.options
type Established = Omit<Parameters<DeskClient['organs']['establish']['mutate']>[0], 'commandId'>

/** `self`: the organ's own id, which it gets here. */
const SELF = 'self'

export function EstablishOrgan({ organs, onCancel, onDone }: ActProps & { readonly organs: readonly Organ[] }) {
  const words = useWordsOf(organWords)
  const { today } = useSession()
  const [id] = useState(newId)
  const [tried, setTried] = useState(false)
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [kind, setKind] = useState<Kind>('department')
  const [entitled, setEntitled] = useState(true)
  const [parent, setParent] = useState('')
  const [office, setOffice] = useState(SELF)
  const [reviewOrgan, setReviewOrgan] = useState('')
  const [fairnessOrgan, setFairnessOrgan] = useState(SELF)
  const [filingTo, setFilingTo] = useState<readonly string[]>([])
  const [code, setCode] = useState('')
  const act = useAct((client, commandId, input: Established) => client.organs.establish.mutate({ commandId, ...input }))
  const standing = organs.filter((organ) => organ.dissolvedOn === null).map((organ) => ({ value: organ.id, label: organ.name }))
  const withSelf = [{ value: SELF, label: words.self }, ...standing]
  const own = (chosen: string) => (chosen === SELF ? id : chosen)
  const done = () => onDone(words.established(name.trim()))
  return (
    <ConfirmPanel
      title={words.establishTitle}
      changes={[]}
      act={words.establish}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.establish} onDone={done} />}
      onCancel={onCancel}
      onConfirm={async () => {
        setTried(true)
        if (isMissing(name) || isMissing(shortName) || reviewOrgan === '') return
        const established = await act.run({
          id,
          name: name.trim(),
          shortName: shortName.trim(),
          kind,
          entitled,
          parent: parent || null,
          office: own(office),
          reviewOrgan: own(reviewOrgan),
          fairnessOrgan: own(fairnessOrgan),
          numberCodes: code.trim() ? [{ code: code.trim(), normative: true, from: today, until: null }] : [],
          filingTo: [...filingTo],
        })
        if (established) done()
      }}
    >
      <div className={css.fields}>
        <TextField
          label={words.name}
          name="name"
          value={name}
          onChange={setName}
          error={tried && isMissing(name) ? words.missing : undefined}
        />
        <TextField
          label={words.shortName}
          name="shortName"
          value={shortName}
          onChange={setShortName}
          error={tried && isMissing(shortName) ? words.missing : undefined}
        />
        <Select
          label={words.kind}
          name="kind"
          withoutEmpty
          value={kind}
          options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(value) => setKind(value as Kind)}
        />
        <Select
          label={words.parent}
          name="parent"
          withoutEmpty
          value={parent}
          options={[{ value: '', label: words.none }, ...standing]}
          onChange={setParent}
        />
        <Select label={words.officeOf} name="office" withoutEmpty value={office} options={withSelf} onChange={setOffice} />
        <Select
          label={words.reviewOf}
          name="reviewOrgan"
          value={reviewOrgan}
          options={withSelf}
          onChange={setReviewOrgan}
          error={tried && reviewOrgan === '' ? words.missing : undefined}
        />
        <Select
          label={words.fairnessOf}
          name="fairnessOrgan"
          withoutEmpty
          value={fairnessOrgan}
          options={withSelf}
          onChange={setFairnessOrgan}
        />
        <TextField label={words.normativeCode} name="code" optional hint={words.codeHint} value={code} onChange={setCode} />
      </div>
      <Checkbox label={words.entitled} name="entitled" checked={entitled} onChange={setEntitled} />
      <CheckboxGroup
        label={words.filingOf}
        name="filingTo"
        optional
        values={filingTo}
        choices={standing.filter(({ value }) => isAuthority(organs.find((organ) => organ.id === value)!))}
        onChange={setFilingTo}
      />
    </ConfirmPanel>
  )
}

/** Governments and standing committees take filings; a department's go to its own government. */
export const isAuthority = ({ kind }: Organ): boolean => ['government', 'upperGovernment', 'peoplesCongress'].includes(kind)

export function RenameOrgan({ organ, onCancel, onDone }: ActProps & { readonly organ: Organ }) {
  const words = useWordsOf(organWords)
  const { today } = useSession()
  const [name, setName] = useState(organ.name)
  const [shortName, setShortName] = useState(organ.shortName)
  const [from, setFrom] = useState<LegalDate | ''>(today)
  const [tried, setTried] = useState(false)
  const act = useAct((client, commandId, input: { id: string; name: string; shortName: string; from: LegalDate }) =>
    client.organs.rename.mutate({ commandId, ...input }),
  )
  const done = () => onDone(words.renamed(name.trim()))
  return (
    <ConfirmPanel
      title={words.renameTitle(organ.name)}
      changes={[{ what: words.name, from: organ.name, to: name }]}
      act={words.rename}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.rename} onDone={done} />}
      onCancel={onCancel}
      onConfirm={async () => {
        setTried(true)
        if (isMissing(name) || isMissing(shortName) || from === '' || name.trim() === organ.name) return
        if (await act.run({ id: organ.id, name: name.trim(), shortName: shortName.trim(), from })) done()
      }}
    >
      <div className={css.fields}>
        <TextField
          label={words.name}
          name="name"
          value={name}
          onChange={setName}
          error={tried && (isMissing(name) || name.trim() === organ.name) ? words.missing : undefined}
        />
        <TextField
          label={words.shortName}
          name="shortName"
          value={shortName}
          onChange={setShortName}
          error={tried && isMissing(shortName) ? words.missing : undefined}
        />
        <DateField
          label={words.from}
          name="from"
          value={from}
          onChange={setFrom}
          error={tried && from === '' ? words.missing : undefined}
        />
      </div>
    </ConfirmPanel>
  )
}

interface DissolveProps extends ActProps {
  readonly organ: Organ
  readonly organs: readonly Organ[]
}

/** 撤销; with a successor it is merged into it. */
export function DissolveOrgan({ organ, organs, onCancel, onDone }: DissolveProps) {
  const words = useWordsOf(organWords)
  const { today } = useSession()
  const [on, setOn] = useState<LegalDate | ''>(today)
  const [successor, setSuccessor] = useState('')
  const [tried, setTried] = useState(false)
  const act = useAct((client, commandId, input: { id: string; on: LegalDate; successor: string | null }) =>
    client.organs.dissolve.mutate({ commandId, ...input }),
  )
  const into = organs.find((held) => held.id === successor)?.name ?? null
  const done = () => onDone(words.gone(organ.name))
  return (
    <ConfirmPanel
      title={words.dissolveTitle(organ.name)}
      kind="danger"
      changes={on === '' ? [] : [{ what: organ.name, from: words.standing, to: words.dissolvedLine(on, into) }]}
      consequence={words.dissolveMeans}
      act={words.dissolve}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.dissolve} onDone={done} />}
      onCancel={onCancel}
      onConfirm={async () => {
        setTried(true)
        if (on !== '' && (await act.run({ id: organ.id, on, successor: successor || null }))) done()
      }}
    >
      <div className={css.fields}>
        <DateField
          label={words.on}
          name="on"
          value={on}
          onChange={setOn}
          error={tried && on === '' ? words.missing : undefined}
        />
        <Select
          label={words.successor}
          name="successor"
          optional
          withoutEmpty
          hint={words.successorHint}
          value={successor}
          options={[
            { value: '', label: words.none },
            ...organs
              .filter((held) => held.dissolvedOn === null && held.id !== organ.id)
              .map((held) => ({ value: held.id, label: held.name })),
          ]}
          onChange={setSuccessor}
        />
      </div>
    </ConfirmPanel>
  )
}
