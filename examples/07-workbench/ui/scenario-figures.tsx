import type { JSX } from "preact";
import type { ComparisonView } from "../worker/scenarios.js";
import { useSay } from "./words.js";

/** The figures of each scenario next to the policy as it is; what differs is marked. */
export function ScenarioFigures({ figures }: Pick<ComparisonView, "figures">): JSX.Element {
  const say = useSay();
  const [first = "", ...others] = figures.head;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={say("各情景的数字", "Figures of the scenarios")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((heading) => (
              <th scope="col" class="number" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.rows.map(([label = "", now = "", ...rest]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="number">{now}</td>
              {rest.map((cell, index) => (
                <td class={cell === now ? "number" : "number differs"} key={String(index)}>
                  {cell}
                  {cell === now ? "" : <span class="visually-hidden">{say("（有变化）", " (differs)")}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
