import type { JSX } from "preact";
import type { ParameterLine } from "../worker/parameter-lines.js";
import { useSay } from "./words.js";

const STATUS: Readonly<Record<ParameterLine["status"], { readonly zh: string; readonly en: string }>> = {
  stated: { zh: "原文载明", en: "stated" },
  interpreted: { zh: "原文未明，采用一种理解", en: "a reading was chosen" },
  amended: { zh: "情景改动", en: "changed by a scenario" },
};

/** A parameter to read: its value, where it comes from, which other readings there are. */
export function ParameterReading({ parameter }: { readonly parameter: ParameterLine }): JSX.Element {
  const say = useSay();
  return (
    <div class="parameter">
      <p>
        <b>{say(parameter.label)}</b>：{say(parameter.said)} <span class="soft">{say(STATUS[parameter.status])}</span>
      </p>
      {parameter.question === null ? null : (
        <p class="soft">
          {say(parameter.question)}
          {parameter.reason === null ? "" : ` ${say("理由：", "Why: ")}${say(parameter.reason)}`}
          {parameter.alternatives.length === 0
            ? ""
            : ` ${say("其他理解：", "Other readings: ")}${parameter.alternatives.map(({ said }) => say(said)).join(say("；", "; "))}`}
        </p>
      )}
      <Quotes parameter={parameter} />
    </div>
  );
}

/** The words of the documents. */
export function Quotes({ parameter }: { readonly parameter: ParameterLine }): JSX.Element {
  const say = useSay();
  return (
    <>
      {parameter.quotes.map(({ document, clause, quote, authority }) => (
        <blockquote key={`${document.zh}${clause}${quote}`}>
          {quote}
          <footer>{`${say(document)} ${clause}（${say(authority)}）`}</footer>
        </blockquote>
      ))}
    </>
  );
}
