import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PolicyLine, Standing } from "../worker/standing.js";
import { AgendaList } from "./agenda-list.js";
import { ask } from "./ask.js";
import { CoverageList, MissingList, NotRunList, ProvisionTable } from "./standing-parts.js";
import { EVERYTHING, Findings, type Filter } from "./findings.js";
import { QuestionForm } from "./question-form.js";
import { NoData } from "./no-data.js";
import { type VerdictClass, VERDICT_CLASSES, VERDICT_MARKS, sayClass } from "./page-parts.js";
import type { Shared } from "./shared.js";
import { unitOf } from "./settings.js";
import { UnitChoice } from "./unit-choice.js";
import { sayDay, useSay } from "./words.js";

/** Where we stand on a day: from the figures to the list, to the finding, to the clause. */
export function StandingView(shared: Shared): JSX.Element {
  const { data, settings, change, report, open } = shared;
  const { question, language } = settings;
  const say = useSay();
  const [standing, setStanding] = useState<Standing | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [policies, setPolicies] = useState<readonly PolicyLine[]>([]);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const list = useRef<HTMLElement>(null);
  const hasData = data?.recordedOn !== null && data !== null;
  useEffect(() => {
    if (!hasData || question.asOf === "") return undefined;
    let isCurrent = true;
    void ask("policyLines", question.asOf)
      .then(setPolicies)
      .then(() => ask("stand", question))
      .then((found) => {
        setFailed(false);
        if (isCurrent) setStanding(found);
      })
      .catch((error: unknown) => {
        setStanding(null);
        setFailed(true);
        report(error);
      });
    return () => {
      isCurrent = false;
    };
  }, [hasData, question, data]);
  if (!hasData) return <NoData open={open} />;
  const unit = unitOf(settings);
  const hasMoney = standing?.provisions.some(({ group }) => group === "money") === true;
  const show = (part: Partial<Filter>): void => {
    setFilter({ ...EVERYTHING, ...part });
    list.current?.scrollIntoView();
  };
  return (
    <>
      <QuestionForm
        question={question}
        policies={policies}
        onChange={(next) => {
          change({ question: next });
        }}
      />
      {standing === null ? (
        <p role="status">
          {hasFailed
            ? say("未能核查，原因见上。", "It could not be checked: see above.")
            : say("正在核查…", "Working…")}
        </p>
      ) : (
        <>
          <Cautions lines={standing.cautions} />
          <section>
            <h2>{say(`截至${sayDay(standing.asOf).zh}的结论`, `Findings as of ${sayDay(standing.asOf).en}`)}</h2>
            <p class="soft">
              {say("依据：", "Policies: ")}
              {standing.policies.map((title) => say(title)).join(say("、", ", ")) || say("无", "none")}
              {say(
                `。考核期间${sayDay(standing.period.from).zh}至${sayDay(standing.period.to).zh}。`,
                `. Period ${sayDay(standing.period.from).en} to ${sayDay(standing.period.to).en}.`,
              )}
            </p>
            <div class="counts">
              {VERDICT_CLASSES.filter((verdict) => standing.counts[verdict] > 0 || ALWAYS.includes(verdict)).map(
                (verdict) => (
                  <button
                    type="button"
                    class={`count is-${verdict}`}
                    key={verdict}
                    onClick={() => show({ classes: [verdict] })}
                    data-verdict={verdict}
                  >
                    <b>
                      <span aria-hidden="true">{VERDICT_MARKS[verdict]} </span>
                      {standing.counts[verdict].toLocaleString("en")}
                    </b>
                    <span>{say(sayClass(verdict))}</span>
                  </button>
                ),
              )}
            </div>
          </section>
          {hasMoney ? (
            <section class="on-screen">
              <UnitChoice settings={settings} change={change} />
            </section>
          ) : null}
          <CoverageList coverage={standing.coverage} />
          <ProvisionTable provisions={standing.provisions} onOpen={show} />
          <AgendaList question={question} language={language} unit={unit} report={report} />
          <MissingList missing={standing.missing} onOpen={show} />
          <NotRunList notRun={standing.notRun} />
          <section ref={list}>
            <h2>{say("逐项结论", "Findings")}</h2>
            <Findings
              standing={standing}
              filter={filter}
              onFilter={setFilter}
              language={language}
              unit={unit}
              report={report}
            />
          </section>
        </>
      )}
    </>
  );
}

const ALWAYS: readonly VerdictClass[] = ["met", "open", "breach", "unknown", "judgement"];

/** What makes the answers other than current or whole. */
export function Cautions({
  lines,
}: {
  readonly lines: readonly { readonly zh: string; readonly en: string }[];
}): JSX.Element | null {
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <div class="caution" role="note">
      <strong>{say("请注意", "Note")}</strong>
      <ul>
        {lines.map((line) => (
          <li key={line.en}>{say(line)}</li>
        ))}
      </ul>
    </div>
  );
}
