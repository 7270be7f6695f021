import {
  addDays,
  addWorkingDays,
  type CommandInput,
  daysBetween,
  type Finding,
  type LegalDate,
  nationalCalendar,
  type OpinionConclusion,
} from '@fadu/core'
import type { Noted } from './diary.ts'
import type { DocumentSpec, Life } from './life.ts'
import type { DemoKey } from './texts.ts'

export const GOVERNMENT = 'hechuan-government'
export const CITY = 'xizhou-government'
export const CONGRESS = 'hechuan-congress'

export type Story = Noted<Life>

/** Begins the story of a document: government's, and of the ordinary form, unless said otherwise. */
export type Begin = (key: DemoKey, draftingUnit: string, more?: Partial<DocumentSpec>) => Promise<Story>

/** How a paper usually goes through the county: what most stories have in common, counted back from the day of the first start. */
export type Course = ReturnType<typeof course>

export function course(today: LegalDate) {
  const registrations = new Map<string, number>()
  /** So many days before today, or the working day before that: people of the demonstration keep office hours. */
  const ago = (days: number) => office(addDays(today, -days))

  return {
    today,
    ago,

    prepared(story: Story, from: LegalDate): void {
      story.register(from)
      story.write(from)
      story.note(from)
      story.materials(from)
      story.fairness(from)
    },

    /** Opened to the public for more than the thirty days that most rules ask for, before anything else is done with the text. */
    consulted(story: Story, from: LegalDate, received: number, adopted: number): LegalDate {
      const closed = office(addDays(from, 40))
      story.register(from)
      story.write(from)
      story.note(from)
      story.openConsultation(from, addDays(from, 32))
      story.closeConsultation(closed, received, adopted)
      story.materials(closed)
      story.fairness(closed)
      return closed
    },

    /** Submitted, and judged after so many working days. Gives the day of the opinion. */
    reviewed(
      story: Story,
      submitted: LegalDate,
      { conclusion = 'lawful', days = 9, summary = LAWFUL, findings = [] }: Partial<Judged> = {},
    ): LegalDate {
      const issued = addWorkingDays(submitted, days).date
      story.submit(submitted)
      story.accept(submitted)
      story.opinion(issued, conclusion, summary, findings)
      return issued
    },

    /** From the meeting to the publication within a week. */
    issued(story: Story, on: LegalDate, code: string, more: Partial<CommandInput<'publish'>> = {}): void {
      const met = office(addDays(on, -6))
      story.deliberate(met, meeting(today, met, code))
      story.sign(office(addDays(on, -4)))
      story.number(office(addDays(on, -2)), code)
      story.publish(on, more)
    },

    /** Sent, and registered some days after; cleared by the end of the month that an examination takes, unless left open. */
    filed(story: Story, authority: string, sent: LegalDate, { cleared = true }: { cleared?: boolean } = {}): void {
      story.file(sent, authority)
      this.registered(story, authority, office(addDays(sent, 8)))
      if (cleared) story.clear(office(addDays(sent, 28)), authority)
    },

    /** Under the next number of the authority, which enters more than this county's documents. */
    registered(story: Story, authority: string, on: LegalDate): void {
      story.receive(on, authority, () => {
        const year = on.slice(0, 4)
        const { code, step } = registers[authority]!
        const serial = (registrations.get(`${authority} ${year}`) ?? 0) + step
        registrations.set(`${authority} ${year}`, serial)
        return `${code}〔${year}〕${serial}号`
      })
    },
  }
}

interface Judged {
  readonly conclusion: OpinionConclusion
  /** Working days that the review takes: 9 is neither hurried nor late. */
  readonly days: number
  readonly summary: string
  readonly findings: readonly Finding[]
}

const LAWFUL = '经审核，制定主体、权限、内容、程序符合规定。'

const registers: Readonly<Record<string, { readonly code: string; readonly step: number }>> = {
  [CITY]: { code: '溪府备', step: 7 },
  [CONGRESS]: { code: '禾人备', step: 1 },
  [GOVERNMENT]: { code: '禾府备', step: 3 },
}

export function office(day: LegalDate): LegalDate {
  let on = day
  while (!nationalCalendar.isWorkingDay(on).working) on = addDays(on, -1)
  return on
}

/** The government meets about every three weeks; a department's meeting counts anew each year. */
function meeting(today: LegalDate, on: LegalDate, code: string): string {
  if (code.startsWith('禾政')) return `县人民政府第${61 - Math.floor(daysBetween(on, today) / 20)}次常务会议`
  const january = `${on.slice(0, 4)}-01-01` as LegalDate
  return `${on.slice(0, 4)}年第${1 + Math.floor(daysBetween(january, on) / 14)}次局长办公会议`
}
