import { type DocumentForm, type Effect, effectWordsOf, remarkWords } from '@fadu/core'
