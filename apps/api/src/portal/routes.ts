import type { LegalDate } from '@fadu/core'
import type { FastifyInstance } from 'fastify'
import type { OpenRegister } from '../platform/register/openRegister.ts'

export interface PortalDeps {
  readonly open: OpenRegister
  readonly today: () => LegalDate
  readonly jurisdiction: string
}

export async function registerPortal(_server: FastifyInstance, _deps: PortalDeps): Promise<void> {}
