import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { DataSummary, ExampleName } from "../worker/data.js";
import type { Edit } from "../worker/desk.js";
import { AskError, ask, watchBusy } from "./ask.js";
import { EMPTY_DRAFT } from "./budget-draft.js";
import { BudgetView } from "./budget-view.js";
import { DataView } from "./data-view.js";
import { type Kept, forget, isServed, keep, recall } from "./keep.js";
import { SIGNATURE } from "./page-parts.js";
import { OutView } from "./out-view.js";
import { PolicyView } from "./policy-view.js";
import { FIRST_SETTINGS, type Settings, type View, VIEWS, fromFragment } from "./settings.js";
import { StandingView } from "./standing-view.js";
import { WhatIfView } from "./what-if-view.js";
import { LanguageContext, sayDay, sayIn } from "./words.js";

const TITLES: Readonly<Record<View, { readonly zh: string; readonly en: string }>> = {
  data: { zh: "数据", en: "Data" },
  standing: { zh: "现状", en: "Where we stand" },
  "what-if": { zh: "测算", en: "What if" },
  budget: { zh: "经费", en: "Budget" },
  policy: { zh: "政策", en: "Policy" },
  out: { zh: "导出", en: "Out" },
};

type Origin = Pick<Kept, "files" | "edits" | "recordedOn">;

const NOTHING: Origin = { files: null, edits: [], recordedOn: "" };

