import { articleTextExamples } from '../ArticleText/ArticleText.examples.tsx'
import { barListExamples } from '../BarList/BarList.examples.tsx'
import { breadcrumbExamples } from '../Breadcrumb/Breadcrumb.examples.tsx'
import { buttonExamples } from '../Button/Button.examples.tsx'
import { chartLegendExamples } from '../ChartLegend/ChartLegend.examples.tsx'
import { columnsExamples } from '../Columns/Columns.examples.tsx'
import { confirmPanelExamples } from '../ConfirmPanel/ConfirmPanel.examples.tsx'
import { dataTableExamples } from '../DataTable/DataTable.examples.tsx'
import { deadlineLedgerExamples } from '../DeadlineLedger/DeadlineLedger.examples.tsx'
import { deadlineTagExamples } from '../DeadlineTag/DeadlineTag.examples.tsx'
import { deskPageExamples } from '../DeskPage/DeskPage.examples.tsx'
import { deskTopBarExamples } from '../DeskTopBar/DeskTopBar.examples.tsx'
import { documentHeadExamples } from '../DocumentHead/DocumentHead.examples.tsx'
import { dotStripExamples } from '../DotStrip/DotStrip.examples.tsx'
import { emptyStateExamples } from '../EmptyState/EmptyState.examples.tsx'
import { errorSummaryExamples } from '../ErrorSummary/ErrorSummary.examples.tsx'
import { factListExamples } from '../FactList/FactList.examples.tsx'
import { fieldExamples } from '../Field/Field.examples.tsx'
import { figureExamples } from '../Figure/Figure.examples.tsx'
import { fileDropExamples } from '../FileDrop/FileDrop.examples.tsx'
import { filingListExamples } from '../FilingList/FilingList.examples.tsx'
import { keyHintsExamples } from '../KeyHints/KeyHints.examples.tsx'
import { lifecycleRulerExamples } from '../LifecycleRuler/LifecycleRuler.examples.tsx'
import { lifeTimelineExamples } from '../LifeTimeline/LifeTimeline.examples.tsx'
import { linkExamples } from '../Link/Link.examples.tsx'
import { linkButtonExamples } from '../LinkButton/LinkButton.examples.tsx'
import { logListExamples } from '../LogList/LogList.examples.tsx'
import { markExamples } from '../Mark/Mark.examples.tsx'
import { mastheadExamples } from '../Masthead/Masthead.examples.tsx'
import { materialsChecklistExamples } from '../MaterialsChecklist/MaterialsChecklist.examples.tsx'
import { monthBarsExamples } from '../MonthBars/MonthBars.examples.tsx'
import { monthStripExamples } from '../MonthStrip/MonthStrip.examples.tsx'
import { nextStepExamples } from '../NextStep/NextStep.examples.tsx'
import { noticeExamples } from '../Notice/Notice.examples.tsx'
import { numberedSectionsExamples } from '../NumberedSections/NumberedSections.examples.tsx'
import { opinionLetterExamples } from '../OpinionLetter/OpinionLetter.examples.tsx'
import { outlineNavExamples } from '../OutlineNav/OutlineNav.examples.tsx'
import { pageHeadingExamples } from '../PageHeading/PageHeading.examples.tsx'
import { paginationExamples } from '../Pagination/Pagination.examples.tsx'
import { portalPageExamples } from '../PortalPage/PortalPage.examples.tsx'
import { recordRowsExamples } from '../RecordRows/RecordRows.examples.tsx'
import { refusalExamples } from '../Refusal/Refusal.examples.tsx'
import { remarkListExamples } from '../RemarkList/RemarkList.examples.tsx'
import { reviewItemsExamples } from '../ReviewItems/ReviewItems.examples.tsx'
import { searchBoxExamples } from '../SearchBox/SearchBox.examples.tsx'
import { sectionHeadingExamples } from '../SectionHeading/SectionHeading.examples.tsx'
import { sideNavExamples } from '../SideNav/SideNav.examples.tsx'
import { skeletonExamples } from '../Skeleton/Skeleton.examples.tsx'
import { standingBannerExamples } from '../StandingBanner/StandingBanner.examples.tsx'
import { statusTagExamples } from '../StatusTag/StatusTag.examples.tsx'
import { structureOutlineExamples } from '../StructureOutline/StructureOutline.examples.tsx'
import { tabsExamples } from '../Tabs/Tabs.examples.tsx'
import { taskListExamples } from '../TaskList/TaskList.examples.tsx'
import { versionDiffExamples } from '../VersionDiff/VersionDiff.examples.tsx'
import { versionListExamples } from '../VersionList/VersionList.examples.tsx'
import { workbenchHeadExamples } from '../WorkbenchHead/WorkbenchHead.examples.tsx'
import type { ExampleSet } from './exampleSet.ts'

/** Every component with its states. A test sees to it that none is left out. */
export const exampleSets: readonly ExampleSet[] = [
  articleTextExamples,
  barListExamples,
  breadcrumbExamples,
  buttonExamples,
  chartLegendExamples,
  columnsExamples,
  confirmPanelExamples,
  dataTableExamples,
  deadlineLedgerExamples,
  deadlineTagExamples,
  deskPageExamples,
  deskTopBarExamples,
  documentHeadExamples,
  dotStripExamples,
  emptyStateExamples,
  errorSummaryExamples,
  factListExamples,
  fieldExamples,
  figureExamples,
  fileDropExamples,
  filingListExamples,
  keyHintsExamples,
  lifeTimelineExamples,
  lifecycleRulerExamples,
  linkExamples,
  linkButtonExamples,
  logListExamples,
  markExamples,
  mastheadExamples,
  materialsChecklistExamples,
  monthBarsExamples,
  monthStripExamples,
  nextStepExamples,
  noticeExamples,
  numberedSectionsExamples,
  opinionLetterExamples,
  outlineNavExamples,
  pageHeadingExamples,
  paginationExamples,
  portalPageExamples,
  recordRowsExamples,
  refusalExamples,
  remarkListExamples,
  reviewItemsExamples,
  searchBoxExamples,
  sectionHeadingExamples,
  sideNavExamples,
  skeletonExamples,
  standingBannerExamples,
  statusTagExamples,
  structureOutlineExamples,
  tabsExamples,
  taskListExamples,
  versionDiffExamples,
  versionListExamples,
  workbenchHeadExamples,
]
