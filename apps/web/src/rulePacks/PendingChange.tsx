import { Button, ConfirmPanel, FactList, Link, Notice, SectionHeading, TextArea } from '@fadu/ui'
import { useState } from 'react'
import { addresses } from '../app/addresses.ts'
import { CommandTrouble } from '../app/CommandTrouble.tsx'
import { useWordsOf } from '../app/language.tsx'
import { useMay, useSession } from '../app/session.tsx'
import { useAct } from '../app/useAct.ts'
import css from './PendingChange.module.css'
import type { RegisterRules } from './rulePackData.ts'
import { rulePackWords } from './words.ts'

/** The change that waits for its second person, for that person to read, compare and decide; and what was decided just now. */
export function PendingChange({ rules }: { readonly rules: RegisterRules }) {
  const words = useWordsOf(rulePackWords)
  const may = useMay()
  const { account } = useSession()
  const [deciding, setDeciding] = useState<'confirm' | 'reject' | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const { proposal, names, inForce } = rules
  if (!proposal) return done && <Notice tone="done" title={done} live />

  const name = names[proposal.hash] ?? proposal.pack
  const own = proposal.proposedBy === account.id
  const finish = (said: string) => {
    setDeciding(null)
    setDone(said)
  }
  return (
    <section className={css.pending}>
      <SectionHeading>{words.pending}</SectionHeading>
      <p className={css.says}>{words.pendingSays(name, proposal.from)}</p>
      <FactList
        facts={[
          { term: words.reason, value: proposal.reason },
          { term: words.proposedBy, value: words.proposed(own ? words.mine : words.another, proposal.proposedOn) },
        ]}
      />
      <p className={css.ways}>
        <Link href={addresses.rulePack(proposal.hash)}>{words.readProposed}</Link>
        {inForce && <Link href={addresses.comparePacks(inForce, proposal.hash)}>{words.compareProposed}</Link>}
      </p>
      {may('rulePack.manage') && deciding === null && (
        <div className={css.acts}>
          <Button kind="primary" reasons={own ? [words.ownProposal] : []} onClick={() => setDeciding('confirm')}>
            {words.confirm}
          </Button>
          <Button onClick={() => setDeciding('reject')}>{words.reject}</Button>
        </div>
      )}
      {deciding === 'confirm' && (
        <Confirm rules={rules} onCancel={() => setDeciding(null)} onDone={() => finish(words.confirmed(proposal.from))} />
      )}
      {deciding === 'reject' && (
        <Reject proposalId={proposal.id} onCancel={() => setDeciding(null)} onDone={() => finish(words.rejected)} />
      )}
    </section>
  )
}

interface DecisionProps {
  readonly onCancel: () => void
  readonly onDone: () => void
}

function Confirm({ rules, onCancel, onDone }: DecisionProps & { readonly rules: RegisterRules }) {
  const words = useWordsOf(rulePackWords)
  const { names, inForce } = rules
  const proposal = rules.proposal!
  const act = useAct((client, commandId, input: { proposalId: string }) =>
    client.rulePacks.confirm.mutate({ commandId, ...input }),
  )
  return (
    <ConfirmPanel
      title={words.confirmTitle}
      changes={[
        { what: words.becomes, ...(inForce ? { from: names[inForce]! } : {}), to: names[proposal.hash] ?? proposal.pack },
        { what: words.fromDay, to: words.from(proposal.from) },
      ]}
      consequence={words.stays}
      act={words.confirm}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.confirm} onDone={onDone} />}
      onCancel={onCancel}
      onConfirm={async () => {
        if (await act.run({ proposalId: proposal.id })) onDone()
      }}
    />
  )
}

function Reject({ proposalId, onCancel, onDone }: DecisionProps & { readonly proposalId: string }) {
  const words = useWordsOf(rulePackWords)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const act = useAct((client, commandId, input: { proposalId: string; reason: string }) =>
    client.rulePacks.reject.mutate({ commandId, ...input }),
  )
  return (
    <ConfirmPanel
      title={words.rejectTitle}
      changes={[]}
      act={words.reject}
      busy={act.busy}
      error={<CommandTrouble command={act} act={words.reject} onDone={onDone} />}
      onCancel={onCancel}
      onConfirm={async () => {
        setMissing(reason.trim() === '')
        if (reason.trim() !== '' && (await act.run({ proposalId, reason }))) onDone()
      }}
    >
      <TextArea
        label={words.rejectReason}
        name="rejectReason"
        rows={3}
        most={500}
        value={reason}
        onChange={setReason}
        error={missing ? words.reasonMissing : undefined}
      />
    </ConfirmPanel>
  )
}
