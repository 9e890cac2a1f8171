import type { JSX } from "preact";
import { type BudgetAnswer, type BudgetRow, METHOD_WORDS } from "../worker/budget-words.js";
import { group, signed } from "./sheet-table.js";
import { useSay } from "./words.js";

/** A divided budget: the table to the fen, what other methods give, what was checked. */
export function BudgetTables({ answer }: { readonly answer: BudgetAnswer }): JSX.Element {
  const say = useSay();
  const { factors, parties, hasFloors, rows, totals, methods, checks, ties } = answer;
  const labels = [
    ...factors.map(({ name, weight }) => `${name}（${weight}）`),
    ...(hasFloors ? [say("保底调整", "Floors")] : []),
    say("合计", "Amount"),
    ...parties,
  ];
  const line = (row: BudgetRow, name: string, mark: string): JSX.Element => (
    <tr key={name} class={mark}>
      <th scope="row">{name}</th>
      {[...row.cells, ...(hasFloors ? [row.adjustment] : []), row.amount, ...row.parts].map((cell, at) => (
        <td class="number" key={String(at)} data-label={labels[at]}>
          {group(cell)}
        </td>
      ))}
    </tr>
  );
  return (
    <>
      <section>
        <h2>{say("分配表（元）", "Budget (yuan)")}</h2>
        <div class="scroll stacks" tabIndex={0} role="region" aria-label={say("分配表", "Budget")}>
          <table data-test="budget">
            <thead>
              <tr>
                <th scope="col">{say("单位", "Recipient")}</th>
                {labels.map((label) => (
                  <th scope="col" class="number" key={label}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => line(row, row.id, ""))}
              {line(totals, say("合计", "Total"), "total")}
            </tbody>
          </table>
        </div>
        {ties > 0 ? (
          <p class="caution">
            {say(`有${String(ties)}处零头相同，按名单先后补足。`, `${String(ties)} ties were settled by order.`)}
          </p>
        ) : null}
      </section>
      <Checks checks={checks} />
      <section>
        <h2>{say("换一种取整办法相差多少（元）", "What other rounding methods change (yuan)")}</h2>
        {methods.every(({ differences }) => differences.every(isNothing)) ? (
          <p>{say("没有差别：换用其他取整办法，各单位所得相同。", "Nothing: every method gives the same.")}</p>
        ) : (
          <div class="scroll" tabIndex={0} role="region" aria-label={say("不同取整办法", "Other methods")}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say("单位", "Recipient")}</th>
                  {methods.map(({ method }) => (
                    <th scope="col" class="number" key={method}>
                      {say(METHOD_WORDS[method]).replace(/：.*/, "")}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id }, index) => (
                  <tr key={id}>
                    <th scope="row">{id}</th>
                    {methods.map(({ method, differences }) => (
                      <td class="number" key={method}>
                        {signed(differences[index] ?? "")}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}

/** What was replayed, and whether each holds. */
export function Checks({ checks }: Pick<BudgetAnswer, "checks">): JSX.Element {
  const say = useSay();
  return (
    <section>
      <h2>{say("复核", "Checks")}</h2>
      <ul class="plain">
        {checks.map(({ what, holds }) => (
          <li key={what.en} class={holds ? "is-met" : "is-breach"}>
            {holds ? "✓ " : "✕ "}
            {say(what)}
            {holds ? "" : say("：不一致", ": does not hold")}
          </li>
        ))}
      </ul>
    </section>
  );
}

function isNothing(difference: string): boolean {
  return /^-?0(\.0+)?$/.test(difference);
}
