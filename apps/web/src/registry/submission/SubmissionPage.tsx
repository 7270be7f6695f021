import { Link, LinkButton, Notice, NumberedSections } from '@fadu/ui'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useParams } from 'react-router'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import { Page } from '../../app/Page.tsx'
import { QueryView } from '../../app/QueryView.tsx'
import { useTRPC } from '../../app/trpc.ts'
import { appWords } from '../../app/words.ts'
import { type Bench, isMaking, type MakingBench } from './bench.ts'
import { CheckStep } from './CheckStep.tsx'
import { DraftStep } from './DraftStep.tsx'
import { readScratch, recordedDraft, type Scratch } from './draft.ts'
import { HandOver } from './HandOver.tsx'
import { MaterialsStep } from './MaterialsStep.tsx'
import { ReturnedFor } from './ReturnedFor.tsx'
import { readStructure } from './structure.ts'
import { useDraft } from './useDraft.ts'
import { submissionWords } from './words.ts'

/** 报送合法性审核: the draft, its material, what the machine noticed; then to the head, and from the head to the review. */
export function SubmissionPage() {
  const { id = '' } = useParams()
  const trpc = useTRPC()
  const query = useQuery(trpc.registry.workbench.queryOptions({ id }))
  return (
    <QueryView query={query}>
      {(bench) => (isMaking(bench) ? <Opened key={bench.id} bench={bench} /> : <NothingHere bench={bench} />)}
    </QueryView>
  )
}

/** Readers of a published document have no part in its submission. */
function NothingHere({ bench }: { readonly bench: Bench }) {
  const words = useWordsOf(submissionWords)
  return (
    <Page title={words.title(bench.view?.title ?? '')}>
      <Notice action={<LinkButton href={addresses.document(bench.id)}>{words.openWorkbench}</LinkButton>}>
        {words.notYours}
      </Notice>
    </Page>
  )
}

/** Reads what the page begins with: the recorded text, and what this person left unsaved. */
function Opened({ bench }: { readonly bench: MakingBench }) {
  const trpc = useTRPC()
  const { id, state } = bench
  const [beganEmpty] = useState(state.text === null)
  const body = useQuery(
    trpc.registry.body.queryOptions(state.text ? { id, hash: state.text.body } : skipToken, {
      staleTime: Number.POSITIVE_INFINITY,
      // While a text just saved is read again the page stays, and whoever stands in it: also after the first.
      placeholderData: (before) => before ?? (beganEmpty ? { body: '' } : undefined),
    }),
  )
  const scratch = useQuery(
    trpc.registry.scratch.queryOptions({ id, kind: 'submission' }, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  )
  const read = {
    ...scratch,
    isPending: scratch.isPending || (state.text !== null && body.isPending),
    error: scratch.error ?? body.error,
    data:
      scratch.data !== undefined && (state.text === null || body.data)
        ? { body: body.data?.body ?? '', kept: scratch.data }
        : undefined,
    refetch: () => Promise.all([scratch.refetch(), body.refetch()]),
  }
  return (
    <QueryView query={read}>
      {({ body: text, kept }) => {
        const found = readScratch(kept?.data)
        return (
          <Submission
            bench={bench}
            body={text}
            bodyRead={!body.isPlaceholderData}
            kept={found && kept ? { scratch: found, savedAt: kept.savedAt } : null}
          />
        )
      }}
    </QueryView>
  )
}

interface SubmissionProps {
  readonly bench: MakingBench
  readonly body: string
  readonly bodyRead: boolean
  readonly kept: { readonly scratch: Scratch; readonly savedAt: string } | null
}

function Submission({ bench, body, bodyRead, kept }: SubmissionProps) {
  const words = useWordsOf(submissionWords)
  const { time } = useWordsOf(appWords)
  const trpc = useTRPC()
  const { id, state, available } = bench
  const edits = available.includes('reviseText')
  const hand = useDraft({
    documentId: id,
    recorded: recordedDraft(state, body),
    bodyRead,
    base: state.text?.hash ?? null,
    kept: edits ? kept : null,
  })
  const heads = useQuery(
    trpc.registry.people.queryOptions({ role: 'draftingHead', organ: state.draftingUnit }, { staleTime: 600_000 }),
  )
  const headNames = (heads.data ?? []).map((person) => person.name).join('、')
  const structure = useMemo(() => (hand.draft.body === '' ? null : readStructure(hand.draft.body)), [hand.draft.body])
  const found = structure ? structure.remarks.length + structure.blanks.length : 0

  const saved = hand.saveFailed ? words.autosaveFailed : hand.savedAt ? words.autosaved(time(hand.savedAt)) : ''
  const who = edits ? words.handOverBy(headNames) : available.includes('submit') ? words.forHead : ''

  return (
    <Page
      title={words.title(state.title)}
      lead={`${saved}${who}`}
      crumbs={[
        { label: words.documents, href: addresses.documents({ stage: 'open' }) },
        { label: state.title, href: addresses.document(id) },
      ]}
    >
      <ReturnedFor state={state} />
      {!edits && !available.includes('submit') && !available.includes('returnProposal') && (
        <Notice action={<Link href={addresses.document(id)}>{words.openWorkbench}</Link>}>
          {state.stage === 'drafting' ? words.notYours : words.closed(state.stage)}
        </Notice>
      )}
      <NumberedSections
        sections={[
          { heading: words.stepText, content: <DraftStep bench={bench} hand={hand} structure={structure} edits={edits} /> },
          { heading: words.stepMaterials, content: <MaterialsStep bench={bench} /> },
          { heading: words.stepCheck(found), content: <CheckStep structure={structure} /> },
        ]}
      />
      <HandOver bench={bench} changed={hand.changed} structure={structure} headNames={headNames} />
    </Page>
  )
}
