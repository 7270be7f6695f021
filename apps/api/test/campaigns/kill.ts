/**
 * kill -9 of the server and of its database during acknowledged writes, ten times. This process keeps the ledger of what was
 * acknowledged and is not killed; what got no answer is tried again with its command id. Afterwards the log is read and held
 * against the ledger. Run: `node test/campaigns/kill.ts [rounds] [writes a round]`; part of `npm run test:full`.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { reviewItems, shippedPack } from '@fadu/core'
import { DEMO_PASSWORD } from '../../src/demo/people.ts'
import { isDatabaseProblem } from '../../src/platform/database/problem.ts'
import { logReader } from '../../src/platform/log/reader.ts'
import { rebuild } from '../../src/platform/log/rebuild.ts'
import { verify } from '../../src/platform/log/verify.ts'
import { openRegister } from '../../src/platform/register/openRegister.ts'

const rounds = Number(process.argv[2] ?? 10)
const writesARound = Number(process.argv[3] ?? 200)
const PARALLEL = 6
const PORT = 18_000 + Math.floor(Math.random() * 2000)
const origin = `http://127.0.0.1:${PORT}`
const dataDir = await mkdtemp(join(tmpdir(), 'fadu-kill-'))
const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

let server: ChildProcess | null = null
let up: Promise<void> = Promise.resolve()
let acknowledged = 0
let inFlight = 0
let retried = 0
const ledger = new Map<string, { documentId: string; positions: readonly number[] }>()

async function start(): Promise<void> {
  server = spawn(process.execPath, [main], {
    env: { ...process.env, FADU_DATA_DIR: dataDir, FADU_DEMO: '1', PORT: String(PORT), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let i = 0; i < 600; i++) {
    const ready = await fetch(`${origin}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await sleep(100)
  }
  throw new Error('the server did not come back')
}

async function killBoth(): Promise<void> {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  process.kill(server!.pid!, 'SIGKILL')
  process.kill(postmaster, 'SIGKILL')
  await new Promise((resolve) => server!.once('exit', resolve))
}

const cookies = new Map<string, string>()

async function signIn(username: string): Promise<string> {
  const known = cookies.get(username)
  if (known) return known
  const answer = await fetch(`${origin}/trpc/session.signIn`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
  if (!answer.ok) throw new Error(`${username} cannot sign in: ${answer.status}`)
  cookies.set(username, cookie)
  return cookie
}

/** Sends until there is an answer; what the server refuses is a fault of the campaign. */
async function insist<T>(send: () => Promise<Response>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    await up
    try {
      const answer = await send()
      if (answer.status === 503 || answer.status === 502) throw new Error(`answered ${answer.status}`)
      const body = (await answer.json()) as { result?: { data: T }; error?: unknown; file?: unknown }
      if (!answer.ok) throw Object.assign(new Error(JSON.stringify(body).slice(0, 600)), { refused: true })
      return (body.result ? body.result.data : body) as T
    } catch (error) {
      if ((error as { refused?: boolean }).refused || attempt > 100) throw error
      retried += 1
      await sleep(100)
    }
  }
}

async function command(
  username: string,
  procedure: string,
  documentId: string,
  expectedSeq: number,
  input: unknown,
  more: object = {},
): Promise<number> {
  const cookie = await signIn(username)
  const commandId = crypto.randomUUID()
  const body = JSON.stringify({
    commandId,
    documentId,
    expectedSeq,
    ...(procedure === 'registry.reviseText' ? (input as object) : { input }),
    ...more,
  })
  inFlight += 1
  const answer = await insist<{ seq: number; events: { position: number }[] }>(() =>
    fetch(`${origin}/trpc/${procedure}`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body,
    }),
  ).finally(() => {
    inFlight -= 1
  })
  ledger.set(commandId, { documentId, positions: answer.events.map((event) => event.position) })
  acknowledged += 1
  return answer.seq
}

async function upload(username: string, name: string, content: string): Promise<{ name: string; hash: string; size: number }> {
  const cookie = await signIn(username)
  const answer = await insist<{ file: { name: string; hash: string; size: number } }>(() => {
    const form = new FormData()
    form.append('file', new Blob([content], { type: 'text/plain' }), name)
    return fetch(`${origin}/desk/upload`, { method: 'POST', headers: { origin, cookie, 'x-fadu-upload': '1' }, body: form })
  })
  return answer.file
}

const items = reviewItems(shippedPack('national'), '2026-11-25')
const lifeEvents = [
  'DraftRegistered',
  'TextRevised',
  'MaterialAdded',
  'MaterialAdded',
  'MaterialAdded',
  'MaterialAdded',
  'FairCompetitionConcluded',
  'SubmissionProposed',
  'Submitted',
  'AcceptedForReview',
  'OpinionWritten',
  'OpinionIssued',
  'Deliberated',
  'Signed',
  'NumberAssigned',
  'Published',
]
const finished: string[] = []

