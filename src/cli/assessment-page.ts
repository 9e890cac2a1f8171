import { describeDate, explain } from "../explanation/index.js";
import type { RunRecord } from "../results/index.js";
import { type SheetFault, writeSheets } from "../sheets/index.js";
import { labelOf, verdicts } from "../terms/index.js";
import { cautionsOfTime } from "./cautions.js";
import { escapeHtml, htmlPage, htmlTable, stackingTable } from "./html-page.js";
import { type Answered, groupFindings, groupsToHtml, readingsToHtml } from "./provision-sections.js";
import { placeOf } from "./tell-reading.js";
import { shown } from "./widths.js";
import { say } from "./words.js";

/** What the page of an assessment shows. */
export interface AssessmentPageInput extends Answered {
  readonly faults: readonly SheetFault[];
  readonly record: RunRecord;
  /** Whether ids of provisions are shown beside their titles. */
  readonly isWithIds: boolean;
}

/** More faults than anybody reads on a page; the workbook has them all. */
const MOST_FAULTS = 300;

/**
 * Writes an assessment as a page to read, print and send on. The first sheet has the figures and a line for each provision;
 * what is not met follows, by provision, with clause and quote once; what is to be recorded or judged, and the readings that
 * were chosen, are annexes.
 */
export function assessmentPage(input: AssessmentPageInput): string {
  const { assessment, register, policies, faults, record, locale } = input;
  const words = (zh: string, en: string): string => say(locale, { zh, en });
  const date = (day: string): string => describeDate(day, { locale });
  const { asOf, recordedOn, policies: applied } = assessment;
  const titles = new Map(policies.map(({ id, title }) => [id, say(locale, title)]));
  const named = applied.map((id) => titles.get(id) ?? id).join(words("、", ", "));
  const unmet = groupFindings(input, ({ verdict }) => verdict === "unmet");
  const open = groupFindings(input, ({ verdict }) => verdict !== "unmet");
  const said = new Set([...unmet, ...open].flatMap((group) => group.sources));
  const { sources } = explain(assessment, { locale, register, policies });
  const others = sources.filter((source) => !said.has(source));
  const sections = [
    { heading: words("总体情况", "Overview"), html: overview(input) },
    { heading: words("未达到的事项", "What is not met"), html: groupsToHtml(unmet, locale) },
    ...(faults.length === 0 ? [] : [{ heading: words("填报问题", "Faults of the data"), html: faultTable(input) }]),
    ...(others.length === 0
      ? []
      : [
          {
            heading: words("其他依据", "Other sources"),
            html: `<ul>${others.map((source) => `<li>${escapeHtml(source)}</li>`).join("")}</ul>`,
          },
        ]),
    {
      heading: words("附：尚缺材料和需人工判断的事项", "Annex: what is to be recorded or judged"),
      html: folded(words("展开各条款", "Show the provisions"), groupsToHtml(open, locale)),
    },
    {
      heading: words("附：所采用的理解", "Annex: the readings that were chosen"),
      html: folded(words("展开各条款", "Show the provisions"), readingsToHtml(distinct([...unmet, ...open]))),
    },
  ];
  return htmlPage({
    lang: locale,
    title: words("社工站核查报告", "Assessment of social work stations"),
    subtitle: words(
      `依据：${named}。截至${date(asOf)}，数据登记于${date(recordedOn)}。`,
      `Policies: ${named}. As of ${date(asOf)}, recorded on ${date(recordedOn)}.`,
    ),
    cautions: cautionsOf(input),
    sections: sections.map(({ heading, html }, at) => ({ heading: `${numeral(at, locale)}${heading}`, html })),
    footer: words(
      `social-work-station-rules ${record.version}。台账校验码 ${record.register.slice(0, 12)}，政策校验码 ${record.policies.slice(0, 12)}。同样的数据和政策，任何时候重算结果一致。`,
      `social-work-station-rules ${record.version}. Register ${record.register.slice(0, 12)}, policies ${record.policies.slice(0, 12)}. The same data and policies always give this answer.`,
    ),
  });
}

