/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface CorpusText {
  readonly id: string
  readonly title: string
  readonly body: string
}

// Real texts, kept beside the repository.
const folder = new URL('../../../../../../shared/corpus/bench/', import.meta.url)
const documents = new URL('documents.jsonl.gz', folder)

export const hasCorpus = existsSync(documents)
if (!hasCorpus) console.warn('skipped: the corpus of real texts is not beside the repository (../shared/corpus)')

const readLines = (lines: string) =>
  lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

export const corpusTexts = (): readonly CorpusText[] => readLines(gunzipSync(readFileSync(documents)).toString('utf8'))

/** Successive versions of one law, by the ids of their texts. */
export const versionPairs = (): readonly { readonly old: string; readonly new: string }[] =>
  readLines(readFileSync(new URL('version-pairs.jsonl', folder), 'utf8'))
