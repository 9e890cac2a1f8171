import type { CostPart, RoundedAmount, SharedCosts } from "../results/index.js";
import { toRatio } from "../exact/index.js";
import { checkKeys, requireId, requireObject, requireObjects, requireRows, throwInputError } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import {
  compareRatios,
  compareValues,
  makeRatio,
  multiplyRatios,
  type Ratio,
  sumRatios,
  toRatioText,
} from "../ratio/index.js";
import { type MoneyUnit, readMoneyUnit } from "./internal/money-units.js";
import { roundTwoWayTable, type TableCell, type TwoWayTable } from "./internal/round-two-way-table.js";
import type { CostParty, CostRatio, CostRecipient, ShareCostsInput } from "./share-costs-types.js";

/**
 * Shares each recipient's amount between parties (市、区两级分担) so that the table adds up in both directions.
 * Every part and every party's total is its exact value rounded to a neighbouring unit, and every recipient's
 * parts add to its amount exactly. A capped party pays at most its cap, each of its parts reduced in the same
 * proportion; what it leaves open is listed as uncovered and is never moved to another party.
 *
 * Method: controlled rounding of a two-way table (Bacharach 1966; Causey, Cox & Ernst 1985) by maximum flow.
 *
 * @param input recipients with an amount (a multiple of the unit, below zero for recoveries) and ratios that
 * add to one exactly; parties with an optional cap of zero or more; the unit, 0.01 when absent
 * @returns rows and columns in the order of the input; the figures do not depend on that order
 * @throws RuleInputError `weights-not-one`, `weight-negative`, `amount-not-multiple`, `reference-dangling`,
 * `id-duplicate`, `id-invalid`, `id-like-identity-number`, `list-empty`, `out-of-range` (a cap below zero; payments
 * and recoveries together under a cap), `decimal-too-long` (also a cap over ratios with thousands of different denominators),
 * `decimal-invalid`, `type-invalid`, `value-missing`
 *
 * @example
 * ```ts
 * import { shareCosts } from "social-work-station-rules/funding";
 * const ratios = [{ party: "市级", ratio: "1/3" }, { party: "区级", ratio: "2/3" }];
 * const shared = shareCosts({
 *   parties: [{ id: "市级" }, { id: "区级" }],
 *   recipients: [{ id: "甲街道", amount: "100.00", ratios }, { id: "乙街道", amount: "100.00", ratios }],
 * });
 * shared.recipients[0]?.parts.map((part) => part.amount); //=> ["33.33", "66.67"]
 * shared.parties.map((party) => party.amount); //=> ["66.66", "133.34"]
 * ```
 */
export function shareCosts(input: ShareCostsInput): SharedCosts {
  const { parties, recipients, unit } = readCostTable(input);
  const sign = signOf(recipients);
  const table = tabulateCosts({ parties, recipients, unit }, sign);
  const units = roundTwoWayTable(table);

  const rows = recipients.map(() => ({ parts: [] as CostPart[], uncovered: [] as CostPart[] }));
  const totals = parties.map(() => ({ parts: 0n, uncovered: 0n }));
  table.cells.forEach(({ recipient, party, kind, exact }, index) => {
    const rounded = units[index] ?? 0n;
    const { amount, exactAmount, rounded: direction } = writeRounded(rounded, exact, sign, unit);
    rows[recipient]?.[kind].push({ party: parties[party]?.id ?? "", amount, exactAmount, rounded: direction });
    const total = totals[party];
    if (total !== undefined) total[kind] += rounded;
  });
  return {
    kind: "shared-costs",
    status: table.columns.some(({ uncovered }) => uncovered.numerator > 0n) ? "short" : "covered",
    unit: unit.text,
    amount: unit.write(recipients.reduce((sum, { amount }) => sum + amount, 0n)),
    shortfall: unit.write(sign * totals.reduce((sum, { uncovered }) => sum + uncovered, 0n)),
    recipients: recipients.map(({ id, amount }, index) => ({
      id,
      amount: unit.write(amount),
      ...(rows[index] ?? { parts: [], uncovered: [] }),
    })),
    parties: table.columns.map(({ paid, uncovered }, party) => ({
      id: parties[party]?.id ?? "",
      ...writeRounded(totals[party]?.parts ?? 0n, paid, sign, unit),
      ...(uncovered.numerator > 0n ? { bound: "cap" as const } : {}),
      uncovered: writeRounded(totals[party]?.uncovered ?? 0n, uncovered, sign, unit),
    })),
  };
}

