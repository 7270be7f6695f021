/** A process of its own that uses the embedded server of a folder: `node embeddedClient.ts FOLDER stay|exit|leave`. */

import { startEmbeddedPostgres } from '../../src/platform/database/embeddedPostgres.ts'
import { isDatabaseProblem } from '../../src/platform/database/problem.ts'

const [folder, what] = process.argv.slice(2)
const server = await startEmbeddedPostgres({ dataDir: folder! })
if (isDatabaseProblem(server)) {
  console.log(server.line)
  process.exit(2)
}
console.log(JSON.stringify({ pid: server.serverPid() }))
if (what === 'exit') process.exit(0)
if (what === 'leave') await server.stop()
if (what === 'stay') setInterval(() => {}, 1000)
