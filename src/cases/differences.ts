import { compareRatios, toRatio } from "../exact/index.js";
import { formatRatio } from "../ratio/index.js";
import type { CaseAmountDifference } from "../results/index.js";
import type { AnsweredCase } from "./answer-case.js";

/** Lists the amounts of an answer that are not those that the case expects, each once. */
export function differencesOf({ one, amounts }: AnsweredCase): readonly CaseAmountDifference[] {
  const differences = amounts.flatMap(({ name, least, most }): readonly CaseAmountDifference[] => {
    const expected = one.amounts?.[name];
    if (expected !== undefined)
      return isEqual(least, expected) && isEqual(most, expected)
        ? []
        : [{ name, expected: formatRatio(toRatio(expected)), least, most }];
    // Of a provision about money the case expects that it cannot be computed for certain.
    const isOpen = least === null || least !== most;
    return one.verdict !== "undetermined" || isOpen ? [] : [{ name, expected: null, least, most }];
  });
  return [...new Map(differences.map((difference) => [JSON.stringify(difference), difference])).values()];
}

function isEqual(found: string | null, expected: Parameters<typeof toRatio>[0]): boolean {
  return found !== null && compareRatios(toRatio(found), toRatio(expected)) === 0;
}
