import type { Bound, BoundByClass, BoundRate, Measure, Requirement } from "../../policy/index.js";
import { readAmount } from "../../terms/index.js";
import { areaCells, areaCondition } from "./areas.js";
import type { ClauseContext, ClauseRow } from "./clause-fields.js";
import { personCells, personCondition } from "./persons.js";

/** A row with its place among the rows of its clause. */
interface PlacedRow {
  readonly row: ClauseRow;
  readonly at: number;
}

/** A percentage, a fraction or a number, with or without the word of what is counted behind it. */
const LEVEL = /^(\d+(?:\.\d+)?%?|\d+\/\d+)(?:名|人|人次|个|次|项|家|处|场|节|户|小时|学时|平方米)?$/;
const ALL = /^(?:全部|全覆盖|实现全覆盖)$/;

/** Reads the number of a bound: 3, 3名, 60%, 1/3, 20万元, 全部; undefined for anything else. */
export function readLevel(cell: string | number): string | number | undefined {
  if (typeof cell === "number") return cell;
  const plain = cell.normalize("NFKC").replace(/\s/g, "");
  if (ALL.test(plain)) return "100%";
  const level = LEVEL.exec(plain)?.[1];
  if (level !== undefined) return level;
  const amount = readAmount(plain);
  return amount.status === "known" && !amount.yuan.startsWith("-") ? amount.yuan.replace(/\.00$/, "") : undefined;
}

/** What the rows of a clause require: bounds, and the areas to which the whole clause is restricted. */
export interface ReadBounds {
  readonly where: Requirement["where"];
  readonly atLeast?: Bound | undefined;
  readonly atMost?: Bound | undefined;
}

/** Makes the bounds of a requirement of its rows. */
export function readBounds(rows: readonly ClauseRow[], context: ClauseContext): ReadBounds {
  const { shared, conditions } = conditionsOf(rows, context);
  const bound = (name: BoundName): Bound | undefined => {
    const own = rowsOfBound(rows, name);
    return own.length === 0 ? undefined : boundOf(own, conditions, context);
  };
  return {
    where: shared,
    atLeast: bound("atLeast"),
    atMost: bound("atMost"),
  };
}

/** Makes the amounts of a clause about money of its rows: those of each class of recipient, those of each year. */
export function readAmounts(
  rows: readonly ClauseRow[],
  context: ClauseContext,
): Pick<ReadBounds, "where"> & { readonly amount: Bound } {
  const { shared, conditions } = conditionsOf(rows, context);
  return { where: shared, amount: boundOf(rowsOfBound(rows, "amount"), conditions, context) };
}

/** The parameters that rows of bounds fill. */
export type BoundName = "atLeast" | "atMost" | "amount";

/** The rows that say a bound: without a comparison, the least; an amount is in every row. */
function rowsOfBound(rows: readonly ClauseRow[], name: BoundName): readonly PlacedRow[] {
  return rows
    .map((row, at) => ({ row, at }))
    .filter(
      ({ row: { comparison } }) =>
        name === "amount" || comparison === "exactly" || (comparison === "at-most") === (name === "atMost"),
    );
}

/** The condition of each row; none, where all rows share one, which then restricts the whole clause. */
function conditionsOf(
  rows: readonly ClauseRow[],
  context: Pick<ClauseContext, "fault">,
): { readonly shared: Condition | undefined; readonly conditions: readonly (Condition | undefined)[] } {
  const conditions = rowConditions(rows, context);
  const texts = new Set(conditions.map((condition) => JSON.stringify(condition ?? null)));
  const [shared] = conditions;
  return texts.size === 1 && shared !== undefined ? { shared, conditions: [] } : { shared: undefined, conditions };
}

/** Finds the row from which a part of a bound was read, by its path in the bound: `stages`, 1, `is`, `classes`, 0. */
export function rowOfBound(rows: readonly ClauseRow[], name: BoundName, path: readonly string[]): number {
  const { conditions } = conditionsOf(rows, { fault: () => undefined });
  const own = rowsOfBound(rows, name);
  const stage = indexAfter("stages", path);
  const day = stagesOf(own)[stage ?? 0];
  const ofStage = stage === undefined ? own : own.filter(({ row: { by } }) => by === day);
  const classes = ofStage.filter(({ at }) => conditions[at] !== undefined);
  const otherwise = ofStage.find(({ at }) => conditions[at] === undefined);
  const found = path.includes("otherwise") ? otherwise : classes[indexAfter("classes", path) ?? 0];
  return (found ?? ofStage[0])?.at ?? 0;
}

