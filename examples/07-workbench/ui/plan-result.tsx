import type { JSX } from "preact";
import type { PlanAnswer, PlanDifference } from "../worker/plan-words.js";
import { ask } from "./ask.js";
import { Checks } from "./budget-tables.js";
import { handOut, printOut } from "./hand-out.js";
import { SheetTable, group, signed } from "./sheet-table.js";
import { Cautions } from "./standing-view.js";
import { type Language, useSay } from "./words.js";

interface Given {
  readonly answer: PlanAnswer;
  readonly language: Language;
  readonly report: (error: unknown) => void;
}

/** A planned year: what is lacking, the tables, the replay, what other values come to, files. */
export function PlanResult({ answer, language, report }: Given): JSX.Element {
  const say = useSay();
  const { heading, isKnown, cautions, notes, policies, sheets, checks, effect, others } = answer;
  return (
    <>
      <Cautions lines={cautions} />
      <section data-test="plan">
        <h2>{heading}</h2>
        <p class="soft">
          {say("依据：", "By: ")}
          {policies.map(({ title }) => say(title)).join(say("、", ", "))}
        </p>
        {notes.length === 0 ? null : (
          <ul class={isKnown ? "" : "about-missing"} data-test="plan-notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <div class="row">
          <button
            type="button"
            class="primary"
            data-test="plan-book"
            onClick={() => void ask("planBook", language).then(handOut, report)}
          >
            {say("工作簿（.xlsx）", "Workbook (.xlsx)")}
          </button>
          <button type="button" onClick={() => void ask("planHtml", language).then(printOut, report)}>
            {say("打印", "Print")}
          </button>
          <button type="button" onClick={() => void ask("planHtml", language).then(handOut, report)}>
            {say("网页（可打印、转发）", "Page to print and send on")}
          </button>
        </div>
      </section>
      {effect === null ? null : <Effect effect={effect} unit={answer.unit} />}
      {sheets.map((sheet, index) => (
        <section key={sheet.name} data-test={`plan-sheet-${String(index)}`}>
          <h2>{sheet.name}</h2>
          <SheetTable answer="plan" place={index} table={sheet} />
        </section>
      ))}
      <Checks checks={checks} />
      {others.length === 0 ? null : <Others others={others} unit={answer.unit} />}
    </>
  );
}

/** Totals before and after the values that were changed. */
function Effect({
  effect,
  unit,
}: Pick<PlanAnswer, "unit"> & { readonly effect: readonly PlanDifference[] }): JSX.Element {
  const say = useSay();
  return (
    <section data-test="plan-effect">
      <h2>{say(`与现行规定相比（${unit.zh}）`, `Compared with the policy as it is (${unit.en})`)}</h2>
      {effect.length === 0 ? (
        <p>{say("没有差别。", "Nothing changes.")}</p>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-label={say("与现行规定相比", "Compared")}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say("口径", "What")}</th>
                <th scope="col" class="number">
                  {say("现行", "Now")}
                </th>
                <th scope="col" class="number">
                  {say("拟议", "Proposed")}
                </th>
                <th scope="col" class="number">
                  {say("增减", "Difference")}
                </th>
              </tr>
            </thead>
            <tbody>
              {effect.map(({ name, before, after, difference }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td class="number">{group(before)}</td>
                  <td class="number">{group(after)}</td>
                  <td class="number">{signed(difference)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** What other readings of the text and other ways to round come to. */
function Others({ others, unit }: Pick<PlanAnswer, "others" | "unit">): JSX.Element {
  const say = useSay();
  return (
    <section data-test="plan-others">
      <h2>{say("采用其他理解、其他取整办法的", "Other readings, other ways to round")}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label={say("其他理解和办法", "Others")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("办法", "How")}</th>
              <th scope="col" class="number">
                {say(`合计（${unit.zh}）`, `Total (${unit.en})`)}
              </th>
              <th scope="col" class="number">
                {say(`增减（${unit.zh}）`, `Difference (${unit.en})`)}
              </th>
              <th scope="col" class="number">
                {say("金额不同的对象", "Recipients that differ")}
              </th>
            </tr>
          </thead>
          <tbody>
            {others.map(({ name, total, difference, recipients }) => (
              <tr key={name.en}>
                <th scope="row">{say(name)}</th>
                <td class="number">{group(total)}</td>
                <td class="number">{signed(difference)}</td>
                <td class="number">{recipients}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
