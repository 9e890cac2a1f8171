/**
 * Parts of the command line that the page shares with it, so that both read files and write workbooks and pages in one
 * way. They are no part of the package's surface; everything else here imports the library by its public names.
 */
export { agendaPage } from "../../../src/cli/agenda-page.js";
export { toBook } from "../../../src/cli/answer-book.js";
export { assessmentPage } from "../../../src/cli/assessment-page.js";
export { budgetPage } from "../../../src/cli/budget-page.js";
export { readCaseTable, runCaseTable } from "../../../src/cli/case-file.js";
export {
  type Clauses,
  cautionsOfChanges,
  cautionsOfClauses,
  cautionsOfReading,
  cautionsOfReadings,
  cautionsOfTime,
} from "../../../src/cli/cautions.js";
export { clausesOf } from "../../../src/cli/clauses-of.js";
export { decodeText } from "../../../src/cli/decode-text.js";
export { percentToDecimal } from "../../../src/cli/percent.js";
export { isPolicyBook, policyTemplate } from "../../../src/cli/policy-workbook.js";
export { readCsv } from "../../../src/cli/read-csv.js";
export { type MoneyUnit, sentenceIn, sheetsIn } from "../../../src/cli/money-unit.js";
export { nodeAt, parseJson, sayFault } from "../../../src/cli/read-json.js";
export { readRegister } from "../../../src/cli/read-register.js";
export { recordSheet } from "../../../src/cli/record-sheet.js";
export { makeRunRecord } from "../../../src/run-record/index.js";
export { scenarioPage } from "../../../src/cli/scenario-page.js";
export { faultSheet, placeOf, tellFaults, tellReading } from "../../../src/cli/tell-reading.js";
export { templateSheets } from "../../../src/cli/template-workbook.js";
export { type VerdictClass, VERDICT_CLASSES, classOf } from "../../../src/cli/verdict-class.js";
export { shown } from "../../../src/cli/widths.js";
export { isProblem, problem } from "../../../src/cli/words.js";
export {
  type BookCorrection,
  type BookNote,
  type BookSheet,
  annotateWorkbook,
  kindOfWorkbook,
  readWorkbook,
  writeWorkbook,
} from "../../../src/cli/workbook.js";
/** The words in which the library itself writes values of parameters. */
export { wordOf } from "../../../src/explanation/findings/parameter-words.js";
