import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PolicySheet } from "../worker/policy-sheet.js";
import type { Change } from "../worker/changes.js";
import type { ComparisonView, Scenario } from "../worker/scenarios.js";
import type { PolicyLine } from "../worker/standing.js";
import { ask, askLater } from "./ask.js";
import { ChangeTable } from "./change-table.js";
import { DraftInput } from "./draft-input.js";
import { NoData } from "./no-data.js";
import { ParameterTable } from "./parameter-table.js";
import { ReadingsList } from "./readings-list.js";
import { ScenarioFigures } from "./scenario-figures.js";
import type { Shared } from "./shared.js";
import { SheetTable } from "./sheet-table.js";
import { Cautions } from "./standing-view.js";
import { SweepForm } from "./sweep-form.js";
import { UnitChoice } from "./unit-choice.js";
import { sayDay, useSay } from "./words.js";

const MOST_SCENARIOS = 6;

/** What if: values, readings and provisions changed, the effect next to the policy as it is. */
export function WhatIfView(shared: Shared): JSX.Element {
  const { data, settings, change, report, open } = shared;
  const { question, scenarios, costs, language } = settings;
  const say = useSay();
  const [policies, setPolicies] = useState<readonly PolicyLine[]>([]);
  const [sheet, setSheet] = useState<PolicySheet | null>(null);
  const [view, setView] = useState<ComparisonView | null>(null);
  const [chosen, setChosen] = useState(0);
  const hasData = data !== null && data.recordedOn !== null;
  const current = scenarios[Math.min(chosen, scenarios.length - 1)];
  useEffect(() => {
    if (!hasData || question.asOf === "") return;
    void ask("policyLines", question.asOf)
      .then((lines) => {
        setPolicies(lines);
        if (settings.policy === "") change({ policy: defaultPolicy(lines) });
      })
      .catch(report);
  }, [hasData, question.asOf]);
  useEffect(() => {
    if (settings.policy === "") return;
    void ask("policySheet", settings.policy).then(setSheet).catch(report);
  }, [settings.policy]);
  useEffect(() => {
    if (!hasData || sheet === null || question.asOf === "") return undefined;
    // While somebody types, one answer at the end is enough.
    return askLater(200, () => {
      ask("compare", sheet.id, question, scenarios, costs, language).then((found) => {
        setView(found);
        report(null);
      }, report);
    });
  }, [hasData, sheet, question, scenarios, costs, language]);
  if (!hasData) return <NoData open={open} />;
  const setCurrent = (next: Scenario): void => {
    change({ scenarios: scenarios.map((own) => (own.id === next.id ? next : own)) });
  };
  const setChanges = (changes: readonly Change[]): void => {
    if (current !== undefined) setCurrent({ ...current, changes });
  };
  return (
    <>
      <section>
        <div class="row">
          <label class="field">
            {say("政策", "Policy")}
            <select
              name="policy"
              value={settings.policy}
              onChange={({ currentTarget }) => {
                setView(null);
                change({
                  policy: currentTarget.value,
                  scenarios: [{ id: "s1", title: say("情景1", "Scenario 1"), changes: [] }],
                });
              }}
            >
              {policies.map(({ id, title, state }) => (
                <option key={id} value={id}>
                  {`${say(title)}${state === "in-force" ? "" : say("（当日不适用）", " (not in force)")}`}
                </option>
              ))}
            </select>
          </label>
          <Cost
            label={say("新建一个站点（元）", "One more station (yuan)")}
            value={costs.station}
            onChange={(station) => change({ costs: { ...costs, station } })}
          />
          <Cost
            label={say("增配一名人员（元）", "One more worker (yuan)")}
            value={costs.staff}
            onChange={(staff) => change({ costs: { ...costs, staff } })}
          />
          <UnitChoice settings={settings} change={change} />
        </div>
        <p class="soft">
          {say(
            `截至${sayDay(question.asOf).zh}。改动即时测算，原政策不变。`,
            `As of ${sayDay(question.asOf).en}. Changes are tried at once; the policy itself stays.`,
          )}
        </p>
        <div class="row" role="group" aria-label={say("情景", "Scenarios")}>
          {scenarios.map((scenario, index) => (
            <button
              type="button"
              key={scenario.id}
              aria-pressed={scenario.id === current?.id}
              onClick={() => setChosen(index)}
            >
              {`${scenario.title}（${String(scenario.changes.length)}）`}
            </button>
          ))}
          <button
            type="button"
            disabled={scenarios.length >= MOST_SCENARIOS}
            onClick={() => {
              const number = scenarios.length + 1;
              const id = `s${String(Math.max(...scenarios.map((own) => Number(own.id.slice(1)))) + 1)}`;
              change({
                scenarios: [
                  ...scenarios,
                  {
                    id,
                    title: say(`情景${String(number)}`, `Scenario ${String(number)}`),
                    changes: current?.changes ?? [],
                  },
                ],
              });
              setChosen(scenarios.length);
            }}
          >
            {say("＋ 复制为另一情景", "+ Another, as a copy")}
          </button>
          {scenarios.length > 1 && current !== undefined ? (
            <button
              type="button"
              onClick={() => {
                change({ scenarios: scenarios.filter((own) => own.id !== current.id) });
                setChosen(0);
              }}
            >
              {say("删去此情景", "Remove this one")}
            </button>
          ) : null}
        </div>
        {current === undefined ? null : (
          <label class="field">
            {say("情景名称", "Name of the scenario")}
            <input
              type="text"
              value={current.title}
              onChange={({ currentTarget }) =>
                setCurrent({ ...current, title: currentTarget.value.trim() || current.id })
              }
            />
          </label>
        )}
      </section>
      {view === null ? <p role="status">{say("正在测算…", "Working…")}</p> : <Effect view={view} language={language} />}
      {sheet === null || current === undefined ? null : (
        <>
          <section>
            <h2>{say("条款和参数", "Provisions and parameters")}</h2>
            <ParameterTable sheet={sheet} changes={current.changes} onChanges={setChanges} />
          </section>
          <SweepForm sheet={sheet} question={question} report={report} />
          <ReadingsList policy={sheet.id} question={question} report={report} />
        </>
      )}
    </>
  );
}

/** The policy with most to try: of those in force the one nearest to the place. */
function defaultPolicy(lines: readonly PolicyLine[]): string {
  const inForce = lines.filter(({ state, id }) => state === "in-force" && !id.startsWith("cn-"));
  return (inForce[0] ?? lines.find(({ state }) => state === "in-force") ?? lines[0])?.id ?? "";
}

function Cost({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  return (
    <label class={value === "" ? "field is-empty" : "field"}>
      {label}
      <DraftInput inputMode="decimal" value={value} onValue={(typed) => onChange(typed.replaceAll(/[,，]/g, ""))} />
    </label>
  );
}

function Effect({ view, language }: { readonly view: ComparisonView; readonly language: string }): JSX.Element {
  const say = useSay();
  return (
    <>
      <Cautions lines={view.cautions} />
      <section>
        <h2>{say("影响", "Effect")}</h2>
        <ScenarioFigures figures={view.figures} />
      </section>
      {view.money.map((table, place) => (
        <section key={table.name} data-test="scenario-money">
          <h2>{table.name}</h2>
          <SheetTable answer="scenario" place={place} table={table} />
        </section>
      ))}
      {view.scenarios.map((scenario, index) => (
        <ChangeTable
          key={scenario.id}
          scenario={scenario}
          index={index}
          version={`${JSON.stringify(view.figures)}${language}`}
        />
      ))}
    </>
  );
}