/** What a reader should know before the figures. */
function cautionsOf({ assessment, policies, faults, locale }: AssessmentPageInput): readonly string[] {
  const [notRun, faulty] = [assessment.notRun.length, faults.length].map(String);
  return [
    ...cautionsOfTime(assessment, policies),
    ...(assessment.notRun.length === 0
      ? []
      : [
          {
            zh: `另有${notRun ?? ""}项条款当日不适用或没有适用对象，未计入。`,
            en: `${notRun ?? ""} provisions are not in force or apply to nobody and are not counted.`,
          },
        ]),
    ...(faults.length === 0
      ? []
      : [
          {
            zh: `数据有${faulty ?? ""}处填报问题，可能影响结论，见后。`,
            en: `The data have ${faulty ?? ""} faults that may change the answers: see below.`,
          },
        ]),
  ].map((caution) => say(locale, caution));
}

function numeral(at: number, locale: AssessmentPageInput["locale"]): string {
  return locale === "en" ? `${String(at + 1)}. ` : `${"一二三四五六七八"[at] ?? String(at + 1)}、`;
}

/** A provision can have findings in both lists; its readings are the same. */
function distinct<G extends { readonly provision: string }>(groups: readonly G[]): readonly G[] {
  return [...new Map(groups.map((group) => [group.provision, group])).values()];
}

function folded(summary: string, html: string): string {
  return html === "" ? "" : `<details><summary class="on-screen">${escapeHtml(summary)}</summary>${html}</details>`;
}

/** Figures, coverage, and a line for each provision; the columns of verdicts that nothing has are left out. */
function overview({ assessment, register, policies, locale, isWithIds }: AssessmentPageInput): string {
  const { indicators, bases } = assessment;
  const figures = [
    ...verdicts.values
      .filter((verdict) => indicators.verdicts[verdict] > 0)
      .map((verdict) => [labelOf(verdicts, verdict, locale), indicators.verdicts[verdict]] as const),
    [say(locale, { zh: "逾期未达到强制性要求", en: "breaches" }), indicators.breaches] as const,
  ].map(([label, figure]) => `<div><b>${String(figure)}</b><span>${escapeHtml(label)}</span></div>`);
  const coverage = indicators.coverage.map(({ provision, coverage: { total } }) => {
    const title = bases.find((basis) => basis.provision === provision)?.title;
    return `<p>${escapeHtml(`${title === undefined ? provision : say(locale, title)}：${total.text}`)}</p>`;
  });
  const [, provisions] = writeSheets(assessment, { locale, register, policies });
  const { columns = [], rows = [] } = provisions ?? {};
  const isKept = (at: number): boolean => {
    if (at === 1) return false;
    if (at === columns.length - 1) return isWithIds;
    return columns[at]?.kind !== "number" || rows.some((cells) => cells[at] !== 0);
  };
  const kept = columns.flatMap((_, at) => (isKept(at) ? [at] : []));
  const table = htmlTable(
    kept.map((at) => ({
      heading: columns[at]?.heading ?? "",
      ...(columns[at]?.kind === "number" ? { align: "number" as const } : {}),
    })),
    rows.map((cells) => ({ cells: kept.map((at) => shown(cells[at])) })),
  );
  return `<div class="figures">${figures.join("")}</div>${coverage.join("")}${table}`;
}

function faultTable({ faults, locale }: AssessmentPageInput): string {
  return stackingTable(
    [{ heading: say(locale, { zh: "位置", en: "Place" }) }, { heading: say(locale, { zh: "问题", en: "Fault" }) }],
    faults.slice(0, MOST_FAULTS).map((fault) => ({ cells: [placeOf(fault, locale), say(locale, fault.message)] })),
    say(locale, {
      zh: "下列内容未读入或需核对，可能影响结论。",
      en: "These were not read, or should be checked; they may change the answers.",
    }),
  );
}
