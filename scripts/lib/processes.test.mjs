import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'

/** A program that says when it is asked to stop, and a server it started that would outlive it. */
const program = (whenAsked, ownEnd = '') => `
  const { spawn } = require('node:child_process')
  const server = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  process.on('SIGINT', () => { console.log('asked'); ${whenAsked} })
  console.log('server', server.pid)
  setInterval(() => {}, 1000)
  ${ownEnd}
`
const polite = program('setTimeout(() => process.exit(0), 300)')
const deaf = program('')
const falling = program('', 'setTimeout(() => process.exit(7), 300)')

/** Runs the program as scripts/run.mjs would, and a second one after it. */
function start(code) {
  const driver = `
    import { forwardSignals, Interrupted, run } from ${JSON.stringify(new URL('./processes.mjs', import.meta.url).href)}
    forwardSignals()
    try {
      console.log('ended', await run(process.execPath, ['-e', ${JSON.stringify(code)}]))
      await run(process.execPath, ['-e', 'console.log("next")'])
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error
      console.log('interrupted', error.code, error.childCode)
    }
  `
  const child = spawn(process.execPath, ['--input-type=module', '-e', driver], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (data) => {
    output += data
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  return {
    child,
    ended: async () => {
      await ended
      return output
    },
    until: async (text) => {
      while (!output.includes(text)) await sleep(20)
      return output
    },
  }
}

function isRunning(output) {
  try {
    process.kill(Number(output.match(/server (\d+)/)[1]), 0)
    return true
  } catch {
    return false
  }
}

it('hands a signal on once though terminal and npm both send it, and leaves nothing running', async () => {
  const { child, until, ended } = start(polite)
  await until('server')
  child.kill('SIGINT')
  await sleep(50)
  child.kill('SIGINT')
  const output = await ended()
  expect(output.match(/asked/g)).toHaveLength(1)
  expect(output).toContain('interrupted 130 0')
  expect(output).not.toContain('next')
  expect(isRunning(output)).toBe(false)
})

it('ends everything at once on a second wish', async () => {
  const { child, until, ended } = start(deaf)
  await until('server')
  child.kill('SIGINT')
  await until('asked')
  await sleep(1600)
  child.kill('SIGINT')
  const output = await ended()
  expect(output).toContain('interrupted 130')
  expect(isRunning(output)).toBe(false)
})

it('ends what a program left behind when it fell over', async () => {
  const output = await start(falling).ended()
  expect(output).toContain('ended 7')
  expect(output).toContain('next')
  expect(isRunning(output)).toBe(false)
})
