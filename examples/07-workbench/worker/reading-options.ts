import { type Sheet, type SheetsOptions, readSheets } from "social-work-station-rules/sheets";
import type { Policy } from "social-work-station-rules/policy";
import { knownPolicies } from "./desk.js";

/** So many rows of a sheet show by whose tiers its stations are named. */
const SAMPLE = 200;

/**
 * How sheets are to be read. A station is on a tier of some policy, and the words of several policies for their tiers are
 * alike: the policy by whose tiers most of a sample can be taken is the one of the place.
 */
export function readingOptions(sheets: readonly Sheet[], recordedOn: string | undefined): SheetsOptions {
  const policies = knownPolicies();
  const candidates = [...new Map(policies.flatMap((policy) => candidateOf(policy))).values()];
  const sample = sheets.map(({ name, rows, merges }) => ({ name, rows: rows.slice(0, SAMPLE), merges }));
  const tries = [undefined, ...candidates].map((policy) => {
    const options = optionsOf(policy, policies, recordedOn);
    const { sheets: read, faults } = readSheets(sample, options);
    return { options, taken: read.reduce((sum, { taken }) => sum + taken, 0), faults: faults.length };
  });
  // Of equals the first: that of the place, else without any policy before others.
  const best = tries.reduce((one, other) =>
    other.taken > one.taken || (other.taken === one.taken && other.faults < one.faults) ? other : one,
  );
  return best.options;
}

function candidateOf(policy: Policy): readonly (readonly [string, Policy])[] {
  return policy.tierSystem === undefined ? [] : [[policy.tierSystem.id, policy]];
}

/** With a policy its tiers alone; else those of all, as far as they are not alike. */
function optionsOf(policy: Policy | undefined, all: readonly Policy[], recordedOn: string | undefined): SheetsOptions {
  const tierSystem = policy?.tierSystem;
  return policy === undefined || tierSystem === undefined
    ? { recordedOn, policies: all }
    : {
        recordedOn,
        tierSystems: [tierSystem],
        policies: all.filter((own) => own.tierSystem === undefined || own.tierSystem.id === tierSystem.id),
      };
}
