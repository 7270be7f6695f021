const MB = 1024 * 1024

/** What an uploaded file may hold. Bytes are counted while they are inflated; a declared size is not believed. */
export const limits = {
  docxBytes: 50 * MB,
  textBytes: 10 * MB,
  parts: 2_000,
  inflatedBytes: 256 * MB,
  partBytes: 64 * MB,
  xmlDepth: 256,
  /** Elements of one part; a node costs memory even where its text is short. */
  xmlElements: 3_000_000,
  /** Characters of the text that comes out. */
  textCharacters: 10 * MB,
  pdfPages: 2_000,
  tableBytes: 20 * MB,
  tableRows: 100_000,
  tableColumns: 200,
  /** Of a file of JSON Lines. */
  lineBytes: 4 * MB,
} as const

export const megabytes = (bytes: number) => `${Math.round(bytes / MB)} MB`
