import { checkKeys, requireId, requireList, requireObject, requireObjects, throwInputError } from "../checks/index.js";
import { type DecimalInput, parseDecimal } from "../exact/index.js";
import type { FaultPath } from "../fault/index.js";
import { FUNDING_SOURCE_KINDS, isOwnWord } from "../terms/index.js";
import type { Policy } from "../policy/index.js";
import type { BudgetSource } from "./types.js";

/** Checks the sources that `planBudget` is given: ids that are unique, amounts of zero or more, lists of ids. */
export function checkSources(sources: readonly BudgetSource[]): void {
  const path = ["options", "sources"];
  const seen = new Set<string>();
  requireObjects(sources, path).forEach((source, index) => {
    const at = [...path, index];
    checkKeys(source, ["id", "kind", "amount", "purposes", "areas", "recipients"], at);
    const id = requireId(source.id, [...at, "id"]);
    if (seen.has(id)) throwInputError("id-duplicate", [...at, "id"], { id });
    seen.add(id);
    const { kind } = source;
    if (
      kind !== undefined &&
      !FUNDING_SOURCE_KINDS.some((known) => known === kind) &&
      !isOwnWord(requireId(kind, [...at, "kind"]))
    )
      throwInputError("term-unknown", [...at, "kind"], { expected: "listed-value", accepted: FUNDING_SOURCE_KINDS });
    checkAmount(source.amount, [...at, "amount"]);
    for (const name of ["purposes", "areas", "recipients"] as const) {
      const ids = source[name];
      if (ids === undefined) continue;
      requireList(ids, [...at, name]).forEach((one, place) => requireId(one, [...at, name, place]));
    }
  });
}

/** Checks the totals that `planBudget` is given: amounts of zero or more, for factor formulas of the policies. */
export function checkTotals(totals: Readonly<Record<string, DecimalInput>>, policies: readonly Policy[]): void {
  const path = ["options", "totals"];
  requireObject(totals, path);
  const formulas = policies.flatMap(({ provisions }) =>
    provisions.flatMap(({ id, kind }) => (kind === "factor-formula" ? [id] : [])),
  );
  for (const [id, total] of Object.entries(totals)) {
    if (!formulas.includes(id))
      throwInputError("provision-unknown", [...path, id], {
        id,
        ...(formulas.length === 0 ? {} : { accepted: formulas }),
      });
    checkAmount(total, [...path, id]);
  }
}

/** Checks an amount of money: zero or more. */
export function checkAmount(amount: DecimalInput, path: FaultPath): void {
  if (amount === undefined) throwInputError("value-missing", path, { expected: "non-negative-decimal" });
  if (parseDecimal(amount, path).digits < 0n)
    throwInputError("out-of-range", path, { expected: "non-negative-decimal", least: 0 });
}
