import { join, resolve } from 'node:path'

/** The git-ignored folder at the repository's root for what is made once on this machine. */
export const TOOLS = join(resolve(import.meta.dirname, '../..'), '.tools')
