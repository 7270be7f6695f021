import { LinkButton, Notice } from '@fadu/ui'
import { addresses } from '../../app/addresses.ts'
import { useWordsOf } from '../../app/language.tsx'
import { Page } from '../../app/Page.tsx'
import { useSession } from '../../app/session.tsx'
import { RegisterForm } from './RegisterForm.tsx'
import { registerWords } from './words.ts'

/** 登记起草: the first entry of a document. */
export function RegisterPage() {
  const words = useWordsOf(registerWords)
  const { acting } = useSession()
  const crumbs = [{ label: words.documents, href: addresses.documents() }]
  if (acting.role !== 'draftingClerk') {
    return (
      <Page title={words.title} crumbs={crumbs}>
        <Notice
          tone="due"
          title={words.notYoursTitle}
          action={<LinkButton href={addresses.documents()}>{words.documents}</LinkButton>}
        >
          {words.notYours}
        </Notice>
      </Page>
    )
  }
  return (
    <Page title={words.title} lead={words.lead} crumbs={crumbs}>
      <RegisterForm />
    </Page>
  )
}
