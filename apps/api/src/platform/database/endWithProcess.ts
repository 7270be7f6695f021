/** What must end with this process: `stop` where there is time to wait, `atExit` where nothing can be waited for. */
interface Ending {
  readonly stop: () => Promise<void>
  readonly atExit: () => void
}

const endings = new Set<Ending>()
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

async function onSignal(signal: NodeJS.Signals) {
  // Whoever else listens ends the process in its own order, and stops what it started.
  if (process.listeners(signal).some((listener) => listener !== onSignal)) return
  await Promise.allSettled([...endings].map((ending) => ending.stop()))
  process.kill(process.pid, signal)
}

const onExit = () => {
  for (const ending of endings) ending.atExit()
}

/** Registers what must end with this process, by exit or signal. Gives back how to take that off again. */
export function endWithProcess(ending: Ending): () => void {
  if (endings.size === 0) {
    for (const signal of signals) process.on(signal, onSignal)
    process.on('exit', onExit)
  }
  endings.add(ending)
  return () => {
    endings.delete(ending)
    if (endings.size > 0) return
    for (const signal of signals) process.off(signal, onSignal)
    process.off('exit', onExit)
  }
}
