import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderDesk } from '../app/testing/renderDesk.tsx'
import { benchOf, type MakingBench } from '../workbench/bench.ts'
import { benchAnswer, draftText, hash, person } from '../workbench/testing/benchAnswer.ts'
import { Publish } from './Publish.tsx'

const office = person('issuingOffice', 'office', '李强', 'liqiang')
const numbered = (more: object = {}) =>
  benchOf(
    benchAnswer({ stage: 'numbered', number: { code: '禾政规发', year: 2021, serial: 3 }, ...more }, { available: ['publish'] }),
    [],
  ) as MakingBench

const show = (bench: MakingBench) => {
  const said: string[] = []
  const view = renderDesk(
    <Publish bench={bench} authority={null} onDone={(sentence) => said.push(sentence)} onCancel={() => {}} />,
    {
      session: office,
      answers: {
        'issuance.timing': ({ effectiveOn }: { effectiveOn: string }) => ({
          earliest: { on: '2021-04-05', source: '规章制定程序条例第三十二条', unverified: false },
          validity: effectiveOn ? { validUntil: '2026-04-09', years: 5, source: '', unverified: true } : null,
        }),
        'registry.workbench': () => ({
          standing: 'inForce',
          view: { title: '停车管理办法', number: '禾政规发〔2016〕2号', publication: { validUntil: null } },
        }),
        'issuance.publish': () => ({ documentId: 'doc-00001', seq: 8, events: [] }),
      },
    },
  )
  return { ...view, said }
}

it('the computed end of validity is shown before it is published, and left to the register', async () => {
  const { user, server, said } = show(numbered())
  await user.click(screen.getByRole('checkbox', { name: '政府公报' }))
  await user.type(screen.getByLabelText(/其他公布方式/), '县政府公报第10期、县融媒体中心')
  await user.type(screen.getByLabelText('施行日期'), '2021-04-10')
  expect(await screen.findByText('至2026年4月9日（5 年）')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '公布' }))
  expect(server.callsOf('issuance.publish')[0]?.input).toMatchObject({
    on: '2021-03-05',
    input: { textHash: hash('a'), channels: ['政府公报', '县政府公报第10期', '县融媒体中心'], effectiveOn: '2021-04-10' },
  })
  expect(server.callsOf('issuance.publish')[0]?.input.input).not.toHaveProperty('validUntil')
  expect(said).toEqual(['已公布。'])
})

it('what is published nowhere is not sent', async () => {
  const { user, server } = show(numbered())
  await user.type(screen.getByLabelText('施行日期'), '2021-04-10')
  await user.click(screen.getByRole('button', { name: '公布' }))
  expect(screen.getAllByText('请选择或者填写“公布方式”。').length).toBeGreaterThan(0)
  expect(server.callsOf('issuance.publish')).toHaveLength(0)
})

it('no end of validity only with a reason', async () => {
  const { user, server } = show(numbered())
  await user.click(screen.getByRole('checkbox', { name: '政府网站' }))
  await user.type(screen.getByLabelText('施行日期'), '2021-04-10')
  await user.click(screen.getByRole('radio', { name: '不设有效期' }))
  await user.click(screen.getByRole('button', { name: '公布' }))
  expect(server.callsOf('issuance.publish')).toHaveLength(0)
  await user.type(screen.getByRole('textbox', { name: '超过规定期限的理由' }), '长期执行的标准')
  await user.click(screen.getByRole('button', { name: '公布' }))
  expect(server.callsOf('issuance.publish')[0]?.input.input).toMatchObject({ validUntil: null, validityReason: '长期执行的标准' })
})

it('a decision lists exactly what it does to which document before it is done', async () => {
  const effects = [{ kind: 'repeal', target: 'doc-00009', reason: '被新办法代替' }] as const
  show(numbered({ form: 'repealDecision', text: { ...draftText, effects } }))
  const table = await screen.findByRole('table', { name: /对其他文件发生的效力/ })
  expect(await within(table).findByRole('link', { name: '停车管理办法 禾政规发〔2016〕2号' })).toBeTruthy()
  expect(within(table).getByText('现行有效')).toBeTruthy()
  expect(within(table).getByText('废止，自2021年3月5日起')).toBeTruthy()
  expect(screen.queryByRole('group', { name: '有效期' })).toBeNull()
})
