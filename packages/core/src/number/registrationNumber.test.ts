import { expect, it } from 'vitest'
import { parseRegistrationNumber } from './registrationNumber.ts'

it.each([
  ['HFGS-2022-7', { code: 'HFGS', year: 2022, serial: 7, text: 'HFGS-2022-7' }],
  ['HFGS—2017—9', { code: 'HFGS', year: 2017, serial: 9, text: 'HFGS-2017-9' }],
  ['ZJSP00-2019-0001', { code: 'ZJSP00', year: 2019, serial: 1, text: 'ZJSP00-2019-0001' }],
  ['HNPR——2020——01001', { code: 'HNPR', year: 2020, serial: 1001, text: 'HNPR-2020-01001' }],
  ['杨管规〔2012〕001', { code: '杨管规', year: 2012, serial: 1, text: '杨管规〔2012〕001' }],
])('登记号 %s keeps the width of its serial', (written, value) => expect(parseRegistrationNumber(written)).toEqual(value))

it.each(['盐政规发〔2021〕3号', 'HFGS-22-7', 'HFGS', '', '国务院令第722号'])('%j is no 登记号', (written) =>
  expect(parseRegistrationNumber(written)).toBeNull(),
)
