import type { Edition, Input } from "./edition.js";
import { TAG, type Json, type Reference } from "./json.js";
import type { Library } from "./library.js";
import { explainers } from "./explain-baseline.js";

type Operation = (input: Input) => unknown;

/** Functions whose answer `explain` takes as a whole. */
const EXPLAINED_WHOLE = [
  ...["auditCoverageTable", "checkCoverageTarget", "planCoverage", "measureProgress"],
  ...["assessQualification", "assessRoster", "planQualification"],
  ...["apportion", "apportionByFactors", "shareCosts", "allocateSources", "verifyApportionment"],
  ...["scoreEvaluation", "compareEvaluations", "checkSchemeShape", "checkEvaluationScheme"],
  ...["classifyPathway", "analyseDecisionTable", "checkStatisticsForm", "compareAssessments"],
  ...["compareScenarios", "interpretationSensitivity", "sweepParameter"],
];

/** Functions that answer a list, each member of which is explained. */
const EXPLAINED_EACH = [
  ...["checkActivityQuotas", "checkChecklist", "checkRecurringDuties", "checkRequiredRoles", "checkRequiredSystems"],
  ...["checkShareQuotas", "checkStaffing", "planActivityQuotas", "checkDeadlines"],
];

/**
 * How edition 0.1 answers. An operation is called as the function that it asks, with what is special about it behind a
 * dot; one that is not in the table calls that function with its arguments in order.
 */
export function baselineEdition(library: Library, materials: ReadonlyMap<string, Json>): Edition {
  const operations = baselineOperations(library);
  return {
    make: remember(makers(library, materials)),
    answer: (operation, input) => {
      const [name = ""] = operation.split(".");
      const run = operations[operation] ?? operations[name];
      return run === undefined ? library.call(name, ...Object.values(input)) : run(input);
    },
    failure: explainers(library).failure,
  };
}

/** What references stand for. */
function makers(library: Library, materials: ReadonlyMap<string, Json>): (reference: Reference) => unknown {
  const parsers: Readonly<Record<string, string>> = {
    register: "parseRegister",
    policy: "parsePolicy",
    scheme: "parseEvaluationScheme",
    table: "parseDecisionTable",
  };
  const make = ({ [TAG]: tag, id, part }: Reference): unknown => {
    if (tag === "exported") return library.value(id);
    if (tag === "decimal") return library.call("toDecimal", id);
    if (tag === "material") return materials.get(id);
    if (tag === "prepared") return library.call("prepareRegister", parsed({ [TAG]: "register", id }));
    if (tag === "provision") {
      const { provisions } = parsed({ [TAG]: "policy", id }) as Policy;
      return provisions.find((provision) => provision.id === part);
    }
    const parser = parsers[tag];
    if (parser === undefined) throw new Error(`nothing is made of ${tag}`);
    return library.call(parser, materials.get(id));
  };
  const parsed = remember(make);
  return make;
}

function remember(make: (reference: Reference) => unknown): (reference: Reference) => unknown {
  const made = new Map<string, unknown>();
  return (reference) => {
    const key = JSON.stringify(reference);
    if (!made.has(key)) made.set(key, make(reference));
    return made.get(key);
  };
}

