import { diffLegalTexts, normalizeLegalText } from '@fadu/core'
import { render, screen, within } from '@testing-library/react'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { WordsProvider } from '../words/useWords.tsx'
import { changedProvisions } from './diffRows.ts'
import { flowLines } from './flowLines.ts'
import { goToChange } from './goToChange.ts'
import { rareDiff } from './VersionDiff.examples.tsx'
import { VersionDiff } from './VersionDiff.tsx'

const law = (...articles: readonly string[]) =>
  `禾川县排水管理办法\n\n${articles.map((text, index) => `第${'一二三四五六七八九'[index]}条　${text}`).join('\n\n')}`
const sides = { before: '2021年3月5日', after: '2023年8月15日' }

const first = '为了规范排水，制定本办法。'
const second = '排水户应当在十日内提出申请，由县住房和城乡建设主管部门受理。'
const third = '县水务主管部门负责排水管网的养护和巡查。'
const changed = second.replace('十日', '十五日')

const shownIn = (element: Element) => element.textContent

describe('what changed', () => {
  it('is said in a sentence, counted by article', () => {
    render(<VersionDiff diff={diffLegalTexts(law(first, second, third), law(first, changed, third))} {...sides} />)
    expect(screen.getByText('修改 1 条，新增 0 条，删除 0 条，移动 0 条；2 条未变。')).toBeTruthy()
  })

  it('nothing: the sentence says so, and the whole text can still be opened', () => {
    render(<VersionDiff diff={diffLegalTexts(law(first, second), law(first, second))} {...sides} />)
    expect(screen.getByText('两个文本没有不同。')).toBeTruthy()
    expect(screen.queryByRole('article')).toBeNull()
    expect(screen.getByText(/第一条至第二条未变/).closest('details')?.textContent).toContain(second)
  })

  it('is marked by element, not by colour alone: removed words are deletions, added ones insertions', () => {
    render(<VersionDiff diff={diffLegalTexts(law(first, second, third), law(first, changed, third))} {...sides} />)
    const article = screen.getByRole('article', { name: '第二条：修改' })
    expect(within(article).getByRole('deletion').textContent).toBe('十日')
    expect(within(article).getByRole('insertion').textContent).toBe('十五日')
  })

  it('side by side has the old words whole at the left, and at the right both, for where only that is shown', () => {
    render(
      <VersionDiff diff={diffLegalTexts(law(first, second, third), law(first, changed, third))} face="sideBySide" {...sides} />,
    )
    const [left, right] = screen.getByRole('article', { name: '第二条：修改' }).firstElementChild!.children
    expect(shownIn(left!)).toBe(`修改前第二条${second}`)
    expect(shownIn(right!)).toBe(`修改后第二条${second.replace('十日', '十日十五日')}`)
    expect(screen.getByText('2021年3月5日')).toBeTruthy()
  })

  it('what did not change is folded between, and can be opened', () => {
    render(<VersionDiff diff={diffLegalTexts(law(first, third, second), law(first, third, changed))} {...sides} />)
    const folded = screen.getByText(/第一条至第二条未变/).closest('details')!
    expect(folded.open).toBe(false)
    expect(within(folded).getByText(third, { exact: false })).toBeTruthy()
  })
})

it('the label of a changed provision leads to where it can be read whole', () => {
  const diff = diffLegalTexts(law(first, second, third), law(first, changed, third))
  render(<VersionDiff diff={diff} face="sideBySide" provisionHref={(anchor) => `/text#${anchor}`} {...sides} />)
  const article = screen.getByRole('article', { name: '第二条：修改' })
  expect(within(article).getByRole('link', { name: '第二条' }).getAttribute('href')).toBe('/text#a2')
  expect([...changedProvisions(diff)]).toEqual([['a2', article.id]])
})

describe('what only stands elsewhere is named', () => {
  it.each([
    ['split', '第一条：拆分', ['由第一条拆出', '由第一条拆出']],
    ['merged', '第三条：合并', ['由第二条、第三条合并']],
    ['moved', '第四条：移动', ['由第七条移来']],
    ['removed', '第六条：删除', ['删除']],
  ])('%s', (_, name, tags) => {
    render(<VersionDiff diff={rareDiff} {...sides} />)
    const article = screen.getByRole('article', { name })
    for (const tag of new Set(tags)) expect(within(article).getAllByText(tag)).toHaveLength(tags.filter((t) => t === tag).length)
  })

  it('from the old side too', () => {
    render(<VersionDiff diff={rareDiff} face="sideBySide" {...sides} />)
    for (const tag of ['拆分为第一条、第二条', '移为第四条']) expect(screen.getByText(tag)).toBeTruthy()
    expect(screen.getAllByText('并入第三条')).toHaveLength(2)
  })

  it('articles that only got other numbers are one folded line', () => {
    render(<VersionDiff diff={rareDiff} {...sides} />)
    expect(screen.getByText(/第五条至第六条只改了条号（原第四条至第五条）/)).toBeTruthy()
  })

  it('and what is no provision by what it is', () => {
    render(<VersionDiff diff={rareDiff} {...sides} />)
    expect(screen.getByRole('article', { name: '标题：修改' })).toBeTruthy()
  })
})

