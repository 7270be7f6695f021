import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type ReadTable, refusedTable, refuseTableEarly } from '../tables/readTable.ts'
import { megabytes } from './limits.ts'
import { type OriginalLines, type Refused, refusedUpload, refuseEarly, type UploadedText } from './readUpload.ts'

export interface TextReader {
  /** The text of an uploaded file or a refusal; never rejects. */
  readUploadedText(bytes: Uint8Array, fileName: string): Promise<UploadedText>
  /** The lines of an original as they stand in it, or a refusal; never rejects. */
  readOriginal(bytes: Uint8Array, fileName: string): Promise<OriginalLines | Refused>
  /** The sheets of a list, .xlsx or .csv, or a refusal; never rejects. */
  readTable(bytes: Uint8Array, fileName: string): Promise<ReadTable>
  /** Stops what is running; later and waiting files are refused as busy. */
  close(): Promise<void>
}

export interface TextReaderOptions {
  /** Files read at once; one a core by default. */
  readonly parallel?: number
  /** Files that may wait. */
  readonly queue?: number
  readonly timeoutMs?: number
  /** Resident memory of one reading. */
  readonly memoryBytes?: number
  /** The program that reads; another one in tests. */
  readonly program?: string
}

const MB = 1024 * 1024

/**
 * Reads uploaded files, each in a process of its own, so that a hostile file can waste only that process's time and memory: 60
 * seconds, 512 MB, one process a core, 16 files waiting. The process gets no environment and may not write, start processes or load native code.
 */
export function createTextReader(options: TextReaderOptions = {}): TextReader {
  const { parallel = availableParallelism(), queue = 16, timeoutMs = 60_000, memoryBytes = 512 * MB } = options
  const program = options.program ?? fileURLToPath(new URL('./convertChild.ts', import.meta.url))
  const running = new Set<ChildProcess>()
  const waiting: (() => void)[] = []
  let active = 0
  let closed = false

  /** A place to read in, at once or after waiting; false where too many wait. A place that is left is handed on. */
  const enter = async (): Promise<boolean> => {
    if (active < parallel) {
      active++
      return true
    }
    if (waiting.length >= queue) return false
    await new Promise<void>((resolve) => waiting.push(resolve))
    return true
  }
  const leave = () => {
    const next = waiting.shift()
    if (next) next()
    else active--
  }

  const read = async <Read>(
    what: 'text' | 'original' | 'table',
    bytes: Uint8Array,
    fileName: string,
  ): Promise<Read | Refused> => {
    if (!(await enter())) return refusedUpload('converter.busy')
    try {
      if (closed) return refusedUpload('converter.busy')
      return await convert<Read>([what, fileName], bytes, { program, timeoutMs, memoryBytes, running })
    } finally {
      leave()
    }
  }

  return {
    readUploadedText: async (bytes, fileName) => refuseEarly(bytes) ?? read('text', bytes, fileName),
    readOriginal: async (bytes, fileName) => refuseEarly(bytes) ?? read('original', bytes, fileName),
    readTable: async (bytes, fileName) => {
      const answer = refuseTableEarly(bytes) ?? (await read<ReadTable>('table', bytes, fileName))
      // Where the process was stopped, the words are those of uploads.
      return answer.ok ? answer : refusedTable(answer.refusal.code, answer.refusal.params)
    },
    close: async () => {
      closed = true
      await Promise.all([...running].map(stopped))
    },
  }
}

interface Conversion {
  readonly program: string
  readonly timeoutMs: number
  readonly memoryBytes: number
  readonly running: Set<ChildProcess>
}

async function convert<Read>(
  [what, fileName]: readonly [what: string, fileName: string],
  bytes: Uint8Array,
  { program, timeoutMs, memoryBytes, running }: Conversion,
): Promise<Read | Refused> {
  const flags = [
    `--max-old-space-size=${Math.floor((memoryBytes / MB) * 0.8)}`,
    '--permission',
    '--allow-fs-read=*',
    '--no-warnings',
    '--disable-proto=throw',
  ]
  const child = spawn(process.execPath, [...flags, program, what, fileName.slice(0, 300).replaceAll('\0', '')], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    windowsHide: true,
  })
  running.add(child)
  const output: Buffer[] = []
  let refusal: Refused | null = null
  const stop = (reason: Refused) => {
    refusal ??= reason
    child.kill('SIGKILL')
  }
  const timer = setTimeout(
    () => stop(refusedUpload('converter.timeout', { limit: `${Math.round(timeoutMs / 1000)} s` })),
    timeoutMs,
  )
  const watch = setInterval(async () => {
    const resident = await residentBytes(child.pid)
    if (resident > memoryBytes) stop(refusedUpload('converter.memory', { limit: megabytes(memoryBytes) }))
  }, 100)
  try {
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
    // A process that ends before it has read everything closes the pipe; its end is reported below.
    child.stdin.on('error', () => undefined)
    child.stdin.end(bytes)
    const code = await ended(child)
    if (refusal) return refusal
    // Node ends itself with SIGABRT when its heap is full.
    if (code === 'SIGABRT' || code === 134) return refusedUpload('converter.memory', { limit: megabytes(memoryBytes) })
    return code === 0 ? (JSON.parse(Buffer.concat(output).toString('utf8')) as Read) : refusedUpload('converter.failed')
  } catch {
    return refusal ?? refusedUpload('converter.failed')
  } finally {
    clearTimeout(timer)
    clearInterval(watch)
    running.delete(child)
  }
}

const ended = (child: ChildProcess) =>
  new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? signal))
  })

const stopped = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('close', () => resolve())
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.kill('SIGKILL')
  })

/** Resident memory of a process on Linux; elsewhere 0, where the limit of the heap alone must do. */
async function residentBytes(pid: number | undefined): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0
  const pages = (await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '')).split(' ')[1]
  return Number(pages ?? 0) * 4096
}
