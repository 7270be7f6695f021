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

it('ordinary weeks are one line, a holiday has its own', () => {
  render(<DeadlineLedger {...reviewLedger} />)
  expect(lines()).toEqual([
    ['3月19日', '收到完整材料，当日不计', ''],
    ['3月20日至4月2日', '工作日，周末不计', '+10'],
    ['4月3日至5日', '清明节，放假，不计', ''],
    ['4月6日至12日', '工作日，周末不计', '+5'],
    ['4月12日', '星期一，期限届满', '15'],
  ])
})

it('a rule without a source that was read is marked 待核实, with what has to be read', () => {
  render(<DeadlineLedger {...filingLedger} />)
  expect(screen.getByText('待核实')).toBeTruthy()
  expect(screen.getByText('尚待查阅：自治区规范性文件备案办法')).toBeTruthy()
  expect(screen.getByRole('link', { name: '比照法规规章备案审查条例第四条' })).toBeTruthy()
})