/** The column from which a part of a bound was read, by its path in the bound. */
export function columnOfBound(
  path: readonly string[],
): "by" | "within" | "areas" | "persons" | "forEvery" | "of" | "value" {
  if (path.includes("when")) return path.includes("within") ? "within" : path.includes("person") ? "persons" : "areas";
  if (path.at(-1) === "by") return "by";
  return path.includes("forEvery") ? "forEvery" : path.includes("of") ? "of" : "value";
}

/** The days of the stages, in the order in which rows name them. */
function stagesOf(rows: readonly PlacedRow[]): readonly (string | undefined)[] {
  return [...new Set(rows.map(({ row: { by } }) => by))];
}

function indexAfter(step: string, path: readonly string[]): number | undefined {
  const at = path.indexOf(step);
  return at === -1 ? undefined : Number(path[at + 1] ?? 0);
}

type Condition = NonNullable<Requirement["where"]>;

function conditionOf({ row, at }: PlacedRow, { fault }: Pick<ClauseContext, "fault">): Condition | undefined {
  const division = areaCondition(row.areas ?? [], row.within ?? []);
  if (division === null) fault({ key: "areas", row: at, code: "areas-mixed", values: {} });
  const person = personCondition(row.persons ?? []);
  if (person === null) fault({ key: "persons", row: at, code: "persons-mixed", values: {} });
  const condition = {
    ...(division === null || division === undefined ? {} : { division }),
    ...(person === null || person === undefined ? {} : { person }),
  };
  return Object.keys(condition).length === 0 ? undefined : condition;
}

/** The condition of each row of a clause, where a class is said by the cells of its row. */
export function rowConditions(
  rows: readonly ClauseRow[],
  context: Pick<ClauseContext, "fault">,
): readonly (Condition | undefined)[] {
  return rows.map((row, at) => conditionOf({ row, at }, context));
}

function boundOf(
  rows: readonly PlacedRow[],
  conditions: readonly (Condition | undefined)[],
  context: ClauseContext,
): Bound {
  const days = stagesOf(rows);
  if (days.every((day) => day === undefined)) return byClass(rows, conditions, context);
  const stages = days.map((by = "") => ({
    by,
    is: byClass(
      rows.filter(({ row }) => (row.by ?? "") === by),
      conditions,
      context,
    ),
  }));
  for (const { row, at } of rows)
    if (row.by === undefined) context.fault({ key: "by", row: at, code: "cell-empty", values: {} });
  return { stages };
}

function byClass(
  rows: readonly PlacedRow[],
  conditions: readonly (Condition | undefined)[],
  context: ClauseContext,
): BoundByClass {
  const [first, ...more] = rows;
  const classes = rows.flatMap((row) => {
    const when = conditions[row.at];
    return when === undefined ? [] : [{ when, is: rateOf(row, context) }];
  });
  const others = rows.filter(({ at }) => conditions[at] === undefined);
  const [otherwise, twice] = others;
  if (twice !== undefined) context.fault({ key: "value", row: twice.at, code: "bound-twice", values: {} });
  if (first !== undefined && more.length === 0 && classes.length === 0) return rateOf(first, context);
  if (classes.length === 0) return otherwise === undefined ? "0" : rateOf(otherwise, context);
  return { classes, ...(otherwise === undefined ? {} : { otherwise: rateOf(otherwise, context) }) };
}

function rateOf({ row, at }: PlacedRow, { measures, fault }: ClauseContext): BoundRate {
  const { value, forEvery, of } = row;
  const level = value === undefined ? undefined : readLevel(value);
  if (value === undefined) fault({ key: "value", row: at, code: "cell-empty", values: {} });
  else if (level === undefined)
    fault({ key: "value", row: at, code: "decimal-invalid", values: { expected: "fraction" } });
  const every = forEvery === undefined ? undefined : readLevel(forEvery);
  if (forEvery !== undefined && every === undefined)
    fault({ key: "forEvery", row: at, code: "decimal-invalid", values: { expected: "number" } });
  if (forEvery !== undefined && of === undefined) fault({ key: "of", row: at, code: "cell-empty", values: {} });
  const unit = of === undefined ? undefined : measures.get(of);
  const is = level ?? "0";
  return unit === undefined ? is : { is, ...(every === undefined ? {} : { forEvery: every }), of: unit };
}

