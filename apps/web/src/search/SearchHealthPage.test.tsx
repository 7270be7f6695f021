import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { navigationOf } from '../app/navigation.ts'
import { lost } from '../app/testing/fakeServer.ts'
import { clerk, renderDesk } from '../app/testing/renderDesk.tsx'
import { SearchHealthPage } from './SearchHealthPage.tsx'

const session = { ...clerk, acting: { ...clerk.acting, role: 'sysAdmin' as const } }
const ready = {
  engine: 'meilisearch',
  configured: true,
  state: 'ready',
  logPosition: 512,
  indexPosition: 512,
  published: 25,
  documents: 431,
  builtAt: '2026-11-25T01:00:00.000Z',
  checkedAt: '2026-11-25T01:02:03.000Z',
  lastFailure: null,
  follower: true,
}
const show = (health: object) => renderDesk(<SearchHealthPage />, { answers: { 'search.health': () => health }, session })
const figure = (label: string) => screen.getAllByRole('listitem').find((item) => item.textContent?.startsWith(label))?.textContent

it('an index that has all: who answers, how far it is, and that there is nothing to do', async () => {
  show(ready)
  expect(await screen.findByText('由检索服务（Meilisearch）回答，索引与登记簿一致')).toBeTruthy()
  expect(screen.getByText('不需要处理。')).toBeTruthy()
  expect(figure('登记簿最新一条记录')).toContain('第 512 条')
  expect(figure('索引已跟到')).toContain('第 512 条与登记簿一致')
  expect(figure('已公布的文件')).toContain('25件')
  expect(figure('索引中的条款和段落')).toContain('431条')
  expect(screen.getByText('2026年11月25日 09:00:00')).toBeTruthy()
  expect(screen.getByText(/^启动以后没有发生过故障/)).toBeTruthy()
  expect(screen.getByText('npm run fadu -- reindex')).toBeTruthy()
})

it('a server that is away: the database answers, what went wrong and when, and what to look at', async () => {
  show({
    ...ready,
    engine: 'postgres',
    state: 'away',
    indexPosition: 500,
    lastFailure: { at: '2026-11-25T01:02:02.000Z', what: 'connect ECONNREFUSED' },
  })
  expect(await screen.findByText('由数据库回答，连不上检索服务（Meilisearch）')).toBeTruthy()
  expect(screen.getByText(/MEILI_URL 和 MEILI_KEY 是否正确/)).toBeTruthy()
  expect(figure('索引已跟到')).toContain('还差 12 条')
  expect(screen.getByText('connect ECONNREFUSED')).toBeTruthy()
  expect(screen.getByText('2026年11月25日 09:02:02')).toBeTruthy()
})

it.each([
  ['building', {}, /索引正在重建$/],
  ['behind', {}, /索引正在跟上登记簿$/],
  ['missing', {}, /索引缺失或者不完整$/],
  ['foreign', {}, /不是这个登记簿/],
  ['away', { checkedAt: null, indexPosition: null, documents: null, builtAt: null }, /正在启动检索服务$/],
])('an index that is %s %j says so', async (state, more, said) => {
  show({ ...ready, engine: 'postgres', state, ...more })
  expect(await screen.findByText(said)).toBeTruthy()
})

it('where no search server is configured nothing of an index is shown', async () => {
  show({ ...ready, engine: 'postgres', configured: false, state: null, indexPosition: null, documents: null, builtAt: null })
  expect(await screen.findByText(/没有配置检索服务$/)).toBeTruthy()
  expect(figure('已公布的文件')).toContain('25件')
  expect(figure('索引已跟到')).toBeUndefined()
  expect(screen.queryByText('npm run fadu -- reindex')).toBeNull()
})

it('what cannot be read says so and offers to read again', async () => {
  const away = () => {
    throw lost()
  }
  const { user, server } = renderDesk(<SearchHealthPage />, { answers: { 'search.health': away }, session })
  const again = await screen.findByRole('button', { name: '重新读取' })
  server.answer('search.health', () => ready)
  await user.click(again)
  expect(await screen.findByText('不需要处理。')).toBeTruthy()
})

it('only the system administrator is led to it', () => {
  const led = Object.entries(navigationOf).filter(([, groups]) =>
    groups.some(({ entries }) => entries.some(({ href }) => href === '/desk/search-health')),
  )
  expect(led.map(([role]) => role)).toEqual(['sysAdmin'])
})
