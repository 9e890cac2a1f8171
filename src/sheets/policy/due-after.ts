import type { TermAfter } from "../../policy/index.js";
import { labelOf, ownDates, readTerm } from "../../terms/index.js";
import type { ClauseContext } from "./clause-fields.js";

/** The cell 起算后的时限: 启用后3个月, 合同签订之日起30日内. */

const TERM = /^(.+?)(?:之日起|之日后|之后|后|起)(\d{1,4})(个月|月|年|日|天)(?:之内|以内|内)?$/;

const MONTHS: Readonly<Record<string, number>> = { 个月: 1, 月: 1, 年: 12 };

/** Reads a term from a date of the subject itself; undefined for an empty cell, and for one with a fault. */
export function readDueAfter(cell: string | undefined, { fault }: ClauseContext): TermAfter | undefined {
  if (cell === undefined) return undefined;
  const [, date = "", count, unit = ""] = TERM.exec(cell.normalize("NFKC").replace(/\s/g, "")) ?? [];
  const from = readTerm(ownDates, date);
  if (from.status !== "known" || count === undefined) {
    fault({ key: "dueAfter", row: null, code: "due-after-invalid", values: {} });
    return undefined;
  }
  const months = MONTHS[unit];
  return { from: from.value, ...(months === undefined ? { days: Number(count) } : { months: Number(count) * months }) };
}

/** The cell of a term. */
export function writeDueAfter(term: TermAfter | undefined): string | undefined {
  if (term === undefined) return undefined;
  const { from, days, months } = term;
  return `${labelOf(ownDates, from, "zh-CN")}后${months === undefined ? `${String(days)}日` : `${String(months)}个月`}`;
}