/** The sign of the total; where payments and recoveries cancel out, of the first recipient by id that is not zero. */
function signOf(recipients: readonly CostRow[]): bigint {
  const total = recipients.reduce((sum, { amount }) => sum + amount, 0n);
  const leading = recipients.reduce<CostRow | undefined>(
    (least, row) => (row.amount !== 0n && (least === undefined || row.id < least.id) ? row : least),
    undefined,
  );
  return (total === 0n ? (leading?.amount ?? 0n) : total) < 0n ? -1n : 1n;
}

function writeRounded(units: bigint, { numerator, denominator }: Ratio, sign: bigint, unit: MoneyUnit): RoundedAmount {
  const excess = units * denominator - numerator;
  return {
    amount: unit.write(sign * units),
    exactAmount: unit.writeExact({ numerator: sign * numerator, denominator }),
    rounded: excess === 0n ? "none" : excess > 0n === numerator > 0n ? "up" : "down",
  };
}

/** The input of `shareCosts`, checked: amounts in units, parties by their place in the list. */
interface CostTable {
  readonly unit: MoneyUnit;
  readonly parties: readonly { readonly id: string; readonly cap: bigint | undefined }[];
  readonly recipients: readonly CostRow[];
}

/** One recipient's amount and ratios. */
interface CostRow {
  readonly id: string;
  readonly amount: bigint;
  readonly ratios: readonly { readonly party: number; readonly ratio: Ratio }[];
}

const ONE = makeRatio(1n);

/** Checks everything that `shareCosts` is given, before anything is computed. */
function readCostTable(input: ShareCostsInput): CostTable {
  const { parties, recipients, unit } = requireObject(input, ["input"]);
  checkKeys(input, ["recipients", "parties", "unit"], ["input"]);
  const money = readMoneyUnit(unit, ["input", "unit"]);
  const places = new Map<string, number>();
  const columns = filled(requireRows(parties, ["id", "cap"], ["input", "parties"]), ["input", "parties"]).map(
    ({ id, cap }: CostParty, index) => {
      addOnce(places, requireId(id, ["input", "parties", index, "id"]), index, ["input", "parties", index, "id"]);
      return { id, cap: cap === undefined ? undefined : money.countBelow(cap, ["input", "parties", index, "cap"]) };
    },
  );
  const seen = new Map<string, number>();
  const rows = filled(requireObjects(recipients, ["input", "recipients"]), ["input", "recipients"]).map(
    (recipient, index) => {
      addOnce(seen, requireId(recipient.id, ["input", "recipients", index, "id"]), index, [
        "input",
        "recipients",
        index,
        "id",
      ]);
      return readRow(recipient, places, money, ["input", "recipients", index]);
    },
  );
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
    const place = places.get(party) ?? throwInputError("reference-dangling", [...at, "party"], { expected: "id" });
    addOnce(named, party, index, [...at, "party"]);
    const read = toRatio(ratio, [...at, "ratio"]);
    return { party: place, ratio: read.numerator < 0n ? throwInputError("weight-negative", [...at, "ratio"]) : read };
  });
  const sum = sumRatios(ratios.map(({ ratio }) => ratio));
  if (compareRatios(sum, ONE) !== 0) {
    const { numerator, denominator } = toRatioText(sum);
    return throwInputError("weights-not-one", [...path, "ratios"], { sum: `${numerator}/${denominator}` });
  }
  return { id: recipient.id, amount: unit.count(recipient.amount, [...path, "amount"]), ratios };
}

/** A cap has no clear meaning where payments and recoveries set each other off. */
function requireOneSign(rows: readonly CostRow[]): void {
  const positive = rows.some(({ amount }) => amount > 0n);
  const negative = rows.findIndex(({ amount }) => amount < 0n);
  if (positive && negative >= 0)
    throwInputError("out-of-range", ["input", "recipients", negative, "amount"], { least: 0 });
}

function addOnce(places: Map<string, number>, id: string, place: number, path: FaultPath): void {
  if (places.has(id)) throwInputError("id-duplicate", path, { id });
  places.set(id, place);
}

function filled<T>(list: readonly T[], path: FaultPath): readonly T[] {
  return list.length === 0 ? throwInputError("list-empty", path) : list;
}

