import { reason, type DraftReason } from "./draft.js";
import { sayCount, things } from "./words/figures.js";

/** Rows that a reader takes in; the result itself holds them all. */
const MOST_ROWS = 50;

/** Reasons for the first rows of a list, and how many rows are left out. */
export function firstRows<T>(
  rows: readonly T[],
  explainRow: (row: T) => readonly DraftReason[],
): readonly DraftReason[] {
  const rest = rows.length - MOST_ROWS;
  return [
    ...rows.slice(0, MOST_ROWS).flatMap(explainRow),
    ...(rest > 0
      ? [
          reason(
            "detail",
            `其余${sayCount(rest).zh}项从略，见结果数据。`,
            `${things(rest, "more row")} ${rest === 1 ? "is" : "are"} in the result.`,
          ),
        ]
      : []),
  ];
}
