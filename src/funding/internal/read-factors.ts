import { parseDecimal, type ScaledInteger } from "../../exact/index.js";
import { checkKeys, refuse, requireList, requireRows } from "../../fault/index.js";
import { DETAILS, TIE_RULES, type Detail } from "../apportion-types.js";
import type { FactorInput, FactorRecipient } from "../factors-types.js";
import { readChoice } from "./read-choice.js";
import type { DivisionTerms } from "./divide-units.js";
import { readMoneyUnit, type MoneyUnit } from "./money-unit.js";
import { findGaps, readBounds, type WholeBounds } from "./read-bounds.js";
import { readFactorTree, type FactorNode } from "./read-factor-tree.js";
import { readIds } from "./read-ids.js";
import { readMethod } from "./read-method.js";
import { weighRecipients } from "./weigh-recipients.js";
import { alignDecimals } from "./whole-weights.js";

/** A factor method in whole units and whole weights, none of them negative. */
export interface ReadFactors {
  readonly total: bigint;
  readonly sign: bigint;
  readonly unit: MoneyUnit;
  readonly unitValue: ScaledInteger;
  readonly nodes: readonly FactorNode[];
  /** For each node the recipients' weights; null for a group. */
  readonly weights: readonly (readonly bigint[] | null)[];
  readonly bounds: WholeBounds;
  /** Ids of recipients between whose bounds there is no whole unit. */
  readonly gaps: readonly string[];
  readonly terms: DivisionTerms;
  readonly detail: Detail;
}

const OPTIONS = [
  "total",
  "recipients",
  "factors",
  "weightsAddTo",
  "coefficientAppliesTo",
  "method",
  "unit",
  "ties",
  "detail",
];

/** Checks everything given and brings it to integers, before anything is computed. */
export function readFactors(input: FactorInput): ReadFactors {
  checkKeys(input, OPTIONS, []);
  const recipients = requireRows(input.recipients, ["id", "coefficient", "floor", "cap"], ["recipients"]);
  if (recipients.length === 0) return refuse("list-empty", ["recipients"]);
  const ids = readIds(recipients, ["recipients"]);
  const unit = readMoneyUnit(input.unit, ["unit"]);
  const unitValue = parseDecimal(unit.text);
  const total = unit.count(input.total, ["total"]);
  const bounds = readBounds(recipients, unitValue, ["recipients"]);
  const terms = { ids, method: readMethod(input.method, ids), ties: readChoice(input.ties, TIE_RULES, ["ties"]) };
  const detail = readChoice(input.detail, DETAILS, ["detail"]);
  const nodes = readFactorTree(input, new Map(ids.map((id, index) => [id, index])));
  const weighted = markWeighted(nodes, input.coefficientAppliesTo);
  const coefficients = readCoefficients(recipients, weighted === null);
  const weights = nodes.map(
    ({ indicators }, place) =>
      indicators && weighRecipients(indicators, weighted?.[place] === true ? coefficients : null),
  );
  return {
    total: total < 0n ? -total : total,
    sign: total < 0n ? -1n : 1n,
    unit,
    unitValue,
    nodes,
    weights,
    bounds,
    gaps: findGaps(ids, bounds),
    terms,
    detail,
  };
}

/** Which nodes the coefficient applies to, by their own id or that of a group above; null where none is named. */
function markWeighted(nodes: readonly FactorNode[], applied: readonly string[] | undefined): readonly boolean[] | null {
  if (applied === undefined) return null;
  const known = new Set(nodes.map(({ id }) => id));
  requireList(applied, ["coefficientAppliesTo"]).forEach((id: unknown, index) => {
    if (typeof id !== "string" || !known.has(id))
      refuse("reference-dangling", ["coefficientAppliesTo", index], { expected: "id" });
  });
  const named = new Set<string>(applied);
  const marks: boolean[] = [];
  for (const { id, parent } of nodes) marks.push(named.has(id) || (parent !== null && marks[parent] === true));
  return marks;
}

/** A coefficient that nothing says to apply is refused, and so is one that is missing where it applies. */
function readCoefficients(recipients: readonly FactorRecipient[], isUnused: boolean): readonly bigint[] | null {
  if (isUnused) {
    const index = recipients.findIndex(({ coefficient }) => coefficient !== undefined);
    return index === -1 ? null : refuse("value-missing", ["coefficientAppliesTo"], { expected: "list" });
  }
  const read = recipients.map(({ coefficient }, index) => {
    const path = ["recipients", index, "coefficient"];
    if (coefficient === undefined) return refuse("value-missing", path, { expected: "non-negative-decimal" });
    const value = parseDecimal(coefficient, path);
    return value.digits < 0n ? refuse("out-of-range", path, { expected: "non-negative-decimal", least: 0 }) : value;
  });
  return alignDecimals(read).digits;
}
