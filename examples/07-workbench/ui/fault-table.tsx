import type { JSX } from "preact";
import type { FaultRow } from "../worker/data.js";
import type { Edit } from "../worker/desk.js";
import { ask } from "./ask.js";
import type { GridPlace } from "./sheet-grid.js";
import { type TableColumn, VirtualTable } from "./virtual-table.js";
import { type Language, useSay } from "./words.js";

interface Given {
  readonly total: number;
  readonly version: string;
  readonly language: Language;
  readonly onEdit: (edit: Edit) => void;
  readonly onOpen: (place: GridPlace) => void;
}

/** The faults, each with its cell to correct on the spot. */
export function FaultTable({ total, version, language, onEdit, onOpen }: Given): JSX.Element {
  const say = useSay();
  const columns: readonly TableColumn<FaultRow>[] = [
    {
      heading: say("位置", "Place"),
      track: "minmax(8rem, 1fr)",
      cell: ({ place, sheet, row, column }) =>
        sheet === null || row === null ? (
          place
        ) : (
          <button type="button" class="link" onClick={() => onOpen({ sheet, row, column })}>
            {place}
          </button>
        ),
    },
    {
      heading: say("问题", "Fault"),
      track: "minmax(12rem, 3fr)",
      cell: ({ message }) => <span title={message}>{message}</span>,
    },
    {
      heading: say("更正", "Correction"),
      track: "minmax(8rem, 1fr)",
      cell: ({ sheet, row, column, content, place }) =>
        sheet === null || row === null || column === null ? (
          ""
        ) : (
          <input
            type="text"
            key={`${version}${content}`}
            defaultValue={content}
            aria-label={say(`更正${place}`, `Correct ${place}`)}
            onChange={({ currentTarget: { value } }) => {
              if (value !== content) onEdit({ sheet, row, column, value });
            }}
          />
        ),
    },
  ];
  return (
    <VirtualTable
      label={say("填报问题", "Faults")}
      total={total}
      version={version}
      rowsAt={(from, to) => ask("faultRows", from, to, language)}
      columns={columns}
    />
  );
}
