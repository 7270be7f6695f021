import type { z } from 'zod'
import { type PackPlace, type PackProblem, placeInWords } from './packProblem.ts'

type Issue = z.core.$ZodIssue

/** The schema's complaints in Chinese, each with the place and, inside a rule, the rule's id. */
export const schemaProblems = (error: z.ZodError, json: unknown): readonly PackProblem[] =>
  error.issues.flatMap(flatten).flatMap((issue) => {
    const place = issue.path.filter((part) => typeof part !== 'symbol')
    const path = placeInWords(place, (index) => valueAt(json, ['rules', index, 'id']))
    // The place of an unknown field is the field itself: that is what has to be found in the file.
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path, at: [...place, key], message: `有未知字段：${key}` }))
    return { path, at: place, message: messageOf(issue, valueAt(json, place)) }
  })

/** Of a union only the branch that came furthest is worth telling. */
function flatten(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0]!
  return nearest.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue).flatMap(flatten)
}

const types: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或者 false',
  array: '列表',
  object: '一组字段',
}

const valueAt = (json: unknown, path: PackPlace): unknown =>
  path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[part] : undefined),
    json,
  )

function messageOf(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? '缺少这个字段' : `应当是${types[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return value === undefined ? '缺少这个字段' : `应当是下列之一：${issue.values.map(String).join('、')}`
    case 'invalid_union':
      return '没有这种规则（kind）或者开关（name）'
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? '不能为空' : `不能小于 ${issue.minimum}`
    case 'too_big':
      return issue.origin === 'string' || issue.origin === 'array' ? `太长，最多 ${issue.maximum}` : `不能大于 ${issue.maximum}`
    case 'invalid_format':
      return issue.message
    case 'invalid_key':
      return '有未知字段'
    case 'custom':
      return issue.message !== 'date.invalid'
        ? issue.message
        : value === undefined
          ? '缺少这个字段'
          : '不是存在的日期（应当写成 2021-03-05）'
    default:
      return issue.message
  }
}
