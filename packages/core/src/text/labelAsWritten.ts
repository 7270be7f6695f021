import type { LegalNode } from './legalTree.ts'

/** The number of a node without spaces, and with the mark before it where it is quoted: “第一百二十条之二. Empty where it has none. */
export function labelAsWritten({ kind, label, source }: LegalNode): string {
  if (kind !== 'quotation' || label === '') return label
  const written = source.trimStart()
  return `${written.slice(0, written.indexOf(label.charAt(0)))}${label}`
}
