import { Button, Checkbox } from '@fadu/ui'
import { useState } from 'react'
import { type Display, rememberDisplay, rememberedDisplay } from '../app/display.ts'
import { useLanguage, useWordsOf } from '../app/language.tsx'
import css from './AccountMenu.module.css'
import { identityWords } from './words.ts'

/** Print, contrast and dark pages, remembered by the browser. */
export function DisplayChoice() {
  const words = useWordsOf(identityWords)
  const [display, setDisplay] = useState(rememberedDisplay)
  const change = (changed: Partial<Display>) => {
    const next = { ...display, ...changed }
    setDisplay(next)
    rememberDisplay(next)
  }
  return (
    <fieldset>
      <legend className={css.legend}>{words.display}</legend>
      <Checkbox
        label={words.largeText}
        name="largeText"
        checked={display.text === 'large'}
        onChange={(on) => change({ text: on ? 'large' : 'normal' })}
      />
      <Checkbox
        label={words.highContrast}
        name="highContrast"
        checked={display.contrast === 'high'}
        onChange={(on) => change({ contrast: on ? 'high' : 'normal' })}
      />
      <Checkbox
        label={words.darkTheme}
        name="darkTheme"
        checked={display.theme === 'dark'}
        onChange={(on) => change({ theme: on ? 'dark' : 'light' })}
      />
    </fieldset>
  )
}

export function LanguageChoice() {
  const words = useWordsOf(identityWords)
  const { language, choose } = useLanguage()
  return (
    <div className={css.language}>
      <span className={css.legend}>{words.language}</span>
      <Button kind="quiet" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
        {words.otherLanguage}
      </Button>
    </div>
  )
}
