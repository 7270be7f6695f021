import type { IncomingHttpHeaders } from 'node:http'
import type { Language } from '@fadu/core'

/** The language to answer in: `x-fadu-language`, else the first of zh and en in `Accept-Language`, else Chinese. */
export function languageOf(headers: IncomingHttpHeaders): Language {
  const asked = headers['x-fadu-language']
  if (asked === 'zh' || asked === 'en') return asked
  const ranges = (headers['accept-language'] ?? '').slice(0, 200).split(',')
  const weighed = ranges.flatMap((range) => {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
    const primary = tag.trim().split('-')[0]
    const quality = Number(
      parameters
        .find((parameter) => parameter.trim().startsWith('q='))
        ?.trim()
        .slice(2) ?? 1,
    )
    return (primary === 'zh' || primary === 'en') && quality > 0 ? [{ primary, quality } as const] : []
  })
  return weighed.sort((a, b) => b.quality - a.quality)[0]?.primary ?? 'zh'
}
