import type { JSX } from "preact";
import { useState } from "preact/hooks";
import {
  type BudgetAnswer,
  type BudgetForm,
  type BudgetMethod,
  BUDGET_METHODS,
  METHOD_WORDS,
} from "../worker/budget-words.js";
import type { ExampleName } from "../worker/data.js";
import { ask } from "./ask.js";
import { type BudgetDraft, EXAMPLE_FORM } from "./budget-draft.js";
import { BudgetTables } from "./budget-tables.js";
import { handOut } from "./hand-out.js";
import { PlanView } from "./plan-view.js";
import type { Shared } from "./shared.js";
import { sumOfShares } from "./sum-shares.js";
import { useSay } from "./words.js";

export interface BudgetGiven extends Shared {
  readonly draft: BudgetDraft;
  readonly onDraft: (change: (before: BudgetDraft) => BudgetDraft) => void;
  readonly onExample: (example: ExampleName) => Promise<void>;
}

/** Budget: by the clauses of a policy, or a total divided by factors that are typed. */
export function BudgetView(given: BudgetGiven): JSX.Element {
  const { draft, onDraft } = given;
  const say = useSay();
  const modes = [
    ["policy", say("按政策编制年度预算", "Plan a year by policy")],
    ["factors", say("按因素分配一笔资金", "Divide a sum by factors")],
  ] as const;
  return (
    <>
      <div class="row" role="group" aria-label={say("编制方法", "How to plan")}>
        {modes.map(([mode, name]) => (
          <button
            type="button"
            key={mode}
            data-test={`mode-${mode}`}
            aria-pressed={draft.mode === mode}
            onClick={() => onDraft((before) => ({ ...before, mode }))}
          >
            {name}
          </button>
        ))}
      </div>
      {draft.mode === "policy" ? <PlanView {...given} /> : <FactorsView {...given} />}
    </>
  );
}

