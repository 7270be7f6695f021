import type { z } from 'zod'
import {
  catalogueAnswer,
  catalogueParams,
  catalogueQuery,
  checkpointAnswer,
  documentAnswer,
  documentParams,
  documentQuery,
  downloadAnswer,
  downloadQuery,
  listAnswer,
  listQuery,
  nothing,
  searchAnswer,
  searchQuery,
  statisticsAnswer,
  statisticsQuery,
  versionAnswer,
  versionParams,
} from './schemas.ts'

/** One address of the API: what it takes, what it gives, in words. The routes and the data dictionary both follow this table. */
export interface Endpoint {
  readonly path: string
  readonly id: string
  readonly summary: string
  readonly params: z.ZodObject
  readonly query: z.ZodObject
  readonly answer: z.ZodObject
  /** Refusals it may answer with, besides 400 for a query it does not understand. */
  readonly refusals: readonly { readonly status: number; readonly when: string }[]
  readonly search?: boolean
}

const unknown = { status: 404, when: 'Nothing is published under that id. 没有这份文件。' }

export const endpoints = {
  documents: {
    path: '/api/v1/documents',
    id: 'listDocuments',
    summary: 'Published documents, newest first, a page at a time. 已公布的文件，按公布日期倒序。',
    params: nothing,
    query: listQuery,
    answer: listAnswer,
    refusals: [],
  },
  document: {
    path: '/api/v1/documents/:id',
    id: 'readDocument',
    summary: 'One document: facts, versions, filings, and its standing on a day. 一件文件的各项信息和某一天的效力。',
    params: documentParams,
    query: documentQuery,
    answer: documentAnswer,
    refusals: [unknown],
  },
  version: {
    path: '/api/v1/documents/:id/versions/:n',
    id: 'readVersion',
    summary: 'The text of one version, whole and by article. 某一版本的全文和各条。',
    params: versionParams,
    query: documentQuery,
    answer: versionAnswer,
    refusals: [unknown],
  },
  download: {
    path: '/d/:id.json',
    id: 'downloadDocument',
    summary: 'One document with the text that holds on a day, or of one version. 一件文件连同某一天的文本，或者某一版本的文本。',
    params: documentParams,
    query: downloadQuery,
    answer: downloadAnswer,
    refusals: [unknown],
  },
  catalogue: {
    path: '/api/v1/catalogues/:kind',
    id: 'readCatalogue',
    summary: 'A catalogue as of a day, newest first, a page at a time. 某一天的目录：现行有效、已废止、已失效、备案。',
    params: catalogueParams,
    query: catalogueQuery,
    answer: catalogueAnswer,
    refusals: [],
  },
  search: {
    path: '/api/v1/search',
    id: 'search',
    summary: 'Documents that hold the words of a query, the best first, each once. 检索，每件文件只出现一次。',
    params: nothing,
    query: searchQuery,
    answer: searchAnswer,
    refusals: [{ status: 429, when: 'More than 60 searches a minute from one address. 检索过于频繁。' }],
    search: true,
  },
  statistics: {
    path: '/api/v1/statistics',
    id: 'readStatistics',
    summary:
      'Figures of a year or a period: reviewed, issued, filed, in time, ended, and the stock. 审核、印发、备案、清理和存量统计。',
    params: nothing,
    query: statisticsQuery,
    answer: statisticsAnswer,
    refusals: [{ status: 422, when: 'A day that has not come. 日期晚于今天。' }],
  },
  checkpoint: {
    path: '/api/v1/log/checkpoint',
    id: 'readCheckpoint',
    summary: 'The latest signed checkpoint of the log, to hold the register to later. 登记簿最近一次签发的检查点。',
    params: nothing,
    query: nothing,
    answer: checkpointAnswer,
    refusals: [{ status: 404, when: 'None has been signed yet; it takes a minute at most. 尚未签发。' }],
  },
} as const satisfies Record<string, Endpoint>