/** A cell of the exact table: what a party pays for a recipient, or what its cap leaves uncovered there. */
interface CostCell extends TableCell {
  readonly recipient: number;
  readonly party: number;
  readonly kind: "parts" | "uncovered";
}

/** A party's exact column in units: how much its cap lets it pay, and what the ratios ask beyond. */
interface CostColumn {
  readonly paid: Ratio;
  readonly uncovered: Ratio;
  /** The part of each cell that is paid, and the rest. */
  readonly parts: Ratio;
  readonly rest: Ratio;
}

/** The exact table with rows and columns in the order of their ids, so that the input's order decides nothing. */
interface CostTabulation extends TwoWayTable {
  readonly cells: readonly CostCell[];
  /** By party, in the order of the input. */
  readonly columns: readonly CostColumn[];
}

/** Applies the ratios and the caps exactly. Amounts are taken times `sign`, so that a recovery mirrors a payment. */
function tabulateCosts({ parties, recipients }: CostTable, sign: bigint): CostTabulation {
  const columns = measureColumns(parties, recipients, sign);
  const partyOrder = orderById(parties);
  const rank = new Int32Array(partyOrder.length);
  partyOrder.forEach((party, position) => (rank[party] = position));
  const rowOrder = orderById(recipients);
  const cells: CostCell[] = [];
  rowOrder.forEach((recipient, row) => {
    const { amount = 0n, ratios = [] } = recipients[recipient] ?? {};
    for (const { party, ratio } of ratios) {
      const column = rank[party] ?? 0;
      const exact = makeRatio(sign * amount * ratio.numerator, ratio.denominator);
      const { parts, rest } = columns[party] ?? COVERED;
      if (rest.numerator === 0n) {
        cells.push({ recipient, party, kind: "parts", row, column, exact });
        continue;
      }
      const left = column + parties.length;
      cells.push({ recipient, party, kind: "parts", row, column, exact: multiplyRatios(exact, parts) });
      cells.push({ recipient, party, kind: "uncovered", row, column: left, exact: multiplyRatios(exact, rest) });
    }
  });
  return {
    columns,
    cells,
    rowTotals: rowOrder.map((recipient) => sign * (recipients[recipient]?.amount ?? 0n)),
    columnTotals: (["paid", "uncovered"] as const).flatMap((side) =>
      partyOrder.map((party) => columns[party]?.[side] ?? ZERO),
    ),
  };
}

const ZERO = makeRatio(0n);

const MOST_DIGITS = 50_000_000;

const COVERED: CostColumn = { paid: ZERO, uncovered: ZERO, parts: makeRatio(1n), rest: ZERO };

function measureColumns(
  parties: CostTable["parties"],
  recipients: CostTable["recipients"],
  sign: bigint,
): readonly CostColumn[] {
  const asked: Ratio[][] = parties.map(() => []);
  for (const { amount, ratios } of recipients) {
    for (const { party, ratio } of ratios) {
      asked[party]?.push({ numerator: sign * amount * ratio.numerator, denominator: ratio.denominator });
    }
  }
  return parties.map(({ cap }, party) => {
    const total = sumRatios(asked[party] ?? []);
    const excess = cap === undefined ? -1n : total.numerator - cap * total.denominator;
    if (cap === undefined || excess <= 0n) return { ...COVERED, paid: total };
    requireShortTotal(total, asked[party]?.length ?? 0, ["input", "parties", party, "cap"]);
    return {
      paid: makeRatio(cap),
      uncovered: makeRatio(excess, total.denominator),
      parts: makeRatio(cap * total.denominator, total.numerator),
      rest: makeRatio(excess, total.numerator),
    };
  });
}

/** A cap puts its party's exact total into each of the party's parts; thousands of long ones would not fit in memory. */
function requireShortTotal(total: Ratio, parts: number, path: FaultPath): void {
  const digits = total.numerator.toString(16).length + total.denominator.toString(16).length;
  if (digits * parts > MOST_DIGITS) throwInputError("decimal-too-long", path, { expected: "fraction" });
}

function orderById(entries: readonly { readonly id: string }[]): readonly number[] {
  const idOf = (index: number): string => entries[index]?.id ?? "";
  return Array.from(entries.keys()).sort((a, b) => compareValues(idOf(a), idOf(b)));
}
