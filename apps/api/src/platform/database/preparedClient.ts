import pg from 'pg'

/** Statements of transactions a process gives names to; one that writes it in more ways than that gains nothing by it. */
const MOST_NAMES = 200
const names = new Map<string, string>()

/**
 * Marks a statement that is asked all the time and finds its rows by key: each connection plans it once. For these the planning
 * takes longer than the work. A list with changing conditions is no such statement: it wants a plan for the values it is asked with.
 */
export function prepared(text: string): string {
  if (!names.has(text)) names.set(text, `fadu_${names.size + 1}`)
  return text
}

/**
 * A client that knows marked statements by name, and besides them all that is asked within a transaction: those of a command are
 * always the same few, and by key.
 */
export class PreparedClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the six ways in which pg's query can be called
  override query(config: any, values?: any, callback?: any): any {
    const name = typeof config === 'string' && Array.isArray(values) && callback === undefined ? this.#nameOf(config) : undefined
    return name === undefined ? super.query(config, values, callback) : this.#named(name, config, values)
  }

  #nameOf(text: string): string | undefined {
    if (!names.has(text) && this.getTransactionStatus() === 'T' && names.size < MOST_NAMES) prepared(text)
    return names.get(text)
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
