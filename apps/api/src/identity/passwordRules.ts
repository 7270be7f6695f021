import { type AnyRefusal, refuseByServer } from '../platform/http/refusals.ts'
import { commonPasswords } from './commonPasswords.ts'
import { normalUsername } from './username.ts'

/** A password alone, without a second factor. Source: NIST SP 800-63B-4, 3.1.1.2. */
export const MIN_PASSWORD = 15
export const MAX_PASSWORD = 128

/** Length and guessability; no rules of composition and no expiry (OWASP ASVS 5.0, 6.2.5 and 6.2.10). */
export function passwordRefusal(password: string, username: string): AnyRefusal | null {
  const length = [...password.normalize('NFKC')].length
  if (length < MIN_PASSWORD) return refuseByServer('password.short', { minimum: MIN_PASSWORD })
  if (length > MAX_PASSWORD) return refuseByServer('password.long', { maximum: MAX_PASSWORD })
  return isGuessable(password, username) ? refuseByServer('password.common') : null
}

/** What is left without common words, runs and the user name is shorter than six signs, or all of few different ones. */
function isGuessable(password: string, username: string): boolean {
  const plain = lettersOf(password)
  const name = lettersOf(normalUsername(username))
  let left = name.length >= 3 ? plain.replaceAll(name, ' ') : plain
  for (const common of commonPasswords) left = left.replaceAll(common, ' ')
  return left.replaceAll(' ', '').length < 6 || new Set(plain).size < 5
}

const lettersOf = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
