/** Names of the log's streams. */
export const documentStream = (id: string) => `document/${id}`
export const organStream = (id: string) => `organ/${id}`
export const accountStream = (id: string) => `account/${id}`
/** Rule packs, calendar notices and other facts about the register itself. */
export const registerStream = 'register'

/** The id in a stream's name if it is of that kind. */
export function idIn(stream: string, kind: 'document' | 'organ' | 'account' | 'numbers'): string | null {
  return stream.startsWith(`${kind}/`) ? stream.slice(kind.length + 1) : null
}
