import { FilingTab } from '../filing/FilingTab.tsx'
import { authorityActs, filingActs } from '../filing/filingActs.ts'
import { issuanceActs } from '../issuance/issuanceActs.ts'
import { reviewActs } from '../review/acts/reviewActs.ts'
import { workbenchActs } from './acts/workbenchActs.ts'
import { WorkbenchPage } from './WorkbenchPage.tsx'

const forms = { ...workbenchActs, ...reviewActs, ...issuanceActs, ...filingActs }

/** The workbench put together: the one place where the capabilities hand in the forms of their acts and their tabs. */
export const AssembledWorkbench = () => <WorkbenchPage forms={forms} openForms={authorityActs} FilingTab={FilingTab} />
