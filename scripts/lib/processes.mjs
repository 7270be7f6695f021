import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { say } from './say.mjs'

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }
/** On Ctrl-C the terminal and npm both send the signal: what comes this soon after the first is the same wish. */
const SAME_WISH_MS = 1500
const SWEEP_MS = 5000

let child
/** The first signal that came: its exit code and when. */
let stop

/** Thrown from `run` once a signal came: nothing further is started. */
export class Interrupted extends Error {
  constructor(childCode) {
    super('interrupted')
    this.code = stop.code
    this.childCode = childCode
  }
}

/**
 * Runs one program to its end and gives its exit code; what it started and left behind is ended too. The program leads a
 * process group of its own, so a Ctrl-C in the terminal does not reach it beside us: it gets the signal once, from here.
 */
export async function run(command, args, options = {}) {
  if (stop) throw new Interrupted(stop.code)
  const started = spawn(command, args, { stdio: 'inherit', detached: true, ...options })
  child = started
  const code = await new Promise((resolve) => {
    started.once('error', (error) => {
      say(`${command} could not be started: ${error.message}`)
      resolve(127)
    })
    started.once('exit', (status, signal) => resolve(status ?? SIGNALS[signal] ?? 1))
  })
  child = undefined
  if (started.pid) await sweep(started.pid)
  if (stop) throw new Interrupted(code)
  return code
}

/** Hands a signal on to the program that runs now, once; a later, second wish ends all of it at once. */
export function forwardSignals() {
  for (const signal of Object.keys(SIGNALS)) process.on(signal, () => onSignal(signal))
  // An npm that was killed can hand nothing on any more; nobody is left who could stop us.
  const parent = process.ppid
  if (!process.env.npm_lifecycle_event) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    onSignal('SIGTERM')
  }, 500)
  watch.unref()
}

function onSignal(signal) {
  if (!stop) {
    stop = { code: SIGNALS[signal], at: performance.now() }
    child?.kill(signal)
  } else if (performance.now() - stop.at > SAME_WISH_MS && child) signalGroup(child.pid, 'SIGKILL')
}

/** A program that fell over may leave a server running in its group: ask it to stop, then insist. */
async function sweep(group) {
  if (!signalGroup(group, 'SIGINT')) return
  const until = performance.now() + SWEEP_MS
  while (performance.now() < until) {
    await sleep(50)
    if (!signalGroup(group, 0)) return
  }
  signalGroup(group, 'SIGKILL')
}

function signalGroup(group, signal) {
  try {
    process.kill(-group, signal)
    return true
  } catch {
    return false
  }
}
