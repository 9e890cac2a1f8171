import { checkKeys, moveFaults } from "../checks/index.js";
import { isRuleInputError } from "../fault/index.js";
import type { Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Assessment, SituationComparison } from "../results/index.js";
import { attributeChanges, indexFindings, sameData } from "../run/index.js";
import { type AssessmentOptions, type LayeredAssessmentOptions, assess } from "./assess.js";
import { compareAssessments } from "./compare-assessments.js";

/** What `assess` is asked: a register, policies, a day. */
export interface Situation {
  /** A register from `prepareRegister`. */
  readonly prepared: PreparedRegister;
  /** One policy, or a list of which those in force are taken. */
  readonly policies: Policy | readonly Policy[];
  /** Day and period; with a list of policies the division; submissions. */
  readonly options: Omit<AssessmentOptions, "findings"> | Omit<LayeredAssessmentOptions, "findings">;
}

/**
 * Compares two situations, such as this quarter and the last, and says why each finding changed: because of the facts (the
 * register and what was handed in), of time (day and period), of the policy (policies and division), or of several of
 * these together. The earlier situation is assessed again with each of the three, and each two of them, as they are later.
 *
 * A fact that one register dates between the two days counts as time: it was recorded in both situations.
 *
 * @param before register, policies and options of the earlier situation
 * @param after register, policies and options of the later one
 * @returns the figures of both sides, each finding that changed with its causes, and how many changed for which causes
 * @throws RuleInputError as `assess` does, with paths that begin at `before` or `after`
 *
 * @example
 * ```ts
 * import { compareSituations } from "social-work-station-rules/assessment";
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingTierSystem, nationalTwoHaves } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const registerOf = (stations: readonly object[]) =>
 *   prepareRegister(
 *     parseRegister({
 *       version: 1,
 *       recordedOn: "2023-06-30",
 *       tierSystems: [beijingTierSystem],
 *       divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *       stations,
 *       completeness: [{ collection: "divisions" }, { collection: "stations" }],
 *     }),
 *   );
 * const options = { asOf: "2023-06-30", period: calendarYear(2023) };
 * const station = { id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" };
 * const { tally } = compareSituations(
 *   { prepared: registerOf([]), policies: nationalTwoHaves, options },
 *   { prepared: registerOf([station]), policies: nationalTwoHaves, options },
 * );
 * tally.map(({ causes }) => causes); //=> [["facts"]]
 * ```
 */
export function compareSituations(before: Situation, after: Situation): SituationComparison {
  const [old, now] = [assessAt(before, "before"), assessAt(after, "after")];
  const { asOf, verdicts, breaches, coverage, changes } = compareAssessments(old, now);
  const varied = CAUSES.filter((cause) => !sameData(partOf(before, cause), partOf(after, cause)));
  const attributed = attributeChanges({
    changes,
    amendments: varied,
    under: (causes) => assessMixed(before, after, causes),
  });
  const counts = new Map<string, SituationComparison["tally"][number]>();
  for (const { causes } of attributed) {
    const names = CAUSES.filter((cause) => causes.some(({ amendment }) => amendment === cause));
    const key = names.join();
    counts.set(key, { causes: names, changes: (counts.get(key)?.changes ?? 0) + 1 });
  }
  return {
    kind: "situation-comparison",
    version: 1,
    asOf,
    varied,
    verdicts,
    breaches,
    coverage,
    changes: attributed,
    tally: [...counts.values()].toSorted((one, other) => other.changes - one.changes),
  };
}

type Cause = SituationComparison["varied"][number];

const CAUSES: readonly Cause[] = ["facts", "time", "policy"];

/** What belongs to a cause. */
function partOf({ prepared, policies, options }: Situation, cause: Cause): unknown {
  if (cause === "facts") return [prepared.register, options.submissions ?? null, options.obliged ?? null];
  return cause === "time"
    ? [options.asOf, options.period]
    : [policies, "division" in options ? options.division : null];
}

/** Assesses the earlier situation with some of the causes as they are later; null where the two do not go together. */
function assessMixed(
  before: Situation,
  after: Situation,
  causes: readonly string[],
): ReturnType<typeof indexFindings<Assessment["findings"][number]>> | null {
  const from = (cause: Cause): Situation => (causes.includes(cause) ? after : before);
  const [facts, time, policy] = [from("facts"), from("time"), from("policy")];
  const mixed: Situation = {
    prepared: facts.prepared,
    policies: policy.policies,
    options: {
      ...policy.options,
      submissions: facts.options.submissions,
      obliged: facts.options.obliged,
      asOf: time.options.asOf,
      period: time.options.period,
    },
  };
  try {
    return indexFindings(run(mixed).findings);
  } catch (error) {
    if (isRuleInputError(error)) return null;
    throw error;
  }
}

/** Assesses a situation; paths of faults begin at the argument. */
function assessAt(situation: Situation, name: "before" | "after"): Assessment {
  checkKeys(situation, ["prepared", "policies", "options"], [name]);
  // A comparison is of findings, so they are always listed: `findings` is no option here.
  checkKeys(situation.options, ["asOf", "period", "submissions", "obliged", "division"], [name, "options"]);
  return moveFaults(
    (path) => [name, ...path],
    () => run(situation),
  );
}

function run({ prepared, policies, options }: Situation): Assessment {
  // The options fit the policies as the caller's do; `assess` checks both.
  return assess(prepared, policies as readonly Policy[], options as LayeredAssessmentOptions);
}
