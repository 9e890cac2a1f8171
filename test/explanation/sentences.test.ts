import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explain, type Explainable } from "social-work-station-rules/explanation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { PUBLIC_SCHEMAS, type SchemaName } from "../../src/public-schemas/index.js";
import { matchesAny } from "../hardening/patterns.js";
import { SAMPLES } from "../schema/drawn/samples.js";

type Leaf = string | number | boolean;
type Json = Leaf | null | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

/** What a finding holds for other programs: ids, and values of the provision that its detail says. */
const OF_A_FINDING = [
  "id",
  "provision",
  "basis.provision",
  "basis.policy",
  "basis.clauses.*",
  "basis.parameters.*.status",
  "basis.parameters.*.value.**",
];
/** Which policy was run, where it is in force. */
const OF_A_POLICY = [
  "policy",
  "status.policy",
  "status.title.*",
  "statuses.*.policy",
  "statuses.*.title.*",
  "status.day",
];
/** The exact value behind a figure that is said as it is printed, and of what it was made. */
const EXACT = [
  "**.exact.*",
  "**.exactAmount.*",
  "**.difference.*",
  "**.rounded",
  "**.rule.**",
  "**.bySubject.**",
  "**.outOf.*",
  "**.state",
];

interface Kind {
  /** What no sentence tells, since it stands behind a figure or is said by another field; all else is told. */
  readonly silent: readonly string[];
  /** How many answers of the kind are drawn; large ones hold much. */
  readonly answers?: number;
}

/** So many changes of a field are tried where one of them has changed what is said. */
const ENOUGH = 4;

const KINDS: Partial<Readonly<Record<SchemaName, Kind>>> = {
  "activity-quota-finding": { silent: OF_A_FINDING },
  "checklist-finding": { silent: OF_A_FINDING },
  "coverage-target-finding": { silent: [...OF_A_FINDING, "detail.measure"] },
  "deadline-finding": { silent: OF_A_FINDING },
  "evaluation-scheme-finding": { silent: [...OF_A_FINDING, "detail.outcome"] },
  "qualification-finding": {
    silent: [...OF_A_FINDING, "detail.trace.**.id", "detail.trace.id", "detail.**.required.after"],
    answers: 5,
  },
  "recurring-duty-finding": { silent: OF_A_FINDING },
  "required-roles-finding": { silent: OF_A_FINDING },
  "required-systems-finding": { silent: OF_A_FINDING },
  // What does not apply is said without its readings.
  "share-quota-finding": { silent: [...OF_A_FINDING, "basis.parameters.**.alternatives.*"] },
  "staffing-finding": { silent: OF_A_FINDING },
  "activity-quota-plan": { silent: OF_A_FINDING.map((pattern) => `finding.${pattern}`) },
  "qualification-plan": { silent: [] },
  "roster-assessment": { silent: ["findings.**"] },
  "coverage-audit": { silent: ["rows.**", "totalRow.**", "relabelling.*"] },
  "coverage-plan": { silent: [...EXACT, "base"] },
  "factor-result": { silent: [...EXACT, "status"] },
  "apportion-result": { silent: ["status", "divisors.**"] },
  "apportion-shares": { silent: ["status"] },
  "source-allocation": {
    silent: [...EXACT, "status", "unit", "needs.*.share.*", "sources.**", "recipients.**", "purposes.**"],
  },
  "shared-costs": { silent: [...EXACT, "status"] },
  "apportionment-verification": { silent: [] },
  "evaluation-result": { silent: [...EXACT, "grade", "leaves.*.parents.*", "missing.*.gaps.*", "mattersMost.**"] },
  "evaluation-comparison": {
    silent: [
      ...EXACT,
      "shared.*.first.**",
      "shared.*.second.**",
      "shared.*.worth",
      "shared.*.comparison.change.*",
      "scoreChange.*",
    ],
  },
  "shape-check": { silent: ["outcome"] },
  "decision-table-analysis": {
    silent: ["*.unlisted", "one.**", "several.**", "contradicted.regions.*.*.*", "rows.**", "leftOpen.**"],
  },
  "pathway-classification": { silent: ["gap", "**.gap"] },
  sensitivity: {
    silent: [
      ...OF_A_POLICY,
      "readings.*.provision",
      "readings.*.parameter",
      "readings.*.other.**",
      "reach.*.provision",
      "reach.*.singles",
    ],
  },
  "scenario-comparison": {
    silent: [
      "kind",
      "version",
      "baseline.money.*",
      "scenarios.*.verdicts.**",
      "scenarios.*.indicators.**",
      "scenarios.*.changes.**",
      "**.money.effects.**",
      "scenarios.*.budget.status",
      "scenarios.*.budget.side",
      ...OF_A_POLICY,
    ],
    answers: 6,
  },
  "assessment-comparison": { silent: ["kind", "version", "changes.**"] },
  assessment: {
    silent: [
      "kind",
      "version",
      "bases.**",
      "findings.**",
      "indicators.coverage.**",
      "**.kind",
      "gaps.*.slots.*",
      "documents.*.policy",
      "notRun.*.policy",
      "notRun.*.provision",
      "statuses.*.day",
      ...OF_A_POLICY,
      "**.settled.met",
    ],
    answers: 2,
  },
  progress: { silent: ["steps.*.rate.**", "milestones.*.datum"] },
  sweep: {
    silent: [...OF_A_POLICY, "parameter", "points.*.indicator.**", "points.*.needs.**", "points.*.policyNeeds.**"],
  },
};

