import { TextField } from '@fadu/ui'
import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { CommandTrouble } from './CommandTrouble.tsx'
import { type Answers, lost, refused } from './testing/fakeServer.ts'
import { renderDesk } from './testing/renderDesk.tsx'
import { useCommand } from './useCommand.ts'

function ReturnForm() {
  const command = useCommand('returnProposal')
  const [note, setNote] = useState('缺第四条')
  return (
    <>
      <TextField label="原因" name="note" value={note} onChange={setNote} />
      <CommandTrouble command={command} />
      <button type="button" onClick={() => command.run({ documentId: 'doc-00001', expectedSeq: 4, input: { note } })}>
        退回
      </button>
    </>
  )
}

const accepted = { documentId: 'doc-00001', seq: 5, events: [] }
const show = (answer: () => unknown) =>
  renderDesk(<ReturnForm />, { answers: { 'registry.returnProposal': answer } satisfies Answers })

it('sends id, document, expected seq and input', async () => {
  const { server, user } = show(() => accepted)
  await user.click(screen.getByRole('button', { name: '退回' }))
  expect(server.calls[0]?.input).toEqual({
    commandId: expect.any(String),
    documentId: 'doc-00001',
    expectedSeq: 4,
    input: { note: '缺第四条' },
  })
})

it('a lost answer is asked for again under the same id', async () => {
  const { server, user } = show(() => {
    throw lost()
  })
  await user.click(screen.getByRole('button', { name: '退回' }))
  expect(await screen.findByText(/再试一次不会重复办理/)).toBeTruthy()
  server.answer('registry.returnProposal', () => accepted)
  await user.click(screen.getByRole('button', { name: '再试一次' }))
  await expect.poll(() => screen.queryByText(/再试一次不会重复办理/)).toBeNull()
  const [first, second] = server.callsOf('registry.returnProposal')
  expect(second?.input).toEqual(first?.input)
})

it('pressing the button again with the same content keeps the id, other content is another command', async () => {
  const { server, user } = show(() => {
    throw lost()
  })
  await user.click(screen.getByRole('button', { name: '退回' }))
  await user.click(screen.getByRole('button', { name: '退回' }))
  await user.type(screen.getByLabelText('原因'), '，请核对')
  await user.click(screen.getByRole('button', { name: '退回' }))
  const ids = server.callsOf('registry.returnProposal').map(({ input }) => input.commandId)
  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})

it('a refusal says what and how to mend it, and keeps what was typed', async () => {
  const { user } = show(() => {
    throw refused(422, { code: 'submission.notProposed', what: '经办人还没有提交。', remedy: '请经办人先提交。' })
  })
  await user.click(screen.getByRole('button', { name: '退回' }))
  expect(await screen.findByText('没有办成：退回经办人')).toBeTruthy()
  expect(screen.getByText('经办人还没有提交。')).toBeTruthy()
  expect(screen.getByText('请经办人先提交。')).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('原因').value).toBe('缺第四条')
})

it('a stale write shows who changed what, and reading anew leaves the form alone', async () => {
  const { user } = show(() => {
    throw refused(409, {
      code: 'write.stale',
      changed: [
        {
          position: 9,
          seq: 5,
          type: 'TextRevised',
          legalDate: '2021-03-05',
          recordedAt: '2021-03-05T06:32:00.000Z',
          actor: { name: '王倩', organName: '县公安局' },
        },
      ],
    })
  })
  await user.click(screen.getByRole('button', { name: '退回' }))
  const change = await screen.findByRole('listitem')
  expect(change.textContent).toBe('14:32 提交文本 县公安局 王倩')
  await user.click(screen.getByRole('button', { name: '重新载入后再提交' }))
  expect(await screen.findByText(/已载入最新状态/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('原因').value).toBe('缺第四条')
})
