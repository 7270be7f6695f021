import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { shippedPacks } from '@fadu/core'
import { backUp } from './backup/backUp.ts'
import { restore } from './backup/restore.ts'
import { fileProblem } from './fileProblem.ts'
import { exportRegister } from './importing/exportRegister.ts'
import { importFile } from './importing/importFile.ts'
import { businessDay } from './platform/businessDay.ts'
import { prepareDataFolder } from './platform/config/dataFolder.ts'
import { type Config, loadConfig } from './platform/config/loadConfig.ts'
import { isDatabaseProblem } from './platform/database/problem.ts'
import { checkpointer } from './platform/log/checkpointer.ts'
import { checkpointOrigin, checkpointSigner } from './platform/log/checkpointKey.ts'
import { logReader } from './platform/log/reader.ts'
import { rebuild } from './platform/log/rebuild.ts'
import { exitCodeOf, verificationLine, verify } from './platform/log/verify.ts'
import { checkPackText } from './platform/register/checkPackText.ts'
import { contentHashes } from './platform/register/contentHashes.ts'
import { foundRegister } from './platform/register/found.ts'
import { type OpenRegister, openRegister } from './platform/register/openRegister.ts'
import { loadPackFile, readPackText } from './platform/register/packFile.ts'
import { replayFile } from './replayFile.ts'
import { packReport } from './rulePacks/packReport.ts'

const usage = `用法：npm run fadu -- <命令>

  import FILE [--dry-run] [--issuer 制定机关] [--texts 文件夹]
                                    导入既有文件：JSON Lines，或者 .xlsx、.csv 目录；目录的文本在 --texts 文件夹里按文号或者名称查找，
                                    没有的登记为文本待补，以后再导入时补上；重复导入不改变任何内容
  replay FILE                       重演一年的办理过程（JSON Lines，每行一条注明日期的命令），只用于空的登记簿；全部登记，或者都不登记
  export DIR                        导出：documents.jsonl（已公布的文件，可以再导入）和 log.jsonl（登记簿的全部记录）
  backup DIR                        备份登记簿、文件、账号和填写中的内容；不含登录状态和签发检查点的密钥
  restore DIR                       在空的登记簿里恢复备份，重建各表并校验
  rebuild [--swap]                  由登记簿重建全部投影并与现有的比较；--swap 以新的替换
  reindex                           在旁边重建检索索引（Meilisearch），建好后替换现有的
  verify [--checkpoint FILE]        校验登记簿的全部记录、哈希链和所引用的文件
  checkpoint                        签发一个登记簿检查点
  user add|disable|password|list    管理账号
  rule-pack check FILE              检查一个规则包，逐条列出规则、出处和样例，或者逐处指出问题
`

type Verb = (args: readonly string[], config: Config) => Promise<number>

const say = (line: string) => console.log(line)

/** Opens the register for one verb and closes it again, whatever happens. */
async function withRegister(config: Config, work: (open: OpenRegister) => Promise<number>): Promise<number> {
  const folder = prepareDataFolder(config.dataDir)
  if (!folder.ok) {
    console.error(folder.problem)
    return 1
  }
  const open = await openRegister(config)
  if (isDatabaseProblem(open)) {
    console.error(open.line)
    return 1
  }
  try {
    return await work(open)
  } finally {
    await open.close()
  }
}

