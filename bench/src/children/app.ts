/** The whole server on the folder that the environment names, as a process of its own. It tells its origin and ends with its parent. */
import { openApp } from '../../../apps/api/src/app.ts'
import { isDatabaseProblem } from '../../../apps/api/src/platform/database/problem.ts'
import { configOf } from '../register/config.ts'

const config = configOf(process.env)
// Requests are counted as always; the limit alone is out of reach.
const rate = { anonymous: 1e9, signedIn: 1e9 }
const app = await openApp(config, () => {}, { limits: { rate }, postgresOnly: process.argv[2] !== 'withMeilisearch' })
if (isDatabaseProblem(app)) throw new Error(app.line)
process.once('disconnect', async () => {
  await app.close()
  process.exit(0)
})
process.send!({ origin: await app.server.listen({ host: '127.0.0.1', port: 0 }) })
