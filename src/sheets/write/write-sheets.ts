import { checkKeys, isObject, requireList, requireListed, requireObject, throwInputError } from "../../checks/index.js";
import type { Register, StatisticsReport } from "../../model/index.js";
import { requireParsed } from "../../parsed/index.js";
import type {
  Agenda,
  Budget,
  Assessment,
  AssessmentComparison,
  FilledReport,
  IndicatorTable,
  PolicyComparison,
  RosterAssessment,
  ScenarioComparison,
  SituationComparison,
} from "../../results/index.js";
import type { WriteOptions } from "./context.js";
import { writeComparison, writeForm, writeRoster, writeScenarios, writeSituations } from "./write-answers.js";
import { writeAgenda } from "./write-agenda.js";
import { writeBudget } from "./write-budget.js";
import { writeAssessment } from "./write-assessment.js";
import { writeIndicators } from "./write-indicators.js";
import { writePolicyComparison } from "./write-policies.js";
import { writeReport } from "./write-report.js";
import { writeRegister } from "./write-register.js";
import type { WrittenSheet } from "./written-sheet.js";

/** What can be written as sheets. */
export type Writable =
  | Agenda
  | Budget
  | FilledReport
  | IndicatorTable
  | Assessment
  | AssessmentComparison
  | PolicyComparison
  | RosterAssessment
  | ScenarioComparison
  | SituationComparison
  | StatisticsReport
  | Register;

const LOCALES = ["zh-CN", "en"] as const;

/**
 * Writes an answer, or a register, as sheets: headings and rows of cells, for any spreadsheet library or for CSV. An
 * assessment also has the long table with one figure a row: division, period, indicator, value, the least and the most it
 * can be. A register is written with Chinese headings, as `readSheets` reads it back.
 *
 * @param answer an agenda, a budget, a table of indicators, a filled report form, an assessment, a roster, a comparison of assessments, policies or
 *   scenarios, a statistics form, or a register
 * @param options.locale `"zh-CN"` (when left out) or `"en"`; a register is always written in Chinese
 * @param options.register the register that was asked: names of divisions, stations and operators
 * @param options.policies the policies that were asked: titles of provisions
 * @throws RuleInputError `variant-unknown` for another answer; `type-invalid`, `key-unknown`, `term-unknown`, `not-parsed`
 *
 * @example
 * ```ts
 * import { parseRegister } from "social-work-station-rules/model";
 * import { writeSheets } from "social-work-station-rules/sheets";
 * const divisions = [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }];
 * const sheets = writeSheets(parseRegister({ version: 1, recordedOn: "2026-06-30", divisions }));
 * sheets.map(({ name }) => name); //=> ["基本情况", "区划"]
 * sheets[1]?.columns.map(({ heading }) => heading); //=> ["区划代码", "区划名称", "层级", "乡级类型"]
 * sheets[1]?.rows; //=> [["110101001", "东华门街道", "乡级", "街道"]]
 * ```
 */
export function writeSheets(answer: Writable, options: WriteOptions = {}): readonly WrittenSheet[] {
  if (!isObject(answer)) requireObject(answer, ["answer"]);
  checkOptions(options);
  if (!("kind" in answer)) {
    if ("professionalTotal" in answer) return writeForm(answer, options);
    requireParsed(answer, "register", ["answer"]);
    return writeRegister(answer);
  }
  switch (answer.kind) {
    case "indicator-table":
      return writeIndicators(answer, options);
    case "filled-report":
      return writeReport(answer, options);
    case "agenda":
      return writeAgenda(answer, options);
    case "budget":
      return writeBudget(answer, options);
    case "assessment":
      return writeAssessment(answer, options);
    case "assessment-comparison":
      return writeComparison(answer, options);
    case "policy-comparison":
      return writePolicyComparison(answer, options);
    case "roster":
      return writeRoster(answer, options);
    case "scenario-comparison":
      return writeScenarios(answer, options);
    case "situation-comparison":
      return writeSituations(answer, options);
    default:
      return throwInputError("variant-unknown", ["answer", "kind"], {
        expected: "listed-value",
        accepted: [
          "agenda",
          "assessment",
          "assessment-comparison",
          "budget",
          "filled-report",
          "indicator-table",
          "policy-comparison",
          "roster",
          "scenario-comparison",
          "situation-comparison",
        ],
      });
  }
}

function checkOptions(options: WriteOptions): void {
  checkKeys(options, ["locale", "register", "policies"], ["options"]);
  const { locale, register, policies = [] } = options;
  if (locale !== undefined) requireListed(locale, LOCALES, ["options", "locale"]);
  if (register !== undefined) requireParsed(register, "register", ["options", "register"]);
  requireList(policies, ["options", "policies"]).forEach((policy, index) => {
    requireParsed(policy, "policy", ["options", "policies", index]);
  });
}
