import type { EditorView } from "@codemirror/view";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { TextFault } from "../worker/policy-text.js";
import { ask } from "./ask.js";
import { openEditor, showFault } from "./editor.js";
import { handOut } from "./hand-out.js";
import { type Language, useSay } from "./words.js";

interface Given {
  readonly id: string;
  readonly language: Language;
  readonly report: (error: unknown) => void;
  readonly onUsed: (id: string, text: string) => void;
}

/** A policy as JSON, its faults listed below it; one without faults can be taken into use. */
export function PolicyEditor({ id, language, report, onUsed }: Given): JSX.Element {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [faults, setFaults] = useState<readonly TextFault[]>([]);
  const [used, setUsed] = useState("");
  useEffect(() => {
    let isCurrent = true;
    void ask("policyText", id)
      .then((text) => {
        if (!isCurrent || place.current === null) return;
        view.current = openEditor({
          parent: place.current,
          text,
          language,
          label: say("政策（JSON）", "Policy (JSON)"),
          onFaults: setFaults,
        });
      })
      .catch(report);
    return () => {
      isCurrent = false;
      view.current?.destroy();
      view.current = null;
    };
  }, [id, language]);
  const use = async (): Promise<void> => {
    const text = view.current?.state.doc.toString() ?? "";
    const { faults: found, id: own } = await ask("usePolicyText", text);
    setFaults(found);
    if (own === null) return;
    setUsed(own);
    onUsed(own, text);
  };
  return (
    <section>
      <p class="soft">
        {say(
          "错误标在原处；按 Ctrl+空格 列出该处可填的字段和值。启用后，“现状”和“测算”都按改后的政策计算。",
          "Faults are marked where they are; Ctrl+Space lists the fields and values that can be there. Once in use, the other parts compute with it.",
        )}
      </p>
      <div ref={place} class="editor" />
      <div class="row">
        <button
          type="button"
          class="primary"
          data-test="use-policy"
          disabled={faults.length > 0}
          onClick={() => void use().catch(report)}
        >
          {say("启用", "Use it")}
        </button>
        <button
          type="button"
          onClick={() => {
            handOut({ name: `${id}.json`, type: "json", content: view.current?.state.doc.toString() ?? "" });
          }}
        >
          {say("另存为JSON", "Save as JSON")}
        </button>
        <span role="status">{used === "" ? "" : say(`已启用：${used}`, `In use: ${used}`)}</span>
      </div>
      {faults.length === 0 ? (
        <p class="is-met">{say("没有问题。", "No fault.")}</p>
      ) : (
        <ul class="faults" data-test="policy-faults">
          {faults.slice(0, 50).map((fault) => (
            <li key={`${String(fault.from)}${fault.message.en}`}>
              <button
                type="button"
                class="link"
                onClick={() => {
                  if (view.current !== null) showFault(view.current, fault);
                }}
              >
                {say(fault.message)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
