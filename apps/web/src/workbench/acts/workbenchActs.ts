import type { ActForms } from '../act/actForm.ts'
import { AddAssessment } from './AddAssessment.tsx'
import { CloseConsultation, OpenConsultation } from './Consultation.tsx'
import { CorrectRecord } from './CorrectRecord.tsx'
import { Evaluate } from './Evaluate.tsx'
import { KeepWithReasons } from './KeepWithReasons.tsx'
import { ConfirmCorrection, DeclineCorrection, WithdrawCorrection } from './SettleCorrection.tsx'
import { SupplyMaterial } from './SupplyMaterial.tsx'
import { Withdraw } from './Withdraw.tsx'

/** Acts of the drafting unit on the workbench, and what may be done at any stage. */
export const workbenchActs: ActForms = {
  supplyMaterial: SupplyMaterial,
  openConsultation: OpenConsultation,
  closeConsultation: CloseConsultation,
  addAssessment: AddAssessment,
  keepWithReasons: KeepWithReasons,
  withdraw: Withdraw,
  evaluate: Evaluate,
  correctRecord: CorrectRecord,
  confirmCorrection: ConfirmCorrection,
  declineCorrection: DeclineCorrection,
  withdrawCorrection: WithdrawCorrection,
}
