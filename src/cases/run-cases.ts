import { moveFaults, throwInputError } from "../checks/index.js";
import { type FaultPath, RuleInputError } from "../fault/index.js";
import { requireParsed } from "../parsed/index.js";
import type { Policy, Provision } from "../policy/index.js";
import {
  type CaseFailure,
  type CaseRun,
  type CaseTable,
  caseTableSchema,
  safeParseCaseTable,
} from "../results/index.js";
import { type AnsweredCase, type PreparedCase, answerCase } from "./answer-case.js";
import { stageOf } from "./stage-of-case.js";
import { differencesOf } from "./differences.js";
import { coverageOf } from "./coverage-of.js";
import { isMoney } from "./money-of-case.js";
import { registerOfCase } from "./register-of-case.js";
import type { CaseTableInput } from "./types.js";

/**
 * Runs the cases that the author of a policy keeps with it: for each, the register is made from its facts, the provision
 * is checked on its day, and the verdict is compared with the one that is expected. A case passes where every finding of
 * the provision about its subject has the verdict.
 *
 * The answer also says which parts of the policy no case reaches: provisions, verdicts, criteria, branches, bounds,
 * classes, stages; and which readings no case distinguishes, by running the cases again with each other reading.
 *
 * @param policy a parsed policy
 * @param cases a table of cases
 * @returns the names of those that passed, those that failed with what was found, and the coverage
 * @throws RuleInputError `not-parsed`, `provision-unknown`, every fault of the table, and every fault of the register of a
 *   case, each below the case in which it stands
 *
 * @example
 * ```ts
 * import { runCases } from "social-work-station-rules/cases";
 * import { nationalTwoHaves } from "social-work-station-rules/catalogue";
 * const run = runCases(nationalTwoHaves, {
 *   version: 1,
 *   policy: "cn-two-haves",
 *   register: { completeness: [{ collection: "divisions" }, { collection: "stations" }] },
 *   cases: [
 *     {
 *       name: "一个街道没有社工站",
 *       asOf: "2025-12-31",
 *       records: { divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }] },
 *       provision: "cn-two-haves/stations",
 *       verdict: "met",
 *     },
 *   ],
 * });
 * run.failed.map(({ name, findings }) => [name, findings[0]?.verdict]); //=> [["一个街道没有社工站", "unmet"]]
 * ```
 */
export function runCases(policy: Policy, cases: CaseTableInput): CaseRun {
  requireParsed(policy, "policy", ["policy"]);
  const table = moveFaults(
    (path) => ["cases", ...path],
    () => readTable(cases),
  );
  if (table.policy !== policy.id)
    throwInputError("value-invalid", ["cases", "policy"], { expected: "listed-value", accepted: [policy.id] });
  const prepared = table.cases.map((one, position): PreparedCase => {
    const path = ["cases", "cases", position];
    const provision = provisionOf(policy, one.provision, [...path, "provision"]);
    if (one.total !== undefined && provision.kind !== "factor-formula")
      throwInputError("key-unknown", [...path, "total"], { accepted: FIELDS.filter((field) => field !== "total") });
    return { one, position, provision, register: registerOfCase(policy, table, one, path) };
  });
  const answered = prepared.map((entry) => ({
    ...entry,
    ...moveFaults(
      (path) => ["cases", "cases", entry.position, ...placeInCase(path)],
      () => answerCase(policy, entry, entry.provision),
    ),
  }));
  const failed = answered.filter((entry) => !isAsExpected(entry));
  return {
    kind: "case-run",
    policy: policy.id,
    passed: answered.filter(isAsExpected).map(({ one }) => one.name),
    failed: failed.map(failureOf),
    coverage: coverageOf(policy, answered),
  };
}

/** The fields that a case may have. */
const FIELDS = Object.keys(caseTableSchema.shape.cases.element.shape);

/** Where in a case stands what the question that was made of it calls by another name. */
function placeInCase([first, second, ...rest]: FaultPath): FaultPath {
  // Of `obliged` a case has one list, which the question wraps with the id of the provision.
  if (first === "options" && second === "obliged") return ["obliged", ...rest.slice(2)];
  if (first === "options" && second === "totals") return ["total"];
  const inside = second === undefined ? [] : [second];
  return first === undefined ? [] : first === "options" ? [...inside, ...rest] : [first, ...inside, ...rest];
}

function readTable(cases: CaseTableInput): CaseTable {
  const parsed = safeParseCaseTable(cases);
  if (!parsed.ok) throw new RuleInputError(parsed.faults);
  return parsed.value;
}

function provisionOf(policy: Policy, name: string, path: FaultPath): Provision {
  const found = policy.provisions.find(({ id }) => id === name || id === `${policy.id}/${name}`);
  return (
    found ?? throwInputError("provision-unknown", path, { id: name, accepted: policy.provisions.map(({ id }) => id) })
  );
}

function isAsExpected(entry: AnsweredCase): boolean {
  const { one, provision, findings } = entry;
  const { verdict, timing } = one;
  if (differencesOf(entry).length > 0) return false;
  if (isMoney(provision)) return verdict === undefined || verdict === "undetermined";
  if (provision.kind === "pathway-table") return isPathwayAsExpected(entry);
  return (
    findings.length > 0 &&
    findings.every(
      (finding) =>
        (one.stage === undefined || stageOf(finding)?.dueOn === one.stage) &&
        (verdict === undefined || finding.verdict === verdict) &&
        (timing === undefined || finding.timing === timing),
    )
  );
}

function isPathwayAsExpected({ one: { verdict, pathways }, pathway }: AnsweredCase): boolean {
  const found = pathwaysOf(pathway);
  if (verdict !== undefined) return verdict === "undetermined" && found === null;
  return found?.toSorted().join("\n") === pathways?.toSorted().join("\n");
}

/** The pathways that a table gives; null where a condition is unknown. */
function pathwaysOf(pathway: AnsweredCase["pathway"]): readonly string[] | null {
  return pathway === null || pathway.outcome === "undetermined" ? null : pathway.pathways;
}

function failureOf(entry: AnsweredCase): CaseFailure {
  const { one, position, provision, findings, pathway } = entry;
  return {
    name: one.name,
    position,
    provision: provision.id,
    subject: one.subject ?? null,
    asOf: one.asOf,
    expected: {
      verdict: one.verdict ?? null,
      timing: one.timing ?? null,
      pathways: one.pathways ?? null,
      ...(one.stage === undefined ? {} : { stage: one.stage }),
    },
    findings,
    pathways: pathwaysOf(pathway),
    amounts: differencesOf(entry),
  };
}
