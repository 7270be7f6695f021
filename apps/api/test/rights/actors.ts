import { type AccountCommand, type Role, roles, serverActor } from '@fadu/core'
import { DEMO_PASSWORD } from '../../src/demo/people.ts'
import { giveAccountCommands } from '../../src/identity/accountCommands.ts'
import type { OpenedApp } from '../support/openedApp.ts'

/** Somebody who calls: in a role at an organ that has to do with the documents asked for, or at one that has not; or nobody. */
export interface Caller {
  readonly name: string
  readonly role: Role | null
  readonly own: boolean
  readonly headers: Readonly<Record<string, string>>
}

/** For each role the person of the demonstration who stands to the housing bureau's documents as the role table says. */
const own: Readonly<Record<Role, string>> = {
  draftingClerk: 'sunyue',
  draftingHead: 'gaofeng',
  legalReviewer: 'zhoumin',
  reviewHead: 'hanbing',
  fairnessReviewer: 'wufan',
  legalCounsel: 'linlan',
  consultedUnit: 'xuning',
  issuingOffice: 'liqiang',
  meetingSecretary: 'wangqian',
  leader: 'chenguodong',
  filingAuthority: 'wujing',
  npcOffice: 'malan',
  lawGovOffice: 'fangzheng',
  sysAdmin: 'hexing',
  securityAdmin: 'anning',
  auditAdmin: 'shencha',
}

const administrators: readonly Role[] = ['sysAdmin', 'securityAdmin', 'auditAdmin']
const ELSEWHERE = 'hechuan-resources'

/** Every role at its own organ and at one that has no part in the documents, and somebody who is not signed in. */
export async function makeCallers(http: OpenedApp): Promise<readonly Caller[]> {
  const { identity, open } = http.app
  const openStranger = async (username: string, held: readonly Role[]) => {
    const account = await identity.createCredential({ username, name: '外单位', password: DEMO_PASSWORD, account: username })
    if (typeof account !== 'string') throw new Error(account.code)
    const commands: AccountCommand[] = [
      { type: 'openAccount', account, name: '外单位' },
      ...held.map((role) => ({
        type: 'grantRole' as const,
        account,
        grantId: `${username}-${role}`,
        role,
        organ: ELSEWHERE,
        from: '2026-01-01' as const,
        until: null,
      })),
    ]
    await giveAccountCommands(open.register.log, {
      commandId: `open-${username}`,
      actor: serverActor,
      today: '2026-11-01',
      commands,
    })
    return http.signedIn(username)
  }
  const business = roles.filter((role) => !administrators.includes(role))
  const stranger = await openStranger('stranger', business)
  const callers: Caller[] = [{ name: 'not signed in', role: null, own: false, headers: {} }]
  for (const role of roles) {
    callers.push({ name: `${role}, own`, role, own: true, headers: { cookie: await http.signedIn(own[role]) } })
    const cookie = administrators.includes(role) ? await openStranger(`stranger-${role.toLowerCase()}`, [role]) : stranger
    callers.push({
      name: `${role}, other organ`,
      role,
      own: false,
      headers: { cookie, 'x-fadu-grant': administrators.includes(role) ? '' : `stranger-${role}` },
    })
  }
  return callers
}
