import { describeDate } from "social-work-station-rules/explanation";
import { assess } from "social-work-station-rules/assessment";
import { policiesInForce } from "social-work-station-rules/in-force";
import type { Policy } from "social-work-station-rules/policy";
import type { AssessedFinding, Assessment, PolicyStatus } from "social-work-station-rules/results";
import {
  type LocalText,
  type Locale,
  factKinds,
  labelOf,
  modalities,
  notRunReasons,
  provisionKinds,
} from "social-work-station-rules/terms";
import { cautionsOfClauses, cautionsOfReadings, cautionsOfTime, classOf } from "./command-parts.js";
import { dataCautions } from "./data.js";
import { desk, knownPolicies, policyOf, requireData } from "./desk.js";
import { areasOfFindings, putFindings } from "./findings.js";
import { type Question, timesOf } from "./question.js";
import { type ClassCounts, countClasses } from "./verdict-class.js";

/** A policy with its state on the day. */
export interface PolicyLine {
  readonly id: string;
  readonly title: LocalText;
  readonly state: PolicyStatus["state"];
  readonly day: string | null;
}

/** A provision with how its findings add up. */
export interface ProvisionLine {
  readonly id: string;
  readonly title: LocalText;
  readonly kind: LocalText;
  readonly modality: LocalText;
  readonly group: "coverage" | "quota" | "staff" | "money" | "other";
  readonly counts: ClassCounts;
}

/** The figures of an assessment. */
export interface Standing {
  readonly asOf: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly recordedOn: string;
  readonly policies: readonly LocalText[];
  readonly cautions: readonly LocalText[];
  readonly counts: ClassCounts;
  readonly provisions: readonly ProvisionLine[];
  readonly coverage: readonly CoverageLine[];
  readonly missing: readonly {
    readonly fact: LocalText;
    readonly provision: string;
    readonly title: LocalText;
    readonly named: number;
    readonly alone: number;
  }[];
  readonly notRun: readonly { readonly title: LocalText; readonly reason: LocalText }[];
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  readonly stations: readonly { readonly id: string; readonly name: string }[];
}

export interface CoverageLine {
  readonly title: LocalText;
  readonly text: string;
  readonly rows: readonly {
    readonly name: string;
    readonly text: string;
    readonly least: number;
    readonly most: number;
    readonly total: number;
  }[];
}

/** The state of every known policy in the place of the data on a day. */
export function policyLines(asOf: string): readonly PolicyLine[] {
  requireData();
  const { statuses } = policiesInForce(knownPolicies(), { asOf, ...desk.place });
  return statuses.map(({ policy, title, state, day }) => ({ id: policy, title, state, day }));
}

/** Runs the chosen policies, or those in force, over the data. */
export function stand(question: Question): Standing {
  const { prepared } = requireData();
  const { asOf, period } = timesOf(question);
  const { division } = desk.place;
  const inForce = policiesInForce(knownPolicies(), { asOf, ...desk.place });
  const chosen = question.policies.length === 0 ? inForce.policies : question.policies.map(policyOf);
  const [only] = chosen;
  // As the command does it, so that its `verify` repeats the answer: one policy as it is, several by what prevails.
  const assessment =
    chosen.length === 1 && only !== undefined
      ? assess(prepared, only, { asOf, period })
      : assess(prepared, chosen, { asOf, period, division });
  const assessed = knownPolicies().filter(({ id }) => assessment.policies.includes(id));
  Object.assign(desk, { assessment, assessed });
  putFindings(assessment);
  return describe(question.policies.length === 0 ? { ...assessment, gaps: inForce.gaps } : assessment, assessed);
}

