/** Progress goes to standard error, so that what a command prints stays clean for a pipe. */
export function say(line) {
  process.stderr.write(`fadu: ${line}\n`)
}

/** A fault the reader can mend: shown as one line, without a stack. */
export class Stop extends Error {}

export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}
