import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { AnswerTable } from "../worker/tables.js";
import { ask } from "./ask.js";
import { VirtualTable } from "./virtual-table.js";

interface Given {
  /** The answer that the table belongs to, and its place in it. */
  readonly answer: string;
  readonly place: number;
  readonly table: AnswerTable;
}

/** More rows than are put into the page at once. */
const MOST_ROWS = 80;

/** A table of an answer: whole where it is short, else only the rows in sight. */
export function SheetTable({ answer, place, table }: Given): JSX.Element {
  const { name, columns, total, version } = table;
  const rowsAt = (from: number, to: number): Promise<readonly (readonly string[])[]> =>
    ask("tableRows", answer, place, from, to);
  const isShort = total <= MOST_ROWS;
  const [rows, setRows] = useState<readonly (readonly string[])[]>([]);
  useEffect(() => {
    if (isShort) void rowsAt(0, total).then(setRows);
  }, [version, isShort, total]);
  if (!isShort)
    return (
      <VirtualTable
        label={name}
        total={total}
        version={version}
        rowsAt={rowsAt}
        columns={columns.map(({ heading, isNumber }, at) => ({
          heading,
          track: isNumber ? "minmax(6rem, 1fr)" : "minmax(7rem, 1.5fr)",
          cell: (row: readonly string[]) => (isNumber ? group(row[at] ?? "") : (row[at] ?? "")),
        }))}
      />
    );
  return (
    <div class="scroll stacks" tabIndex={0} role="region" aria-label={name}>
      <table>
        <thead>
          <tr>
            {columns.map(({ heading, isNumber }) => (
              <th scope="col" class={isNumber ? "number" : ""} key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={String(index)} class={/^(合计|Total)$/.test(row[0] ?? "") ? "total" : ""}>
              {columns.map(({ heading, isNumber }, at) => (
                <td class={isNumber ? "number" : ""} key={heading} data-label={heading}>
                  {isNumber ? group(row[at] ?? "") : row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Groups the digits of an amount, on the text. */
export function group(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}

/** An amount with its sign: +1,200, −300, — for nothing. */
export function signed(difference: string): string {
  if (/^-?0(\.0+)?$/.test(difference)) return "—";
  if (difference === "") return "";
  return difference.startsWith("-") ? `−${group(difference.slice(1))}` : `+${group(difference)}`;
}
