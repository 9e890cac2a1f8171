import type { CaseCoverageItem } from "../results/index.js";

/** What the cases reach of one provision, without its id. */
export type CoverageOfProvision = Omit<CaseCoverageItem, "provision">;

/** One part, which is reached where some case fits. */
export function coverageItem<T>(
  part: CoverageOfProvision["part"],
  name: string,
  cases: readonly T[],
  fits: (one: T) => unknown,
): CoverageOfProvision {
  return { part, name, state: cases.some((one) => fits(one) === true) ? "reached" : "unreached" };
}
