import { Button } from '@fadu/ui'
import { useRef } from 'react'
import { useWordsOf } from '../app/language.tsx'
import { organInShort, useSession } from '../app/session.tsx'
import css from './AccountMenu.module.css'
import { DisplayChoice, LanguageChoice } from './DisplayChoice.tsx'
import { SignOutButton } from './SignOutButton.tsx'
import { useActAs } from './useActAs.ts'
import { identityWords } from './words.ts'

/** Who one is, at the end of the top bar; behind it the choice of role, how pages are drawn, the language, and the way out. */
export function AccountMenu() {
  const words = useWordsOf(identityWords)
  const { account, acting, jurisdiction } = useSession()
  const menu = useRef<HTMLDetailsElement>(null)
  const summary = useRef<HTMLElement>(null)

  const close = () => {
    if (menu.current) menu.current.open = false
  }
  return (
    <details
      ref={menu}
      className={css.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        close()
        summary.current?.focus()
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <summary ref={summary} className={css.summary} title={words.account}>
        <b>{account.name}</b> {words.identity(organInShort(acting.organName, jurisdiction), acting.role)}
      </summary>
      <div className={css.panel}>
        <GrantChoice onChosen={close} />
        <DisplayChoice />
        <LanguageChoice />
        <SignOutButton />
      </div>
    </details>
  )
}

/** 以哪个身份办理: only where there is a choice. */
function GrantChoice({ onChosen }: { readonly onChosen: () => void }) {
  const words = useWordsOf(identityWords)
  const { acting, grants } = useSession()
  const actAs = useActAs()
  if (grants.length < 2) return null
  const act = (grant: string) => {
    onChosen()
    return actAs(grant)
  }
  return (
    <div>
      <p className={css.legend}>{words.actAs}</p>
      <ul>
        {grants.map(({ id, organName, role }) => (
          <li key={id} className={css.grant} aria-current={id === acting.id || undefined}>
            {id === acting.id ? (
              words.identity(organName, role)
            ) : (
              <Button kind="quiet" onClick={() => act(id)}>
                {words.identity(organName, role)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
