import { afterAll, beforeAll, expect, it } from 'vitest'
import { type PortalServer, portalServer } from '../../test/support/portalServer.ts'
import { demoActor } from '../demo/actor.ts'
import { proposeConsolidated } from './proposeConsolidated.ts'

let portal: PortalServer
let target: string
beforeAll(async () => {
  portal = await portalServer('embedded', '2026-09-01')
  const ids = await portal.recorded([
    {
      id: 'saving',
      title: '禾川县节水办法',
      publishedOn: '2020-01-01',
      body: '第一条　为了节水，制定本办法。\n\n第二条　用水单位应当按月抄表。',
    },
  ])
  target = ids.saving!
})
afterAll(() => portal?.drop())

const propose = (decision: string, id = target) =>
  proposeConsolidated(portal.register.open, portal.register.sql(), demoActor('draftingClerk', 'hechuan-housing'), {
    target: id,
    decision,
  })

it('the consolidated text is made from the version that holds now, and names it as its base', async () => {
  const made = await propose('一、将名称修改为“禾川县节约用水办法”。\n\n二、将第二条中的“按月”修改为“按季”。')
  expect(made).toMatchObject({
    ok: true,
    title: '禾川县节约用水办法',
    text: '第一条　为了节水，制定本办法。\n\n第二条　用水单位应当按季抄表。',
    done: 2,
  })
  const [version] = await portal.register.sql()<{ hash: string }>(
    'select text_hash as hash from published_text where document = $1',
    [target],
  )
  expect(made).toMatchObject({ base: version!.hash })
})

it('what is not certain is asked, and nothing is made', async () => {
  expect(await propose('一、将第九条中的“甲”修改为“乙”。')).toMatchObject({
    ok: false,
    question: { code: 'noTarget', question: expect.stringContaining('原文没有第九条') },
  })
  expect(await propose('本决定自公布之日起施行。')).toEqual({ ok: false, question: null })
})

it('a document that is not there is refused', async () =>
  expect(await propose('一、删去第二条。', 'nowhere')).toMatchObject({ refused: true, code: 'document.unknown' }))
