import { formatDocumentNumber, type NumberLine } from '@fadu/core'
import { Button, DataTable, EmptyState, Link, Notice, SectionHeading, Select, StatusTag, type Tone, useWords } from '@fadu/ui'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { addresses } from '../app/addresses.ts'
import { useWordsOf } from '../app/language.tsx'
import { Page } from '../app/Page.tsx'
import { QueryView } from '../app/QueryView.tsx'
import { useSession } from '../app/session.tsx'
import { useTRPC } from '../app/trpc.ts'
import css from './NumbersPage.module.css'
import { type NumberBook, type NumberSeriesKey, seriesKeyOf } from './numberBook.ts'
import { numberBookWords } from './numberBookWords.ts'
import { SeriesAct } from './SeriesAct.tsx'

/** As far back as a register of numbers is asked for. */
const YEARS = 10

/** 发文字号登记簿: a series of a year, serial by serial, with none left out; reserving and voiding are done here. */
export function NumbersPage() {
  const words = useWordsOf(numberBookWords)
  const trpc = useTRPC()
  const { today } = useSession()
  const [query, setQuery] = useSearchParams()
  const thisYear = Number(today.slice(0, 4))
  const asked = Number(query.get('year'))
  const year = Number.isInteger(asked) && asked >= 1949 && asked <= 2200 ? asked : thisYear
  const named = seriesKeyOf(query.get('series'))
  const choose = (name: string, value: string) =>
    setQuery((before) => {
      before.set(name, value)
      return before
    })
  const shelf = useQuery(trpc.issuance.numbers.queryOptions({ year }))
  return (
    <Page title={words.title} lead={words.lead}>
      <QueryView query={shelf}>
        {({ series }) => {
          const chosen = series.find((held) => held.organ === named?.organ && held.code === named.code) ?? series[0]
          return (
            <>
              <div className={css.choices}>
                <Select
                  label={words.year}
                  name="year"
                  withoutEmpty
                  value={String(year)}
                  options={yearsAround(thisYear, year).map((value) => ({ value: String(value), label: words.yearOption(value) }))}
                  onChange={(value) => choose('year', value)}
                />
                {chosen && (
                  <Select
                    label={words.series}
                    name="series"
                    withoutEmpty
                    value={`${chosen.organ}/${chosen.code}`}
                    options={series.map((held) => ({
                      value: `${held.organ}/${held.code}`,
                      label: words.seriesOption(held.code, held.organName, held.normative),
                    }))}
                    onChange={(value) => choose('series', value)}
                  />
                )}
              </div>
              {chosen ? (
                <Book key={`${chosen.organ} ${chosen.code} ${year}`} series={{ organ: chosen.organ, code: chosen.code, year }} />
              ) : (
                <EmptyState>{words.noSeries(year)}</EmptyState>
              )}
            </>
          )
        }}
      </QueryView>
    </Page>
  )
}

const yearsAround = (thisYear: number, asked: number): readonly number[] =>
  [...new Set([asked, ...Array.from({ length: YEARS }, (_, i) => thisYear - i)])].toSorted((a, b) => b - a)

type Doing = { readonly act: 'reserve' } | { readonly act: 'void'; readonly serial: number }

function Book({ series }: { readonly series: NumberSeriesKey }) {
  const words = useWordsOf(numberBookWords)
  const trpc = useTRPC()
  const { organ, code, year } = series
  const book = useQuery(trpc.issuance.numbers.queryOptions({ year, series: { organ, code } }))
  const [doing, setDoing] = useState<Doing | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const number = (serial: number) => formatDocumentNumber({ code, year, serial })
  return (
    <QueryView query={book} lines={8}>
      {({ book: held }) => {
        if (!held) return null
        const serial = doing?.act === 'void' ? doing.serial : held.next
        return (
          <>
            <div className={css.head}>
              <p>{words.summary(held.counts, number(held.next))}</p>
              <Button
                onClick={() => {
                  setDone(null)
                  setDoing({ act: 'reserve' })
                }}
              >
                {words.reserve}
              </Button>
            </div>
            {held.counts.missing > 0 && (
              <Notice tone="due" title={words.gaps(held.counts.missing)}>
                {words.gapsWhy}
              </Notice>
            )}
            {done && <Notice tone="done" title={done} live />}
            {doing && (
              <SeriesAct
                key={`${doing.act} ${serial}`}
                act={doing.act}
                series={series}
                serial={serial}
                onCancel={() => setDoing(null)}
                onDone={(given) => {
                  setDone(doing.act === 'reserve' ? words.reserved(number(given)) : words.voided(number(given)))
                  setDoing(null)
                }}
              />
            )}
            <Lines book={held} series={series} onVoid={(line) => setDoing({ act: 'void', serial: line.serial })} />
          </>
        )
      }}
    </QueryView>
  )
}

const tones: Readonly<Record<NumberLine['status'], Tone>> = { taken: 'inForce', reserved: 'due', void: 'ended', missing: 'late' }

interface LinesProps {
  readonly book: NonNullable<NumberBook['book']>
  readonly series: NumberSeriesKey
  readonly onVoid: (line: NumberLine) => void
}

function Lines({ book, series, onVoid }: LinesProps) {
  const words = useWordsOf(numberBookWords)
  const ui = useWords()
  const { code, year } = series
  return (
    <section>
      <SectionHeading count={words.lines(book.lines.length)}>{words.book(code, year)}</SectionHeading>
      <DataTable
        caption={words.book(code, year)}
        captionHidden
        rows={book.lines.toReversed()}
        rowKey={(line) => String(line.serial)}
        empty={<EmptyState>{words.empty}</EmptyState>}
        columns={[
          {
            key: 'number',
            header: words.number,
            names: true,
            fit: true,
            cell: (line) => formatDocumentNumber({ code, year, serial: line.serial }),
          },
          {
            key: 'status',
            header: words.status,
            fit: true,
            cell: (line) => <StatusTag tone={tones[line.status]} label={words.statuses[line.status]} />,
          },
          {
            key: 'use',
            header: words.use,
            cell: (line) => {
              if (line.status === 'missing') return words.missingWhy
              if (!line.document) return line.reason ?? words.none
              return <Link href={addresses.document(line.document)}>{book.titles[line.document] ?? line.document}</Link>
            },
          },
          {
            key: 'reason',
            header: words.reason,
            cell: (line) => (line.status !== 'missing' && line.document && line.reason ? line.reason : words.none),
          },
          {
            key: 'on',
            header: words.on,
            align: 'end',
            fit: true,
            cell: (line) => (line.status !== 'missing' && line.on ? ui.date(line.on) : words.none),
          },
          {
            key: 'act',
            header: words.act,
            cell: (line) =>
              line.status === 'reserved' && (
                <Button kind="quiet" onClick={() => onVoid(line)}>
                  {words.void} <span className="visuallyHidden">{formatDocumentNumber({ code, year, serial: line.serial })}</span>
                </Button>
              ),
          },
        ]}
      />
    </section>
  )
}
