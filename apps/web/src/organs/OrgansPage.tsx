import { Button, FactList, Notice, SectionHeading, StatusTag } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useMay } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import { ChangeSettings } from './ChangeSettings.tsx'
import css from './OrgansPage.module.css'
import { DissolveOrgan, EstablishOrgan, RenameOrgan } from './organActs.tsx'
import { type Organ, type OrganNode, organTree } from './organTree.ts'
import { organWords } from './words.ts'

type Doing = { readonly act: 'establish' } | { readonly act: 'settings' | 'rename' | 'dissolve'; readonly organ: Organ }

/** The organs as a tree, each with its history; established, changed, renamed and dissolved by the system administrator. */
export function OrgansPage() {
  const words = useWordsOf(organWords)
  const trpc = useTRPC()
  const may = useMay()
  const organs = useQuery(trpc.organs.all.queryOptions())
  const [doing, setDoing] = useState<Doing | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const begin = (next: Doing) => {
    setDone(null)
    setDoing(next)
    window.scrollTo({ top: 0 })
  }
  const finish = (said: string) => {
    setDone(said)
    setDoing(null)
  }
  const cancel = () => setDoing(null)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        may('organ.manage') && (
          <Button kind="primary" onClick={() => begin({ act: 'establish' })}>
            {words.establish}
          </Button>
        )
      }
    >
      {done && <Notice tone="done" title={done} live />}
      <QueryView query={organs} lines={12}>
        {(all) => (
          <>
            {doing?.act === 'establish' && <EstablishOrgan organs={all} onCancel={cancel} onDone={finish} />}
            {doing?.act === 'settings' && (
              <ChangeSettings key={doing.organ.id} organ={doing.organ} organs={all} onCancel={cancel} onDone={finish} />
            )}
            {doing?.act === 'rename' && (
              <RenameOrgan key={doing.organ.id} organ={doing.organ} onCancel={cancel} onDone={finish} />
            )}
            {doing?.act === 'dissolve' && (
              <DissolveOrgan key={doing.organ.id} organ={doing.organ} organs={all} onCancel={cancel} onDone={finish} />
            )}
            <SectionHeading count={words.count(all.length)}>{words.tree}</SectionHeading>
            <ul className={css.tree}>
              {organTree(all).map((node) => (
                <Branch key={node.organ.id} node={node} all={all} onAct={may('organ.manage') ? begin : null} />
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </Page>
  )
}

interface BranchProps {
  readonly node: OrganNode
  readonly all: readonly Organ[]
  readonly onAct: ((doing: Doing) => void) | null
}

function Branch({ node, all, onAct }: BranchProps) {
  const words = useWordsOf(organWords)
  const { organ, below } = node
  return (
    <li>
      <details className={css.organ}>
        <summary>
          {organ.name} <span className={css.kind}>{words.kinds[organ.kind]}</span>{' '}
          {organ.dissolvedOn && <StatusTag tone="ended" label={words.dissolved} />}
        </summary>
        <Facts organ={organ} all={all} />
        {onAct && !organ.dissolvedOn && (
          <p className={css.acts}>
            <Button kind="quiet" onClick={() => onAct({ act: 'settings', organ })}>
              {words.settings} <span className="visuallyHidden">{organ.name}</span>
            </Button>
            <Button kind="quiet" onClick={() => onAct({ act: 'rename', organ })}>
              {words.rename} <span className="visuallyHidden">{organ.name}</span>
            </Button>
            <Button kind="quiet" onClick={() => onAct({ act: 'dissolve', organ })}>
              {words.dissolve} <span className="visuallyHidden">{organ.name}</span>
            </Button>
          </p>
        )}
      </details>
      {below.length > 0 && (
        <ul className={css.below}>
          {below.map((child) => (
            <Branch key={child.organ.id} node={child} all={all} onAct={onAct} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Facts({ organ, all }: { readonly organ: Organ; readonly all: readonly Organ[] }) {
  const words = useWordsOf(organWords)
  const nameOf = (id: string) => (id === organ.id ? words.self : (all.find((held) => held.id === id)?.name ?? id))
  const history = [
    ...organ.names.map(({ name, from }) => words.nameLine(name, from)),
    ...(organ.dissolvedOn
      ? [words.dissolvedLine(organ.dissolvedOn, organ.successor === null ? null : nameOf(organ.successor))]
      : []),
  ]
  const codes = organ.numberCodes.map(({ code, normative, from, until }) => words.codeLine(code, normative, from, until))
  return (
    <FactList
      facts={[
        { term: words.names, value: <Lines lines={history} /> },
        { term: words.kind, value: organ.entitled ? words.entitled : words.notEntitled },
        { term: words.codes, value: codes.length > 0 ? <Lines lines={codes} /> : words.noCodes },
        { term: words.review, value: nameOf(organ.reviewOrgan) },
        { term: words.office, value: nameOf(organ.office) },
        {
          term: words.filing,
          value: organ.filingTo.length > 0 ? <Lines lines={organ.filingTo.map(nameOf)} /> : words.noFiling,
        },
        ...(organ.settings.length > 1
          ? [
              {
                term: words.settingsHistory,
                value: (
                  <Lines
                    lines={organ.settings.map(({ reviewOrgan, filingTo, from }) =>
                      words.settingsLine(nameOf(reviewOrgan), words.list(filingTo.map(nameOf)), from),
                    )}
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
)
