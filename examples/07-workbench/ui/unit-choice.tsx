import type { JSX } from "preact";
import { unitOf } from "./settings.js";
import type { Shared } from "./shared.js";
import { useSay } from "./words.js";

/** In what amounts are written: one choice for all parts. */
export function UnitChoice({ settings, change }: Pick<Shared, "settings" | "change">): JSX.Element {
  const say = useSay();
  return (
    <label class="field">
      {say("金额单位", "Unit of money")}
      <select
        name="money-unit"
        value={unitOf(settings)}
        onChange={({ currentTarget: { value } }) =>
          change({ costs: { ...settings.costs, unit: value === "yuan" ? "yuan" : "ten-thousand-yuan" } })
        }
      >
        <option value="yuan">{say("元", "yuan")}</option>
        <option value="ten-thousand-yuan">{say("万元", "10,000 yuan")}</option>
      </select>
    </label>
  );
}
