import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { DataSummary } from "../worker/data.js";
import type { Edit } from "../worker/desk.js";
import { ask } from "./ask.js";
import { type TableColumn, VirtualTable } from "./virtual-table.js";
import { useSay } from "./words.js";

/** A cell of a sheet: row and column counted from 0. */
export interface GridPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number | null;
}

interface Given {
  readonly sheets: DataSummary["sheets"];
  readonly version: string;
  readonly place: GridPlace | null;
  readonly onPlace: (place: GridPlace) => void;
  readonly onEdit: (edit: Edit) => void;
}

interface GridRow {
  readonly cells: readonly string[];
  readonly faulty: readonly number[];
}

/** The sheets as they came, cell by cell; a cell with a fault is marked. */
export function SheetGrid({ sheets, version, place, onPlace, onEdit }: Given): JSX.Element {
  const say = useSay();
  const [first] = sheets;
  const sheet = sheets.find(({ name }) => name === place?.sheet) ?? first;
  const columns = useMemo((): readonly TableColumn<GridRow>[] => {
    if (sheet === undefined) return [];
    const cells = Array.from({ length: sheet.columns }, (_, column): TableColumn<GridRow> => ({
      heading: letters(column),
      track: "10rem",
      cell: (row, index) => (
        <input
          type="text"
          key={`${version}${row.cells[column] ?? ""}`}
          class={row.faulty.includes(column) ? "is-faulty" : ""}
          defaultValue={row.cells[column] ?? ""}
          aria-label={`${sheet.name}!${letters(column)}${String(index + 1)}`}
          aria-invalid={row.faulty.includes(column)}
          onChange={({ currentTarget: { value } }) => {
            onEdit({ sheet: sheet.name, row: index, column, value });
          }}
        />
      ),
    }));
    return [{ heading: say("行", "Row"), track: "3.5rem", cell: (_row, index) => String(index + 1) }, ...cells];
  }, [sheet?.name, sheet?.columns, version]);
  if (sheet === undefined) return <p class="soft">{say("没有表。", "No sheet.")}</p>;
  return (
    <>
      <label class="field">
        {say("表", "Sheet")}
        <select
          value={sheet.name}
          onChange={({ currentTarget }) => {
            onPlace({ sheet: currentTarget.value, row: 0, column: null });
          }}
        >
          {sheets.map(({ name, rows }) => (
            <option key={name} value={name}>
              {`${name}（${say(`${String(rows)}行`, `${String(rows)} rows`)}）`}
            </option>
          ))}
        </select>
      </label>
      <div class="grid">
        <VirtualTable
          label={sheet.name}
          total={sheet.rows}
          version={`${version}${sheet.name}`}
          rowsAt={(from, to) => ask("gridRows", sheet.name, from, to)}
          columns={columns}
          reveal={place?.sheet === sheet.name ? place.row : null}
        />
      </div>
    </>
  );
}

/** Letters by which spreadsheets name a column: 0 is A. */
function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}
