import { formatInstant } from '../app/instant.ts'

const zh = {
  title: '检索运行情况',
  lead: '公众网站的检索现在由谁回答，检索索引是否跟上登记簿。专用的检索服务停了，检索不会停，由数据库回答。',
  /** By the state of the index; `alone`: no such server is configured, `starting`: it was not asked yet. */
  states: {
    ready: { what: '由检索服务（Meilisearch）回答，索引与登记簿一致', todo: '不需要处理。' },
    behind: {
      what: '由数据库回答，索引正在跟上登记簿',
      todo: '通常不到两秒，跟上以后自动换回。超过一分钟还是这样，请看下面的最近一次故障。',
    },
    building: { what: '由数据库回答，索引正在重建', todo: '建好以后自动换上，不需要处理。' },
    starting: { what: '由数据库回答，正在启动检索服务', todo: '启动以后自动换上。超过一分钟还是这样，请看服务器的日志。' },
    away: {
      what: '由数据库回答，连不上检索服务（Meilisearch）',
      todo: '请检查检索服务是否在运行，环境变量 MEILI_URL 和 MEILI_KEY 是否正确。恢复以后自动换回，期间公布的文件会自动补上。',
    },
    foreign: {
      what: '由数据库回答，现有的索引不是这个登记簿或者这个版本的程序建立的',
      todo: '会自动重建。超过一分钟还是这样，请手动重建索引。',
    },
    missing: {
      what: '由数据库回答，索引缺失或者不完整',
      todo: '会自动重建。超过一分钟还是这样，请手动重建索引。',
    },
    alone: {
      what: '由数据库（PostgreSQL）回答，没有配置检索服务',
      todo: '检索正常。要改用 Meilisearch，请在环境变量 MEILI_URL 和 MEILI_KEY 中写明地址和密钥，再重新启动。',
    },
  },
  figures: '索引与登记簿',
  logPosition: '登记簿最新一条记录',
  indexPosition: '索引已跟到',
  position: (position: number) => `第 ${position} 条`,
  lag: (entries: number) => (entries === 0 ? '与登记簿一致' : `还差 ${entries} 条`),
  published: '已公布的文件',
  documentUnit: '件',
  records: '索引中的条款和段落',
  recordUnit: '条',
  none: '—',
  times: '时间',
  checkedAt: '最近检查',
  builtAt: '整体重建',
  notYet: '启动以后还没有',
  neverBuilt: '没有记载',
  follower: '更新索引',
  byUs: '由本进程负责',
  byAnother: '由另一个进程负责，或者还没有开始',
  failure: '最近一次故障',
  noFailure: '启动以后没有发生过故障。发生以后，时间和原因会写在这里。',
  rebuild: '手动重建索引',
  rebuildWhen: '索引会自己跟上登记簿，平时不必重建。检索结果与登记簿不符，或者上面提示需要时，在服务器上、法度的目录里运行：',
  rebuildHow: '新的索引在旁边建立，建好以后再换上；期间检索照常，登记簿不受影响。',
  instant: (at: string) => formatInstant(at, 'zh'),
}

export type SearchWords = typeof zh

const en: SearchWords = {
  title: 'Search health',
  lead: 'Who answers the public search now, and whether its index has kept up with the register. If the search server stops, search does not: the database answers.',
  states: {
    ready: { what: 'Answered by the search server (Meilisearch); its index agrees with the register', todo: 'Nothing to do.' },
    behind: {
      what: 'Answered by the database; the index is catching up with the register',
      todo: 'That takes less than two seconds as a rule, and the search server then answers again. If it lasts more than a minute, see the last fault below.',
    },
    building: {
      what: 'Answered by the database; the index is being rebuilt',
      todo: 'It takes over when it is ready. Nothing to do.',
    },
    starting: {
      what: 'Answered by the database; the search server is being started',
      todo: 'It takes over when it has started. If that lasts more than a minute, see the log of the server.',
    },
    away: {
      what: 'Answered by the database; the search server (Meilisearch) cannot be reached',
      todo: 'Check that it is running and that the environment variables MEILI_URL and MEILI_KEY are right. It takes over again by itself and catches up with what was published meanwhile.',
    },
    foreign: {
      what: 'Answered by the database; the index was made for another register or by another version of the program',
      todo: 'It is rebuilt by itself. If this lasts more than a minute, rebuild it by hand.',
    },
    missing: {
      what: 'Answered by the database; the index is missing or incomplete',
      todo: 'It is rebuilt by itself. If this lasts more than a minute, rebuild it by hand.',
    },
    alone: {
      what: 'Answered by the database (PostgreSQL); no search server is configured',
      todo: 'Search works. To use Meilisearch, set the environment variables MEILI_URL and MEILI_KEY and start again.',
    },
  },
  figures: 'Index and register',
  logPosition: 'Latest entry of the register',
  indexPosition: 'Index has followed to',
  position: (position) => `no. ${position}`,
  lag: (entries) => (entries === 0 ? 'agrees with the register' : `${entries} to go`),
  published: 'Published documents',
  documentUnit: '',
  records: 'Articles and passages indexed',
  recordUnit: '',
  none: '—',
  times: 'Times',
  checkedAt: 'Checked',
  builtAt: 'Rebuilt',
  notYet: 'Not since the start',
  neverBuilt: 'Not recorded',
  follower: 'Updated',
  byUs: 'By this process',
  byAnother: 'By another process, or not begun yet',
  failure: 'Last fault',
  noFailure: 'None since the start. When and why will be written here.',
  rebuild: 'Rebuild the index by hand',
  rebuildWhen:
    'The index keeps up by itself and needs no rebuilding as a rule. Where results disagree with the register, or where it says so above, run on the server, in the folder of Fadu:',
  rebuildHow: 'The new index is built beside the present one and takes its place when it is whole; search goes on meanwhile.',
  instant: (at: string) => formatInstant(at, 'en'),
}

export const searchWords = { zh, en }
