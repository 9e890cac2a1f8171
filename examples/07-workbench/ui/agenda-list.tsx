import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AgendaView } from "../worker/agenda.js";
import type { Question } from "../worker/question.js";
import type { MoneyUnit } from "../worker/command-parts.js";
import { ask } from "./ask.js";
import { handOut, printOut } from "./hand-out.js";
import { type TableColumn, VirtualTable } from "./virtual-table.js";
import { type Language, useSay } from "./words.js";

interface Given {
  readonly question: Question;
  readonly language: Language;
  readonly unit: MoneyUnit;
  readonly report: (error: unknown) => void;
}

/** What needs doing within so many days, most urgent first. */
export function AgendaList({ question, language, unit, report }: Given): JSX.Element {
  const say = useSay();
  const [within, setWithin] = useState(30);
  const [view, setView] = useState<(AgendaView & { readonly version: string }) | null>(null);
  const list = (): void => {
    ask("listAgenda", question, within, language, unit).then(
      (found) => setView({ ...found, version: JSON.stringify([question, within, language, unit, found.total]) }),
      report,
    );
  };
  const columns = COLUMNS.map(({ at, or, track, isMinor }): TableColumn<readonly string[]> => ({
    heading: view?.head[at] ?? "",
    track,
    isMinor: isMinor ?? false,
    cell: (row) => {
      const text = row[at] === "" && or !== undefined ? row[or] : row[at];
      return <span title={text}>{text}</span>;
    },
  }));
  return (
    <section class={view === null ? "on-screen" : ""}>
      <h2>{say("工作清单", "What needs doing")}</h2>
      <div class="row">
        <label class="field">
          {say("今后多少天", "Within how many days")}
          <input
            type="number"
            name="within"
            min={0}
            max={366}
            value={within}
            onChange={({ currentTarget }) =>
              setWithin(Math.min(366, Math.max(0, Math.trunc(currentTarget.valueAsNumber || 0))))
            }
          />
        </label>
        <button type="button" data-test="agenda" onClick={list}>
          {say("列出", "List")}
        </button>
        <button
          type="button"
          disabled={view === null}
          onClick={() => void ask("agendaBook", language, unit).then(handOut, report)}
        >
          {say("工作簿（.xlsx）", "Workbook (.xlsx)")}
        </button>
        <button
          type="button"
          data-test="agenda-print"
          disabled={view === null}
          onClick={() => void ask("agendaHtml", language, unit).then(printOut, report)}
        >
          {say("打印", "Print")}
        </button>
      </div>
      {view === null ? null : (
        <>
          <p>{view.counts.map(({ name, count }) => `${say(name)} ${String(count)}`).join(say("，", ", "))}</p>
          <VirtualTable
            label={say("工作清单", "What needs doing")}
            total={view.total}
            version={view.version}
            rowsAt={(from, to) => ask("agendaRows", from, to)}
            columns={columns}
            narrowHeight={170}
          />
        </>
      )}
    </section>
  );
}

/**
 * The columns of the sheet that are shown; the workbook has them all. Where nothing is said of what would do, how far the
 * matter is.
 */
const COLUMNS: readonly {
  readonly at: number;
  readonly or?: number;
  readonly track: string;
  readonly isMinor?: true;
}[] = [
  // Urgency, day, days left, division, station, what, what would do.
  { at: 1, track: "6rem" },
  { at: 2, track: "6.5rem" },
  { at: 3, track: "4.5rem", isMinor: true },
  { at: 4, track: "minmax(5rem, 1fr)" },
  { at: 5, track: "minmax(5rem, 1fr)", isMinor: true },
  { at: 9, track: "minmax(9rem, 2fr)" },
  { at: 11, or: 10, track: "minmax(12rem, 3fr)" },
];
