import type { ActForms } from '../../workbench/act/actForm.ts'
import { AcceptForReview } from './AcceptForReview.tsx'
import { AskCounsel } from './AskCounsel.tsx'
import { ConcludeFairCompetition } from './ConcludeFairCompetition.tsx'
import { GiveCounsel } from './GiveCounsel.tsx'
import { RequestMaterial } from './RequestMaterial.tsx'
import { ReturnIncomplete } from './ReturnIncomplete.tsx'

/** Acts of the review that are a form on the workbench; the opinion has pages of its own. */
export const reviewActs: ActForms = {
  acceptForReview: AcceptForReview,
  requestMaterial: RequestMaterial,
  returnIncomplete: ReturnIncomplete,
  concludeFairCompetition: ConcludeFairCompetition,
  askCounsel: AskCounsel,
  giveCounsel: GiveCounsel,
}
