import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PolicySheet } from "../worker/policy-sheet.js";
import { ask } from "./ask.js";
import { BringPolicy } from "./bring-policy.js";
import { ParameterReading } from "./parameter-reading.js";
import { PolicyCases } from "./policy-cases.js";
import { PolicyDifferences } from "./policy-difference.js";
import { PolicyEditor } from "./policy-editor.js";
import type { Shared } from "./shared.js";
import { sayDay, useSay } from "./words.js";

interface Given extends Shared {
  readonly onOwn: (id: string, text: string) => void;
}

/** Policy: read with every reading, edited, tried. Which one is read has no effect on the other parts. */
export function PolicyView({ settings, report, onOwn }: Given): JSX.Element {
  const say = useSay();
  const [titles, setTitles] = useState<
    readonly { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }[]
  >([]);
  const [id, setId] = useState(settings.policy);
  const [sheet, setSheet] = useState<PolicySheet | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [search, setSearch] = useState("");
  const [times, setTimes] = useState(0);
  useEffect(() => {
    void ask("policyTitles")
      .then((found) => {
        setTitles(found);
        setId((before) => (before === "" ? (found[0]?.id ?? "") : before));
      })
      .catch(report);
  }, [times]);
  useEffect(() => {
    if (id === "") return;
    void ask("policySheet", id).then(setSheet).catch(report);
  }, [id, times]);
  const wanted = search.trim();
  const provisions =
    sheet?.provisions.filter((provision) => wanted === "" || JSON.stringify(provision).includes(wanted)) ?? [];
  return (
    <>
      <section>
        <div class="row">
          <label class="field">
            {say("政策", "Policy")}
            <select
              name="policy"
              value={id}
              onChange={({ currentTarget }) => {
                setEditing(false);
                setId(currentTarget.value);
              }}
            >
              {titles.map(({ id: own, title }) => (
                <option key={own} value={own}>
                  {say(title)}
                </option>
              ))}
            </select>
          </label>
          <label class="field on-screen">
            {say("在条款中查找", "Search the provisions")}
            <input type="search" value={search} onInput={({ currentTarget }) => setSearch(currentTarget.value)} />
          </label>
          <button type="button" aria-pressed={isEditing} data-test="edit" onClick={() => setEditing(!isEditing)}>
            {isEditing ? say("返回阅读", "Back to reading") : say("以JSON编辑", "Edit as JSON")}
          </button>
        </div>
        {sheet === null ? null : (
          <p class="soft">
            {say(`编号${sheet.id}。`, `Id ${sheet.id}. `)}
            {sheet.from === ""
              ? say("施行日期不明", "begins on an unknown day")
              : say(`自${sayDay(sheet.from).zh}起`, `from ${sayDay(sheet.from).en}`)}
            {sheet.until === "" ? "" : say(`，至${sayDay(sheet.until).zh}`, ` until ${sayDay(sheet.until).en}`)}
            {say("。文件：", ". Documents: ")}
            {sheet.documents.map((title) => say(title)).join(say("、", ", "))}
          </p>
        )}
      </section>
      {isEditing && sheet !== null ? (
        <PolicyEditor
          id={sheet.id}
          language={settings.language}
          report={report}
          onUsed={(own, text) => {
            onOwn(own, text);
            setId(own);
            setTimes((before) => before + 1);
          }}
        />
      ) : (
        <section data-test="provisions">
          <h2>{say(`条款（${String(provisions.length)}条）`, `Provisions (${String(provisions.length)})`)}</h2>
          {provisions.map(({ id: provision, title, kind, modality, note, parameters }) => (
            <details class="provision" key={provision} open={wanted !== ""}>
              <summary>
                {say(title)} <span class="soft">{`${say(kind)} · ${say(modality)}`}</span>
              </summary>
              <p class="soft">{say(`条款编号${provision}`, `Id ${provision}`)}</p>
              {note === null ? null : <p>{say(note)}</p>}
              {parameters.map((parameter) => (
                <ParameterReading key={parameter.name} parameter={parameter} />
              ))}
            </details>
          ))}
        </section>
      )}
      {isEditing || sheet === null ? null : (
        <PolicyCases key={sheet.id} id={sheet.id} language={settings.language} report={report} />
      )}
      {isEditing || sheet === null ? null : (
        <PolicyDifferences
          id={sheet.id}
          titles={titles}
          question={settings.question}
          language={settings.language}
          report={report}
        />
      )}
      <BringPolicy
        id={id}
        language={settings.language}
        report={report}
        onBrought={(own, text) => {
          onOwn(own, text);
          setId(own);
          setTimes((before) => before + 1);
        }}
      />
    </>
  );
}
