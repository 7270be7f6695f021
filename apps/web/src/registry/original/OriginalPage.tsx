import type { AppRouter } from '@fadu/api'
import { ArticleText, LinkButton, lawBlocks, Notice, StructureOutline } from '@fadu/ui'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useMemo } from 'react'
import { useParams } from 'react-router'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import { Page } from '../../app/Page.tsx'
import { QueryView } from '../../app/QueryView.tsx'
import { useTRPC } from '../../app/trpc.ts'
import { isMaking } from '../submission/bench.ts'
import { outlineNodes, readStructure, structureSpans } from '../submission/structure.ts'
import { submissionWords } from '../submission/words.ts'
import css from './OriginalPage.module.css'
import { originalWords } from './words.ts'

type Original = inferRouterOutputs<AppRouter>['registry']['original']

const never = { staleTime: Number.POSITIVE_INFINITY }

/** 核对原件: the text that was read beside the words of the file it was read from, so that a person can hold one against the other. */
export function OriginalPage() {
  const { id = '' } = useParams()
  const words = useWordsOf(originalWords)
  const trpc = useTRPC()
  const query = useQuery(trpc.registry.workbench.queryOptions({ id }))
  const text = query.data && isMaking(query.data) ? query.data.state.text : null
  const body = useQuery(trpc.registry.body.queryOptions(text ? { id, hash: text.body } : skipToken, never))
  const file = text?.original ?? null
  const original = useQuery(trpc.registry.original.queryOptions(file ? { id, hash: file.hash } : skipToken, never))
  return (
    <QueryView query={query}>
      {(bench) => {
        const title = bench.state?.title ?? bench.view?.title ?? ''
        return (
          <Page
            title={words.title(title)}
            {...(file ? { lead: words.lead } : {})}
            crumbs={[
              { label: words.documents, href: addresses.documents({ stage: 'open' }) },
              { label: title, href: addresses.document(id) },
            ]}
            actions={file && <LinkButton href={addresses.file(id, file)}>{words.download}</LinkButton>}
          >
            {file ? (
              <>
                {original.data?.beforeChanges && <Notice tone="due">{words.beforeChanges}</Notice>}
                <div className={css.two}>
                  <QueryView query={body} shape="text" lines={12}>
                    {({ body: read }) => <TextPanes body={read} />}
                  </QueryView>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
                  <section className={css.pane} aria-label={words.original} tabIndex={0}>
                    <h2 className={css.caption}>{`${words.original} ${file.name}`}</h2>
                    <QueryView query={original} shape="text" lines={12}>
                      {(found) => <OriginalText original={found} />}
                    </QueryView>
                  </section>
                </div>
              </>
            ) : (
              <Notice action={<LinkButton href={addresses.submission(id)}>{words.openSubmission}</LinkButton>}>
                {words.noOriginal}
              </Notice>
            )}
          </Page>
        )
      }}
    </QueryView>
  )
}

/** Outline and text, as they are on the page of submission. */
function TextPanes({ body }: { readonly body: string }) {
  const words = useWordsOf(originalWords)
  const { remark } = useWordsOf(submissionWords)
  const structure = useMemo(() => readStructure(body), [body])
  const blocks = useMemo(() => lawBlocks(structure.tree, structureSpans(structure)), [structure])
  const { articles, headings } = structure.counts
  return (
    <>
      <div className={css.pane}>
        <StructureOutline
          summary={words.structure(articles, headings)}
          nodes={outlineNodes(structure, { range: words.range, remark: ({ rule, params }) => remark(rule, params) })}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={css.pane} aria-label={words.text} tabIndex={0}>
        <h2 className={css.caption}>{words.text}</h2>
        <ArticleText blocks={blocks} density="desk" headingLevel={3} />
      </section>
    </>
  )
}

/** The words of the file line by line; where it has pages, page by page. */
function OriginalText({ original: { sheets } }: { readonly original: Original }) {
  const words = useWordsOf(originalWords)
  const paged = sheets.length > 1
  return (
    <>
      {sheets.some((lines) => lines.some((line) => line.dropped)) && <p className={css.caption}>{words.droppedHint}</p>}
      {sheets.map((lines, sheet) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages and lines of a file never change places
        <div key={sheet} className={css.sheet}>
          {paged && <h3 className={css.caption}>{words.page(sheet + 1, sheets.length)}</h3>}
          {lines.length === 0 && <p className={css.caption}>{words.empty}</p>}
          {lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <p key={index} className={line.dropped ? `${css.line} ${css.dropped}` : css.line}>
              {line.text}
              {line.dropped && <span className={css.mark}>{words.dropped}</span>}
            </p>
          ))}
        </div>
      ))}
    </>
  )
}
