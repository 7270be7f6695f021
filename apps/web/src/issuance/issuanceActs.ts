import type { ActForms } from '../workbench/act/actForm.ts'
import { AssignNumber } from './AssignNumber.tsx'
import { Publish } from './Publish.tsx'
import { RecordDeliberation } from './RecordDeliberation.tsx'
import { Sign } from './Sign.tsx'

/** From the meeting to the publication. */
export const issuanceActs: ActForms = {
  recordDeliberation: RecordDeliberation,
  sign: Sign,
  assignNumber: AssignNumber,
  publish: Publish,
}
