import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { renderDesk } from '../../app/testing/renderDesk.tsx'
import { AmendForm } from './AmendForm.tsx'
import { blankEffect, type DraftEffect } from './effects.ts'

type Amendment = Extract<DraftEffect, { kind: 'amend' }>

function Form({ onHeld }: { readonly onHeld: (effect: Amendment) => void }) {
  const [effect, setEffect] = useState(() => blankEffect('amend', 'old') as Amendment)
  const put = (next: Amendment) => {
    setEffect(next)
    onHeld(next)
  }
  return <AmendForm effect={effect} decision="一、删去第五条。" onPut={put} />
}

const show = (proposed: unknown) => {
  const held: Amendment[] = []
  const view = renderDesk(<Form onHeld={(effect) => held.push(effect)} />, {
    answers: {
      'registry.workbench': () => ({ view: null, state: null }),
      'registry.proposeConsolidated': () => proposed,
    },
  })
  return { ...view, held }
}

const press = async ({ user }: ReturnType<typeof show>) =>
  user.click(await screen.findByRole('button', { name: '按决定生成修改后全文' }))

it('the consolidated text made from the decision is taken as a proposal to be checked', async () => {
  const form = show({ ok: true, base: 'b'.repeat(64), title: '节水办法', text: '第一条　新。', done: 1 })
  await press(form)
  expect(await screen.findByText(/已按决定的 1 处修改生成/)).toBeTruthy()
  expect(screen.getByText('第一条 新。')).toBeTruthy()
  expect(form.held.at(-1)).toMatchObject({ base: 'b'.repeat(64), title: '节水办法', consolidated: '第一条　新。' })
  expect(form.server.callsOf('registry.proposeConsolidated')[0]?.input).toEqual({ target: 'old', decision: '一、删去第五条。' })
})

it('where the reading stopped, the question is shown and nothing is taken', async () => {
  const form = show({ ok: false, question: { code: 'noTarget', question: '原文没有第五条。', instruction: '删去第五条' } })
  await press(form)
  expect(await screen.findByText('原文没有第五条。')).toBeTruthy()
  expect(form.held).toEqual([])
})
