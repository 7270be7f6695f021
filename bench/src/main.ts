import { benchCommand } from './benches/command.ts'
import { describeLoad, describeMachine } from './measure/machine.ts'
import { printReport } from './measure/report.ts'
import { makeBed } from './register/bed.ts'

const bed = await makeBed()
const [{ version }] = (await bed.open.sql()<{ version: string }>("select current_setting('server_version') as version")) as [
  { version: string },
]
console.log(describeMachine(version), describeLoad())
printReport(await benchCommand(bed, { rounds: 8, each: 50, warmup: 200 }))
console.log(describeLoad())
await bed.remove()
process.exit(0)
