import type { Language } from '@fadu/core'
import { remember, remembered } from './remember.ts'

/**
 * What every request says of itself, read at the moment it is sent: the language of the answers, and the grant one acts under.
 * It belongs to this page, not to the browser: a second tab in another role is not disturbed.
 */
const facts: { language: Language; grant: string | null } = {
  language: remembered('language') === 'en' ? 'en' : 'zh',
  grant: remembered('grant'),
}

export const requestLanguage = (): Language => facts.language

export function setRequestLanguage(language: Language): void {
  facts.language = language
  remember('language', language)
}

export const requestGrant = (): string | null => facts.grant

export function setRequestGrant(grant: string | null): void {
  facts.grant = grant
  remember('grant', grant)
}

export const requestHeaders = (): Record<string, string> => ({
  'x-fadu-language': facts.language,
  ...(facts.grant ? { 'x-fadu-grant': facts.grant } : {}),
})
