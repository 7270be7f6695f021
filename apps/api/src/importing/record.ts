import { legalDateSchema } from '@fadu/core'
import { z } from 'zod'
import { idSchema } from '../platform/register/commandProcedures.ts'

/** Sources write dates in full-width digits now and then. */
const date = z.preprocess((value) => (typeof value === 'string' ? value.normalize('NFKC') : value), legalDateSchema)

/** The kind of texts that are kept to cite and to compare, whoever issued them. */
export const REFERENCE = 'reference'

/** One line of an import file. Fields it does not know are refused, so that a misspelt one is not lost in silence. */
export const importRecordSchema = z.strictObject({
  id: z.string().min(1).max(100),
  title: z.string().trim().min(1).max(300),
  kind: z.string().min(1).max(60),
  number: z.string().trim().max(100).nullish(),
  issuer: z.string().trim().min(1).max(200),
  region: z.string().max(100).optional(),
  /** 成文日期, where the source gives that and not the day of publication. */
  writtenOn: date.nullish(),
  publishedOn: date.nullish(),
  datePrecision: z.enum(['day', 'year']).optional(),
  effectiveOn: date.nullish(),
  expiresOn: date.nullish(),
  /** 失效, 废止 and 撤销 are ends; any other word is none. */
  status: z.string().max(40).optional(),
  history: z.array(z.string().max(2000)).max(200).optional(),
  /** Null where there is no text yet, said so on purpose: a document known from a list. */
  body: z.string().min(1).max(4_000_000).nullable(),
  /** The day of the end that `status` tells. */
  endedOn: date.nullish(),
  workId: z.string().min(1).max(100).optional(),
  /** The id that the document had in the register it comes from, so that its address stays; records that share it are its versions. */
  documentId: idSchema.optional(),
  versionOf: z.string().max(100).nullable().optional(),
  partial: z.boolean().optional(),
  source: z.string().max(1000).optional(),
})

export type ImportRecord = z.output<typeof importRecordSchema>

/** What is wrong with a line, for the person who made the file: the field and the reason. */
export function readRecord(line: string): { ok: true; record: ImportRecord } | { ok: false; reason: string } {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return { ok: false, reason: '不是有效的 JSON' }
  }
  const parsed = importRecordSchema.safeParse(json)
  if (parsed.success) return { ok: true, record: parsed.data }
  return { ok: false, reason: reasonsOf(parsed.error) }
}

/** The first fields that are wrong, each with its reason. */
export const reasonsOf = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || '整行'}：${reasonOf(issue)}`)
    .join('；')

const reasonOf = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识的字段 ${issue.keys.join('、')}`
    case 'invalid_type':
      return '缺少，或者类型不对'
    case 'too_small':
      return '不能为空'
    case 'too_big':
      return '太长'
    case 'custom':
      return '日期不存在，应为 YYYY-MM-DD'
    default:
      return '内容不符合要求'
  }
}
