import type { BetterAuthOptions } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type pg from 'pg'
import type { Hashing } from './hashing.ts'
import { MAX_PASSWORD, MIN_PASSWORD } from './passwordRules.ts'
import { isUsername, MAX_USERNAME, MIN_USERNAME, normalUsername } from './username.ts'

/** Twelve hours after sign-in a session ends, whatever was done in it. */
export const SESSION_SECONDS = 12 * 60 * 60

export const sessionCookie = '__Host-fadu'

/**
 * How the library keeps accounts and sessions. None of its own HTTP addresses are mounted: signing in is a procedure of ours
 * that calls it, so nobody can sign up, and errors have our words.
 */
export const authOptions = (pool: pg.Pool, hashing: Hashing, secret: string) =>
  ({
    database: pool,
    secret,
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    // It would write names.
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: MIN_PASSWORD,
      maxPasswordLength: 2 * MAX_PASSWORD,
      password: { hash: hashing.hash, verify: ({ hash, password }) => hashing.verify(hash, password) },
    },
    session: {
      expiresIn: SESSION_SECONDS,
      // Its expiry is the absolute one. When a session was last used we note ourselves, beside it.
      disableSessionRefresh: true,
      storeSessionInDatabase: true,
    },
    advanced: {
      // No address and no browser is kept with a session.
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookies: {
        session_token: { name: sessionCookie, attributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' } },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: MIN_USERNAME,
        maxUsernameLength: MAX_USERNAME,
        usernameNormalization: normalUsername,
        usernameValidator: isUsername,
      }),
    ],
  }) satisfies BetterAuthOptions
