import pg from 'pg'

/** Statements a process gives names to; what is asked in more ways than that is made up as it goes and gains nothing. */
const MOST_NAMES = 200
const names = new Map<string, string>()

/**
 * A client that prepares the statements of a transaction once for each connection. Those of a command are always the same few, all
 * by key, and the server would spend more time on planning them than on carrying them out. Outside of a transaction nothing is
 * named: lists differ in their conditions and want a plan of their own each time.
 */
export class PreparedClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the six ways in which pg's query can be called
  override query(config: any, values?: any, callback?: any): any {
    const isStatement = typeof config === 'string' && Array.isArray(values) && callback === undefined
    const name = isStatement && this.getTransactionStatus() === 'T' ? nameOf(config) : null
    return name === null ? super.query(config, values, callback) : this.#named(name, config, values)
  }

  /** As pg does it for `{ name, text, values }`, but for its copy of that object, which takes longer than the rest. */
  #named(name: string, text: string, values: unknown[]): Promise<pg.QueryResult> {
    return new Promise<pg.QueryResult>((resolve, reject) => {
      const query = new pg.Query(text, values, (error, result) => (error ? reject(error) : resolve(result)))
      super.query(Object.assign(query, { name }))
    }).catch((error) => {
      Error.captureStackTrace(error)
      throw error
    })
  }
}

function nameOf(text: string): string | null {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST_NAMES) return known ?? null
  const name = `fadu_${names.size + 1}`
  names.set(text, name)
  return name
}
