import { Gallery } from '@fadu/ui/gallery'
import { useSearchParams } from 'react-router'
import { DisplayChoice, LanguageChoice } from '../identity/DisplayChoice.tsx'
import { useLanguage } from './language.tsx'
import { WindowTitle } from './Page.tsx'

/** Every component in every state, `?only=TaskList` one of them. Nothing of a register is in it, so nobody has to sign in. */
export function GalleryPage() {
  const [query] = useSearchParams()
  const { language } = useLanguage()
  return (
    <>
      <WindowTitle>部件图册</WindowTitle>
      <Gallery
        only={query.get('only') ?? undefined}
        lang={language}
        tools={
          <>
            <DisplayChoice />
            <LanguageChoice />
          </>
        }
      />
    </>
  )
}
