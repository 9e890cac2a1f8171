import { toRatio } from "../../exact/index.js";
import { roundRatio } from "../../ratio/index.js";
import type { IndicatorHead, MissingFact } from "../../results/index.js";
import { factKinds, labelOf } from "../../terms/index.js";
import type { SheetCell } from "../cell.js";
import type { WriteContext } from "./context.js";

/** Cells of measured numbers: of indicators, and of report forms. */

/** A number with its bounds and the facts that it lacks. */
interface Measured {
  readonly least: string | null;
  readonly most: string | null;
  readonly missing: readonly MissingFact[];
}

/** How a number is printed. */
type Printed = Pick<IndicatorHead, "format" | "decimals">;

/** Returns a number as it is printed, or its bounds in words. */
export function limitsCell(row: Measured | undefined, head: Printed, { say }: WriteContext): SheetCell {
  if (row === undefined) return null;
  if (row.least === null && row.most === null) return say("无法计算", "no number");
  const from = printed(row.least ?? "0", head);
  // Of counts, sums and shares it is known without any record that they are not below zero.
  if (row.most === null && (row.least ?? "0") === "0") return say("不明", "not known");
  if (row.most === null) return say(`至少${from}`, `at least ${from}`);
  const to = printed(row.most, head);
  return row.least === row.most ? Number(from) : say(`${from}至${to}`, `${from} to ${to}`);
}

/** Returns a number with the decimals of its heading. */
export function printed(value: string, { format, decimals }: Printed): string {
  const { numerator, denominator } = toRatio(value);
  return roundRatio(
    { numerator: format === "percent" ? numerator * 100n : numerator, denominator },
    decimals,
    "half-up",
  );
}

/** Returns which facts are missing, each with how many subjects it concerns. */
export function missingCell(rows: readonly Pick<Measured, "missing">[], { say, locale }: WriteContext): string {
  const counts = new Map<string, Set<string>>();
  for (const { fact, subject } of rows.flatMap(({ missing }) => missing)) {
    const label = labelOf(factKinds, fact, locale);
    counts.set(label, (counts.get(label) ?? new Set()).add(`${subject.kind}:${subject.id}`));
  }
  return Array.from(counts, ([label, subjects]) =>
    say(`${label}（${subjects.size}处）`, `${label} (${subjects.size})`),
  ).join(say("；", "; "));
}
