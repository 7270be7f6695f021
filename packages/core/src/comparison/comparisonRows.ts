import type { LegalDiff, LegalDiffEntry, MatterDiff, ProvisionPlace, WeightyChange } from '../diff/legalDiff.ts'
import type { LegalNodeKind } from '../text/legalTree.ts'
import { type MarkedRun, sideLines } from './sideLines.ts'

/** A row of a 修改对照表: 条号, 原条文, 修改后条文, 说明. */
export interface ComparisonRow {
  readonly label: string
  /** Lines with their label; none where the other side is all there is. */
  readonly old: readonly (readonly MarkedRun[])[]
  readonly new: readonly (readonly MarkedRun[])[]
  readonly note: string
}

/**
 * The 修改对照表 of a difference, as offices hand it in with a revised draft: what changed, in the order of the new text. Articles that
 * only got other numbers are one row; what is the same is left out. In Chinese: it is a paper of the procedure.
 */
export function comparisonRows(diff: LegalDiff): readonly ComparisonRow[] {
  const rows: ComparisonRow[] = []
  let renumbered: LegalDiffEntry[] = []
  const close = () => {
    if (renumbered.length > 0) rows.push(renumberedRow(renumbered))
    renumbered = []
  }
  let next = 0
  const placeMatter = (before: number) => {
    for (let matter = diff.matter[next]; matter && matter.before <= before; matter = diff.matter[++next])
      if (matter.kind !== 'same') {
        close()
        rows.push(matterRow(matter))
      }
  }
  diff.entries.forEach((entry, index) => {
    placeMatter(index)
    if (entry.kind === 'renumbered') renumbered.push(entry)
    else {
      close()
      if (entry.kind !== 'same')
        rows.push(
          entryRow(
            entry,
            diff.weighty.filter((change) => change.entry === index),
          ),
        )
    }
  })
  placeMatter(diff.entries.length)
  close()
  return rows
}

function entryRow(entry: LegalDiffEntry, weighty: readonly WeightyChange[]): ComparisonRow {
  const { kind, from, to, parts } = entry
  const side = (name: 'old' | 'new', places: readonly ProvisionPlace[]) =>
    parts.flatMap((part, index) => {
      if (!part[name]) return []
      const lines = sideLines(part.pieces, name)
      // Of a split the old provision has one label and several parts; of a merger the new one.
      const place = places.length > 1 || index === 0 ? places[index] : undefined
      return place ? labelled(place.label, kind === 'added' ? 'added' : kind === 'removed' ? 'removed' : 'same', lines) : lines
    })
  return {
    label: labelsOf(to.length > 0 ? to : from),
    old: side('old', from),
    new: side('new', to),
    note: [noteOf(entry), ...weighty.map(weightyNote)].join('；'),
  }
}

function labelled(label: string, op: MarkedRun['op'], lines: readonly (readonly MarkedRun[])[]) {
  const [first = [], ...others] = lines
  return [[{ op, text: `${label}　` }, ...first], ...others]
}

const labelsOf = (places: readonly ProvisionPlace[]): string => places.map(({ label }) => label).join('、')

function noteOf({ kind, from, to, amended }: LegalDiffEntry): string {
  const [was, now] = [labelsOf(from), labelsOf(to)]
  switch (kind) {
    case 'added':
      return '新增'
    case 'removed':
      return '删去'
    case 'split':
      return `${was}拆分为${now}${amended ? '，并作修改' : ''}`
    case 'merged':
      return `${was}合并为${now}${amended ? '，并作修改' : ''}`
    case 'moved':
      return `${was === now ? '移动位置' : `${was}移作${now}`}${amended ? '，并作修改' : ''}`
    case 'changed':
    case 'renumbered':
    case 'same':
      return was === now ? '修改' : `${was}改为${now}，并作修改`
  }
}

const weightyNames: Readonly<Record<WeightyChange['kind'], string>> = {
  duty: '义务强弱',
  amount: '金额或者幅度',
  timeLimit: '期限',
}

const weightyNote = ({ kind, old, new: now }: WeightyChange): string =>
  `${weightyNames[kind]}：${old === null ? `增加“${now}”` : now === null ? `删去“${old}”` : `“${old}”改为“${now}”`}`

function renumberedRow(entries: readonly LegalDiffEntry[]): ComparisonRow {
  const range = (places: readonly ProvisionPlace[]) => {
    const [first, last] = [places[0]!.label, places.at(-1)!.label]
    return first === last ? first : `${first}至${last}`
  }
  const [was, now] = [range(entries.flatMap(({ from }) => from)), range(entries.flatMap(({ to }) => to))]
  const side = (text: string) => [[{ op: 'same', text } as const]]
  return { label: now, old: side(was), new: side(now), note: '只改条号，文字未改' }
}

const unitNames: Partial<Readonly<Record<LegalNodeKind, string>>> = {
  title: '标题',
  headnote: '题注',
  contents: '目录',
  salutation: '主送机关',
  part: '编名',
  subpart: '分编名',
  chapter: '章名',
  section: '节名',
  table: '表格',
  annexList: '附件说明',
  annex: '附件',
  signature: '落款',
  date: '成文日期',
}

const matterNotes: Readonly<Record<MatterDiff['kind'], string>> = { changed: '修改', added: '新增', removed: '删去', same: '' }

function matterRow({ unit, label, kind, part }: MatterDiff): ComparisonRow {
  return {
    label: label || (unitNames[unit] ?? '其他'),
    old: part.old ? sideLines(part.pieces, 'old') : [],
    new: part.new ? sideLines(part.pieces, 'new') : [],
    note: matterNotes[kind],
  }
}
