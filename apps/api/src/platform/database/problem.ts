/**
 * Why the database cannot be used: a value that the start prints as one line before it ends. `line` is complete English
 * prose; `code` lets a caller give its own words. Nothing here is a fault of the program, so nothing here is thrown.
 */
export interface DatabaseProblem {
  readonly problem: DatabaseProblemCode
  readonly line: string
}

export type DatabaseProblemCode =
  | 'database.noBinaries'
  | 'database.cannotStart'
  | 'database.otherServerVersion'
  | 'database.away'
  | 'database.newer'
  | 'database.notMigrated'
  | 'database.noRoles'
  | 'database.appTooPowerful'
  | 'log.keyMissing'
  | 'log.keyExposed'
  | 'rulePack.refused'

export const databaseProblem = (problem: DatabaseProblemCode, line: string): DatabaseProblem => ({ problem, line })

export const isDatabaseProblem = (value: unknown): value is DatabaseProblem =>
  typeof value === 'object' && value !== null && 'problem' in value && 'line' in value
