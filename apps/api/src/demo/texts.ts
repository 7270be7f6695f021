import { readFileSync } from 'node:fs'

/** A text of the demonstration: our own writing, for an invented county. */
export interface DemoText {
  readonly title: string
  /** 必要性, for the drafting note. */
  readonly why: string
  /** 制定依据. */
  readonly basis: string
  /** As a clerk would hand it in. */
  readonly body: string
}

/** Every document of the demonstration, by the name of its file in `texts/`. */
export const demoKeys = [
  'advertising',
  'canteen',
  'charging',
  'cleanUp',
  'contractors',
  'digital',
  'drainage',
  'eldercare',
  'fireworks',
  'gas',
  'gravel',
  'homestead',
  'housing',
  'housingAmendment',
  'investment',
  'market',
  'nightMarket',
  'parking',
  'reading',
  'relief',
  'repeal',
  'returnees',
  'roads',
  'straw',
  'waste',
] as const

export type DemoKey = (typeof demoKeys)[number]

const read = (name: string) => readFileSync(new URL(`texts/${name}.txt`, import.meta.url), 'utf8').trim()

/** A file is a head of three named lines, an empty line, and the body. */
export function demoText(key: DemoKey): DemoText {
  const file = read(key)
  const [head] = file.split('\n\n', 1)
  const named = (name: string) => {
    const line = head!.split('\n').find((said) => said.startsWith(`${name}：`))
    if (!line) throw new Error(`texts/${key}.txt has no line “${name}：”`)
    return line.slice(name.length + 1)
  }
  return { title: named('标题'), why: named('必要性'), basis: named('依据'), body: file.slice(head!.length).trim() }
}

/** The whole text of 公共租赁住房管理办法 after its first and its second amendment. */
export const housingVersions = { second: read('housing.2'), third: read('housing.3') } as const
