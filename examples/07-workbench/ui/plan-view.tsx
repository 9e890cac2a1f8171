import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { moneyPolicies } from "../worker/plan.js";
import type { PlanAnswer, PlanForm } from "../worker/plan-words.js";
import type { PolicySheet } from "../worker/policy-sheet.js";
import { ask, askLater } from "./ask.js";
import type { BudgetGiven } from "./budget-view.js";
import { NoData } from "./no-data.js";
import { ParameterTable } from "./parameter-table.js";
import { PlanForms } from "./plan-forms.js";
import { PlanResult } from "./plan-result.js";
import { useSay } from "./words.js";

type MoneyPolicies = ReturnType<typeof moneyPolicies>;

/** A year planned from the clauses of policies on money: values changed, the table at once. */
export function PlanView(given: BudgetGiven): JSX.Element {
  const { data, settings, change, report, open, draft, onDraft, onExample } = given;
  const { plan, language } = settings;
  const say = useSay();
  const [policies, setPolicies] = useState<MoneyPolicies>([]);
  const [sheets, setSheets] = useState<readonly PolicySheet[]>([]);
  const [answer, setAnswer] = useState<PlanAnswer | null>(null);
  const recordedOn = data?.recordedOn ?? null;
  const form: PlanForm =
    plan.year === "" && recordedOn !== null ? { ...plan, year: String(Number(recordedOn.slice(0, 4)) + 1) } : plan;
  const used = form.policies.length > 0 ? form.policies : policies.filter((one) => one.isInForce).map(({ id }) => id);
  useEffect(() => {
    if (recordedOn !== null) ask("moneyPolicies", form.year).then(setPolicies, report);
  }, [recordedOn, form.year, data?.name]);
  useEffect(() => {
    if (recordedOn !== null) Promise.all(used.map((id) => ask("policySheet", id))).then(setSheets, report);
  }, [recordedOn, used.join()]);
  useEffect(() => {
    if (recordedOn === null || used.length === 0) {
      setAnswer(null);
      return undefined;
    }
    // While somebody types, one answer at the end is enough.
    return askLater(200, () => {
      ask("plan", form, draft.sources, language).then((found) => {
        setAnswer(found);
        report(null);
      }, report);
    });
  }, [recordedOn, data?.name, used.join(), JSON.stringify(form), draft.sources, language]);
  const set = (part: Partial<PlanForm>): void => change({ plan: { ...plan, ...part } });
  if (recordedOn === null)
    return (
      <>
        <NoData open={open} />
        <section>
          <p>
            {say(
              "示例：青山市2025年管理办法，每站每年20万元，市、区按6:4分担，两项资金来源。",
              "An example: 200,000 yuan a station and year, shared 6 : 4 between city and district, two sources.",
            )}
          </p>
          <ExampleButton onExample={onExample} report={report} />
        </section>
      </>
    );
  return (
    <>
      <PlanForms
        form={form}
        used={used}
        policies={policies}
        answer={answer}
        sources={draft.sources}
        onForm={set}
        onSources={(sources) => onDraft((before) => ({ ...before, sources }))}
      />
      {used.length === 0 ? (
        <section>
          <p>
            {say(
              `台账所在地${form.year}年适用的政策中没有经费条款。请在上面选定一项政策，或在“政策”页放入本地文件。`,
              `No policy in force here in ${form.year} has clauses on money: choose one above, or bring one in the view “Policy”.`,
            )}
          </p>
          <ExampleButton onExample={onExample} report={report} />
        </section>
      ) : null}
      {answer === null ? null : <PlanResult answer={answer} language={language} report={report} />}
      {sheets.map((sheet) => (
        <section key={sheet.id}>
          <h2>{say(`经费条款：${sheet.title.zh}`, `Clauses on money: ${sheet.title.en}`)}</h2>
          <ParameterTable
            isOpen
            sheet={{ ...sheet, provisions: sheet.provisions.filter(({ isMoney }) => isMoney) }}
            changes={form.changes}
            onChanges={(changes) => set({ changes })}
          />
        </section>
      ))}
    </>
  );
}

function ExampleButton({ onExample, report }: Pick<BudgetGiven, "onExample" | "report">): JSX.Element {
  const say = useSay();
  return (
    <button type="button" data-test="example-city" onClick={() => void onExample("qingshan").catch(report)}>
      {say("用青山市示例试一试", "Try the example city")}
    </button>
  );
}
