import { adminRoles, type LegalDate, type Role, roles, roleTerms, termIn } from '@fadu/core'
import { ConfirmPanel, DateField, Select } from '@fadu/ui'
import { useState } from 'react'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import { newId } from '../app/ids.ts'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import { useSession } from '../app/session.tsx'
import { useAct } from '../app/useAct.ts'
import { useOrgans } from '../registry/useOrgans.ts'
import css from './Administration.module.css'
import { administrationWords } from './administrationWords.ts'
import type { GrantedAccount } from './GrantsPage.tsx'

export interface GrantRoleProps {
  readonly accounts: readonly GrantedAccount[]
  readonly onCancel: () => void
  readonly onDone: (said: string) => void
}

const isAdmin = (role: string) => (adminRoles as readonly string[]).includes(role)

interface GrantInput {
  readonly account: string
  readonly grantId: string
  readonly role: Role
  readonly organ: string
  readonly from: LegalDate
  readonly until: LegalDate | null
}

/** One role at one organ, from a day on; an administrator's is only proposed. */
export function GrantRole({ accounts, onCancel, onDone }: GrantRoleProps) {
  const words = useWordsOf(administrationWords)
  const { language } = useLanguage()
  const { account: me, today } = useSession()
  const { organs } = useOrgans()
  const [grantId] = useState(newId)
  const [account, setAccount] = useState('')
  const [role, setRole] = useState('')
  const [organ, setOrgan] = useState('')
  const [from, setFrom] = useState<LegalDate | ''>(today)
  const [until, setUntil] = useState<LegalDate | ''>('')
  const [tried, setTried] = useState(false)
  const act = useAct((client, commandId, input: GrantInput) => client.grants.grant.mutate({ commandId, ...input }))
  const missing = (value: string) => (tried && value === '' ? words.missing : undefined)
  const name = accounts.find((held) => held.id === account)?.name ?? ''
  const done = () => onDone(isAdmin(role) ? words.proposed(name) : words.granted(name))
  return (
    <ConfirmPanel
      title={words.grantTitle}
      changes={[]}
      consequence={isAdmin(role) ? words.adminMeans : words.grantMeans}
      act={words.grant}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.grant} onDone={done} />}
      onCancel={onCancel}
      onConfirm={async () => {
        setTried(true)
        const wanted = roles.find((held) => held === role)
        if (account === '' || !wanted || organ === '' || from === '') return
        if (await act.run({ account, grantId, role: wanted, organ, from, until: until || null })) done()
      }}
    >
      <div className={css.fields}>
        <Select
          label={words.person}
          name="account"
          value={account}
          options={accounts
            .filter((held) => held.disabledOn === null && held.id !== me.id)
            .map((held) => ({ value: held.id, label: held.name }))}
          onChange={setAccount}
          error={missing(account)}
        />
        <Select
          label={words.role}
          name="role"
          value={role}
          options={roles.map((value) => ({ value, label: termIn(roleTerms[value], language) }))}
          onChange={setRole}
          error={missing(role)}
        />
        <Select
          label={words.organ}
          name="organ"
          value={organ}
          options={organs.filter((held) => held.dissolvedOn === null).map((held) => ({ value: held.id, label: held.name }))}
          onChange={setOrgan}
          error={missing(organ)}
        />
        <DateField label={words.from} name="from" value={from} onChange={setFrom} error={missing(from)} />
        <DateField label={words.until} name="until" optional hint={words.untilHint} value={until} onChange={setUntil} />
      </div>
    </ConfirmPanel>
  )
}
