import { describeDate, explain } from "../explanation/index.js";
import type { Basis, RunRecord } from "../results/index.js";
import type { SheetFault } from "../sheets/index.js";
import { type LocalText, labelOf, modalities } from "../terms/index.js";
import { cautionsOfClauses, cautionsOfReadings, cautionsOfTime } from "./cautions.js";
import { escapeHtml, htmlPage, htmlTable, stackingTable } from "./html-page.js";
import { type Answered, groupFindings, groupsToHtml, readingsToHtml } from "./provision-sections.js";
import { placeOf } from "./tell-reading.js";
import {
  VERDICT_CLASSES,
  VERDICT_MARKS,
  VERDICT_WORDS,
  type VerdictClass,
  classOf,
  sayClass,
} from "./verdict-class.js";
import { say } from "./words.js";

/** What the page of an assessment shows. */
export interface AssessmentPageInput extends Answered {
  readonly faults: readonly SheetFault[];
  /** What of the data is not in the answers. */
  readonly dataCautions: readonly LocalText[];
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
function cautionsOf({ assessment, policies, dataCautions, locale }: AssessmentPageInput): readonly string[] {
  return [
    ...cautionsOfTime(assessment, policies),
    ...cautionsOfClauses(assessment, policies),
    ...dataCautions,
    ...cautionsOfReadings(assessment.bases),
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
function overview({ assessment, locale, isWithIds }: AssessmentPageInput): string {
  const { indicators, bases, findings } = assessment;
  const byId = new Map<string, Basis>(bases.map((basis) => [basis.provision, basis]));
  const counts = new Map<string, Map<VerdictClass, number>>();
  const total = new Map<VerdictClass, number>();
  for (const finding of findings) {
    const verdict = classOf(finding, byId.get(finding.provision));
    const own = counts.get(finding.provision) ?? new Map<VerdictClass, number>();
    counts.set(finding.provision, own.set(verdict, (own.get(verdict) ?? 0) + 1));
    total.set(verdict, (total.get(verdict) ?? 0) + 1);
  }
  const found = VERDICT_CLASSES.filter((verdict) => verdict === "breach" || total.has(verdict));
  const figures = found.map(
    (verdict) =>
      `<div class="is-${verdict}"><b><span aria-hidden="true">${VERDICT_MARKS[verdict]}</span> ${String(total.get(verdict) ?? 0)}</b><span>${escapeHtml(say(locale, sayClass(verdict)))}</span></div>`,
  );
  const coverage = indicators.coverage.map(({ provision, coverage: { total: whole } }) => {
    const title = byId.get(provision)?.title;
    return `<p>${escapeHtml(`${title === undefined ? provision : say(locale, title)}：${whole.text}`)}</p>`;
  });
  const table = htmlTable(
    [
      { heading: say(locale, { zh: "条款", en: "Provision" }) },
      { heading: say(locale, { zh: "要求程度", en: "Modality" }), align: "whole" },
      ...found.map((verdict) => ({ heading: say(locale, VERDICT_WORDS[verdict]), align: "number" as const })),
      ...(isWithIds ? [{ heading: say(locale, { zh: "条款编号", en: "Id" }) }] : []),
    ],
    indicators.provisions
      .filter((provision) => provision.findings > 0)
      .map(({ provision }) => {
        const basis = byId.get(provision);
        return {
          cells: [
            basis === undefined ? provision : say(locale, basis.title),
            basis === undefined ? "" : labelOf(modalities, basis.modality, locale),
            ...found.map((verdict) => counts.get(provision)?.get(verdict) ?? 0),
            ...(isWithIds ? [provision] : []),
          ],
        };
      }),
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
