import { readUpload } from './readUpload.ts'

/**
 * The converter process: the file comes in on standard input, its name is the only argument, the answer goes out as JSON. It has
 * nothing else to do with the world and ends with its answer.
 */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const answer = await readUpload(Buffer.concat(chunks), process.argv[2] ?? '')
process.stdout.end(JSON.stringify(answer))
