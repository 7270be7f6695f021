import type { ComparedDocument, ComparedText, ComparisonContent } from '@fadu/api'
import {
  Breadcrumb,
  Button,
  KeyHints,
  Link,
  LinkButton,
  PageHeading,
  SectionHeading,
  Select,
  TextField,
  useWords,
  VersionDiff,
} from '@fadu/ui'
import css from './ComparisonPage.module.css'
import { type ComparisonAddress, comparisonAddress } from './comparisonAddress.ts'
import { comparisonWords } from './comparisonWords.ts'
import { usePortal } from './portal.tsx'

type ComparisonWords = (typeof comparisonWords)['zh']

const useComparisonWords = (): ComparisonWords => comparisonWords[usePortal().frame.language]

/** Two published texts and what differs; below it the choice of two others. The address names the pair and the way it is shown. */
export function ComparisonPage(content: ComparisonContent) {
  const { words, to } = usePortal()
  const say = useComparisonWords()
  const ui = useWords()
  const { document, other, pair, face } = content
  const shown: ComparisonAddress = {
    id: document.id,
    from: pair?.from.version.n,
    with: other.id,
    to: pair?.to.version.n,
  }
  const isOther = other.id !== document.id
  return (
    <>
      <div className={css.top}>
        <Breadcrumb
          crumbs={[
            { label: words.home.title, href: to('/') },
            { label: document.title, href: to(`/d/${document.id}`) },
            { label: say.crumb },
          ]}
        />
        <PageHeading
          face="portal"
          title={document.title}
          lead={pair && <Sides pair={pair} isOther={isOther} />}
          actions={
            pair && (
              <div className={css.acts}>
                <nav className={css.faces} aria-label={say.faces}>
                  {(['sideBySide', 'inline'] as const).map((view) => (
                    <Link
                      key={view}
                      className={css.face}
                      href={to(comparisonAddress({ ...shown, view }))}
                      aria-current={view === face ? 'true' : undefined}
                    >
                      {say[view]}
                    </Link>
                  ))}
                </nav>
                <LinkButton href="#choose">{say.another}</LinkButton>
                <LinkButton href={comparisonAddress(shown, 'xlsx')} download="">
                  {say.excel}
                </LinkButton>
                <LinkButton kind="primary" href={comparisonAddress(shown, 'docx')} download="">
                  {say.download}
                </LinkButton>
              </div>
            )
          }
        />
      </div>
      {pair && (
        <VersionDiff
          diff={pair.diff}
          face={face}
          before={textName(pair.from, isOther, say)}
          after={textName(pair.to, isOther, say)}
          hints={
            // Shown by the script that hears the keys.
            <div hidden data-change-keys="">
              <KeyHints
                hints={[
                  { keys: ['n'], does: ui.diff.keys.next },
                  { keys: ['p'], does: ui.diff.keys.previous },
                ]}
              />
            </div>
          }
        />
      )}
      <div id="choose" className={css.choose}>
        {!pair && <p className={css.oneText}>{say.oneText}</p>}
        {(document.versions.length > 1 || isOther) && <ChooseVersions content={content} />}
        <ChooseOther content={content} />
      </div>
    </>
  )
}

const versionName = ({ n, effectiveOn, publishedOn, note }: ComparedText['version'], say: ComparisonWords): string =>
  say.version(n, effectiveOn ?? publishedOn, note)

/** Of another document with its title. */
const textName = ({ document, version }: ComparedText, isOther: boolean, say: ComparisonWords): string =>
  isOther ? `《${document.title}》 ${versionName(version, say)}` : versionName(version, say)

/** 2021年3月5日 原文 → 2023年8月15日 现行, and the new title where it is another one. */
function Sides({
  pair: { from, to },
  isOther,
}: {
  readonly pair: NonNullable<ComparisonContent['pair']>
  readonly isOther: boolean
}) {
  const say = useComparisonWords()
  return (
    <>
      {say.between(textName(from, isOther, say), textName(to, isOther, say))}
      {!isOther && from.version.title !== to.version.title && (
        <>
          <br />
          {say.newTitle(to.version.title)}
        </>
      )}
    </>
  )
}

const versionOptions = ({ versions }: ComparedDocument, say: ComparisonWords) =>
  versions.map((version) => ({ value: String(version.n), label: versionName(version, say) }))

function ChooseVersions({ content: { document, other, pair, face } }: { readonly content: ComparisonContent }) {
  const { to } = usePortal()
  const say = useComparisonWords()
  const isOther = other.id !== document.id
  return (
    <form className={css.form} method="get" action={to(`/d/${document.id}/compare`)}>
      <SectionHeading>{say.chooseVersions}</SectionHeading>
      <div className={css.fields}>
        <Select
          label={isOther ? document.title : say.from}
          name="from"
          withoutEmpty
          options={versionOptions(document, say)}
          defaultValue={String(pair?.from.version.n)}
        />
        {isOther && <input type="hidden" name="with" value={other.id} />}
        <Select
          label={isOther ? other.title : say.to}
          name="to"
          withoutEmpty
          options={versionOptions(other, say)}
          defaultValue={String(pair?.to.version.n)}
        />
        {face === 'inline' && <input type="hidden" name="view" value="inline" />}
        <Button type="submit">{say.compare}</Button>
      </div>
      {isOther && document.versions.length > 1 && (
        <p>
          <Link href={to(comparisonAddress({ id: document.id }))}>{say.backToOwn(document.title)}</Link>
        </p>
      )}
    </form>
  )
}

function ChooseOther({ content: { document, pair, query, found, face } }: { readonly content: ComparisonContent }) {
  const { to } = usePortal()
  const say = useComparisonWords()
  const from = pair?.from.version.n
  return (
    <form className={css.form} method="get" action={`${to(`/d/${document.id}/compare`)}#choose`}>
      <SectionHeading>{say.chooseOther}</SectionHeading>
      <div className={css.fields}>
        {from !== undefined && <input type="hidden" name="from" value={from} />}
        <TextField label={say.otherLabel} name="q" defaultValue={query} />
        <Button type="submit">{say.find}</Button>
      </div>
      {found &&
        (found.length > 0 ? (
          <nav aria-label={say.found} className={css.found}>
            <ul>
              {found.map(({ id, title, number }) => (
                <li key={id}>
                  <Link href={to(comparisonAddress({ id: document.id, from, with: id, view: face }))} lang="zh-CN">
                    {title}
                  </Link>
                  {number && <span lang="zh-CN">{number}</span>}
                </li>
              ))}
            </ul>
          </nav>
        ) : (
          <p>{say.notFound(query)}</p>
        ))}
    </form>
  )
}
