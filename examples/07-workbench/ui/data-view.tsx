import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import type { ExampleName } from "../worker/data.js";
import type { Edit } from "../worker/desk.js";
import { ask } from "./ask.js";
import { DropZone, type Taken } from "./drop-zone.js";
import { FaultTable } from "./fault-table.js";
import { handOut } from "./hand-out.js";
import { isServed } from "./keep.js";
import type { Shared } from "./shared.js";
import { SheetGrid, type GridPlace } from "./sheet-grid.js";
import { sayDay, useSay } from "./words.js";

interface Given extends Shared {
  readonly isKeeping: boolean;
  readonly onKeep: (wanted: boolean) => void;
  readonly onFiles: (files: readonly Taken[]) => Promise<void>;
  readonly onSheets: () => Promise<void>;
  readonly onExample: (example: ExampleName) => Promise<void>;
  readonly onEdit: (edit: Edit) => Promise<void>;
  readonly onRecordedOn: (day: string) => Promise<void>;
}

/** Data: put in, checked, corrected in place. */
export function DataView(given: Given): JSX.Element {
  const { data, settings, report, open, isKeeping, onKeep, onFiles, onExample, onEdit, onRecordedOn } = given;
  const say = useSay();
  const [place, setPlace] = useState<GridPlace | null>(null);
  const [edited, setEdited] = useState(0);
  const grid = useRef<HTMLElement>(null);
  const run = (action: Promise<unknown>): void => {
    action.catch(report);
  };
  const edit = async (change: Edit): Promise<void> => {
    await onEdit(change);
    setEdited((times) => times + 1);
  };
  const version = `${data?.name ?? ""}|${String(edited)}|${String(data?.faults ?? 0)}|${settings.language}`;
  return (
    <>
      <section class="on-screen">
        <DropZone onFiles={(files) => run(onFiles(files))} />
        <div class="row">
          <button type="button" data-test="example" onClick={() => run(onExample("county"))}>
            {say("用示例区试一试", "Try the example county")}
          </button>
          <button type="button" data-test="example-city" onClick={() => run(onExample("qingshan"))}>
            {say("用青山市示例（含经费办法）", "Try the example city, with money")}
          </button>
          <button type="button" onClick={() => run(ask("template").then(handOut))}>
            {say("下载空白模板（.xlsx）", "Download an empty template (.xlsx)")}
          </button>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={isKeeping}
            onChange={({ currentTarget }) => {
              onKeep(currentTarget.checked);
            }}
          />
          {isServed
            ? say("在本浏览器中保留数据，刷新后继续（可随时清除）", "Keep the data in this browser until I clear them")
            : say(
                "在本浏览器中保留数据。注意：本页从磁盘打开，这台电脑上的其他本地网页也能读到",
                "Keep the data in this browser. Note: this page was opened from disk, so other local pages could read them",
              )}
        </label>
      </section>
      {data === null ? null : (
        <>
          <section>
            <h2>{data.name}</h2>
            <div class="figures">
              {data.counts
                .filter(({ count }) => count > 0)
                .map(({ name, count }) => (
                  <div key={name.en}>
                    <b>{count.toLocaleString("en")}</b>
                    <span>{say(name)}</span>
                  </div>
                ))}
              <div class={data.faults > 0 ? "is-breach" : "is-met"}>
                <b>{data.faults.toLocaleString("en")}</b>
                <span>{say("处填报问题", "faults")}</span>
              </div>
            </div>
            {data.recordedOn === null ? (
              <label class="field">
                {say(
                  "表中没有登记日期。台账登记截至哪一天？",
                  "The sheets do not say when they were recorded. On which day?",
                )}
                <input
                  type="date"
                  data-test="recorded-on"
                  onChange={({ currentTarget }) => run(onRecordedOn(currentTarget.value))}
                />
              </label>
            ) : (
              <p class="soft">
                {say(`登记截至${sayDay(data.recordedOn).zh}。`, `Recorded on ${sayDay(data.recordedOn).en}.`)}
                {data.edits > 0
                  ? say(`已在本页更正${String(data.edits)}处。`, ` ${String(data.edits)} cells corrected here.`)
                  : ""}
              </p>
            )}
            {(settings.language === "en" ? data.notes.en : data.notes.zh).map((note) => (
              <p class="note" key={note}>
                {note}
              </p>
            ))}
            <div class="row">
              <button
                type="button"
                class="primary"
                disabled={data.recordedOn === null}
                onClick={() => open("standing")}
              >
                {say("看现状 →", "See where we stand →")}
              </button>
              {data.kind === "sheets" ? (
                <button
                  type="button"
                  data-test="checked"
                  onClick={() => run(ask("checkedWorkbook", settings.language).then(handOut))}
                >
                  {say("下载已核对的工作簿", "Download the checked workbook")}
                </button>
              ) : (
                <>
                  <button type="button" data-test="as-sheets" onClick={() => run(given.onSheets())}>
                    {say("以表格查看、更正", "Look at it as sheets")}
                  </button>
                  <button type="button" onClick={() => run(ask("registerBook").then(handOut))}>
                    {say("另存为工作簿（.xlsx）", "Save as a workbook (.xlsx)")}
                  </button>
                </>
              )}
              <button
                type="button"
                disabled={data.recordedOn === null}
                onClick={() => run(ask("registerFile").then(handOut))}
              >
                {say("另存为台账.json", "Save as register.json")}
              </button>
            </div>
          </section>
          {data.faults > 0 ? (
            <section>
              <h2>{say("填报问题", "Faults")}</h2>
              <FaultTable
                total={data.faults}
                version={version}
                language={settings.language}
                onEdit={(change) => run(edit(change))}
                onOpen={(found) => {
                  setPlace(found);
                  grid.current?.scrollIntoView();
                }}
              />
            </section>
          ) : null}
          {data.sheets.length > 0 ? (
            <section ref={grid}>
              <h2>{say("原表", "Sheets")}</h2>
              <SheetGrid
                sheets={data.sheets}
                version={version}
                place={place}
                onPlace={setPlace}
                onEdit={(change) => run(edit(change))}
              />
            </section>
          ) : null}
        </>
      )}
    </>
  );
}
