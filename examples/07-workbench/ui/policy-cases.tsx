import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { CaseView } from "../worker/cases.js";
import { ask } from "./ask.js";
import { FileButton, type Taken } from "./drop-zone.js";
import { type Language, useSay } from "./words.js";

interface Given {
  readonly id: string;
  readonly language: Language;
  readonly report: (error: unknown) => void;
}

/** The cases that a policy's author keeps with it: which come out as expected, and what no case reaches. */
export function PolicyCases({ id, language, report }: Given): JSX.Element {
  const say = useSay();
  const [hasOwn, setHasOwn] = useState(false);
  const [files, setFiles] = useState<readonly Taken[] | null>(null);
  const [view, setView] = useState<CaseView | null>(null);
  useEffect(() => {
    ask("hasCases", id).then(setHasOwn, report);
  }, [id]);
  useEffect(() => {
    if (files !== null) ask("tryCases", id, files, language).then(setView, report);
  }, [id, files, language]);
  return (
    <section class={view === null ? "on-screen" : ""}>
      <h2>{say("案例表", "Cases")}</h2>
      <p class="soft">
        {say(
          "案例写明某种情况应得什么结论，运行后看政策条款的写法是否得出同样的结论，哪些内容还没有案例。",
          "A case says which verdict a situation should have; running them shows whether the clauses give it, and what no case reaches.",
        )}
      </p>
      <div class="row">
        {hasOwn ? (
          <button type="button" data-test="run-cases" onClick={() => setFiles([])}>
            {say("运行本政策的案例表", "Run the cases of this policy")}
          </button>
        ) : null}
        <FileButton
          label={say("放入案例表（.json，可附.xlsx）…", "Bring cases (.json, with .xlsx)…")}
          test="bring-cases"
          accept=".json,.xlsx,.csv"
          onFiles={setFiles}
        />
      </div>
      {view === null ? null : (
        <div data-test="cases" role="status">
          <h3>{view.heading}</h3>
          {view.failed.map(({ name, reasons }) => (
            <div key={name}>
              <p class="is-breach">{`✕ ${name}`}</p>
              <ul>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
          ))}
          {view.passed.length === 0 ? null : (
            <details>
              <summary>
                {say(`通过的案例${String(view.passed.length)}个`, `${String(view.passed.length)} passed`)}
              </summary>
              <ul>
                {view.passed.map((name) => (
                  <li key={name}>{`✓ ${name}`}</li>
                ))}
              </ul>
            </details>
          )}
          <Coverage view={view} />
        </div>
      )}
    </section>
  );
}

function Coverage({ view }: { readonly view: CaseView }): JSX.Element {
  const say = useSay();
  const label = say("案例涉及的内容", "What the cases reach");
  return (
    <>
      <h3>{label}</h3>
      <div class="scroll" tabIndex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say("条款", "Provision")}</th>
              <th scope="col" class="number">
                {say("已涉及", "Reached")}
              </th>
              <th scope="col" class="number">
                {say("共有", "Of")}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.coverage.map(({ title, reached, total }) => (
              <tr key={title.zh}>
                <th scope="row">{say(title)}</th>
                <td class="number">{reached}</td>
                <td class="number">{total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <details>
        <summary>
          {say(`未涉及的内容${String(view.unreached.length)}条`, `${String(view.unreached.length)} gaps`)}
        </summary>
        <ul>
          {view.unreached.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
