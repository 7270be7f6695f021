import { FilingTab } from '../filing/FilingTab.tsx'
import { authorityActs, filingActs } from '../filing/filingActs.ts'
import { issuanceActs } from '../issuance/issuanceActs.ts'
import { reviewActs } from '../review/acts/reviewActs.ts'
import type { ActForms } from './act/actForm.ts'
import { workbenchActs } from './acts/workbenchActs.ts'
import { WorkbenchPage } from './WorkbenchPage.tsx'

/** The forms of every act on a document. */
export const deskForms: ActForms = { ...workbenchActs, ...reviewActs, ...issuanceActs, ...filingActs }

/** The workbench put together: the one place where the capabilities hand in the forms of their acts and their tabs. */
export const AssembledWorkbench = () => <WorkbenchPage forms={deskForms} openForms={authorityActs} FilingTab={FilingTab} />
