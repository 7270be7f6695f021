import { readTable } from '../tables/readTable.ts'
import { readOriginal, readUpload } from './readUpload.ts'

/**
 * The converter process: the file comes in on standard input, what to read of it and its name are the arguments, the answer goes
 * out as JSON. It has nothing else to do with the world and ends with its answer.
 */
const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
const [, , what, name = ''] = process.argv
const read = what === 'original' ? readOriginal : what === 'table' ? readTable : readUpload
const answer = await read(Buffer.concat(chunks), name)
process.stdout.end(JSON.stringify(answer))
