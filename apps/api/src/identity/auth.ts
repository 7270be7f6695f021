import { betterAuth } from 'better-auth'
import type pg from 'pg'
import { authOptions } from './authOptions.ts'
import type { Hashing } from './hashing.ts'

export const createAuth = (pool: pg.Pool, hashing: Hashing, secret: string) => betterAuth(authOptions(pool, hashing, secret))

/** The sign-in library, set up as we use it. */
export type Auth = ReturnType<typeof createAuth>
