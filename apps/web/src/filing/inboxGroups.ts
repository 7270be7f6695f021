import type { AppRouter } from '@fadu/api'
import type { inferRouterOutputs } from '@trpc/server'

export type InboxRow = inferRouterOutputs<AppRouter>['filing']['inbox']['rows'][number]
export const inboxGroupNames = ['late', 'arrived', 'examining', 'waiting', 'coming', 'done'] as const
export type InboxGroupName = (typeof inboxGroupNames)[number]

/** Where a filing lies on an authority's desk: what presses comes first. */
export function inboxGroupOf({ stage, clock }: Pick<InboxRow, 'stage' | 'clock'>): InboxGroupName {
  switch (stage) {
    case 'due':
      return clock?.standing.kind === 'late' ? 'late' : 'coming'
    case 'sent':
    case 'resent':
      return 'arrived'
    case 'registered':
      return 'examining'
    case 'returned':
    case 'correctionAsked':
      return 'waiting'
    default:
      return 'done'
  }
}

/** The rows by group, in the order in which they are to be looked at; empty groups are left out. */
export const inboxGroups = (
  rows: readonly InboxRow[],
): readonly { readonly name: InboxGroupName; readonly rows: readonly InboxRow[] }[] =>
  inboxGroupNames
    .map((name) => ({ name, rows: rows.filter((row) => inboxGroupOf(row) === name) }))
    .filter((group) => group.rows.length > 0)