function baselineOperations(library: Library): Readonly<Record<string, Operation>> {
  const { whole, each, assessment, laidOut } = explainers(library);
  const call = library.call.bind(library);
  const assess = ({ prepared, policy, options }: Input): unknown => call("assess", prepared, policy, options);
  const parts = (input: Input, ...names: readonly string[]): readonly unknown[] => names.map((name) => input[name]);

  return {
    ...Object.fromEntries(
      EXPLAINED_WHOLE.map((name) => [name, (input: Input) => whole(call(name, ...Object.values(input)), input)]),
    ),
    ...Object.fromEntries(
      EXPLAINED_EACH.map((name) => [
        name,
        (input: Input) => each(call(name, ...Object.values(input)) as readonly object[], input),
      ]),
    ),
    exported: ({ name }) => library.value(name as string),
    assess: (input) => assessment(assess(input), input),

    /** Two days, two lists of policies or two registers. */
    "compareAssessments.assessed": (input) => {
      const [before, after] = parts(input, "before", "after").map((side) => assess(side as Input));
      return whole(call("compareAssessments", before, after), input);
    },
    prepareQualification: (input) => {
      const [provision, options, person, areaClass] = Object.values(input);
      const judge = call("prepareQualification", provision, options) as (...args: readonly unknown[]) => unknown;
      return whole(judge(person, areaClass), input);
    },

    /** A target by counts alone, and by what a register comes to. */
    "checkCoverageTarget.counted": (input) => {
      const [counts, provision, options] = parts(input, "counts", "provision", "options");
      return whole(call("checkCoverageTarget", call("measureCoverage", counts), provision, options), input);
    },
    "checkCoverageTarget.measured": (input) => {
      const [prepared, question, provision, options] = Object.values(input);
      const { total } = call("measureCoverageByDivision", prepared, question) as { readonly total: unknown };
      return whole(call("checkCoverageTarget", total, provision, options), input);
    },

    "planCoverage.measured": (input) => {
      const [prepared, question, goal] = Object.values(input);
      const { total } = call("measureCoverageByDivision", prepared, question) as { readonly total: unknown };
      return whole(call("planCoverage", total, goal), input);
    },

    /** The result of one problem, changed in some places, held against a problem. */
    "verifyApportionment.solved": (input) => {
      const result = changeAll(call("apportion", input["of"]), input["changes"] as readonly Change[]);
      return whole(call("verifyApportionment", input["input"], result), input);
    },
    "compareEvaluations.scored": (input) => {
      const [schemes, answers] = [input["schemes"] as readonly unknown[], input["answers"] as readonly unknown[]];
      const [first, second] = schemes.map((scheme, index) => call("scoreEvaluation", scheme, answers[index]));
      return whole(call("compareEvaluations", first, { ...(second as object), ...(input["put"] as object) }), input);
    },
    "checkStatisticsForm.compiled": (input) => {
      const [prepared, form, options, put] = Object.values(input);
      const filled = call("compileStatisticsForm", prepared, form, options);
      return whole(call("checkStatisticsForm", { ...(filled as object), ...(put as object) }), input);
    },

    /** One finding with what other readings of its provision come to, and the layouts of an explanation. */
    "explain.alternatives": (input) => {
      const [prepared, provision, options, alternatives] = Object.values(input);
      const findings = call("checkStaffing", prepared, provision, options) as readonly object[];
      return findings.map((finding) => call("explain", finding, { locale: "zh-CN", alternatives }));
    },
    /** A kind that no rule answers is explained by its parameters. */
    "explain.structure": (input) => {
      const finding = { ...(input["finding"] as object), basis: call("basisOf", input["provision"]) };
      return whole(finding, input);
    },
    "explain.layouts": ({ input }) => laidOut(call("apportion", input)),
  };
}

/** Something put into a place of an answer. */
interface Change {
  readonly path: readonly (string | number)[];
  readonly put: unknown;
}

function changeAll(answer: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((changed, { path, put }) => changeAt(changed, path, put), answer);
}

/** Puts a value into a place; where there is no such place, all stays as it is. */
function changeAt(value: unknown, [step, ...rest]: Change["path"], put: unknown): unknown {
  if (step === undefined) return put;
  if (Array.isArray(value))
    return value.map((member, index) => (index === step ? changeAt(member, rest, put) : member));
  if (typeof value !== "object" || value === null) return value;
  return { ...value, [step]: changeAt((value as Readonly<Record<string, unknown>>)[step], rest, put) };
}

interface Policy {
  readonly provisions: readonly { readonly id: string }[];
}