/** A total divided by factors, shared between levels, replayed. */
function FactorsView({ data, settings, report, draft, onDraft }: BudgetGiven): JSX.Element {
  const say = useSay();
  const [answer, setAnswer] = useState<BudgetAnswer | null>(null);
  const { form, standard } = draft;
  const set = (part: Partial<BudgetForm>): void => {
    onDraft((before) => ({ ...before, form: { ...before.form, ...part } }));
    setAnswer(null);
  };
  const setStandard = (part: Partial<BudgetDraft["standard"]>): void => {
    onDraft((before) => ({ ...before, standard: { ...before.standard, ...part } }));
  };
  const factors = factorsIn(form.table);
  const sum = sumOfShares(factors.map((name) => form.weights[name] ?? ""));
  return (
    <>
      <section>
        <div class="row">
          <button type="button" data-test="budget-example" onClick={() => set(EXAMPLE_FORM)}>
            {say("填入示例（数字为虚构）", "Fill in an example (invented figures)")}
          </button>
          <button
            type="button"
            disabled={data?.recordedOn === null || data === null}
            onClick={() => {
              ask("recipientsFromData", settings.question.asOf).then((table) => set({ table }), report);
            }}
          >
            {say("从台账取各街道（乡镇）的数", "Take the townships of the data")}
          </button>
        </div>
        <div class="row">
          <Text
            label={say("总额（元）", "Total (yuan)")}
            value={form.total}
            name="total"
            onText={(total) => set({ total })}
          />
          <span class="soft">{say("或：", "or:")}</span>
          <Text
            label={say("每站标准（元）", "Standard a station (yuan)")}
            value={standard.amount}
            name="standard"
            onText={(amount) => setStandard({ amount })}
          />
          <Text
            label={say("站点数", "Stations")}
            value={standard.count}
            name="stations"
            onText={(count) => setStandard({ count })}
          />
          <button
            type="button"
            disabled={!/^\d+(\.\d{1,2})?$/.test(standard.amount) || !/^\d+$/.test(standard.count)}
            onClick={() => set({ total: times(standard.amount, standard.count) })}
          >
            {say("算出总额", "Compute the total")}
          </button>
        </div>
        <div class="row">
          <label class="field">
            {say("最小单位", "Smallest unit")}
            <select value={form.unit} onChange={({ currentTarget }) => set({ unit: currentTarget.value })}>
              <option value="0.01">{say("分", "fen")}</option>
              <option value="1">{say("元", "yuan")}</option>
              <option value="100">{say("百元", "100 yuan")}</option>
              <option value="10000">{say("万元", "10,000 yuan")}</option>
            </select>
          </label>
          <label class="field">
            {say("取整办法", "Rounding method")}
            <select
              value={form.method}
              onChange={({ currentTarget }) => set({ method: currentTarget.value as BudgetMethod })}
            >
              {BUDGET_METHODS.map((method) => (
                <option key={method} value={method}>
                  {say(METHOD_WORDS[method])}
                </option>
              ))}
            </select>
          </label>
        </div>
        <label class="field">
          {say(
            "分配对象和因素：第一行列名，以后每行一个单位；可从Excel粘贴。“保底”“类别”两列可有可无。",
            "Recipients and factors: headings, then one a row; can be pasted from a spreadsheet. Columns 保底 (floor) and 类别 (class) may be left out.",
          )}
          <textarea
            name="table"
            rows={8}
            value={form.table}
            onChange={({ currentTarget }) => set({ table: currentTarget.value })}
          />
        </label>
        {factors.length === 0 ? null : (
          <fieldset>
            <legend>{say("权重（合计须为1，可写0.4、40%或1/3）", "Weights, which add to 1: 0.4, 40% or 1/3")}</legend>
            <div class="row">
              {factors.map((name) => (
                <Text
                  key={name}
                  label={name}
                  value={form.weights[name] ?? ""}
                  name={`weight-${name}`}
                  onText={(weight) => set({ weights: { ...form.weights, [name]: weight } })}
                />
              ))}
              <span class={sum?.isOne === true ? "is-met" : "is-breach"} role="status">
                {sum === null ? "" : say(`合计 ${sum.text}`, `sum ${sum.text}`)}
              </span>
            </div>
          </fieldset>
        )}
        <label class="field">
          {say(
            "各级分担（可不填），每类一行，如：一类：市级 40%，区级 60%",
            "Shares of the levels, one class a line, as in 一类：市级 40%，区级 60%",
          )}
          <textarea
            name="shares"
            rows={3}
            value={form.shares}
            onChange={({ currentTarget }) => set({ shares: currentTarget.value })}
          />
        </label>
        <div class="row">
          <button
            type="button"
            class="primary"
            data-test="divide"
            onClick={() => {
              ask("divide", form).then(setAnswer, report);
            }}
          >
            {say("分配", "Divide")}
          </button>
          <button
            type="button"
            disabled={answer === null}
            data-test="budget-book"
            onClick={() => void ask("budgetBook", settings.language).then(handOut, report)}
          >
            {say("工作簿（.xlsx）", "Workbook (.xlsx)")}
          </button>
        </div>
      </section>
      {answer === null ? null : <BudgetTables answer={answer} />}
    </>
  );
}

function Text({
  label,
  value,
  name,
  onText,
}: {
  readonly label: string;
  readonly value: string;
  readonly name: string;
  readonly onText: (text: string) => void;
}): JSX.Element {
  return (
    <label class="field">
      {label}
      <input
        type="text"
        inputMode="decimal"
        name={name}
        value={value}
        onChange={({ currentTarget }) => onText(currentTarget.value.trim())}
      />
    </label>
  );
}

/** The headings of factors in a pasted table. */
function factorsIn(table: string): readonly string[] {
  const [head = ""] = table.trim().split("\n");
  return head
    .split(/\t|,/)
    .slice(1)
    .map((heading) => heading.trim())
    .filter((heading) => heading !== "" && !/^(保底|类别|档次)/.test(heading));
}

/** Fen times a number, in whole numbers of any size. */
function times(amount: string, count: string): string {
  const [whole = "0", part = ""] = amount.split(".");
  const fen = (BigInt(whole) * 100n + BigInt(part.padEnd(2, "0"))) * BigInt(count);
  const rest = fen % 100n;
  return rest === 0n ? String(fen / 100n) : `${String(fen / 100n)}.${String(rest).padStart(2, "0")}`;
}
