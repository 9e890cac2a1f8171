import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PolicyDifference } from "../worker/compare-policies.js";
import type { Question } from "../worker/question.js";
import { ask } from "./ask.js";
import { handOut } from "./hand-out.js";
import { SheetTable } from "./sheet-table.js";
import { Cautions } from "./standing-view.js";
import { type Language, useSay } from "./words.js";

interface Given {
  readonly id: string;
  readonly titles: readonly { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }[];
  readonly question: Question;
  readonly language: Language;
  readonly report: (error: unknown) => void;
}

/** A policy compared with another: what is new, gone or changed, and with data whose findings change. */
export function PolicyDifferences({ id, titles, question, language, report }: Given): JSX.Element {
  const say = useSay();
  const [other, setOther] = useState("");
  const [found, setFound] = useState<PolicyDifference | null>(null);
  useEffect(() => {
    setFound(null);
    if (other !== "" && other !== id) ask("differ", id, other, question, language).then(setFound, report);
  }, [id, other, question, language]);
  return (
    <section class={found === null ? "on-screen" : ""}>
      <label class="field">
        {say("与另一项政策比较", "Compare with another policy")}
        <select name="other-policy" value={other} onChange={({ currentTarget }) => setOther(currentTarget.value)}>
          <option value="">{say("（不比较）", "(none)")}</option>
          {titles
            .filter((title) => title.id !== id)
            .map(({ id: own, title }) => (
              <option key={own} value={own}>
                {say(title)}
              </option>
            ))}
        </select>
      </label>
      {found === null ? null : (
        <div data-test="difference">
          <Cautions lines={found.cautions} />
          <h2>{found.heading}</h2>
          {found.effects === null && found.cautions.length > 0 ? null : found.effects === null ? (
            <p class="soft">
              {say(
                "放入台账并填写截至日期后，可看出哪些站点和人员的结论有变化。",
                "With data and a day it also says whose findings change.",
              )}
            </p>
          ) : (
            <Effects effects={found.effects} />
          )}
          <details open={found.reasons.length <= MOST_REASONS}>
            <summary>
              {say(`逐条说明（${String(found.reasons.length)}条）`, `Each change (${String(found.reasons.length)})`)}
            </summary>
            <ul class="reasons">
              {found.reasons.map(({ level, text }, index) => (
                <li key={String(index)} style={{ marginInlineStart: `${String(level)}rem` }}>
                  {text}
                </li>
              ))}
            </ul>
          </details>
          {found.tables.map((table, place) => (
            <details key={table.name} open={place === 0 && table.total > 0}>
              <summary>{`${table.name}（${String(table.total)}）`}</summary>
              <SheetTable answer="difference" place={place} table={table} />
            </details>
          ))}
          <button type="button" onClick={() => void ask("differenceBook", language).then(handOut, report)}>
            {say("比较结果工作簿（.xlsx）", "Workbook of the comparison (.xlsx)")}
          </button>
        </div>
      )}
    </section>
  );
}

/** More sentences than are read at once are folded; the tables below sum them up. */
const MOST_REASONS = 12;
/** More names than are read at once. */
const MOST_NAMES = 30;

/** Who meets more under the other policy, who meets less, who is judged only under one. */
function Effects({ effects }: { readonly effects: NonNullable<PolicyDifference["effects"]> }): JSX.Element {
  const say = useSay();
  const groups = [
    [say("受益（原未符合，改后符合）", "gain: not met before, met now"), effects.winners, "is-met"],
    [say("受损（原符合，改后不再符合）", "lose: met before, no longer"), effects.losers, "is-breach"],
    [say("新受核查", "judged now only"), effects.newlyJudged, ""],
    [say("不再受核查", "judged no longer"), effects.noLongerJudged, ""],
  ] as const;
  return (
    <ul class="plain" data-test="effects">
      {groups.map(([name, subjects, mark]) => (
        <li key={name}>
          <b class={mark}>{`${name}：${String(subjects.length)}`}</b>{" "}
          {subjects.length === 0
            ? ""
            : subjects.slice(0, MOST_NAMES).join(say("、", ", ")) +
              (subjects.length > MOST_NAMES ? say("等", " …") : "")}
        </li>
      ))}
    </ul>
  );
}
