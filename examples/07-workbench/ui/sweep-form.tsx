import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Question } from "../worker/question.js";
import type { PolicySheet } from "../worker/policy-sheet.js";
import type { SeriesPoint } from "../worker/scenarios.js";
import { ask } from "./ask.js";
import { SweepChart } from "./sweep-chart.js";
import { useSay } from "./words.js";

interface Given {
  readonly sheet: PolicySheet;
  readonly question: Question;
  readonly report: (error: unknown) => void;
}

/** Several values of one parameter, one after the other, as a chart and as a table. */
export function SweepForm({ sheet, question, report }: Given): JSX.Element {
  const say = useSay();
  const choices = sheet.provisions.flatMap(({ id, title, parameters }) =>
    parameters
      .filter(({ value }) => /^\d+(\.\d+)?$/.test(value))
      .map((parameter) => ({
        key: `${id} ${parameter.name}`,
        id,
        parameter,
        name: `${say(title)}：${say(parameter.label)}`,
      })),
  );
  const [key, setKey] = useState("");
  const [values, setValues] = useState("");
  const [points, setPoints] = useState<readonly SeriesPoint[]>([]);
  const chosen = choices.find((choice) => choice.key === key) ?? choices[0];
  if (chosen === undefined) return <></>;
  const listed = values === "" ? suggest(chosen.parameter.value) : values;
  const run = (): void => {
    const { id: provision, parameter } = chosen;
    const list = listed.split(/[,，、\s]+/).filter((value) => value !== "");
    ask("sweep", sheet.id, question, { provision, parameter: parameter.name, values: list })
      .then(setPoints)
      .catch(report);
  };
  return (
    <section class={points.length === 0 ? "on-screen" : ""}>
      <h2>{say("一个参数逐值试算", "One parameter over several values")}</h2>
      <div class="row">
        <label class="field">
          {say("参数", "Parameter")}
          <select
            value={chosen.key}
            onChange={({ currentTarget }) => {
              setKey(currentTarget.value);
              setValues("");
              setPoints([]);
            }}
          >
            {choices.map(({ key: own, name }) => (
              <option key={own} value={own}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {say("取值，用顿号或空格隔开", "Values, with blanks between")}
          <input type="text" value={listed} onChange={({ currentTarget }) => setValues(currentTarget.value)} />
        </label>
        <button type="button" data-test="sweep" onClick={run}>
          {say("试算", "Try")}
        </button>
      </div>
      {points.length === 0 ? null : <SweepChart points={points} label={chosen.name} />}
    </section>
  );
}

/** Values around the one now. */
function suggest(now: string): string {
  const value = Number(now);
  if (now.includes(".") || value <= 1) return ["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.8", "1"].join("、");
  const step = Math.max(1, Math.round(value / 4));
  return Array.from({ length: 7 }, (_, index) => value + (index - 3) * step)
    .filter((own) => own >= 0)
    .map(String)
    .join("、");
}
