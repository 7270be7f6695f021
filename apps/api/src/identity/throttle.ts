import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { normalUsername } from './username.ts'

/** From the fifth failure on one waits 1, 2, 4 … seconds; after the tenth a quarter of an hour. A day without failures forgets them. */
const FREE_FAILURES = 4
const LOCKING_FAILURES = 10
const LOCK_SECONDS = 15 * 60

/** At most that many failures of one address in a minute, whatever names were tried. */
const FAILURES_OF_ADDRESS = 30

interface Attempt {
  readonly username: string
  readonly address: string
  /** What the device's cookie says. */
  readonly device: string | null
}

export interface Throttle {
  /**
   * Counts an attempt as failed before it is made, so that many at the same moment cannot slip through. The answer is 0, or the
   * seconds to wait; then nothing was counted. A device that this account was used on before has a count of its own: nobody
   * can lock a person out by failing in his name.
   */
  readonly begin: (attempt: Attempt) => Promise<number>
  /** The attempt could not be made after all: it is not counted. */
  readonly notMade: (attempt: Attempt) => Promise<void>
  /** The attempt was a good one: its failures are forgotten, and the device is known from now on. */
  readonly succeeded: (attempt: Attempt, account: string, device: string) => Promise<void>
}

/** Names that exist and names that do not are counted alike. `secret` keys the hashes that names and devices are kept as. */
export function createThrottle(pool: pg.Pool, secret: string, now: () => Date = () => new Date()): Throttle {
  const keyed = (kind: string, value: string) => createHmac('sha256', secret).update(`${kind}:${value}`).digest('base64url')
  const addresses = countByAddress(now)

  const subjectOf = async (username: string, device: string | null): Promise<string> => {
    const name = normalUsername(username)
    if (device) {
      const { rows } = await pool.query(
        'select 1 from auth.known_device d join auth."user" u on u.id = d.account where u.username = $1 and d.device = $2',
        [name, keyed('device', device)],
      )
      if (rows[0]) return keyed('name+device', `${name}\n${device}`)
    }
    return keyed('name', name)
  }

  return {
    begin: async ({ username, address, device }) => {
      const wait = addresses.begin(address)
      if (wait > 0) return wait
      const subject = await subjectOf(username, device)
      const at = now()
      const { rows } = await pool.query(
        `insert into auth.failed_sign_in as f (subject, failures, last_at) values ($1, 1, $2)
         on conflict (subject) do update set
           failures = case when f.last_at < $2::timestamptz - interval '1 day' then 1 else f.failures + 1 end,
           last_at = $2,
           blocked_until = case
             when f.last_at < $2::timestamptz - interval '1 day' or f.failures < $3 then null
             when f.failures + 1 >= $4 then $2::timestamptz + make_interval(secs => $5)
             else $2::timestamptz + make_interval(secs => power(2, f.failures - $3)) end
         where f.blocked_until is null or f.blocked_until <= $2
         returning failures`,
        [subject, at, FREE_FAILURES, LOCKING_FAILURES, LOCK_SECONDS],
      )
      if (rows[0]) return 0
      addresses.forget(address)
      const blocked = await pool.query('select blocked_until from auth.failed_sign_in where subject = $1', [subject])
      const until: Date | null = blocked.rows[0]?.blocked_until ?? null
      return until ? Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 1000)) : 1
    },

    notMade: async ({ username, address, device }) => {
      addresses.forget(address)
      await pool.query('update auth.failed_sign_in set failures = failures - 1, blocked_until = null where subject = $1', [
        await subjectOf(username, device),
      ])
    },

    succeeded: async ({ username, address, device }, account, newDevice) => {
      addresses.forget(address)
      await pool.query("delete from auth.failed_sign_in where subject = $1 or last_at < $2::timestamptz - interval '2 days'", [
        await subjectOf(username, device),
        now(),
      ])
      await pool.query(
        `insert into auth.known_device values ($1, $2, $3) on conflict (account, device) do update set seen_at = excluded.seen_at`,
        [account, keyed('device', newDevice), now()],
      )
    },
  }
}

/** Failures of each address within the running minute; in memory, as it only slows a flood down. */
function countByAddress(now: () => Date) {
  let minute = 0
  const failures = new Map<string, number>()
  return {
    begin: (address: string): number => {
      const time = now().getTime()
      if (Math.floor(time / 60_000) !== minute) {
        minute = Math.floor(time / 60_000)
        failures.clear()
      }
      const count = failures.get(networkOf(address)) ?? 0
      if (count >= FAILURES_OF_ADDRESS) return Math.ceil(((minute + 1) * 60_000 - time) / 1000)
      failures.set(networkOf(address), count + 1)
      return 0
    },
    forget: (address: string) => {
      const count = failures.get(networkOf(address)) ?? 0
      if (count > 0) failures.set(networkOf(address), count - 1)
    },
  }
}

/** An IPv6 sender has a whole /64 to himself. */
const networkOf = (address: string) =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address
