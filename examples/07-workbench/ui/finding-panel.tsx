import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FindingDetail } from "../worker/findings.js";
import type { MoneyUnit } from "../worker/command-parts.js";
import { ask } from "./ask.js";
import { ParameterReading } from "./parameter-reading.js";
import { VerdictMark } from "./verdict-mark.js";
import { type Language, useSay } from "./words.js";

interface Given {
  readonly id: string;
  readonly language: Language;
  readonly unit: MoneyUnit;
  readonly report: (error: unknown) => void;
  readonly onClose: () => void;
}

/** One finding: its reasons, what is missing, and the clause with its words. */
export function FindingPanel({ id, language, unit, report, onClose }: Given): JSX.Element {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const [detail, setDetail] = useState<FindingDetail | null>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    void ask("findingDetail", id, language, unit).then(setDetail).catch(report);
  }, [id, language, unit]);
  const reasons = detail?.reasons ?? [];
  return (
    <dialog ref={dialog} class="panel" aria-labelledby="finding-title" onClose={onClose}>
      <div class="row between">
        <h2 id="finding-title">{detail?.heading ?? "…"}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say("关闭", "Close")}
        </button>
      </div>
      {detail === null ? null : (
        <>
          <p>
            <VerdictMark verdict={detail.verdict} />
          </p>
          <ul class="reasons">
            {reasons.map(({ about, level, text }) => (
              <li key={text} class={`about-${about}`} style={{ marginInlineStart: `${String(level)}rem` }}>
                {text}
              </li>
            ))}
          </ul>
          {detail.missing.length > 0 ? (
            <>
              <h3>{say("缺的材料在哪里登记", "Where to record what is missing")}</h3>
              <p>
                {detail.missing.slice(0, 12).join(say("、", ", "))}
                {detail.missing.length > 12
                  ? say(`等${String(detail.missing.length)}处`, ` and ${String(detail.missing.length - 12)} more`)
                  : ""}
              </p>
            </>
          ) : null}
          {detail.sources.length > 0 ? (
            <>
              <h3>{say("依据原文", "The clause")}</h3>
              {detail.sources.map((source) => (
                <blockquote key={source}>{source}</blockquote>
              ))}
            </>
          ) : null}
          {detail.parameters.length > 0 ? (
            <details>
              <summary>{say("所用数值与理解", "Values and readings used")}</summary>
              {detail.parameters.map((parameter) => (
                <ParameterReading key={parameter.name} parameter={parameter} />
              ))}
            </details>
          ) : null}
        </>
      )}
    </dialog>
  );
}
