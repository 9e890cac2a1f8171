import type { FundingStandard, PayStandard, Settled } from "../../policy/index.js";
import { amountRows, columnOfBound, readAmounts, rowOfBound } from "./bound-cells.js";
import { type ClauseKind, type ClausePlace, type KeyOf, statedOf } from "./clause-body.js";
import type { ClauseContext, ClauseFields, ClauseRow } from "./clause-fields.js";
import { type AmountPeriod, readMoney, writeMoney } from "./money-cells.js";
import { readPartYear, writePartYear } from "./part-year.js";

/** 经费标准: so much for each recipient, by area and by year. */
export const fundingStandardKind: ClauseKind = {
  uses: [
    ...(["comparison", "value", "forEvery", "of", "areas", "within", "by"] as const),
    ...(["purposes", "per", "times", "partYear", "rounding"] as const),
  ],
  read: (fields, source, context) => {
    const { amount, per, where, meaning } = readStandard(fields, context);
    const { rows = [], times, rounding, partYear } = fields;
    const purpose = purposeOf(rows, context);
    return {
      ...(fields.subject === "jurisdiction" ? { scope: "jurisdiction" } : {}),
      ...(where === undefined ? {} : { where }),
      parameters: {
        ...statedOf({ amount, purpose, per, times, rounding, meaning }, source),
        ...readPartYear(partYear, source),
      },
    };
  },
  write: (provision, keyOf) => {
    if (provision.kind !== "funding-standard") return undefined;
    const { purpose, times, rounding, partYear } = provision.parameters;
    const cells = writeStandard(provision, keyOf);
    const [first, ...more] = cells?.rows ?? [];
    return (
      cells && {
        ...cells,
        times: times?.value,
        rounding: rounding?.value,
        partYear: writePartYear(partYear),
        rows: [{ ...first, purposes: purpose && [purpose.value] }, ...more],
      }
    );
  },
  placeOf: (name, path, rows) => (name === "purpose" ? { key: "purposes", row: 0 } : placeOfAmount(name, path, rows)),
};

/** 薪酬标准: so much for each person, by certificate, role or kind of staff. */
export const payStandardKind: ClauseKind = {
  uses: [...(["comparison", "value", "persons", "areas", "within", "by"] as const), "per"],
  read: (fields, source, context) => {
    const { amount, per, where, meaning } = readStandard(fields, context);
    if (per === undefined) context.fault({ key: "per", row: null, code: "cell-empty", values: {} });
    return {
      ...(where === undefined ? {} : { where }),
      parameters: statedOf({ amount, per, meaning }, source),
    };
  },
  write: (provision, keyOf) => (provision.kind === "pay-standard" ? writeStandard(provision, keyOf) : undefined),
  placeOf: placeOfAmount,
};

interface Standard extends ReturnType<typeof readAmounts> {
  readonly per: string | undefined;
  readonly meaning: string | undefined;
}

/** Reads what both standards have: the amount, whether it is for a month, and whether it is the least or the most. */
function readStandard(fields: ClauseFields, context: ClauseContext): Standard {
  const { rows = [], subject, tier, per } = fields;
  if (rows.length === 0) context.fault({ key: "value", row: null, code: "cell-empty", values: {} });
  const recipient = { subject, level: context.levels.get(tier ?? "") };
  let written: AmountPeriod | undefined;
  const plain = rows.map((row, at): ClauseRow => {
    if (row.value === undefined) return row;
    const money = readMoney(row.value, recipient, row.of);
    if (money.yuan === undefined)
      context.fault({ key: "value", row: at, code: "decimal-invalid", values: { expected: "decimal" } });
    const isOther = money.per !== undefined && money.per !== (per ?? written ?? money.per);
    const wrong = money.wrongUnit ?? (isOther ? money.unit : undefined);
    if (wrong !== undefined) context.fault({ key: "value", row: at, code: "amount-unit", values: { unit: wrong } });
    written ??= money.per;
    return { ...row, value: money.yuan ?? "0" };
  });
  const [meaning] = distinct(rows, ({ comparison }) => comparison, "comparison", context);
  return { ...readAmounts(plain, context), per: per ?? written, meaning };
}

/** The one purpose of a standard. */
function purposeOf(rows: readonly ClauseRow[], context: ClauseContext): string | undefined {
  const [words] = distinct(rows, ({ purposes }) => purposes?.join("、"), "purposes", context);
  const [purpose, ...more] = words?.split("、") ?? [];
  if (more.length > 0) context.fault({ key: "purposes", row: 0, code: "one-word-only", values: {} });
  return purpose;
}

/** What the rows of a clause say in a column, where all that say something say the same; others are faults. */
function distinct<T extends string>(
  rows: readonly ClauseRow[],
  valueOf: (row: ClauseRow) => T | undefined,
  key: ClausePlace["key"],
  { fault }: ClauseContext,
): readonly T[] {
  const values = new Set<T>();
  rows.forEach((row, at) => {
    const value = valueOf(row);
    if (value === undefined || values.has(value)) return;
    if (values.size > 0) fault({ key, row: at, code: "rows-differ", values: {} });
    values.add(value);
  });
  return [...values];
}

function writeStandard(
  { parameters, where }: Settled<FundingStandard> | Settled<PayStandard>,
  keyOf: KeyOf,
): Pick<ClauseFields, "per" | "rows"> | undefined {
  const { amount, per, meaning } = parameters;
  const rows = amountRows({ where, amount: amount.value }, meaning?.value, keyOf);
  return rows && { per: per?.value, rows: rows.map((row) => ({ ...row, value: writeMoney(row.value) })) };
}

function placeOfAmount(name: string, path: readonly string[], rows: readonly ClauseRow[]): ClausePlace | undefined {
  if (name === "meaning") return { key: "comparison", row: 0 };
  if (name !== "amount") return undefined;
  return { key: columnOfBound(path), row: rowOfBound(rows, name, path) };
}
