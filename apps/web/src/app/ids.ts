/** An id that nobody else has and that stays: of a document, a material, an attempt to do something. */
export const newId = (): string => crypto.randomUUID()
