import type { BudgetSource } from "social-work-station-rules/budget";
import type { Register } from "social-work-station-rules/model";
import { readAmount } from "social-work-station-rules/terms";
import { problem } from "./command-parts.js";
import type { SourceLine } from "./plan-words.js";

/** A source as it is typed, and as it is planned with. */
interface SourceIn {
  readonly line: SourceLine;
  readonly source: BudgetSource;
}

/** The money of a year: as typed, or as recorded. A typed amount of a recorded source keeps what it may be used for. */
export function sourcesIn(register: Register, year: number, typed: readonly SourceLine[] | null): readonly SourceIn[] {
  const [first, last] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  const recorded = register.fundingSources.filter(
    ({ period }) => period === undefined || (period.from <= last && period.to >= first),
  );
  if (typed === null)
    return recorded.map(({ id, kind, name, amount, purposes, areas, recipients }) => ({
      line: { id, name: name ?? id, kind, amount: String(amount) },
      source: { id, kind, amount, purposes, areas, recipients },
    }));
  return typed.map((line) => {
    const own = recorded.find(({ id }) => id === line.id);
    return {
      line,
      source: {
        id: line.id,
        kind: line.kind === "" ? undefined : line.kind,
        amount: amountOf(line),
        purposes: own?.purposes,
        areas: own?.areas,
        recipients: own?.recipients,
      },
    };
  });
}

function amountOf({ name, amount }: SourceLine): string {
  const reading = readAmount(amount);
  if (reading.status === "known") return reading.yuan;
  throw problem(
    `资金“${name}”的金额“${amount}”无法识别，应如 300000、30万元。`,
    `“${amount}” of the source “${name}” is no amount: write 300000 or 30万元.`,
  );
}
