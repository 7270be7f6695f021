import type { DocumentState, Version } from '@fadu/core'
import { type Fact, FactList, Link } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import { useTRPC } from '../../app/trpc.ts'
import { FileLink } from '../FileLink.tsx'
import { workbenchWords } from '../words.ts'
import css from './VersionSource.module.css'

interface VersionSourceProps {
  readonly state: DocumentState
  readonly version: Pick<Version, 'textHash' | 'by' | 'annexes'>
}

/** What stands behind a published text: the file it was read from, or the decision that changed it and the file of that; its annexes. */
export function VersionSource({ state, version }: VersionSourceProps) {
  const { versions, text } = useWordsOf(workbenchWords)
  const original = state.text?.hash === version.textHash ? state.text.original : null
  const facts: readonly Fact[] = [
    ...(original
      ? [
          {
            term: text.original,
            value: (
              <span className={css.file}>
                <FileLink documentId={state.id} file={original} />
                <Link href={addresses.original(state.id)}>{versions.check}</Link>
              </span>
            ),
          },
        ]
      : []),
    ...(version.by ? [{ term: versions.by, value: <Decision id={version.by} /> }] : []),
    ...(version.annexes.length > 0
      ? [
          {
            term: text.annexes,
            value: version.annexes.map((file) => (
              <span key={file.hash} className={css.file}>
                <FileLink documentId={state.id} file={file} />
              </span>
            )),
          },
        ]
      : []),
  ]
  return facts.length > 0 && <FactList facts={facts} />
}

/** The amending decision and the file it was read from, as everybody may have it. */
function Decision({ id }: { readonly id: string }) {
  const { versions } = useWordsOf(workbenchWords)
  const trpc = useTRPC()
  const decision = useQuery(trpc.registry.workbench.queryOptions({ id })).data?.view
  const originals = decision?.versions[0]?.files.filter((file) => file.kind === 'original') ?? []
  return (
    <>
      <Link href={addresses.document(id)}>{decision?.title ?? versions.decision}</Link>
      {originals.map((file) => (
        <span key={file.hash} className={css.file}>
          <FileLink documentId={id} file={file} published />
        </span>
      ))}
    </>
  )
}
