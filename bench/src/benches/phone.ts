import { slowPhone } from '../../../e2e/support/phone.ts'
import { startApp, startFloor } from '../children/startChild.ts'
import { httpClient } from '../measure/httpClient.ts'
import type { BenchReport } from '../measure/report.ts'
import type { Samples } from '../measure/rounds.ts'
import type { Bed } from '../register/bed.ts'

/** The longest document of the demonstration: what a phone has to lay out. */
const LONGEST = 'select document as id from published_text where not reference order by length(body) desc, document limit 1'

/**
 * The first view of a document page on a slow phone, from the navigation to the largest piece of the first screen. The times are the
 * browser's own. The floor is the same text in the same browser without style sheet and script: what no page can be quicker than.
 */
export async function benchPhone(bed: Bed, { rounds }: { readonly rounds: number }): Promise<BenchReport> {
  const [longest] = await bed.open.sql()<{ id: string }>(LONGEST)
  const { id } = longest!
  const app = await startApp(bed)
  const client = await httpClient(app.origin)
  const { body } = await client.get(`/d/${id}`)
  client.close()
  const bare = body.toString('utf8').replaceAll(/<(script|style)[^>]*>.*?<\/\1>/gs, '')
  const bodies = { [id]: Buffer.from(bare).toString('base64') }
  const floor = await startFloor(bed, [{ path: '/page/:id', sql: 'select 1', parameters: [], bodies }])
  const phone = await slowPhone()
  try {
    const times = { ours: [] as number[][], floor: [] as number[][], firstText: [] as number[] }
    for (let round = 0; round < rounds; round++) {
      const ours = await phone.view(`${app.origin}/d/${id}`)
      times.ours.push([ours.largest])
      times.firstText.push(ours.first)
      times.floor.push([(await phone.view(`${floor.origin}/page/${id}`)).largest])
    }
    const samples = (held: number[][]): Samples => ({ rounds: held, cpu: null })
    const firstText = times.firstText.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!
    return {
      name: 'phone',
      says: `First view of \`/d/{id}\` (${Math.round(body.length / 1024)} KB of HTML) with an empty cache on a phone of 390 × 844 with a processor 4 times slower than this one, on Chromium's slow 4G: ms to the largest piece of the first screen; floor: the same text without style sheet and script. Aim: under 1,500 ms.`,
      lines: [{ what: 'first view', ours: samples(times.ours), floor: samples(times.floor) }],
      notes: [`First text after ${firstText.toFixed(0)} ms (median).`],
    }
  } finally {
    await phone.close()
    await Promise.all([app.stop(), floor.stop()])
  }
}