describe("a figure or a name of an answer, were it another", () => {
  it.each(Object.entries(KINDS) as readonly (readonly [SchemaName, Kind])[])(
    "changes what is said of %s, in both languages or in neither",
    (name, { silent, answers = 30 }) => {
      const told = new Map<string, boolean>();
      const changes = new Map<string, number>();
      const apart: string[] = [];
      const drawn = fc.sample(SAMPLES[name], { numRuns: 12, seed: 3 }).flatMap((samples) => samples.slice(0, 3));
      for (const answer of drawn.slice(0, answers)) {
        const before = sentencesOf(name, answer as Json);
        const tried = new Map<string, number>();
        for (const [path, leaf] of leavesOf(JSON.parse(JSON.stringify(answer)) as Json)) {
          const pattern = path.map((step) => (typeof step === "number" ? "*" : step)).join(".");
          const times = tried.get(pattern) ?? 0;
          if (times === 2 || (told.get(pattern) === true && (changes.get(pattern) ?? 0) >= ENOUGH)) continue;
          tried.set(pattern, times + 1);
          changes.set(pattern, (changes.get(pattern) ?? 0) + 1);
          const after = sentencesOf(name, replaceAt(answer as Json, path, another(leaf)));
          if (before === null || after === null) continue;
          const changed = [before.zh !== after.zh, before.en !== after.en];
          const [zh, en] = changed;
          const own = path.at(-1);
          const together = own === "zh" ? en === false : own === "en" ? zh === false : zh === en;
          if (!together) apart.push(`${pattern}: ${String(leaf)}`);
          told.set(pattern, told.get(pattern) === true || changed.includes(true));
        }
      }
      expect(apart).toEqual([]);
      expect(told.size).toBeGreaterThan(0);
      expect(
        [...told].flatMap(([pattern, isTold]) => (isTold || matchesAny(silent, pattern.split(".")) ? [] : [pattern])),
      ).toEqual([]);
    },
  );
});

/** All that is said of an answer in each language; null where its schema, or a vocabulary, refuses it. */
function sentencesOf(name: SchemaName, answer: Json): { readonly zh: string; readonly en: string } | null {
  if (!PUBLIC_SCHEMAS[name][0].safeParse(answer).success) return null;
  try {
    const [zh = "", en = ""] = (["zh-CN", "en"] as const).map((locale) => {
      const { heading, reasons, sources } = explain(answer as object as Explainable, { locale });
      return [heading, ...reasons.map(({ text }) => text), ...sources].join("\n");
    });
    return { zh, en };
  } catch (error) {
    if (isRuleInputError(error)) return null;
    throw error;
  }
}

function leavesOf(value: Json, path: Path = []): readonly (readonly [Path, Leaf])[] {
  if (value === null) return [];
  if (typeof value !== "object") return [[path, value]];
  return Object.entries(value).flatMap(([key, part]: readonly [string, Json]) =>
    leavesOf(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Another value of the same kind: two more, so that it stays in the plural, the day a year on, a longer word. */
function another(leaf: Leaf): Leaf {
  if (typeof leaf === "number") return leaf + 2;
  if (typeof leaf === "boolean") return !leaf;
  if (/^\d{4}-\d\d-\d\d/.test(leaf))
    return `${Number(leaf.slice(0, 4)) + 1}${leaf.slice(4).replace("-02-29", "-02-28")}`;
  if (/^0\.\d+$/.test(leaf)) return `0.9${leaf.slice(2)}`;
  if (/^-?\d+(\.\d+)?$/.test(leaf)) return leaf.replace(/\d+/, (digits) => String(BigInt(digits) + 2n));
  return `${leaf} 2`;
}

function replaceAt(root: Json, path: Path, put: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (Array.isArray(root))
    return root.map((member: Json, index) => (index === step ? replaceAt(member, rest, put) : member));
  return Object.fromEntries(
    Object.entries(root as Readonly<Record<string, Json>>).map(([key, part]) => [
      key,
      key === step ? replaceAt(part, rest, put) : part,
    ]),
  );
}
