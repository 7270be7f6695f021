import type { Person, Role } from '@fadu/core'
import { demoOrgans } from './organs.ts'
import { demoPeople } from './people.ts'

/** The person of the demonstration who holds a role at an organ. */
export function demoActor(role: Role, organ: string): Person {
  const person = demoPeople.find(({ grants }) => grants.some(([held, at]) => held === role && at === organ))
  if (!person) throw new Error(`nobody in the demonstration is ${role} at ${organ}`)
  return {
    account: person.username,
    name: person.name,
    organ,
    organName: demoOrgans.find((held) => held.id === organ)?.name ?? organ,
    role,
  }
}