function describe(assessment: Assessment, policies: readonly Policy[]): Standing {
  const { register } = requireData();
  const { asOf, period, recordedOn, indicators, bases, notRun } = assessment;
  const nameOf = new Map(register.divisions.map(({ id, name }) => [id, name]));
  const basisOf = new Map(bases.map((basis) => [basis.provision, basis]));
  const titleOf = (id: string): LocalText => basisOf.get(id)?.title ?? { zh: id, en: id };
  const byProvision = groupBy(assessment.findings);
  return {
    asOf,
    period,
    recordedOn,
    policies: policies.map(({ title }) => title),
    cautions: cautions(assessment, policies),
    counts: countClasses(assessment.findings.map((finding) => classOf(finding, basisOf.get(finding.provision)))),
    provisions: indicators.provisions
      .filter(({ findings }) => findings > 0)
      .map(({ provision, kind }) => {
        const basis = basisOf.get(provision);
        return {
          id: provision,
          title: titleOf(provision),
          kind: inBoth((locale) => labelOf(provisionKinds, kind, locale)),
          modality: inBoth((locale) => (basis === undefined ? "" : labelOf(modalities, basis.modality, locale))),
          group: GROUPS.get(kind) ?? "other",
          counts: countClasses((byProvision.get(provision) ?? []).map((finding) => classOf(finding, basis))),
        };
      }),
    coverage: indicators.coverage.map(({ provision, coverage }) => ({
      title: titleOf(provision),
      text: coverage.total.text,
      rows: coverage.rows.map(({ division, name, text, covered, unknown, total }) => ({
        name: name ?? division ?? "",
        text,
        least: covered,
        most: covered + unknown,
        total,
      })),
    })),
    missing: indicators.missing.map(({ fact, provision, named, alone }) => ({
      fact: inBoth((locale) => labelOf(factKinds, fact, locale)),
      provision,
      title: titleOf(provision),
      named,
      alone,
    })),
    notRun: notRun.map(({ title, reason }) => ({
      title,
      reason: { zh: labelOf(notRunReasons, reason, "zh-CN"), en: labelOf(notRunReasons, reason, "en") },
    })),
    areas: areasOfFindings(),
    stations: register.stations.map(({ id, name, division }) => ({
      id,
      name: `${name ?? nameOf.get(division) ?? ""}（${id}）`,
    })),
  };
}

const GROUPS = new Map<string, ProvisionLine["group"]>([
  ["coverage-target", "coverage"],
  ["share-quota", "coverage"],
  ["activity-quota", "quota"],
  ["recurring-duty", "quota"],
  ["staffing", "staff"],
  ["qualification", "staff"],
  ["required-roles", "staff"],
  ["pay-standard", "money"],
  ["funding-standard", "money"],
  ["funding-sources", "money"],
  ["cost-share", "money"],
  ["factor-formula", "money"],
]);

function inBoth(say: (locale: Locale) => string): LocalText {
  return { zh: say("zh-CN"), en: say("en") };
}

function groupBy(findings: readonly AssessedFinding[]): ReadonlyMap<string, readonly AssessedFinding[]> {
  const groups = new Map<string, AssessedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.provision);
    if (group === undefined) groups.set(finding.provision, [finding]);
    else group.push(finding);
  }
  return groups;
}

/** What makes the answers other than current or whole. */
function cautions(
  { asOf, recordedOn, gaps, conflicts, bases, policies: run, notRun }: Assessment,
  policies: readonly Policy[],
): readonly LocalText[] {
  return [
    ...(run.length === 0
      ? [
          {
            zh: "当日没有适用的政策，所以没有结论。请换一个日期，或在下面选定政策试算。",
            en: "No policy is in force on the day, so there are no findings: take another day, or choose policies below.",
          },
        ]
      : []),
    ...cautionsOfTime({ asOf, recordedOn }, policies),
    ...(recordedOn > asOf
      ? [
          {
            zh: `台账登记于${describeDate(recordedOn, { locale: "zh-CN" })}，晚于截至日期${describeDate(asOf, { locale: "zh-CN" })}，结论按截至日期当天的情况作出。`,
            en: `The register was recorded on ${describeDate(recordedOn, { locale: "en" })}, after ${describeDate(asOf, { locale: "en" })}: the answers are those of that day.`,
          },
        ]
      : []),
    ...cautionsOfClauses({ policies: run, notRun }, policies),
    ...dataCautions(),
    ...(conflicts.length > 0
      ? [
          {
            zh: `政策之间有${String(conflicts.length)}处冲突。`,
            en: `Policies conflict in ${String(conflicts.length)} matters.`,
          },
        ]
      : []),
    ...(gaps.length > 0
      ? [
          {
            zh: `有${String(gaps.length)}处不清楚适用哪项政策（后续文件未见原文，或有效期不明）。`,
            en: `In ${String(gaps.length)} matters it is not known which policy holds.`,
          },
        ]
      : []),
    ...cautionsOfReadings(bases),
  ];
}
