import type { FileStore } from '../files/fileStore.ts'
import type { Projector } from '../log/projector.ts'
import { accountProjector } from './accounts.projection.ts'
import { documentProjector } from './documents.projection.ts'
import { holidayNoticeProjector } from './holidayNotices.projection.ts'
import { numberProjector } from './numbers.projection.ts'
import { organProjector } from './organs.projection.ts'
import { rulePackProjector } from './rulePacks.projection.ts'

/** Everything that follows from the log. Texts come from the content-addressed store, which the log names by hash. */
export const projectors = (files: FileStore): readonly Projector[] => [
  organProjector,
  accountProjector,
  numberProjector,
  rulePackProjector,
  holidayNoticeProjector,
  documentProjector(async (hash) => {
    const bytes = await files.get(hash)
    if (!bytes) throw new Error(`the text ${hash} is missing from the file store`)
    return new TextDecoder().decode(bytes)
  }),
]
