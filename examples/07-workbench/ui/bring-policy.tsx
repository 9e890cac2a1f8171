import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { BroughtPolicy } from "../worker/bring-policy.js";
import { ask } from "./ask.js";
import { FileButton } from "./drop-zone.js";
import { handOut } from "./hand-out.js";
import { type Language, useSay } from "./words.js";

interface Given {
  readonly id: string;
  readonly language: Language;
  readonly report: (error: unknown) => void;
  readonly onBrought: (id: string, text: string) => void;
}

/** A policy of one's own: from a workbook or JSON into use, and as a workbook to fill in. */
export function BringPolicy({ id, language, report, onBrought }: Given): JSX.Element {
  const say = useSay();
  const [brought, setBrought] = useState<BroughtPolicy | null>(null);
  return (
    <section class="on-screen">
      <h2>{say("本地政策", "A policy of your own")}</h2>
      <div class="row">
        <FileButton
          label={say("放入政策文件（.xlsx、.json）…", "Bring a policy (.xlsx, .json)…")}
          test="bring-policy"
          accept=".xlsx,.ods,.csv,.json"
          onFiles={(files) => {
            ask("bringPolicy", files, language).then((found) => {
              setBrought(found);
              if (found.id !== null) onBrought(found.id, found.text);
            }, report);
          }}
        />
        <button type="button" onClick={() => void ask("policyBook", "").then(handOut, report)}>
          {say("下载空白政策工作簿（.xlsx）", "Download an empty workbook (.xlsx)")}
        </button>
        <button
          type="button"
          data-test="policy-book"
          disabled={id === ""}
          onClick={() => void ask("policyBook", id).then(handOut, report)}
        >
          {say("把当前政策存为工作簿（.xlsx）", "Save this policy as a workbook (.xlsx)")}
        </button>
      </div>
      {brought === null ? null : (
        <div data-test="brought" role="status">
          <p class={brought.id === null ? "is-breach" : "is-met"}>
            {brought.id === null
              ? say(
                  `没有启用：有${String(brought.faults.length)}处问题，请更正后再放入。`,
                  `Not in use: ${String(brought.faults.length)} faults; correct them and bring it again.`,
                )
              : say(`已启用：${brought.id}`, `In use: ${brought.id}`)}
          </p>
          <ul>
            {[...brought.faults, ...brought.notes].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
