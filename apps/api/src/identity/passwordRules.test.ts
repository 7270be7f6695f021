import { expect, it } from 'vitest'
import { passwordRefusal } from './passwordRules.ts'

it.each([
  ['fourteen signs', 'k7#mV2pQz9!xLc', 'password.short'],
  ['more than 128', 'k7mV2pQz9x'.repeat(13), 'password.long'],
  ['a common word twice', 'passwordpassword', 'password.common'],
  ['a common word and a year', 'Password-2026-2026!', 'password.common'],
  ['a row of the keyboard', 'qwertyuiopasdfghjkl', 'password.common'],
  ['digits in order', '12345678901234567890', 'password.common'],
  ['one sign', 'aaaaaaaaaaaaaaaaaaaa', 'password.common'],
  ['the user name with little more', 'zhangwei-zhangwei-1', 'password.common'],
])('refuses %s', (_, password, code) => expect(passwordRefusal(password, 'zhangwei')?.code).toBe(code))

it.each([
  ['unrelated words', 'teapot river ladder'],
  ['Chinese, counted in characters', '春眠不觉晓处处闻啼鸟夜来风雨声'],
  ['exactly fifteen signs', 'k7#mV2pQz9!xLc4'],
  ['a common word among others', 'my old password was blue'],
])('takes %s, without rules of composition', (_, password) => expect(passwordRefusal(password, 'zhangwei')).toBeNull())

it('counts characters, so a password of 128 astral signs is not too long', () =>
  expect(passwordRefusal('𠮷野家牛丼特盛汁'.repeat(16), 'zhangwei')).toBeNull())
