import { roleTerms } from '@fadu/core'
import { openApp } from './app.try.ts'
import { demoAccounts } from './demo/seed.ts'
import { prepareDataFolder } from './platform/config/dataFolder.ts'
import { loadConfig } from './platform/config/loadConfig.ts'
import { isDatabaseProblem } from './platform/database/problem.ts'

const say = (line: string) => console.log(line)

/** One clear line, and no stack: whoever starts this is not a programmer. */
function stop(...lines: readonly string[]): never {
  for (const line of lines) console.error(line)
  process.exit(1)
}

const loaded = loadConfig(process.env)
if (!loaded.ok) stop(...loaded.problems)
const { config } = loaded
const folder = prepareDataFolder(config.dataDir)
if (!folder.ok) stop(folder.problem)

const opened = await openApp(config, say)
if (isDatabaseProblem(opened)) stop(opened.line)
const app = opened

let closing = false
async function close() {
  if (closing) return
  closing = true
  await app.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void close())

try {
  await app.server.listen({ host: config.host, port: config.port })
} catch (error) {
  const { code } = error as NodeJS.ErrnoException
  await app.close()
  if (code === 'EADDRINUSE')
    stop(`端口 ${config.port} 已被占用。请关闭占用它的程序，或者用 PORT 另指定一个，例如 PORT=8081 npm start。`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') stop(`不能监听地址 ${config.host}。请检查 HOST。`)
  throw error
}

const address = app.server.server.address()
const origin = `http://${config.host}:${typeof address === 'object' && address ? address.port : config.port}`
say(`\n法度已启动：${origin}`)
if (config.demo) {
  say(`工作台：${origin}/desk ，演示账号（密码均为 ${demoAccounts[0]!.password}）：`)
  for (const account of demoAccounts)
    say(`  ${account.username.padEnd(12)}${account.name}\t${account.organName}\t${roleTerms[account.role][0]}`)
}
say('按 Ctrl-C 停止。')
