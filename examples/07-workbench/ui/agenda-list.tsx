import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { AgendaView } from "../worker/agenda.js";
import type { Question } from "../worker/question.js";
import { ask } from "./ask.js";
import { handOut } from "./hand-out.js";
import { type TableColumn, VirtualTable } from "./virtual-table.js";
import { type Language, useSay } from "./words.js";

interface Given {
  readonly question: Question;
  readonly language: Language;
  readonly report: (error: unknown) => void;
}

/** What needs doing within so many days, most urgent first. */
export function AgendaList({ question, language, report }: Given): JSX.Element {
  const say = useSay();
  const [within, setWithin] = useState(30);
  const [view, setView] = useState<(AgendaView & { readonly version: string }) | null>(null);
  const list = (): void => {
    ask("listAgenda", question, within, language).then(
      (found) => setView({ ...found, version: JSON.stringify([question, within, language, found.total]) }),
      report,
    );
  };
  const columns: readonly TableColumn<readonly string[]>[] = (view?.head ?? [])
    .slice(0, MOST_COLUMNS)
    .map((heading, at) => ({
      heading,
      track: "minmax(5rem, 1fr)",
      cell: (row) => <span title={row[at] ?? ""}>{row[at] ?? ""}</span>,
      isMinor: at > 4,
    }));
  return (
    <section>
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
          onClick={() => void ask("agendaBook", language).then(handOut, report)}
        >
          {say("工作簿（.xlsx）", "Workbook (.xlsx)")}
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
          />
        </>
      )}
    </section>
  );
}

/** The workbook has all columns. */
const MOST_COLUMNS = 8;
