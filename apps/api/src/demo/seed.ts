import { addDays, type LegalDate } from '@fadu/core'
import type { IdentityService } from '../identity/identity.ts'
import type { DemoAccount } from '../identity/router.ts'
import { makeCounty } from './county.ts'
import type { LifeDeps } from './life.ts'
import { demoOrgans } from './organs.ts'
import { DEMO_PASSWORD, demoPeople } from './people.ts'
import { seedOrgans, seedPeople } from './seedPeople.ts'

/** The first day of the demonstration's organs, accounts and rule pack: before anything that happens in it. */
export const demoFoundedOn = (today: LegalDate): LegalDate => addDays(today, -1200)

/** Makes the demonstration county in an empty register. `say` tells a person who waits what is being made. */
export async function seedDemonstration(
  deps: LifeDeps & { identity: IdentityService },
  today: LegalDate,
  say: (line: string) => void,
): Promise<void> {
  const from = demoFoundedOn(today)
  say('正在登记演示机关和账号……')
  await seedOrgans(deps.register.log, from)
  await seedPeople(deps.register.log, deps.identity, from)
  say('正在办理演示文件……')
  await makeCounty(deps, today)
}

/** What the sign-in page of the demonstration lists. */
export const demoAccounts: readonly DemoAccount[] = demoPeople.map(({ username, name, grants }) => {
  const [role, organ] = grants[0]!
  return { username, name, role, organName: demoOrgans.find((held) => held.id === organ)!.shortName, password: DEMO_PASSWORD }
})
