import { join } from 'node:path'
import type { FileRef, Person } from '@fadu/core'
import type { FastifyInstance } from 'fastify'
import { logVerifier } from './audit/verifier.ts'
import { demoAccounts, demoFoundedOn, seedDemonstration } from './demo/seed.ts'
import { registerDeskPages } from './desk/pages.ts'
import { type IdentityService, openIdentity } from './identity/identity.ts'
import { businessDay } from './platform/businessDay.ts'
import { sessionSecret } from './platform/config/dataFolder.ts'
import type { Config } from './platform/config/loadConfig.ts'
import { type DatabaseProblem, databaseProblem, isDatabaseProblem } from './platform/database/problem.ts'
import { createTextReader } from './platform/files/textReader.ts'
import { createServer, type ServerDependencies } from './platform/http/server.ts'
import { registerUpload } from './platform/http/upload.ts'
import { uploadsOf } from './platform/http/uploads.ts'
import { keepSigned } from './platform/jobs/keepSigned.ts'
import { noteLegalDays } from './platform/jobs/noteLegalDays.ts'
import { checkpointer } from './platform/log/checkpointer.ts'
import { checkpointOrigin, checkpointSigner } from './platform/log/checkpointKey.ts'
import { logReader } from './platform/log/reader.ts'
import { formatVerifier } from './platform/log/signedNote.ts'
import { foundRegister } from './platform/register/found.ts'
import { type OpenRegister, openRegister } from './platform/register/openRegister.ts'
import { loadPackFile } from './platform/register/packFile.ts'
import { registerPortal } from './portal/routes.ts'
import { registerDocumentFiles } from './registry/files.ts'
import { appRouter } from './router.ts'
import { openSearch } from './search/openSearch.ts'
import { figuresReader } from './statistics/figures.ts'
import { publicStatistics } from './statistics/publicFigures.ts'
import { registerStatisticsFiles } from './statistics/routes.ts'

export interface App {
  readonly server: FastifyInstance
  readonly open: OpenRegister
  readonly identity: IdentityService
  readonly close: () => Promise<void>
}

/** Opens everything and joins it: the one place where parts meet. The server is made, not yet listening. */
export async function openApp(
  config: Config,
  say: (line: string) => void,
  {
    postgresOnly = false,
    ...options
  }: Pick<ServerDependencies, 'limits' | 'log'> & {
    /** PostgreSQL alone answers searches, whether or not there is a Meilisearch. */
    readonly postgresOnly?: boolean
  } = {},
): Promise<App | DatabaseProblem> {
  const open = await openRegister(config, say)
  if (isDatabaseProblem(open)) return open
  const today = businessDay(config.now)
  const identity = await openIdentity({ database: open.database, secret: sessionSecret(config.dataDir, config.secret), today })
  const close = async () => {
    await identity.close()
    await open.close()
  }

  const recordMade = (actor: Person, file: FileRef) => uploadsOf(open.sql()).record(actor, file)
  // It speaks only to an empty register, but whoever gives it wrongly hears of it in any case.
  const pack = await loadPackFile(config.rulePack)
  if (!pack.ok) {
    await close()
    return databaseProblem('rulePack.refused', pack.problem)
  }
  const empty = (await logReader(open.sql()).end()) === null
  if (empty) {
    await foundRegister({ log: open.register.log, files: open.files }, pack.pack, config.demo ? demoFoundedOn(today()) : today())
    if (config.demo)
      await seedDemonstration({ register: open.register, files: open.files, sql: open.sql, recordMade, identity }, today(), say)
  }

  await noteLegalDays(open.register, open.sql(), today())
  const everyHour = setInterval(() => {
    noteLegalDays(open.register, open.sql(), today()).catch((error) =>
      say(`登记施行和失效日期未成功，一小时后再试：${(error as Error).message}`),
    )
  }, 3_600_000)
  everyHour.unref()

  const signer = checkpointSigner(config.dataDir, checkpointOrigin(config.publicUrl))
  // The register goes on without signing: a lost key is no reason that nobody can read the law.
  if (isDatabaseProblem(signer)) say(signer.line)
  const stopSigning = isDatabaseProblem(signer)
    ? () => {}
    : keepSigned(checkpointer({ sql: open.sql(), signer, folder: config.dataDir }), say)

  const reader = createTextReader()
  const [government] = await open.sql()<{ name: string }>("select name from organ where kind = 'government' order by id limit 1")
  const jurisdiction = government?.name.replace(/人民政府$/, '') ?? '法度'
  const figures = figuresReader(open)
  const search = openSearch(open, config, { postgresOnly })
  const server = await createServer({
    config,
    router: appRouter({
      register: open.register,
      files: open.files,
      sql: open.sql,
      recordMade,
      readOriginal: reader.readOriginal,
      identity,
      figures,
      search,
      verifier: logVerifier({
        sql: open.sql,
        files: open.files,
        signed: isDatabaseProblem(signer) ? null : { file: join(config.dataDir, 'checkpoint'), verifier: signer },
        keptIn: join(config.dataDir, 'verification'),
      }),
      jurisdiction,
      demoAccounts: config.demo ? demoAccounts : null,
    }),
    identify: identity.identify,
    today,
    ready: async () => {
      await open.sql()('select 1')
      return true
    },
    signInPage: '/desk/sign-in',
    ...options,
  })
  await registerUpload(server, {
    files: open.files,
    readUploadedText: reader.readUploadedText,
    uploads: () => uploadsOf(open.sql()),
  })
  registerDocumentFiles(server, open)
  registerStatisticsFiles(server, { figures, sql: open.sql, today })
  await registerPortal(server, {
    open,
    today,
    jurisdiction,
    search,
    statistics: publicStatistics({ figures, sql: open.sql }),
    verifier: isDatabaseProblem(signer) ? null : formatVerifier(signer),
    publicUrl: config.publicUrl,
  })
  await registerDeskPages(server)
  return {
    server,
    open,
    identity,
    close: async () => {
      clearInterval(everyHour)
      stopSigning()
      await server.close()
      await reader.close()
      await search.close()
      await close()
    },
  }
}