it('what weighs most stands first and leads to its place', () => {
  render(<VersionDiff diff={rareDiff} {...sides} />)
  const region = screen.getByRole('region', { name: '先看这些' })
  expect(region.textContent).toContain('第四条 可以 → 应当')
  const { hash } = within(region).getByRole<HTMLAnchorElement>('link', { name: '第四条' })
  expect(document.querySelector(hash)?.getAttribute('aria-label')).toBe('第四条：移动')
})

it('English', () => {
  render(
    <WordsProvider lang="en">
      <VersionDiff diff={rareDiff} before="before" after="after" />
    </WordsProvider>,
  )
  expect(
    screen.getByText(/^0 changed, 0 added, 1 removed, 1 moved \(1 of them changed\), 1 split, 1 merged; 2 renumbered only/),
  ).toBeTruthy()
  expect(screen.getByRole('article', { name: '第四条: moved' })).toBeTruthy()
})

describe('from change to change', () => {
  beforeEach(() => {
    Element.prototype.scrollIntoView = vi.fn()
  })

  it('next, next, previous; at the end one stays', () => {
    render(<VersionDiff diff={rareDiff} {...sides} />)
    const names = (...steps: readonly (1 | -1)[]) => steps.map((step) => goToChange(step)?.getAttribute('aria-label'))
    expect(names(1, 1, 1, -1)).toEqual(['标题：修改', '第一条：拆分', '第三条：合并', '第一条：拆分'])
    expect(names(1, 1, 1, 1)).toEqual(['第三条：合并', '第四条：移动', '第六条：删除', undefined])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('第六条：删除')
  })
})

describe('lines', () => {
  const text = fc
    .array(fc.constantFrom('排水', '应当', '十日', '。', '\n（一）', '\n', '管理', '，', '可以'), { maxLength: 30 })
    .map((words) => `第一条　${words.join('')}`)

  it('without what is struck are the new text', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { entries, matter } = diffLegalTexts(before, after)
        const all = [...entries.flatMap(({ parts }) => parts), ...matter.map(({ part }) => part)]
        const words = all
          .flatMap(({ pieces }) =>
            flowLines(pieces).flatMap((line) => line.filter((run) => run.op !== 'removed').map((run) => run.text)),
          )
          .join('')
        const bare = (whole: string) => whole.replaceAll(/\s|第一条/g, '')
        expect([...bare(words)].sort()).toEqual([...bare(normalizeLegalText(after))].sort())
      }),
    )
  })

  it('a 项 taken out is a line of its own among those that stayed', () => {
    const lines = flowLines([
      { op: 'same', text: '下列材料：\n（一）申请书；' },
      { op: 'removed', text: '\n（二）照片；' },
      { op: 'same', text: '\n' },
      { op: 'renumbered', old: '（三）', new: '（二）' },
      { op: 'same', text: '其他。' },
    ])
    expect(lines).toEqual([
      [{ op: 'same', text: '下列材料：' }],
      [
        { op: 'same', text: '（一）申请书；' },
        { op: 'removed', text: '（二）照片；', ownLine: true },
      ],
      [
        { op: 'removed', text: '（三）', quiet: true },
        { op: 'added', text: '（二）', quiet: true },
        { op: 'same', text: '其他。' },
      ],
    ])
  })

  it('what took the place of a line is read beside it, before the other lines that are gone', () => {
    const lines = flowLines([
      { op: 'same', text: '（二）' },
      { op: 'removed', text: '照片；\n（三）图纸。' },
      { op: 'added', text: '证明；\n另有规定的除外。' },
    ])
    expect(lines.map((line) => line.map(({ op, text }) => `${op} ${text}`))).toEqual([
      ['same （二）', 'removed 照片；', 'added 证明；', 'removed （三）图纸。'],
      ['added 另有规定的除外。'],
    ])
  })

  it('two 款 made one: the break that went is shown', () => {
    const lines = flowLines([
      { op: 'same', text: '甲。' },
      { op: 'removed', text: '\n' },
      { op: 'same', text: '乙。' },
    ])
    expect(lines.map((line) => line.map(({ op, text }) => `${op} ${text}`))).toEqual([['same 甲。', 'removed ↵', 'same 乙。']])
  })
})
