import { isObject, refuse, requireList, type FaultPath } from "../../fault/index.js";
import type { Attainable } from "../attainable.js";
import { checkRatio } from "./check-ratio.js";

/** How many quantities, and how many values, one may be made of. */
const MOST_PARTS = 200_000;
const MOST_DEPTH = 100;

/** Refuses what is no quantity; what is made of too many parts, or nests too deep, is refused too. */
export function checkAttainables(quantities: readonly Attainable[], path: FaultPath): void {
  const budget = { parts: MOST_PARTS };
  requireList(quantities, path, MOST_PARTS).forEach((quantity, index) =>
    checkAttainable(quantity, [...path, index], budget),
  );
}

/** The same of one. */
export function checkAttainable(
  quantity: Attainable,
  path: FaultPath,
  budget = { parts: MOST_PARTS },
  depth = 0,
): void {
  if (!isObject(quantity)) return refuse("type-invalid", path, { expected: "object" });
  budget.parts -= 1;
  if (depth > MOST_DEPTH || budget.parts < 0) return refuse("too-complex", path, { most: MOST_PARTS });
  const at = (name: string): FaultPath => [...path, name];
  switch (quantity.kind) {
    case "values":
      if (requireList(quantity.values, at("values"), MOST_PARTS).length === 0)
        refuse("list-empty", at("values"), { least: 1 });
      budget.parts -= quantity.values.length;
      quantity.values.forEach((value, index) => checkRatio(value, [...path, "values", index]));
      return;
    case "interval":
      checkRatio(quantity.lowest, at("lowest"));
      checkRatio(quantity.highest, at("highest"));
      return;
    case "steps":
      checkRatio(quantity.lowest, at("lowest"));
      checkRatio(quantity.step, at("step"));
      if (typeof quantity.steps !== "bigint") refuse("type-invalid", at("steps"), { expected: "integer" });
      return;
    case "sum":
      if (quantity.least !== null) checkRatio(quantity.least, at("least"));
      if (quantity.most !== null) checkRatio(quantity.most, at("most"));
      requireList(quantity.terms, at("terms"), MOST_PARTS).forEach((term, index) =>
        checkAttainable(term, [...path, "terms", index], budget, depth + 1),
      );
      return;
    case "either":
      if (requireList<Attainable>(quantity.options, at("options"), MOST_PARTS).length === 0)
        refuse("list-empty", at("options"), { least: 1 });
      quantity.options.forEach((option, index) =>
        checkAttainable(option, [...path, "options", index], budget, depth + 1),
      );
      return;
    default:
      return refuse("variant-unknown", at("kind"), {
        expected: "listed-value",
        accepted: ["values", "interval", "steps", "sum", "either"],
      });
  }
}
