import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { filingLedger, reviewLedger } from './DeadlineLedger.examples.tsx'
import { DeadlineLedger } from './DeadlineLedger.tsx'

const lines = () => screen.getAllByRole('listitem').map((line) => [...line.children].map((cell) => cell.textContent))

it('the first day is not counted, and the last day says its weekday', () => {
  render(<DeadlineLedger {...filingLedger} />)
  expect(lines()).toEqual([
    ['10月20日', '公布，当日不计', ''],
    ['10月21日至11月19日', '按自然日计算', '+30'],
    ['11月19日', '星期三，期限届满', '30'],
  ])
})

it('each stretch of days off is said with its reason', () => {
  render(<DeadlineLedger {...reviewLedger} />)
  expect(lines()).toContainEqual(['4月3日至5日', '清明节，放假，不计', ''])
  expect(lines().at(-1)).toEqual(['4月12日', '星期一，期限届满', '15'])
})

it('a rule without a source that was read is marked 待核实, with what has to be read', () => {
  render(<DeadlineLedger {...filingLedger} />)
  expect(screen.getByText('待核实')).toBeTruthy()
  expect(screen.getByText('自治区规范性文件备案办法')).toBeTruthy()
  expect(screen.getByRole('link', { name: '比照法规规章备案审查条例第四条' })).toBeTruthy()
})
