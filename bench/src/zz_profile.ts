import { randomUUID } from 'node:crypto'
import pg from '../../node_modules/.pnpm/pg@8.23.0/node_modules/pg/lib/index.js'
import { demoActor } from '../../apps/api/src/demo/actor.ts'
import { act } from '../../apps/api/src/platform/register/act.ts'
import { makeBed } from './register/bed.ts'
const bed = await makeBed()
const stats = new Map<string, { n: number; t: number[] }>()
const orig = pg.Client.prototype.query
let on = false
pg.Client.prototype.query = function (this: any, q: any, ...r: any[]) {
  const text = typeof q === 'string' ? q : q.text
  const start = performance.now()
  const result = orig.call(this, q, ...r) as any
  if (on && result?.then) return result.then((x: any) => { const s = stats.get(text) ?? { n: 0, t: [] }; s.n++; s.t.push(performance.now() - start); stats.set(text, s); return x })
  return result
} as any
const clerk = demoActor('draftingClerk', 'hechuan-housing')
const times: number[] = []
for (let i = 0; i < 600; i++) {
  on = i >= 100
  const id = randomUUID()
  const s = performance.now()
  const a = await act(bed.open.register, clerk, '2026-11-24', { commandId: randomUUID(), documentId: id, expectedSeq: 0, type: 'registerDraft', input: { id, title: '禾川县城镇住房保障管理办法', leadOrgan: 'hechuan-government', coIssuers: [], form: 'ordinary', urgent: null, majorDecision: false, trial: false } })
  if ('refused' in a) throw new Error(a.code)
  if (on) times.push(performance.now() - s)
}
const med = (t: number[]) => t.sort((a, b) => a - b)[Math.floor(t.length * 0.1)]!
let sum = 0
for (const [k, v] of stats) { sum += med(v.t) * v.n / 500; console.log((v.n / 500).toFixed(2), med(v.t).toFixed(3), k.replace(/\s+/g, ' ').slice(0, 110)) }
console.log('total p50', med(times).toFixed(3), 'sum of statement medians', sum.toFixed(3))
await bed.remove()
process.exit(0)
