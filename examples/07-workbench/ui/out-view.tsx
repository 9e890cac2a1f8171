import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { OutFile } from "../worker/out.js";
import { AskError, ask } from "./ask.js";
import { handOut, printOut } from "./hand-out.js";
import { NoData } from "./no-data.js";
import { toFragment, unitOf } from "./settings.js";
import type { Shared } from "./shared.js";
import { sayDay, useSay } from "./words.js";

/** Out: workbooks, pages to print, JSON, a link without any record. */
export function OutView({ data, settings, report, open }: Shared): JSX.Element {
  const say = useSay();
  const { question, language, policy, scenarios, costs } = settings;
  const [isReady, setReady] = useState(false);
  /** Null: the scenarios are not computed; a sentence: they cannot be. */
  const [misfit, setMisfit] = useState<string | null>(null);
  const [isCompared, setCompared] = useState(false);
  const [link, setLink] = useState("");
  const hasData = data !== null && data.recordedOn !== null && question.asOf !== "";
  useEffect(() => {
    if (!hasData) return;
    setMisfit(null);
    setCompared(false);
    ask("stand", question).then(() => setReady(true), report);
    // A policy whose tiers the data do not have leaves the rest of what goes out.
    if (policy !== "")
      ask("compare", policy, question, scenarios, costs, language).then(
        () => setCompared(true),
        (error: unknown) => setMisfit(error instanceof AskError ? say(error.text) : String(error)),
      );
  }, [hasData, question]);
  const run = (file: Promise<OutFile>, act: (file: OutFile) => void = handOut): void => {
    file.then(act).catch(report);
  };
  const copy = async (): Promise<void> => {
    const text = `${location.href.replace(/#.*$/, "")}${toFragment(settings)}`;
    setLink(text);
    await navigator.clipboard.writeText(text).catch(() => undefined);
  };
  return (
    <>
      <p class="print-only">
        {say(
          "本页只用于导出。核查报告、情景测算请用本页的“打印”按钮打印。",
          "This page only hands files out. To print the assessment or the scenarios use its buttons.",
        )}
      </p>
      {hasData ? (
        <section class="on-screen">
          <h2>{say(`核查结果（截至${sayDay(question.asOf).zh}）`, `Assessment as of ${sayDay(question.asOf).en}`)}</h2>
          <div class="row">
            <button
              type="button"
              class="primary"
              data-test="book"
              disabled={!isReady}
              onClick={() => run(ask("assessmentBook", language, unitOf(settings)))}
            >
              {say("工作簿（.xlsx）", "Workbook (.xlsx)")}
            </button>
            <button
              type="button"
              data-test="print"
              disabled={!isReady}
              onClick={() => run(ask("assessmentHtml", language, unitOf(settings)), printOut)}
            >
              {say("打印", "Print")}
            </button>
            <button
              type="button"
              data-test="html"
              disabled={!isReady}
              onClick={() => run(ask("assessmentHtml", language, unitOf(settings)))}
            >
              {say("网页（可打印、转发）", "Page to print and send on")}
            </button>
            <button type="button" data-test="json" disabled={!isReady} onClick={() => run(ask("assessmentJson"))}>
              JSON
            </button>
          </div>
          <p class="soft">
            {say(
              "工作簿含总览、条款汇总、待办事项、缺失材料、全部结论和指标长表。工作清单在“现状”页、经费预算在“经费”页导出。",
              "The workbook has an overview, provisions, to do, missing facts, findings and a long table. The agenda is handed out in the view “Where we stand”, the budget in “Budget”.",
            )}
          </p>
          {policy === "" ? null : (
            <>
              <h2>{say("情景测算", "What if")}</h2>
              {misfit === null ? null : (
                <p class="is-open" role="status">
                  {say(
                    `这份台账不能按测算所选的政策核查：${misfit}`,
                    `The data do not fit the policy tried: ${misfit}`,
                  )}
                </p>
              )}
              <div class="row">
                <button type="button" disabled={!isCompared} onClick={() => run(ask("scenarioBook", language))}>
                  {say("工作簿（.xlsx）", "Workbook (.xlsx)")}
                </button>
                <button
                  type="button"
                  disabled={!isCompared}
                  onClick={() => run(ask("scenarioHtml", language), printOut)}
                >
                  {say("打印", "Print")}
                </button>
                <button type="button" disabled={!isCompared} onClick={() => run(ask("scenarioHtml", language))}>
                  {say("网页", "Page")}
                </button>
              </div>
            </>
          )}
        </section>
      ) : (
        <NoData open={open} />
      )}
      <section class="on-screen">
        <h2>{say("链接", "Link")}</h2>
        <p>
          {say(
            "链接只含日期、所选政策、政策改动和当前页面，不含任何人员、站点和台账内容；对方打开后放入自己的台账即可。",
            "The link carries the day, the policies, their changes and the view, and no record of a person or a station.",
          )}
        </p>
        <button type="button" data-test="link" onClick={() => void copy()}>
          {say("复制链接", "Copy the link")}
        </button>
        {link === "" ? null : (
          <label class="field">
            {say("已复制：", "Copied:")}
            <input type="text" readOnly value={link} onFocus={({ currentTarget }) => currentTarget.select()} />
          </label>
        )}
      </section>
    </>
  );
}
