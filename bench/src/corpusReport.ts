// How the text reader fares with every real text: npm run corpus-report. Writes docs/corpus-report.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { listArticles, normalizeLegalText, parseLegalText, renderLegalText } from '@fadu/core'

const corpus = new URL('../../../shared/corpus/bench/documents.jsonl.gz', import.meta.url)
const report = new URL('../../docs/corpus-report.md', import.meta.url)

/** Articles as a search for lines finds them in the text as it came. */
const plainScan = (body: string): string[] =>
  scan(body, /^[\s*#>]*(第[〇零○一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?)/)
/** The same, also with white space inside of the label. */
const looseScan = (body: string): string[] =>
  scan(body, /^[\s*#>]*(第\s?(?:[〇零○一二三四五六七八九十百千\d]\s?)+条(?:之[一二三四五六七八九十]+)?)/)
/** The same in a text whose articles stand behind each other in one line: each is put on a line of its own. */
const unfoldedScan = (body: string): string[] =>
  plainScan(body.replaceAll(/(?<=。[”’）]?\s?)(?=第[〇零○一二三四五六七八九十百千\d]+条\s)/g, '\n'))
const scan = (body: string, pattern: RegExp): string[] =>
  body.split('\n').flatMap((line) => pattern.exec(line)?.[1]?.replaceAll(/\s/g, '') ?? [])

const whitespace = /\s/g
const told = { texts: 0, characters: 0, articles: 0 }
const faults: Record<'crashed' | 'not the normalised text' | 'characters lost', string[]> = {
  crashed: [],
  'not the normalised text': [],
  'characters lost': [],
}
const differences: string[] = []

if (!existsSync(corpus)) {
  console.error('The corpus of real texts is not beside the repository (../shared/corpus): there is nothing to report on.')
  process.exit(1)
}
for (const line of gunzipSync(readFileSync(corpus)).toString().trim().split('\n')) {
  const { id, body } = JSON.parse(line) as { id: string; body: string }
  told.texts++
  told.characters += body.length
  try {
    const normal = normalizeLegalText(body)
    const tree = parseLegalText(body)
    if (renderLegalText(tree) !== normal || normalizeLegalText(normal) !== normal) faults['not the normalised text'].push(id)
    // Beside white space only marks of Markdown and invisible ones may go.
    if (lettersOf(normal) !== lettersOf(body)) faults['characters lost'].push(id)
    const labels = listArticles(tree).map(({ label }) => label)
    told.articles += labels.length
    if (labels.join() !== plainScan(body).join()) differences.push(explain(id, body, labels))
  } catch {
    faults.crashed.push(id)
  }
}

function lettersOf(text: string): string {
  return text
    .replaceAll(whitespace, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .normalize('NFKC')
}

function explain(id: string, body: string, labels: readonly string[]): string {
  const scanned = plainScan(body)
  const at = labels.findIndex((label, index) => label !== scanned[index])
  const why =
    looseScan(body).join() === labels.join()
      ? 'a space stands inside of the label in the source; it is an article'
      : unfoldedScan(body).join() === labels.join()
        ? 'articles stand behind each other in one line of the source'
        : '**not explained**'
  return `| ${id} | ${labels.length} | ${scanned.length} | ${labels[at] ?? '–'} | ${why} |`
}

writeFileSync(
  report,
  `# The reader on every real text

Written by \`npm run corpus-report\` over \`../shared/corpus/bench\`: ${told.texts.toLocaleString('en')} texts, ${told.characters.toLocaleString('en')} characters, ${told.articles.toLocaleString('en')} articles found.

| what must not happen | texts |
| --- | --- |
${Object.entries(faults)
  .map(([what, ids]) => `| ${what} | ${ids.length === 0 ? 'none' : ids.join(', ')} |`)
  .join('\n')}

"Not the normalised text": \`renderLegalText(parseLegalText(x))\` differs from \`normalizeLegalText(x)\`, or normalising twice from
normalising once. "Characters lost": a letter, a Chinese character or a digit of the source is not in the normalised text.

## Articles, beside a plain scan of the lines

The scan takes every line of the source that begins with 第…条. It finds other articles than \`listArticles\` in ${differences.length} of ${told.texts.toLocaleString('en')} texts.

| text | ours | scan | first difference | why |
| --- | --- | --- | --- | --- |
${differences.join('\n')}
`,
)
const bad = Object.values(faults).flat().length + differences.filter((line) => line.includes('not explained')).length
console.log(
  `${told.texts} texts, ${told.articles} articles; ${bad} faults or unexplained differences; docs/corpus-report.md is written.`,
)
process.exitCode = bad === 0 ? 0 : 1
