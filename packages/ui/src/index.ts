export {
  ArticleText,
  type ArticleTextProps,
  type LawArticle,
  type LawBlock,
  type LawParagraph,
} from './ArticleText/ArticleText.tsx'
export { lawBlocks } from './ArticleText/lawBlocks.ts'
export { MarkedText, type MarkedTextProps } from './ArticleText/MarkedText.tsx'
export { cutAtSpans, type TextPiece, type TextSpan } from './ArticleText/spans.ts'
export { BarList, type BarListProps, type BarPart, type BarRow } from './BarList/BarList.tsx'
export { Breadcrumb, type Crumb } from './Breadcrumb/Breadcrumb.tsx'
export { Button, type ButtonKind, type ButtonProps } from './Button/Button.tsx'
export { ChartLegend, type ChartLegendProps } from './ChartLegend/ChartLegend.tsx'
export type { ChartTone } from './ChartLegend/chartTone.ts'
export { Columns, type ColumnsProps } from './Columns/Columns.tsx'
export { type Change, ConfirmPanel, type ConfirmPanelProps } from './ConfirmPanel/ConfirmPanel.tsx'
export { type Column, DataTable, type DataTableProps } from './DataTable/DataTable.tsx'
export { DeadlineLedger, type DeadlineLedgerProps, type RuleBasis } from './DeadlineLedger/DeadlineLedger.tsx'
export { type Ledger, type LedgerRow, ledgerRows } from './DeadlineLedger/ledgerRows.ts'
export { DeadlineTag, type DeadlineTagProps } from './DeadlineTag/DeadlineTag.tsx'
export { DeskPage, type DeskPageProps } from './DeskPage/DeskPage.tsx'
export { DeskTopBar, type DeskTopBarProps } from './DeskTopBar/DeskTopBar.tsx'
export { DocumentHead, type DocumentHeadProps } from './DocumentHead/DocumentHead.tsx'
export { type Dot, DotStrip, type DotStripProps } from './DotStrip/DotStrip.tsx'
export { EmptyState, type EmptyStateProps } from './EmptyState/EmptyState.tsx'
export { ErrorSummary, type ErrorSummaryProps, type FieldError } from './ErrorSummary/ErrorSummary.tsx'
export { type Fact, FactLines, FactList, FactSection, type FactSectionProps } from './FactList/FactList.tsx'
export {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  type CheckboxProps,
  type Choice,
  RadioGroup,
  type RadioGroupProps,
} from './Field/Choices.tsx'
export { DateField, type DateFieldProps } from './Field/DateField.tsx'
export { type ControlProps, type FieldBasics, FieldFrame, GroupFrame } from './Field/FieldFrame.tsx'
export { type Option, Select, type SelectProps } from './Field/Select.tsx'
export { TextArea, type TextAreaProps } from './Field/TextArea.tsx'
export { TextField, type TextFieldProps } from './Field/TextField.tsx'
export { Figure, type FigureProps, Figures, type FiguresProps } from './Figure/Figure.tsx'
export { FileDrop, type FileDropProps, type FileDropState } from './FileDrop/FileDrop.tsx'
export { type FilingEntry, FilingList, type FilingListProps } from './FilingList/FilingList.tsx'
export { type KeyHint, KeyHints } from './KeyHints/KeyHints.tsx'
export { LifecycleRuler, type LifecycleRulerProps, type LifecycleStep } from './LifecycleRuler/LifecycleRuler.tsx'
export { type LifeEvent, LifeTimeline, type LifeTimelineProps } from './LifeTimeline/LifeTimeline.tsx'
export { Link, type LinkProps, LinkProvider, type LinkProviderProps } from './Link/Link.tsx'
export { LinkButton, type LinkButtonProps } from './LinkButton/LinkButton.tsx'
export { type LogEntry, LogList, type LogListProps } from './LogList/LogList.tsx'
export { Mark, type MarkName } from './Mark/Mark.tsx'
export { Masthead, type MastheadProps, type NavLink } from './Masthead/Masthead.tsx'
export {
  type MaterialRow,
  type MaterialState,
  MaterialsChecklist,
  type MaterialsChecklistProps,
} from './MaterialsChecklist/MaterialsChecklist.tsx'
export { MonthBars, type MonthBarsProps, type MonthColumn } from './MonthBars/MonthBars.tsx'
export { type MonthDay, MonthStrip, type MonthStripProps } from './MonthStrip/MonthStrip.tsx'
export { NextStep, type NextStepProps } from './NextStep/NextStep.tsx'
export { Notice, type NoticeProps } from './Notice/Notice.tsx'
export { NumberedSections, type NumberedSectionsProps } from './NumberedSections/NumberedSections.tsx'
export { OpinionLetter, type OpinionLetterProps } from './OpinionLetter/OpinionLetter.tsx'
export { type OutlineItem, OutlineNav, type OutlineNavProps } from './OutlineNav/OutlineNav.tsx'
export { PageHeading, type PageHeadingProps } from './PageHeading/PageHeading.tsx'
export { Pagination, type PaginationProps } from './Pagination/Pagination.tsx'
export { PortalPage, type PortalPageProps, SiteFooter, type SiteFooterProps } from './PortalPage/PortalPage.tsx'
export { type RecordRow, RecordRows, type RecordRowsProps } from './RecordRows/RecordRows.tsx'
export { Refusal, type RefusalProps } from './Refusal/Refusal.tsx'
export { type Remark, RemarkList } from './RemarkList/RemarkList.tsx'
export {
  judgedCount,
  type ReviewItem,
  type ReviewItemGroup,
  ReviewItems,
  type ReviewItemsProps,
  type Verdict,
} from './ReviewItems/ReviewItems.tsx'
export { type ReviewKeyAct, reviewKey } from './ReviewItems/reviewKey.ts'
export { SearchBox, type SearchBoxProps } from './SearchBox/SearchBox.tsx'
export { SectionHeading, type SectionHeadingProps } from './SectionHeading/SectionHeading.tsx'
export { SideNav, type SideNavItem, type SideNavProps, type SideNavSection } from './SideNav/SideNav.tsx'
export { Skeleton, type SkeletonProps } from './Skeleton/Skeleton.tsx'
export { StandingBanner, type StandingBannerProps } from './StandingBanner/StandingBanner.tsx'
export {
  type FilingStage,
  type Stage,
  type Standing,
  StatusTag,
  type StatusTagProps,
  standingTone,
  type Tone,
} from './StatusTag/StatusTag.tsx'
export { type StructureNode, StructureOutline, type StructureOutlineProps } from './StructureOutline/StructureOutline.tsx'
export { type Tab, Tabs, type TabsProps } from './Tabs/Tabs.tsx'
export {
  type Task,
  type TaskGroup,
  type TaskGroupKind,
  TaskList,
  type TaskListProps,
  TaskRow,
  type TaskRowProps,
} from './TaskList/TaskList.tsx'
export { changedProvisions } from './VersionDiff/diffRows.ts'
export { goToChange } from './VersionDiff/goToChange.ts'
export { type DiffFace, VersionDiff, type VersionDiffProps } from './VersionDiff/VersionDiff.tsx'
export { type VersionEntry, VersionList, type VersionListProps } from './VersionList/VersionList.tsx'
export { WorkbenchHead, type WorkbenchHeadProps } from './WorkbenchHead/WorkbenchHead.tsx'
export { type DeadlineStanding, deadlineSentence } from './words/deadline.ts'
export {
  type CountUnit,
  formatCount,
  formatFileSize,
  formatLegalDate,
  formatMonth,
  formatNumber,
  formatPeriod,
  formatShortDate,
  formatShortPeriod,
  formatWeekday,
  type Lang,
  shortHash,
} from './words/formats.ts'
export { useWords, WordsProvider, type WordsProviderProps } from './words/useWords.tsx'
export type { Words } from './words/zh.ts'
