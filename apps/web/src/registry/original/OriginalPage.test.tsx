import { initialState } from '@fadu/core'
import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SessionProvider } from '../../app/session.tsx'
import { clerk, renderRoutes } from '../../app/testing/renderDesk.tsx'
import { OriginalPage } from './OriginalPage.tsx'

const hash = (letter: string) => letter.repeat(64)
const text = {
  hash: hash('a'),
  title: '排水管理办法',
  body: hash('b'),
  annexes: [],
  original: { name: '送审稿.pdf', hash: hash('c'), size: 47_000 },
  blanks: [],
  effects: [],
  on: '2021-03-01',
  by: '孙悦',
}

const show = (state: object, original: unknown) =>
  renderRoutes(
    [
      {
        path: '/desk/documents/:id/original',
        element: (
          <SessionProvider session={clerk}>
            <OriginalPage />
          </SessionProvider>
        ),
      },
    ],
    {
      address: '/desk/documents/doc-00001/original',
      answers: {
        'registry.workbench': () => ({
          id: 'doc-00001',
          seq: 4,
          state: { ...initialState, id: 'doc-00001', title: '排水管理办法', ...state },
          view: null,
          available: [],
        }),
        'registry.body': () => ({
          body: '排水管理办法\n\n第一条　为了规范排水，制定本办法。\n\n第二条　本办法自公布之日起施行。',
        }),
        'registry.original': () => original,
      },
    },
  )

it('the text that was read stands beside the pages of the original, and what was not read is said to be so', async () => {
  show(
    { text },
    {
      ok: true,
      kind: 'pdf',
      beforeChanges: false,
      sheets: [
        [
          { text: '第一条 为了规范排水，', dropped: false },
          { text: '— 1 —', dropped: true },
        ],
        [{ text: '制定本办法。', dropped: false }],
      ],
    },
  )
  const read = await screen.findByRole('region', { name: '读出的文本' })
  expect(within(read).getByText(/为了规范排水，制定本办法。/)).toBeTruthy()
  const original = screen.getByRole('region', { name: '原件' })
  expect(await within(original).findByText('第 1 页，共 2 页')).toBeTruthy()
  expect(within(original).getByText('— 1 —').textContent).toBe('— 1 —未读入')
  expect(within(original).getByText('制定本办法。')).toBeTruthy()
  expect(screen.getByRole('link', { name: '下载原件' }).getAttribute('href')).toBe(`/desk/files/doc-00001/${hash('c')}`)
})

it('tracked changes: it is said which side shows them accepted', async () => {
  show({ text }, { ok: true, kind: 'docx', beforeChanges: true, sheets: [[{ text: '旧文。', dropped: false }]] })
  expect(await screen.findByText(/“原件”一栏是接受修订之前的文字/)).toBeTruthy()
})

it('a text that was not read from a file has nothing to be held against', async () => {
  show({ text: { ...text, original: null } }, null)
  expect(await screen.findByText(/没有原件可以核对/)).toBeTruthy()
})
