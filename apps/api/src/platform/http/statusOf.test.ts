import { refusalCodes, uploadRefusalWords } from '@fadu/core'
import { describe, expect, it } from 'vitest'
import { wireRefusal } from './refusals.ts'
import { statusOf } from './statusOf.ts'
import { serverRefusalCodes } from './words.ts'

const all = [...refusalCodes, ...Object.keys(uploadRefusalWords.zh), ...serverRefusalCodes, 'stream.moved']

describe('every refusal', () => {
  it.each(all)('%s has a status of the 4xx, or 503, and words in both languages', (code) => {
    const status = statusOf(code)
    expect((status >= 400 && status < 500) || status === 503 || code === 'server.fault').toBe(true)
    for (const language of ['zh', 'en'] as const) {
      const { what, remedy } = wireRefusal({ refused: true, code, source: null, params: { role: 'leader' } }, language)
      expect(what.length).toBeGreaterThan(3)
      expect(what).not.toBe(code)
      expect(remedy.length).toBeGreaterThan(2)
      expect(what).toMatch(language === 'zh' ? /[\u4e00-\u9fff].*。$/ : /[a-z]{2}.*\.$/)
    }
  })
})

it.each([
  ['session.missing', 401],
  ['session.wrongPassword', 401],
  ['session.grantUnknown', 403],
  ['session.throttled', 429],
  ['rights.denied', 403],
  ['rights.role', 403],
  ['document.unknown', 404],
  ['write.stale', 409],
  ['stream.moved', 409],
  ['command.reused', 409],
  ['input.invalid', 400],
  ['date.invalid', 400],
  ['date.future', 422],
  ['clock.behind', 503],
  ['stage.wrong', 422],
  ['file.tooLarge', 413],
])('%s is %i', (code, status) => expect(statusOf(code)).toBe(status))
