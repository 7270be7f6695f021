import { goToChange, KeyHints, LinkButton, useWords, VersionDiff } from '@fadu/ui'
import { addresses } from '../app/addresses.ts'
import { useKeys } from '../app/keys.tsx'
import { useWordsOf } from '../app/language.tsx'
import { QueryView } from '../app/QueryView.tsx'
import css from './TextDifference.module.css'
import { type ComparedPair, useComparison } from './useComparison.ts'
import { workbenchWords } from './words.ts'

interface TextDifferenceProps {
  readonly pair: ComparedPair
  /** What the two texts are called. */
  readonly before: string
  readonly after: string
  readonly face?: 'inline' | 'sideBySide'
  /** Where a provision stands in the text after, where that can be read beside. */
  readonly provisionHref?: (anchor: string) => string
}

/** What differs between two texts of a document, by article, with the keys between the changes and the 修改对照表 to take away. */
export function TextDifference({ pair, before, after, face = 'sideBySide', provisionHref }: TextDifferenceProps) {
  const words = useWordsOf(workbenchWords)
  const { diff: say } = useWords()
  const query = useComparison(pair)
  useKeys([
    { keys: ['n'], does: say.keys.next, run: () => goToChange(1) },
    { keys: ['p'], does: say.keys.previous, run: () => goToChange(-1) },
  ])
  return (
    <QueryView query={query} shape="text" lines={12}>
      {({ diff }) => (
        <div className={css.difference}>
          <VersionDiff
            diff={diff}
            face={face}
            before={before}
            after={after}
            level={3}
            provisionHref={provisionHref}
            hints={
              <KeyHints
                hints={[
                  { keys: ['n'], does: say.keys.next },
                  { keys: ['p'], does: say.keys.previous },
                ]}
              />
            }
          />
          <p className={css.files}>
            <LinkButton href={addresses.comparison(pair, 'docx')} download="">
              {words.difference.download}
            </LinkButton>
            <LinkButton href={addresses.comparison(pair, 'xlsx')} download="">
              {words.difference.excel}
            </LinkButton>
          </p>
        </div>
      )}
    </QueryView>
  )
}