const verbs: Readonly<Record<string, Verb>> = {
  import: async (args, config) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false }, issuer: { type: 'string' }, texts: { type: 'string' } },
    })
    const [file] = positionals
    if (!file || !existsSync(file)) {
      console.error(file ? `没有这个文件：${file}` : '请写明要导入的文件。')
      return 1
    }
    if (values.texts && !existsSync(values.texts)) {
      console.error(`没有这个文件夹：${values.texts}`)
      return 1
    }
    return withRegister(config, async (open) => {
      const today = businessDay(config.now)()
      const pack = await loadPackFile(config.rulePack)
      if (!pack.ok) {
        console.error(pack.problem)
        return 1
      }
      if (!values['dry-run']) await foundRegister({ log: open.register.log, files: open.files }, pack.pack, today)
      const { 'dry-run': dryRun, issuer, texts } = values
      const report = await importFile(open, file, { dryRun, account: 'cli', today, issuer, texts, onProgress: say })
      for (const { line, reason } of report.bad) say(line === 0 ? reason : `第 ${line} 行：${reason}`)
      say(
        `共 ${report.lines} 条，${report.versions - report.textless} 个文本，${report.documents} 件（其中参考文本 ${report.references} 件，文本待补 ${report.textless} 件）；` +
          `${dryRun ? '试运行，没有登记' : `新登记 ${report.recorded} 件，补入文本 ${report.completed} 件`}，已有 ${report.unchanged} 件，有问题 ${report.bad.length} 条。`,
      )
      return report.bad.length > 0 ? 1 : 0
    })
  },
  replay: async (args, config) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [file] = positionals
    if (!file || !existsSync(file)) {
      console.error(file ? `没有这个文件：${file}` : '请写明要重演的文件。')
      return 1
    }
    const pack = await loadPackFile(config.rulePack)
    if (!pack.ok) {
      console.error(pack.problem)
      return 1
    }
    return withRegister(config, async (open) => {
      const report = await replayFile(open, file, { pack: pack.pack, today: businessDay(config.now)(), onProgress: say })
      if (!report.ok) {
        console.error(report.line === 0 ? report.reason : `第 ${report.line} 行：${report.reason}\n整个文件都没有登记。`)
        return 1
      }
      say(`已办理 ${report.commands} 条命令，登记簿共 ${report.entries} 条记录。`)
      return 0
    })
  },
  export: async (args, config) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [folder] = positionals
    if (!folder) {
      console.error('请写明导出到哪个文件夹。')
      return 1
    }
    return withRegister(config, async (open) => {
      const report = await exportRegister(open, folder, say)
      if (!report) {
        console.error(`文件夹 ${folder} 不是空的，请换一个。`)
        return 1
      }
      say(`已导出 ${report.documents} 件已公布的文件（${report.texts} 个文本）和登记簿的 ${report.entries} 条记录。`)
      return 0
    })
  },
  backup: async (args, config) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [folder] = positionals
    if (!folder) {
      console.error('请写明备份到哪个文件夹。')
      return 1
    }
    return withRegister(config, async (open) => {
      const report = await backUp(open, config, folder, say)
      if (report.ok) {
        say(
          `已备份 ${report.entries} 条记录和 ${report.files} 个文件。签发检查点的密钥（checkpoint.key）不在其中，请另行密封保存。`,
        )
        return 0
      }
      if (report.problem === 'notEmpty') console.error(`文件夹 ${folder} 不是空的，请换一个。`)
      else for (const hash of report.hashes) console.error(`文件 ${hash} 缺失或者已经损坏，备份没有做成。请先运行 verify。`)
      return 1
    })
  },
  restore: async (args, config) => {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true })
    const [folder] = positionals
    if (!folder || !existsSync(folder)) {
      console.error(folder ? `没有这个文件夹：${folder}` : '请写明备份所在的文件夹。')
      return 1
    }
    return withRegister(config, async (open) => {
      const report = await restore(open, config.dataDir, folder, say)
      if (!report.ok) {
        console.error(report.problem)
        return 1
      }
      say(`已恢复 ${report.entries} 条记录和 ${report.files} 个文件。`)
      say(verificationLine(report.verification))
      if (!existsSync(join(config.dataDir, 'checkpoint.key')))
        say(`请从密封的备份把 checkpoint.key 放回 ${config.dataDir}，然后启动。`)
      return exitCodeOf(report.verification)
    })
  },
  rebuild: async (args, config) => {
    const { values } = parseArgs({ args: [...args], options: { swap: { type: 'boolean', default: false } } })
    return withRegister(config, async (open) => {
      const report = await rebuild(open.database, open.projectors, { swap: values.swap })
      for (const table of report.tables) {
        if (table.shape) say(`${table.table}：${table.shape}`)
        for (const row of table.missing) say(`${table.table} 缺少：${JSON.stringify(row)}`)
        for (const row of table.unexpected) say(`${table.table} 多出：${JSON.stringify(row)}`)
      }
      say(
        `由 ${report.entries} 条记录重建 ${report.tables.length} 张表：${report.same ? '与现有的完全一致' : '与现有的不一致'}${report.swapped ? '，已替换' : ''}。`,
      )
      return report.same || report.swapped ? 0 : 1
    })
  },
  reindex: async (_args, config) =>
    withRegister(config, async (open) => {
      const { reindex } = await import('./search/openSearch.ts')
      const built = await reindex(open, config, (documents, of) => say(`已编入 ${documents} 件，共 ${of} 件`))
      if (!built) {
        console.error('这里没有 Meilisearch，检索由 PostgreSQL 直接回答，没有要重建的索引。')
        return 1
      }
      say(`检索索引已重建并替换：${built.records} 条，截至登记簿第 ${built.position} 条记录。`)
      return 0
    }),
  verify: async (args, config) => {
    const { values } = parseArgs({ args: [...args], options: { checkpoint: { type: 'string', multiple: true } } })
    return withRegister(config, async (open) => {
      const signer = values.checkpoint ? checkpointSigner(config.dataDir, checkpointOrigin(config.publicUrl)) : null
      if (signer && isDatabaseProblem(signer)) {
        console.error(signer.line)
        return 1
      }
      const result = await verify(logReader(open.sql()), {
        content: { hashesOf: contentHashes, isWhole: async (hash) => (await open.files.verify(hash)) === 'sound' },
        checkpoints: values.checkpoint?.map((path) => ({ note: readFileSync(path, 'utf8'), verifier: signer! })),
      })
      say(verificationLine(result))
      return exitCodeOf(result)
    })
  },
  checkpoint: async (_args, config) =>
    withRegister(config, async (open) => {
      const signer = checkpointSigner(config.dataDir, checkpointOrigin(config.publicUrl))
      if (isDatabaseProblem(signer)) {
        console.error(signer.line)
        return 1
      }
      const signed = await checkpointer({ sql: open.sql(), signer, folder: config.dataDir }).sign()
      if (!signed) say('登记簿还没有记录，没有可签发的检查点。')
      else if ('refused' in signed) console.error(`不能签发：${signed.code} ${JSON.stringify(signed.params)}`)
      else process.stdout.write(signed.note)
      return signed && 'refused' in signed ? 1 : 0
    }),
  user: async (args, config) => {
    const { userVerb } = await import('./identity/cli.ts')
    return withRegister(config, (open) => userVerb(args, open, businessDay(config.now)()))
  },
  'rule-pack': async (args) => {
    const [action, file] = args
    if (action !== 'check' || !file) {
      console.error('用法：npm run fadu -- rule-pack check FILE')
      return 1
    }
    const text = await readPackText(file)
    if (text === null) {
      console.error(
        `没有这个文件，或者读不出：${file}。也可以写随产品提供的规则包的名称：${Object.keys(shippedPacks).join('、')}。`,
      )
      return 1
    }
    const checked = checkPackText(text)
    for (const line of packReport(checked)) say(line)
    return checked.ok ? 0 : 1
  },
}

const [name, ...rest] = process.argv.slice(2)
const verb = name ? verbs[name] : undefined
if (!verb) {
  console.error(name ? `没有“${name}”这个命令。\n\n${usage}` : usage)
  process.exit(1)
}
const loaded = loadConfig(process.env)
if (!loaded.ok) {
  for (const problem of loaded.problems) console.error(problem)
  process.exit(1)
}
try {
  process.exit(await verb(rest, loaded.config))
} catch (error) {
  const problem = fileProblem(error)
  if (problem) console.error(problem)
  else if ((error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))
    console.error(`${(error as Error).message}\n\n${usage}`)
  else throw error
  process.exit(1)
}