/** The page: its parts side by side, what all share above them. */
export function App(): JSX.Element {
  const [settings, setSettings] = useState<Settings>(FIRST_SETTINGS);
  const [data, setData] = useState<DataSummary | null>(null);
  const [origin, setOrigin] = useState<Origin>(NOTHING);
  const [own, setOwn] = useState<Kept["policies"]>({});
  const [budget, setBudget] = useState(EMPTY_DRAFT);
  const [problem, setProblem] = useState<AskError["text"] | null>(null);
  const [isKeeping, setKeeping] = useState(isServed);
  const [busy, setBusy] = useState(0);
  const [isReady, setReady] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = useMemo(
    (): Kept | null => (isKeeping ? { ...origin, policies: own, settings, budget } : null),
    [isKeeping, origin, own, settings, budget],
  );
  const [stored, setStored] = useState<Kept | null | undefined>(undefined);
  const say = sayIn(settings.language);
  const change = useCallback((part: Partial<Settings>) => {
    setSettings((before) => ({ ...before, ...part }));
  }, []);
  const report = useCallback((error: unknown) => {
    const text = { zh: String(error), en: String(error) };
    setProblem(error === null ? null : error instanceof AskError ? error.text : text);
  }, []);

  useEffect(() => watchBusy(setBusy), []);
  useEffect(() => {
    void restore()
      .catch(report)
      .finally(() => {
        setReady(true);
      });
  }, []);
  useEffect(() => {
    document.documentElement.lang = settings.language;
    document.title = say("社工站政策工作台", "Workbench for social work stations");
  }, [settings.language]);
  useEffect(() => {
    if (!isReady) return;
    // A browser that keeps nothing, as in a private window, still shows the page.
    (kept === null ? forget() : keep(kept)).then(
      () => {
        setStored(kept);
      },
      () => undefined,
    );
  }, [isReady, kept]);

  async function restore(): Promise<void> {
    const kept = await recall();
    const linked = fromFragment(location.hash);
    if (kept !== null) {
      setKeeping(true);
      setBudget({ ...EMPTY_DRAFT, ...kept.budget });
      for (const text of Object.values(kept.policies)) await ask("usePolicyText", text);
      setOwn(kept.policies);
      setSettings({ ...FIRST_SETTINGS, ...kept.settings });
      if (typeof kept.files === "string") setData(await ask("loadExample", kept.files));
      else if (kept.files !== null) setData(await ask("load", kept.files, kept.edits, kept.recordedOn));
      setOrigin({ files: kept.files, edits: kept.edits, recordedOn: kept.recordedOn });
    }
    if (linked !== null) {
      setSettings(linked);
      history.replaceState(null, "", location.pathname + location.search);
    }
  }

  /** Takes data in; the day of the question is the day of recording until the user chooses another. */
  function took(summary: DataSummary, from: Origin): void {
    setProblem(null);
    setData(summary);
    setOrigin(from);
    const { question, scenarios } = settings;
    if (summary.recordedOn !== null && (question.asOf === "" || question.asOf === data?.recordedOn))
      change({ question: { ...question, asOf: summary.recordedOn } });
    // Other data can lie where another policy is in force; changes that were made keep theirs.
    if (origin.files !== null && from.files !== origin.files && scenarios.every(({ changes }) => changes.length === 0))
      change({ policy: "" });
  }

  async function useExample(example: ExampleName): Promise<void> {
    took(await ask("loadExample", example), { files: example, edits: [], recordedOn: "" });
  }

  async function clearAll(): Promise<void> {
    await ask("clear");
    setData(null);
    setOrigin(NOTHING);
    setOwn({});
    setBudget(EMPTY_DRAFT);
    setProblem(null);
    setSettings({ ...FIRST_SETTINGS, language: settings.language });
  }

  function open(view: View): void {
    change({ view });
    setProblem(null);
    requestAnimationFrame(() => heading.current?.focus());
  }

  const shared = { data, settings, change, report, open };
  return (
    <LanguageContext.Provider value={settings.language}>
      <a class="skip" href="#main">
        {say("跳到正文", "Skip to the content")}
      </a>
      <header class="top">
        <div class="brand">
          <strong>{say("社工站政策工作台", "Workbench for social work stations")}</strong>
          <span class="soft">{say("数据只在本机处理，不上传", "Data stay on this computer")}</span>
        </div>
        <div class="tools">
          <span class="busy" role="status">
            {busy > 0 ? say("计算中…", "Working…") : ""}
          </span>
          <button
            type="button"
            lang={settings.language === "en" ? "zh-CN" : "en"}
            onClick={() => {
              change({ language: settings.language === "en" ? "zh-CN" : "en" });
            }}
          >
            {settings.language === "en" ? "中文" : "English"}
          </button>
          <button type="button" onClick={() => void clearAll().catch(report)} data-test="clear">
            {say("清除全部数据", "Clear everything")}
          </button>
        </div>
        <nav aria-label={say("各部分", "Parts")}>
          {VIEWS.map((view) => (
            <button
              type="button"
              key={view}
              aria-current={view === settings.view ? "page" : undefined}
              data-view={view}
              onClick={() => {
                open(view);
              }}
            >
              {say(TITLES[view])}
            </button>
          ))}
        </nav>
      </header>
      {/* Both marks are for who waits: all is read, and all is stored that is to be. */}
      <main id="main" data-ready={isReady ? "yes" : undefined} data-stored={stored === kept ? "yes" : undefined}>
        <h1 tabIndex={-1} ref={heading}>
          {say(TITLES[settings.view])}
        </h1>
        {data === null ? null : (
          <p class="print-only soft">
            {data.name}
            {data.recordedOn === null
              ? ""
              : say(`，数据登记于${sayDay(data.recordedOn).zh}`, `, recorded on ${sayDay(data.recordedOn).en}`)}
          </p>
        )}
        {problem === null ? null : (
          <div class="problem" role="alert">
            <p>{say(problem)}</p>
            <button
              type="button"
              onClick={() => {
                setProblem(null);
              }}
            >
              {say("知道了", "Close")}
            </button>
          </div>
        )}
        {settings.view === "data" ? (
          <DataView
            {...shared}
            isKeeping={isKeeping}
            onKeep={setKeeping}
            onFiles={async (files) => {
              took(await ask("load", files, [], ""), { files, edits: [], recordedOn: "" });
            }}
            onExample={useExample}
            onSheets={async () => {
              const summary = await ask("turnIntoSheets");
              const { name, content } = await ask("registerBook");
              const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
              took(summary, { files: [{ name, bytes }], edits: [], recordedOn: "" });
            }}
            onEdit={async (edit: Edit) => {
              const summary = await ask("correct", edit);
              took(summary, {
                ...origin,
                edits: [
                  ...origin.edits.filter(
                    (one) => one.sheet !== edit.sheet || one.row !== edit.row || one.column !== edit.column,
                  ),
                  edit,
                ],
              });
            }}
            onRecordedOn={async (recordedOn) => {
              took(await ask("setRecordedOn", recordedOn), { ...origin, recordedOn });
            }}
          />
        ) : null}
        {settings.view === "standing" ? <StandingView {...shared} /> : null}
        {settings.view === "what-if" ? <WhatIfView {...shared} /> : null}
        {settings.view === "budget" ? (
          <BudgetView {...shared} draft={budget} onDraft={setBudget} onExample={useExample} />
        ) : null}
        {settings.view === "policy" ? (
          <PolicyView
            {...shared}
            onOwn={(id, text) => {
              setOwn((before) => ({ ...before, [id]: text }));
            }}
          />
        ) : null}
        {settings.view === "out" ? <OutView {...shared} /> : null}
      </main>
      <footer>
        {say(
          "本页由 social-work-station-rules 程序库计算：缺少材料不等于不符合，需要人工判断的不代为认定，期限未到的不算违反。",
          "Computed by social-work-station-rules: a missing paper is no “no”, what is left to judgement is not decided here, what is not due is no breach.",
        )}
        <p class="signature">
          {SIGNATURE[settings.language].map((label) => (
            <span key={label}>{label}</span>
          ))}
        </p>
      </footer>
    </LanguageContext.Provider>
  );
}
