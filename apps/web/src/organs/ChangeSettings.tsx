import type { LegalDate } from '@fadu/core'
import { Checkbox, CheckboxGroup, ConfirmPanel, DateField, Select, TextField } from '@fadu/ui'
import { useState } from 'react'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import type { DeskClient } from '../app/client.ts'
import { useWordsOf } from '../app/language.tsx'
import { useSession } from '../app/session.tsx'
import { useAct } from '../app/useAct.ts'
import css from './OrgansPage.module.css'
import { type ActProps, isAuthority } from './organActs.tsx'
import type { Organ } from './organTree.ts'
import { organWords } from './words.ts'

type Settings = Omit<Parameters<DeskClient['organs']['changeSettings']['mutate']>[0], 'commandId'>

interface ChangeSettingsProps extends ActProps {
  readonly organ: Organ
  readonly organs: readonly Organ[]
}

/** Who reviews for an organ, where it files, and its number codes, from a day on. A code in use gets its last day; a new one is added. */
export function ChangeSettings({ organ, organs, onCancel, onDone }: ChangeSettingsProps) {
  const words = useWordsOf(organWords)
  const { today } = useSession()
  const [from, setFrom] = useState<LegalDate | ''>(today)
  const [reviewOrgan, setReviewOrgan] = useState(organ.reviewOrgan)
  const [filingTo, setFilingTo] = useState<readonly string[]>(organ.filingTo)
  const [codes, setCodes] = useState(organ.numberCodes)
  const [code, setCode] = useState('')
  const [normative, setNormative] = useState(true)
  const [tried, setTried] = useState(false)
  const act = useAct((client, commandId, input: Settings) => client.organs.changeSettings.mutate({ commandId, ...input }))
  const nameOf = (id: string) => organs.find((held) => held.id === id)?.name ?? id
  const standing = organs.filter((held) => held.dissolvedOn === null)
  const routes = (authorities: readonly string[]) => words.list(authorities.map(nameOf)) || words.noFiling
  const changes = [
    { what: words.review, from: nameOf(organ.reviewOrgan), to: nameOf(reviewOrgan) },
    { what: words.filing, from: routes(organ.filingTo), to: routes(filingTo) },
  ].filter((change) => change.from !== change.to)
  const sameCodes = code.trim() === '' && codes.every((held, at) => held.until === organ.numberCodes[at]?.until)
  const done = () => onDone(words.settingsChanged(organ.name))
  return (
    <ConfirmPanel
      title={words.settingsTitle(organ.name)}
      changes={changes}
      consequence={words.settingsMean}
      act={words.settings}
      busy={act.busy}
      reasons={changes.length === 0 && sameCodes ? [words.settingsSame] : []}
      error={<CommandTrouble command={act} act={words.settings} onDone={done} />}
      onCancel={onCancel}
      onConfirm={async () => {
        setTried(true)
        if (from === '') return
        const added = code.trim() ? [{ code: code.trim(), normative, from, until: null }] : []
        const numberCodes = [...codes, ...added]
        if (await act.run({ id: organ.id, from, reviewOrgan, filingTo: [...filingTo], numberCodes })) done()
      }}
    >
      <div className={css.fields}>
        <DateField
          label={words.from}
          name="from"
          value={from}
          max={today}
          onChange={setFrom}
          error={tried && from === '' ? words.missing : undefined}
        />
        <Select
          label={words.reviewOf}
          name="reviewOrgan"
          withoutEmpty
          value={reviewOrgan}
          options={standing.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setReviewOrgan}
        />
        {codes.map((held, at) => (
          <DateField
            key={`${held.code} ${held.from}`}
            label={words.lastDayOf(held.code)}
            name={`until-${at}`}
            optional
            value={held.until ?? ''}
            onChange={(until) => setCodes(codes.map((one, i) => (i === at ? { ...one, until: until || null } : one)))}
          />
        ))}
        <TextField label={words.newCode} name="code" optional hint={words.codeHint} value={code} onChange={setCode} />
      </div>
      {code.trim() !== '' && <Checkbox label={words.normativeNew} name="normative" checked={normative} onChange={setNormative} />}
      <CheckboxGroup
        label={words.filingOf}
        name="filingTo"
        optional
        values={filingTo}
        choices={standing.filter(isAuthority).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={setFilingTo}
      />
    </ConfirmPanel>
  )
}
