import { explain } from "../explanation/index.js";
import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { Assessment, RunRecord } from "../results/index.js";
import { type SheetFault, writeSheets } from "../sheets/index.js";
import { type Locale, labelOf, verdicts } from "../terms/index.js";
import { cautionsOfTime } from "./cautions.js";
import { escapeHtml, htmlPage, stackingTable } from "./html-page.js";
import { sheetTable } from "./sheet-html.js";
import { placeOf } from "./tell-reading.js";
import { say } from "./words.js";

/** What the page of an assessment shows. */
export interface AssessmentPageInput {
  readonly assessment: Assessment;
  readonly register: Register;
  readonly policies: readonly Policy[];
  readonly faults: readonly SheetFault[];
  readonly record: RunRecord;
  readonly locale: Locale;
}

/** More rows than anybody reads on a page; the workbook has them all. */
const MOST_ROWS = 300;

/** Writes an assessment as a page to read, print and send on: figures, provisions, what is to be done, sources. */
export function assessmentPage({
  assessment,
  register,
  policies,
  faults,
  record,
  locale,
}: AssessmentPageInput): string {
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  const explanation = explain(assessment, { locale, register, policies });
  const [, provisions, todo] = writeSheets(assessment, { locale, register, policies });
  const { indicators, asOf, recordedOn, policies: applied } = assessment;
  const titles = new Map(policies.map(({ id, title }) => [id, say(locale, title)]));
  const figures = [
    ...verdicts.values
      .filter((verdict) => indicators.verdicts[verdict] > 0)
      .map((verdict) => [labelOf(verdicts, verdict, locale), indicators.verdicts[verdict]] as const),
    [words("逾期未达到强制性要求", "breaches"), indicators.breaches] as const,
  ];
  return htmlPage({
    lang: locale,
    title: words("社工站核查报告", "Assessment of social work stations"),
    subtitle: words(
      `依据：${applied.map((id) => titles.get(id) ?? id).join("、")}。截至${asOf}，数据登记于${recordedOn}。`,
      `Policies: ${applied.map((id) => titles.get(id) ?? id).join(", ")}. As of ${asOf}, recorded on ${recordedOn}.`,
    ),
    cautions: [
      ...cautionsOfTime(assessment, policies).map((caution) => say(locale, caution)),
      ...(assessment.notRun.length === 0
        ? []
        : [
            words(
              `另有${String(assessment.notRun.length)}项条款当日不适用或没有适用对象，未计入。`,
              `${String(assessment.notRun.length)} provisions are not in force or apply to nobody and are not counted.`,
            ),
          ]),
      ...(faults.length === 0
        ? []
        : [
            words(
              `数据有${String(faults.length)}处填报问题，可能影响结论，见后。`,
              `The data have ${String(faults.length)} faults that may change the answers: see below.`,
            ),
          ]),
    ],
    sections: [
      {
        heading: words("一、总体情况", "1. Overview"),
        html: `<div class="figures">${figures.map(([label, figure]) => `<div><b>${String(figure)}</b><span>${escapeHtml(label)}</span></div>`).join("")}</div>${indicators.coverage
          .map(
            ({ provision, coverage }) =>
              `<p>${escapeHtml(titleIn(assessment, provision, locale))}：${escapeHtml(coverage.total.text)}</p>`,
          )
          .join("")}`,
      },
      {
        heading: words("二、各条款", "2. Provisions"),
        html: provisions === undefined ? "" : sheetTable(provisions, locale),
      },
      { heading: words("三、待办事项", "3. To do"), html: todo === undefined ? "" : sheetTable(todo, locale) },
      ...(faults.length === 0
        ? []
        : [
            {
              heading: words("四、填报问题", "4. Faults of the data"),
              html: stackingTable(
                [{ heading: words("位置", "Place") }, { heading: words("问题", "Fault") }],
                faults
                  .slice(0, MOST_ROWS)
                  .map((fault) => ({ cells: [placeOf(fault, locale), say(locale, fault.message)] })),
                words(
                  "下列内容未读入或需核对，可能影响结论。",
                  "These were not read, or should be checked; they may change the answers.",
                ),
              ),
            },
          ]),
      {
        heading: faults.length === 0 ? words("四、依据", "4. Sources") : words("五、依据", "5. Sources"),
        html: `<ul>${explanation.sources.map((source) => `<li>${escapeHtml(source)}</li>`).join("")}</ul>`,
      },
    ],
    footer: words(
      `social-work-station-rules ${record.version}。台账校验码 ${record.register.slice(0, 12)}，政策校验码 ${record.policies.slice(0, 12)}。同样的数据和政策，任何时候重算结果一致。`,
      `social-work-station-rules ${record.version}. Register ${record.register.slice(0, 12)}, policies ${record.policies.slice(0, 12)}. The same data and policies always give this answer.`,
    ),
  });
}

function titleIn({ bases }: Assessment, provision: string, locale: Locale): string {
  const title = bases.find((basis) => basis.provision === provision)?.title;
  return title === undefined ? provision : say(locale, title);
}
