import { compareRatios, makeRatio, toRatio, toRatioText, type Ratio } from "../../exact/index.js";
import {
  checkKeys,
  type FaultPath,
  refuse,
  requireId,
  requireObject,
  requireObjects,
  requireRows,
} from "../../fault/index.js";
import type { CostParty, CostRatio, CostRecipient, ShareCostsInput } from "../share-costs-types.js";
import { readMoneyUnit, type MoneyUnit } from "./money-unit.js";
import { sumRatios } from "./sum-ratios.js";

/** The input of `shareCosts`, checked: amounts in units, parties by their place in the list. */
export interface CostTable {
  readonly unit: MoneyUnit;
  readonly parties: readonly { readonly id: string; readonly cap: bigint | undefined }[];
  readonly recipients: readonly CostRow[];
}

/** One recipient's amount and ratios. */
export interface CostRow {
  readonly id: string;
  readonly amount: bigint;
  readonly ratios: readonly { readonly party: number; readonly ratio: Ratio }[];
}

const ONE = makeRatio(1n);

/** Checks everything that `shareCosts` is given, before anything is computed. */
export function readCostTable(input: ShareCostsInput): CostTable {
  const { parties, recipients, unit } = requireObject(input, []);
  checkKeys(input, ["recipients", "parties", "unit"], []);
  const money = readMoneyUnit(unit, ["unit"]);
  const places = new Map<string, number>();
  const columns = filled(requireRows(parties, ["id", "cap"], ["parties"]), ["parties"]).map(
    ({ id, cap }: CostParty, index) => {
      addOnce(places, requireId(id, ["parties", index, "id"]), index, ["parties", index, "id"]);
      return { id, cap: cap === undefined ? undefined : money.countBelow(cap, ["parties", index, "cap"]) };
    },
  );
  const seen = new Map<string, number>();
  const rows = filled(requireObjects(recipients, ["recipients"]), ["recipients"]).map((recipient, index) => {
    addOnce(seen, requireId(recipient.id, ["recipients", index, "id"]), index, ["recipients", index, "id"]);
    return readRow(recipient, places, money, ["recipients", index]);
  });
  if (columns.some(({ cap }) => cap !== undefined)) requireOneSign(rows);
  return { unit: money, parties: columns, recipients: rows };
}

function readRow(
  recipient: CostRecipient,
  places: ReadonlyMap<string, number>,
  unit: MoneyUnit,
  path: FaultPath,
): CostRow {
  const named = new Map<string, number>();
  const ratios = requireObjects(recipient.ratios, [...path, "ratios"]).map(({ party, ratio }: CostRatio, index) => {
    const at = [...path, "ratios", index];
    const place = places.get(party) ?? refuse("reference-dangling", [...at, "party"], { expected: "id" });
    addOnce(named, party, index, [...at, "party"]);
    const read = toRatio(ratio, [...at, "ratio"]);
    return { party: place, ratio: read.numerator < 0n ? refuse("weight-negative", [...at, "ratio"]) : read };
  });
  const sum = sumRatios(ratios.map(({ ratio }) => ratio));
  if (compareRatios(sum, ONE) !== 0) {
    const { numerator, denominator } = toRatioText(sum);
    return refuse("weights-not-one", [...path, "ratios"], { sum: `${numerator}/${denominator}` });
  }
  return { id: recipient.id, amount: unit.count(recipient.amount, [...path, "amount"]), ratios };
}

/** A cap has no clear meaning where payments and recoveries set each other off. */
function requireOneSign(rows: readonly CostRow[]): void {
  const positive = rows.some(({ amount }) => amount > 0n);
  const negative = rows.findIndex(({ amount }) => amount < 0n);
  if (positive && negative >= 0) refuse("out-of-range", ["recipients", negative, "amount"], { least: 0 });
}

function addOnce(places: Map<string, number>, id: string, place: number, path: FaultPath): void {
  if (places.has(id)) refuse("id-duplicate", path, { id });
  places.set(id, place);
}

function filled<T>(list: readonly T[], path: FaultPath): readonly T[] {
  return list.length === 0 ? refuse("list-empty", path) : list;
}