/** Writes bounds as rows; undefined where cells cannot say them. */
export function boundRows(
  { where, atLeast, atMost }: ReadBounds,
  keyOf: (measure: Measure) => string | undefined,
): readonly ClauseRow[] | undefined {
  const shared = where === undefined ? {} : conditionCells(where);
  if (shared === undefined) return undefined;
  const isBoth = atMost !== undefined && JSON.stringify(atLeast) === JSON.stringify(atMost);
  const parts = isBoth
    ? [rowsOf(atMost, "exactly", keyOf)]
    : [rowsOf(atLeast, "at-least", keyOf), rowsOf(atMost, "at-most", keyOf)];
  return parts.some((part) => part === undefined)
    ? undefined
    : parts.flatMap((part) => part ?? []).map((row) => ({ ...row, ...shared }));
}

/** Writes the amounts of a clause about money as rows; undefined where cells cannot say them. */
export function amountRows(
  { where, amount }: ReturnType<typeof readAmounts>,
  comparison: ClauseRow["comparison"],
  keyOf: (measure: Measure) => string | undefined,
): readonly ClauseRow[] | undefined {
  const shared = where === undefined ? {} : conditionCells(where);
  return shared && rowsOf(amount, comparison, keyOf)?.map((row) => ({ ...row, ...shared }));
}

type Cells = Pick<ClauseRow, "areas" | "within" | "persons">;

/** Writes the condition of a class as cells; undefined where they cannot say it. */
export function conditionCells(condition: Condition): Cells | undefined {
  const { division, person, ...rest } = condition;
  if (Object.keys(rest).length > 0) return undefined;
  const areas = division === undefined ? { areas: [], within: [] } : areaCells(division);
  const persons = person === undefined ? [] : personCells(person);
  if (areas === undefined || persons === undefined) return undefined;
  return {
    ...(areas.areas.length === 0 ? {} : { areas: areas.areas }),
    ...(areas.within.length === 0 ? {} : { within: areas.within }),
    ...(persons.length === 0 ? {} : { persons }),
  };
}

function rowsOf(
  bound: Bound | undefined,
  comparison: ClauseRow["comparison"],
  keyOf: (measure: Measure) => string | undefined,
): readonly ClauseRow[] | undefined {
  if (bound === undefined) return [];
  if (typeof bound === "object" && "stages" in bound) {
    const stages = bound.stages.map(({ by, is }) =>
      typeof is === "object" && "parts" in is
        ? undefined
        : classRows(is, comparison, keyOf)?.map((row) => ({ ...row, by })),
    );
    return stages.some((rows) => rows === undefined) ? undefined : stages.flatMap((rows) => rows ?? []);
  }
  return typeof bound === "object" && "parts" in bound ? undefined : classRows(bound, comparison, keyOf);
}

function classRows(
  bound: BoundByClass,
  comparison: ClauseRow["comparison"],
  keyOf: (measure: Measure) => string | undefined,
): readonly ClauseRow[] | undefined {
  if (typeof bound !== "object" || !("classes" in bound)) {
    const cells = rateCells(bound, keyOf);
    return cells === undefined ? undefined : [{ comparison, ...cells }];
  }
  const { classes, otherwise } = bound;
  const rows = [
    ...classes.map(({ when, is, title }) => {
      const [area, rate] = [conditionCells(when), rateCells(is, keyOf)];
      return area === undefined || rate === undefined || title !== undefined
        ? undefined
        : { comparison, ...rate, ...area };
    }),
    ...(otherwise === undefined ? [] : [rateCells(otherwise, keyOf)].map((rate) => rate && { comparison, ...rate })),
  ];
  return rows.some((row) => row === undefined) ? undefined : rows.flatMap((row) => (row === undefined ? [] : [row]));
}

function rateCells(
  rate: BoundRate,
  keyOf: (measure: Measure) => string | undefined,
): Pick<ClauseRow, "value" | "forEvery" | "of"> | undefined {
  if (isCell(rate)) return { value: rate };
  if (!("is" in rate)) return undefined;
  const of = keyOf(rate.of);
  const { is, forEvery } = rate;
  if (of === undefined || !isCell(is)) return undefined;
  if (forEvery === undefined) return { value: is, of };
  return isCell(forEvery) ? { value: is, forEvery, of } : undefined;
}

function isCell(level: unknown): level is string | number {
  return typeof level === "string" || typeof level === "number";
}