/** One document from registration to publication: sixteen writes by eight people. */
async function life(n: number): Promise<void> {
  const id = crypto.randomUUID()
  const title = `禾川县第${n}号事项管理办法`
  let seq = await command('sunyue', 'registry.registerDraft', id, 0, {
    id,
    title,
    leadOrgan: 'hechuan-government',
    coIssuers: [],
    form: 'ordinary',
    urgent: '应急演练',
    majorDecision: false,
    trial: false,
  })
  seq = await command('sunyue', 'registry.reviseText', id, seq, {
    title,
    body: `第一条 为了规范第${n}号事项，制定本办法。\n\n第二条 本办法自公布之日起施行。`,
    original: null,
    annexes: [],
    effects: [],
  })
  for (const requirement of ['draftingNote', 'basis', 'consultationSummary', 'ownReview']) {
    const file = await upload('sunyue', `${requirement}.txt`, `${requirement} ${n}`)
    seq = await command('sunyue', 'registry.addMaterial', id, seq, { materialId: crypto.randomUUID(), requirement, file })
  }
  const bench = await insist<{ result?: never; texts: { textHash: string }[] }>(async () =>
    fetch(`${origin}/trpc/registry.workbench?input=${encodeURIComponent(JSON.stringify({ id }))}`, {
      headers: { cookie: await signIn('sunyue') },
    }),
  )
  const { textHash } = bench.texts.at(-1)!
  seq = await command('wufan', 'review.concludeFairCompetition', id, seq, { textHash, conclusion: 'compliant', reason: '' })
  seq = await command('sunyue', 'registry.proposeSubmission', id, seq, { textHash })
  seq = await command('gaofeng', 'registry.submit', id, seq, { textHash })
  seq = await command('hanbing', 'review.acceptForReview', id, seq, { reviewer: 'zhoumin', reviewerName: '周敏' })
  seq = await command('zhoumin', 'review.writeOpinion', id, seq, {
    textHash,
    conclusion: 'lawful',
    judgements: items.map((item) => ({ item: item.number, verdict: 'conforms' })),
    findings: [],
    summary: '合法。',
  })
  seq = await command('hanbing', 'review.issueOpinion', id, seq, { textHash })
  seq = await command('wangqian', 'issuance.recordDeliberation', id, seq, {
    textHash,
    meeting: '常务会议',
    decision: 'approved',
    dissent: '',
    chiefAgainstMajority: false,
    chiefReasons: '',
  })
  seq = await command('chenguodong', 'issuance.sign', id, seq, { textHash })
  seq = await command('liqiang', 'issuance.assignNumber', id, seq, { textHash, code: '禾政规发' })
  await command('liqiang', 'issuance.publish', id, seq, {
    textHash,
    channels: ['网站'],
    effectiveOn: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
    effectReason: '应急',
  })
  finished.push(id)
}

console.log(`starting on ${origin}`)
await start()
let stopping = false
let number = 0
const workers = Array.from({ length: PARALLEL }, async () => {
  while (!stopping) await life(++number)
})
const working = Promise.all(workers)
working.catch(() => {})
for (let round = 1; round <= rounds; round++) {
  const until = acknowledged + writesARound + Math.floor(Math.random() * 20)
  while (acknowledged < until || inFlight === 0) {
    await Promise.race([sleep(2), working])
  }
  const open = inFlight
  let back = () => {}
  up = new Promise((resolve) => {
    back = resolve
  })
  await killBoth()
  console.log(`round ${round}: killed both with ${acknowledged} writes acknowledged and ${open} in flight`)
  await start()
  back()
}
stopping = true
await working
server!.kill('SIGTERM')
await new Promise((resolve) => server!.once('exit', resolve))

const faults: string[] = []
const check = (holds: boolean, what: string) => {
  if (!holds) faults.push(what)
}
const open = await openRegister({ dataDir, database: { kind: 'embedded' } })
if (isDatabaseProblem(open)) throw new Error(open.line)
const found = new Map<string, number[]>()
const streams = new Map<string, string[]>()
for await (const entry of logReader(open.sql()).entriesFrom(0)) {
  found.set(entry.command.id, [...(found.get(entry.command.id) ?? []), entry.position])
  streams.set(entry.stream, [...(streams.get(entry.stream) ?? []), entry.type])
}
for (const [id, { positions }] of ledger)
  check(
    JSON.stringify(found.get(id)) === JSON.stringify(positions),
    `command ${id} was acknowledged at ${positions} and is at ${found.get(id) ?? 'no place'}`,
  )
for (const id of finished)
  check(
    JSON.stringify(streams.get(`document/${id}`)?.slice(0, 16)) === JSON.stringify(lifeEvents),
    `document ${id}: ${streams.get(`document/${id}`)}`,
  )
const serials = (
  await open.sql()<{ year: number; serial: number }>(
    "select year, serial from number where code = '禾政规发' order by year, serial",
  )
).filter((row) => row.year === new Date(Date.now() + 8 * 3_600_000).getUTCFullYear())
check(
  serials.every((row, i) => row.serial === i + 1),
  `serials ${serials.map((row) => row.serial)}`,
)
check(serials.length >= finished.length, `${serials.length} numbers for ${finished.length} documents`)
const verification = await verify(logReader(open.sql()))
check(verification.outcome === 'sound', `verify: ${JSON.stringify(verification)}`)
const report = await rebuild(open.database, open.projectors)
check(report.same, 'the rebuild differs from the projections')
await open.close()
rmSync(dataDir, { recursive: true, force: true })
for (const fault of faults.slice(0, 20)) console.error(fault)
console.log(
  `${rounds} kills, ${acknowledged} writes acknowledged, ${retried} sent again, ${finished.length} documents published, ${serials.length} numbers 1 to ${serials.at(-1)?.serial}, ` +
    `${verification.entries} entries verified, rebuild ${report.same ? 'equal' : 'different'}: ${faults.length === 0 ? 'nothing lost, nothing doubled' : `${faults.length} faults`}`,
)
process.exit(faults.length === 0 ? 0 : 1)
