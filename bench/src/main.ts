// npm run bench              measures everything
// npm run bench -- page list measures what is named
import { benchAppend } from './benches/append.ts'
import { benchCommand } from './benches/command.ts'
import { benchDiff } from './benches/diff.ts'
import { benchList } from './benches/list.ts'
import { benchPage } from './benches/page.ts'
import { benchPhone } from './benches/phone.ts'
import { benchSearch } from './benches/search.ts'
import { benchStart } from './benches/start.ts'
import { benchVerify } from './benches/verify.ts'
import { describeLoad, describeMachine } from './measure/machine.ts'
import { type BenchReport, printReport } from './measure/report.ts'
import { totalWeight } from './measure/rounds.ts'
import { type Bed, makeBed } from './register/bed.ts'
import { FULL, fill } from './register/fill.ts'

/** Those on no register of ours, those on the demonstration county, and those on ten thousand documents. */
const alone: Benches<() => Promise<BenchReport>> = {
  start: () => benchStart({ rounds: 5 }),
  diff: benchDiff,
  search: () => benchSearch({ rounds: 6, each: 60, warmup: 60 }),
}
const onCounty: Benches<(bed: Bed) => Promise<BenchReport>> = {
  command: (bed) => benchCommand(bed, { rounds: 8, each: 50, warmup: 200 }),
  phone: (bed) => benchPhone(bed, { rounds: 7 }),
}
const onFull: Benches<(bed: Bed) => Promise<BenchReport>> = {
  page: (bed) => benchPage(bed, { rounds: 8, each: 50, warmup: 100 }),
  list: (bed) => benchList(bed, { rounds: 6, each: 100, warmup: 100 }),
  verify: (bed) => benchVerify(bed, { rounds: 5 }),
  // Last: it publishes decisions, so the register is another one afterwards.
  append: (bed) => benchAppend(bed, { rounds: 5 }),
}
type Benches<Run> = Readonly<Record<string, Run>>

const all = [alone, onCounty, onFull].flatMap((benches) => Object.keys(benches))
const named = process.argv.slice(2)
const unknown = named.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There is: ${all.join(', ')}.`)
  process.exit(2)
}

const wanted = <Run>(benches: Benches<Run>) =>
  Object.entries(benches)
    .filter(([name]) => named.length === 0 || named.includes(name))
    .map(([, run]) => run)

for (const run of wanted(alone)) await report(run())
await onBed(wanted(onCounty), async () => {})
await onBed(wanted(onFull), (bed) => fill(bed, FULL))
console.log(`\n${describeLoad()}; results weigh ${totalWeight()}`)
// Pools of a server that was closed may hold the process for a while.
process.exit(0)

async function onBed(
  benches: readonly ((bed: Bed) => Promise<BenchReport>)[],
  prepare: (bed: Bed) => Promise<void>,
): Promise<void> {
  if (benches.length === 0) return
  const bed = await makeBed()
  try {
    const [server] = await bed.open.sql()<{ version: string }>("select current_setting('server_version') as version")
    console.log(describeMachine(server!.version))
    await prepare(bed)
    for (const run of benches) await report(run(bed))
  } finally {
    await bed.remove()
  }
}

async function report(measured: Promise<BenchReport>): Promise<void> {
  printReport(await measured)
  console.log(`\n${describeLoad()}`)
}
