/** 登记号 of 三统一 (统一登记、统一编号、统一公布), beside the 发文字号. `text` keeps the width of the serial, which is part of it. */
export interface RegistrationNumber {
  readonly code: string
  readonly year: number
  readonly serial: number
  readonly text: string
}

const DASHED = /^([A-Z]{2,8}[0-9]{0,4})[-—–－﹣]{1,2}((?:19|20)[0-9]{2})[-—–－﹣]{1,2}([0-9]{1,6})$/
const BRACKETED = /^(\p{Script=Han}{2,12})[〔[［（(]((?:19|20)[0-9]{2})[〕\]］）)]([0-9]{1,6})$/u

/**
 * Reads HFGS-2022-7, HFGS—2017—9, ZJSP00-2019-0001 and the kind with the organ and its serial without 号 (杨管规〔2012〕001).
 * null where it is none of them.
 */
export function parseRegistrationNumber(written: string): RegistrationNumber | null {
  const tidy = written.trim().replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const dashed = DASHED.exec(tidy)
  const found = dashed ?? BRACKETED.exec(tidy)
  if (!found) return null
  const [, code, year, serial] = found as unknown as [string, string, string, string]
  const text = dashed ? `${code}-${year}-${serial}` : `${code}〔${year}〕${serial}`
  return { code, year: Number(year), serial: Number(serial), text }
}

/** The dashed kind can be nothing else; the bracketed kind may as well be a 发文字号 cut off before 号. */
export const isRegistrationNumber = (text: string): boolean => DASHED.test(text)
