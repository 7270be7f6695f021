import { createHash } from 'node:crypto'
import { leafHash } from '../../../apps/api/src/platform/log/entry.ts'
import { logReader } from '../../../apps/api/src/platform/log/reader.ts'
import { verify } from '../../../apps/api/src/platform/log/verify.ts'
import { cpuWatch } from '../measure/cpu.ts'
import { figuresOf } from '../measure/figures.ts'
import type { BenchReport } from '../measure/report.ts'
import { interleave, type Rounds } from '../measure/rounds.ts'
import type { Bed } from '../register/bed.ts'

/** The whole log checked, against one SHA-256 pass over its bytes, and against reading the rows and hashing each. */
export async function benchVerify(bed: Bed, { rounds }: Pick<Rounds, 'rounds'>): Promise<BenchReport> {
  const reader = () => logReader(bed.open.sql())
  const bytes: Buffer[] = []
  for await (const row of reader().rowsFrom(0)) bytes.push(row.bytes)
  const size = bytes.reduce((sum, entry) => sum + entry.length, 0)
  const cpu = cpuWatch(bed.dataDir, 'thisProcess')
  const samples = await interleave(
    {
      pass: {
        cpu,
        once: async () => {
          const hash = createHash('sha256')
          for (const entry of bytes) hash.update(entry)
          return hash.digest('hex')
        },
      },
      reading: {
        cpu,
        once: async () => {
          let hashed = 0
          for await (const row of reader().rowsFrom(0, { batch: 1000 })) hashed += leafHash(row.bytes).length
          return hashed
        },
      },
      ours: {
        cpu,
        once: async () => {
          const found = await verify(reader())
          if (found.outcome !== 'sound') throw new Error(`the log of the bench is ${found.outcome}`)
          return found.entries
        },
      },
    },
    { rounds, each: 1, warmup: 1 },
  )
  const perSecond = Math.round((bytes.length / figuresOf(samples.ours).p50) * 1000)
  return {
    name: 'verify',
    says: `The log of ${bytes.length} entries, ${(size / 2 ** 20).toFixed(1)} MB, checked without the files that it names.`,
    lines: [
      { what: 'against one SHA-256 pass over the bytes in memory', ours: samples.ours, floor: samples.pass, aim: 12 },
      { what: 'against reading the rows and hashing each', ours: samples.ours, floor: samples.reading },
    ],
    notes: [`${perSecond} entries a second.`],
  }
}
