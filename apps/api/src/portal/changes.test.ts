import { execFileSync } from 'node:child_process'
import type { LegalDate, Person } from '@fadu/core'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalServer, portalServer } from '../../test/support/portalServer.ts'
import { databaseAdapters } from '../../test/support/testDatabase.ts'
import { demoActor } from '../demo/actor.ts'

interface Entry {
  readonly id: string
  readonly updated: string
}

function entriesOf(xml: string): readonly Entry[] {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return [...xml.matchAll(/<entry>[\s\S]*?<id>([^<]+)<\/id>[\s\S]*?<updated>([^<]+)<\/updated>/g)].map(([, id, updated]) => ({
    id: id!,
    updated: updated!,
  }))
}

/** Events of a calendar by UID, each as its properties. */
const eventsOf = (ics: string): Readonly<Record<string, Readonly<Record<string, string>>>> =>
  Object.fromEntries(
    [...ics.replaceAll('\r\n ', '').matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/g)].map(([, body]) => {
      const properties = Object.fromEntries(
        body!
          .trim()
          .split('\r\n')
          .map((line) => [line.split(':')[0]!, line.slice(line.indexOf(':') + 1)]),
      )
      return [properties.UID!, properties]
    }),
  )

describe.each(databaseAdapters)('feed and calendar on %s', (adapter) => {
  let portal: PortalServer
  let story: Awaited<ReturnType<PortalServer['published']>>
  let other: string
  let draft: string

  beforeAll(async () => {
    portal = await portalServer(adapter, '2025-09-10')
    story = await portal.published({ key: '临时停车', title: '禾川县临时停车办法（试行）；“甲,乙”' }, '2025-02-01', {
      validUntil: '2025-10-09',
      validityReason: '试行',
    })
    other = (await portal.published({ key: '城市绿化' }, '2025-03-01')).id
    const open = await portal.drafted({ key: '烟花爆竹' }, '2025-08-20')
    await open.openConsultation('2025-09-01', '2025-10-01')
    draft = open.id
  })
  afterAll(() => portal?.drop())

  const read = async (path: string) => (await portal.send(path)).text()

  it('f036: a deadline is one whole day, a consultation ends the day after its last, without time or zone', async () => {
    const ics = await read('/calendar.ics')
    const events = eventsOf(ics)
    expect(events[`validity-${story.id}@fadu`]).toMatchObject({
      'DTSTART;VALUE=DATE': '20251009',
      'DTEND;VALUE=DATE': '20251010',
    })
    expect(events[`consultation-${draft}@fadu`]).toMatchObject({
      'DTSTART;VALUE=DATE': '20250901',
      'DTEND;VALUE=DATE': '20251002',
    })
    expect(Object.values(events)[0]!.SUMMARY).not.toContain('undefined')
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    // A text separator in a title is no separator of the format.
    expect(events[`validity-${story.id}@fadu`]!.SUMMARY).toContain('“甲\\,乙”')
  })

  it('f037: read again with nothing changed it is the same, and the second request is answered 304', async () => {
    for (const path of ['/feed.xml', '/calendar.ics']) {
      const first = await portal.send(path)
      const again = await portal.send(path)
      expect(await again.text()).toBe(await first.text())
      expect((await portal.send(path, { headers: { 'if-none-match': first.headers.get('etag')! } })).status).toBe(304)
    }
  })

  it('f037: a corrected deadline keeps its UID with a higher SEQUENCE, and one entry of the feed is updated', async () => {
    const before = { feed: entriesOf(await read('/feed.xml')), days: eventsOf(await read('/calendar.ics')) }
    const office = demoActor('issuingOffice', 'hechuan-office')
    const give = (type: 'correctRecord' | 'confirmCorrection', actor: Person, input: object) =>
      story.give(type, 'issuingOffice', 'hechuan-office', '2025-09-10', input as never, actor)
    await give('correctRecord', office, {
      ...{ correctionId: 'c1', field: 'validUntil', authority: null, reason: '录入有误。' },
      ...{ old: '2025-10-09' as LegalDate, new: '2025-10-13' as LegalDate },
    })
    await give('confirmCorrection', { ...office, account: 'another', name: '另一位' }, { correctionId: 'c1' })

    const days = eventsOf(await read('/calendar.ics'))
    expect(Object.keys(days).sort()).toEqual(Object.keys(before.days).sort())
    const [was, is] = [before.days, days].map((held) => held[`validity-${story.id}@fadu`]!)
    expect(is!['DTSTART;VALUE=DATE']).toBe('20251013')
    expect(Number(is!.SEQUENCE)).toBeGreaterThan(Number(was!.SEQUENCE))
    const id = `urn:fadu:document:${story.id}`
    const feed = entriesOf(await read('/feed.xml'))
    const updatedOf = (entries: readonly Entry[], of: string) => entries.find((entry) => entry.id === of)!.updated
    expect(updatedOf(feed, id) > updatedOf(before.feed, id)).toBe(true)
    expect(feed.find((entry) => entry.id.endsWith(other))).toEqual(before.feed.find((entry) => entry.id.endsWith(other)))
    expect(new Set(feed.map((entry) => entry.id)).size).toBe(feed.length)
    // What changed last stands first.
    expect(feed[0]!.id).toBe(id)
  })

  it('f037: made anew by another process it is the same to the byte', async () => {
    const feed = await read('/feed.xml')
    const ics = await read('/calendar.ics')
    const restarted = await portal.restarted()
    try {
      expect(await (await restarted.send('/feed.xml')).text()).toBe(feed.replaceAll(portal.origin, restarted.origin))
      const again = eventsOf(await (await restarted.send('/calendar.ics')).text())
      const held = eventsOf(ics)
      for (const [uid, event] of Object.entries(again)) expect({ ...event, URL: '' }).toEqual({ ...held[uid], URL: '' })
    } finally {
      await restarted.close()
    }
  })
})

it.each(['UTC', 'Asia/Shanghai', 'Europe/Copenhagen'])('f036: the days are the same where the clock is in %s', (zone) => {
  const script = `
    const { icalendar } = await import(${JSON.stringify(new URL('./calendar.ts', import.meta.url).href)})
    process.stdout.write(icalendar([
      { kind: 'validity', id: 'a', title: '甲', from: '2025-10-09', until: '2025-10-09', sequence: 1, changedAt: '2025-01-01T00:00:00.000Z' },
      { kind: 'consultation', id: 'b', title: '乙', from: '2025-09-01', until: '2025-09-30', sequence: 2, changedAt: '2025-01-01T00:00:00.000Z' },
    ], { origin: 'https://example.org', jurisdiction: '禾川县' }))`
  const ics = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone },
  }).toString()
  expect(ics.match(/DT(?:START|END)[^\r]*/g)).toEqual([
    'DTSTART;VALUE=DATE:20251009',
    'DTEND;VALUE=DATE:20251010',
    'DTSTART;VALUE=DATE:20250901',
    'DTEND;VALUE=DATE:20251001',
  ])
})
