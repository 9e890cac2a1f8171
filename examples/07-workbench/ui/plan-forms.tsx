import type { JSX } from "preact";
import type { PlanAnswer, PlanForm, SourceLine } from "../worker/plan-words.js";
import { DraftInput } from "./draft-input.js";
import { useSay } from "./words.js";

interface Given {
  readonly form: PlanForm;
  /** Ids of the policies that are applied. */
  readonly used: readonly string[];
  readonly policies: readonly {
    readonly id: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly isInForce: boolean;
  }[];
  readonly answer: PlanAnswer | null;
  readonly sources: readonly SourceLine[] | null;
  readonly onForm: (part: Partial<PlanForm>) => void;
  readonly onSources: (sources: readonly SourceLine[] | null) => void;
}

/** What is asked: year, unit, policies, totals that no text gives, the money there is. */
export function PlanForms({ form, used, policies, answer, sources, onForm, onSources }: Given): JSX.Element {
  const say = useSay();
  const toggle = (id: string, isWanted: boolean): void =>
    onForm({ policies: isWanted ? [...used, id] : used.filter((own) => own !== id) });
  return (
    <section>
      <div class="row">
        <label class="field">
          {say("预算年度", "Year")}
          <DraftInput
            inputMode="numeric"
            name="plan-year"
            value={form.year}
            onValue={(value) => onForm({ year: value })}
          />
        </label>
        <label class="field">
          {say("金额单位", "Unit")}
          <select
            name="plan-unit"
            value={form.unit}
            onChange={({ currentTarget }) => onForm({ unit: currentTarget.value as PlanForm["unit"] })}
          >
            <option value="fen">{say("元，精确到分", "yuan, to the fen")}</option>
            <option value="yuan">{say("元，取整", "whole yuan")}</option>
            <option value="ten-thousand-yuan">{say("万元，取整", "whole 10,000 yuan")}</option>
          </select>
        </label>
        {(answer?.withoutTotal ?? []).map(({ provision, title }) => (
          <label class="field" key={provision}>
            {say(`总额：${title.zh}（原文未定）`, `Total of ${title.en} (the text gives none)`)}
            <DraftInput
              inputMode="decimal"
              name={`total-${provision}`}
              value={form.totals[provision] ?? ""}
              onValue={(value) => onForm({ totals: { ...form.totals, [provision]: value } })}
            />
          </label>
        ))}
      </div>
      <details>
        <summary>
          {say(`选择政策（已用${String(used.length)}项）`, `Policies (${String(used.length)} applied)`)}
        </summary>
        <ul class="plain">
          {policies.map(({ id, title, isInForce }) => (
            <li key={id}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={used.includes(id)}
                  onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
                />
                <span>
                  {say(title)}{" "}
                  <span class="soft">
                    {isInForce
                      ? say("当年在本地适用", "in force here that year")
                      : say("当年不适用或属其他地区", "not in force, or of another place")}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </details>
      {answer === null ? null : <Sources answer={answer} sources={sources} onSources={onSources} />}
    </section>
  );
}

function Sources({
  answer,
  sources,
  onSources,
}: Pick<Given, "sources" | "onSources"> & { readonly answer: PlanAnswer }): JSX.Element {
  const say = useSay();
  const lines = sources ?? answer.sources;
  const set = (index: number, part: Partial<SourceLine>): void =>
    onSources(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  return (
    <details open={sources !== null}>
      <summary>
        {sources === null
          ? say(`可用资金${String(lines.length)}项（按台账）`, `${String(lines.length)} sources, as recorded`)
          : say(`可用资金${String(lines.length)}项（已改动）`, `${String(lines.length)} sources, as typed here`)}
      </summary>
      {lines.map(({ id, name, kind, amount }, index) => (
        <div class="row" key={id} data-test="source">
          <label class="field">
            {say("资金名称", "Source")}
            <input type="text" value={name} readOnly />
          </label>
          <label class="field">
            {say("渠道", "Kind")}
            <select value={kind} onChange={({ currentTarget }) => set(index, { kind: currentTarget.value })}>
              <option value="">{say("未定", "not known")}</option>
              {[...new Set([kind, ...answer.sourceKinds.map((own) => own.kind)])]
                .filter((own) => own !== "")
                .map((own) => (
                  <option key={own} value={own}>
                    {say(answer.sourceKinds.find((one) => one.kind === own)?.label ?? { zh: own, en: own })}
                  </option>
                ))}
            </select>
          </label>
          <label class="field">
            {say("金额（元）", "Amount (yuan)")}
            <DraftInput inputMode="decimal" value={amount} onValue={(value) => set(index, { amount: value })} />
          </label>
          <button type="button" onClick={() => onSources(lines.filter((_, at) => at !== index))}>
            {say("删去", "Remove")}
          </button>
        </div>
      ))}
      <div class="row">
        <button
          type="button"
          onClick={() => {
            const name = nextName(lines, say("新增资金", "Source"));
            onSources([...lines, { id: name, name, kind: "", amount: "0" }]);
          }}
        >
          {say("＋ 另一项资金", "+ Another source")}
        </button>
        {sources === null ? null : (
          <button type="button" onClick={() => onSources(null)}>
            {say("恢复为台账所登记", "Back to those recorded")}
          </button>
        )}
      </div>
    </details>
  );
}

function nextName(lines: readonly SourceLine[], word: string): string {
  let number = lines.length + 1;
  while (lines.some(({ id }) => id === `${word}${String(number)}`)) number += 1;
  return `${word}${String(number)}`;
}
