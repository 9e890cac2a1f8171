import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PolicyDifference } from "../worker/compare-policies.js";
import type { Question } from "../worker/question.js";
import { ask } from "./ask.js";
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
    <section>
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
          <h2>{found.heading}</h2>
          <ul class="reasons">
            {found.reasons.map(({ level, text }, index) => (
              <li key={String(index)} style={{ marginInlineStart: `${String(level)}rem` }}>
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
