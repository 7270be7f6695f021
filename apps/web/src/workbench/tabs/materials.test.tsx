import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderDesk } from '../../app/testing/renderDesk.tsx'
import { benchOf, type MakingBench } from '../bench.ts'
import { benchAnswer, hash } from '../testing/benchAnswer.ts'
import { MaterialsTab } from './MaterialsTab.tsx'

const requirement = (id: string, name: string, source: string, unverified: boolean) => ({
  ...{ id, name, purpose: `审核${name}`, required: true, fulfilledBy: 'file' as const },
  ...{ rule: `CN.material.${id}`, source, unverified, toRead: unverified ? '原文' : null },
})

it('each material names the rule that asks for it, 待核实 where it rests on an assumption, and leads there', () => {
  const note = requirement('draftingNote', '起草说明', '国办发〔2018〕115号（五）', false)
  const basis = requirement('basis', '制定依据', '比照某办法（待核实）', true)
  const answer = benchAnswer(
    {
      materials: [
        { id: 'm1', requirement: 'draftingNote', file: { name: '说明.txt', hash: hash('c'), size: 9 }, on: '2021-03-02' },
        { id: 'm2', requirement: 'formerMaterial', file: { name: '旧.txt', hash: hash('d'), size: 9 }, on: '2021-03-02' },
      ],
    },
    { requirements: [note, basis], missing: [basis], pack: hash('f') },
  )
  renderDesk(<MaterialsTab bench={benchOf(answer, []) as MakingBench} />)
  const [brought, former, missing] = screen.getAllByRole('listitem')
  const link = within(brought!).getByRole('link', { name: '国办发〔2018〕115号（五）' })
  expect(link.getAttribute('href')).toBe(`/desk/rule-packs/${hash('f')}#CN.material.draftingNote`)
  expect(within(brought!).queryByText('待核实')).toBeNull()
  expect(within(former!).queryByText(/依据：/)).toBeNull()
  expect(missing!.textContent).toContain('尚未提交。审核制定依据')
  expect(within(missing!).getByRole('link', { name: '比照某办法（待核实）' })).toBeTruthy()
  expect(within(missing!).getByText('待核实')).toBeTruthy()
})
