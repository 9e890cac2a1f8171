import type { JSX } from "preact";
import type { Question } from "../worker/question.js";
import type { PolicyLine } from "../worker/standing.js";
import { sayDay, useSay } from "./words.js";

const STATES: Readonly<Record<PolicyLine["state"], { readonly zh: string; readonly en: string }>> = {
  "in-force": { zh: "当日适用", en: "in force" },
  "not-begun": { zh: "尚未施行", en: "not begun" },
  ended: { zh: "已失效", en: "ended" },
  succeeded: { zh: "已被后续文件取代", en: "succeeded" },
  "dates-unknown": { zh: "有效期不明", en: "dates not known" },
  "other-place": { zh: "适用于其他地区", en: "another place" },
};

interface Given {
  readonly question: Question;
  readonly policies: readonly PolicyLine[];
  readonly onChange: (question: Question) => void;
}

/** The day, the period and the policies of the question. */
export function QuestionForm({ question, policies, onChange }: Given): JSX.Element {
  const say = useSay();
  const inForce = policies.filter(({ state }) => state === "in-force");
  const toggle = (id: string, isChosen: boolean): void => {
    const chosen = question.policies.length > 0 ? question.policies : inForce.map((policy) => policy.id);
    onChange({ ...question, policies: isChosen ? [...chosen, id] : chosen.filter((own) => own !== id) });
  };
  const isChosen = (id: string): boolean =>
    question.policies.length === 0 ? inForce.some((policy) => policy.id === id) : question.policies.includes(id);
  return (
    <section>
      <div class="row">
        <Day
          label={say("截至日期", "Day")}
          value={question.asOf}
          name="as-of"
          onDay={(asOf) => onChange({ ...question, asOf })}
        />
        <Day
          label={say("考核期间起（不填为当年）", "Period from (empty: that year)")}
          value={question.from}
          name="from"
          onDay={(from) => onChange({ ...question, from })}
        />
        <Day
          label={say("考核期间止", "Period to")}
          value={question.to}
          name="to"
          onDay={(to) => onChange({ ...question, to })}
        />
      </div>
      <details>
        <summary>
          {question.policies.length === 0
            ? say(`政策：当日适用的${String(inForce.length)}项`, `Policies: the ${String(inForce.length)} in force`)
            : say(
                `政策：选定${String(question.policies.length)}项`,
                `Policies: ${String(question.policies.length)} chosen`,
              )}
          {question.policies.length === 0 ? (
            <span class="on-screen">{say("（点开查看其余各项为何不适用）", " (open to see why others are not)")}</span>
          ) : null}
        </summary>
        <ul class="plain">
          {policies.map(({ id, title, state, day }) => (
            <li key={id}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={isChosen(id)}
                  onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
                />
                <span>
                  {say(title)}{" "}
                  <span
                    class={state === "in-force" ? "soft is-met" : "soft"}
                  >{`${say(STATES[state])}${day === null ? "" : `（${say(sayDay(day))}）`}`}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
        {question.policies.length > 0 ? (
          <button type="button" onClick={() => onChange({ ...question, policies: [] })}>
            {say("恢复为当日适用的政策", "Back to those in force")}
          </button>
        ) : null}
      </details>
    </section>
  );
}

function Day({
  label,
  value,
  name,
  onDay,
}: {
  readonly label: string;
  readonly value: string;
  readonly name: string;
  readonly onDay: (day: string) => void;
}): JSX.Element {
  return (
    <label class={value === "" ? "field is-empty" : "field"}>
      {label}
      <input type="date" name={name} value={value} onChange={({ currentTarget }) => onDay(currentTarget.value)} />
    </label>
  );
}
