import type { JSX } from "preact";
import type { NumberPart } from "../worker/parameter-lines.js";
import { DraftInput } from "./draft-input.js";
import { isWhole, sumOfShares } from "./sum-shares.js";
import { useSay } from "./words.js";

interface Given {
  readonly label: string;
  readonly parts: readonly NumberPart[];
  /** The list as JSON; null: as it is. */
  readonly proposed: string | null;
  readonly onValue: (value: string) => void;
}

/** The ratio of each party, the weight of each factor: one field each, and what they add to. */
export function NumberParts({ label, parts, proposed, onValue }: Given): JSX.Element {
  const say = useSay();
  const now = parts.map(({ number }) => number.value);
  const values = proposed === null ? now : valuesIn(proposed, parts);
  const isShare = parts.every(({ number }) => number.name !== "amount");
  const sum = isShare && !values.every(isWhole) ? sumOfShares(values) : null;
  return (
    <fieldset class="parts">
      <legend>{label}</legend>
      <div class="row">
        {parts.map((part, index) => (
          <label class="field" key={part.key.value}>
            {say(part.label)}
            <DraftInput
              inputMode="decimal"
              value={values[index] ?? ""}
              onValue={(value) => onValue(write(parts, values.with(index, value), now))}
            />
          </label>
        ))}
        {isShare && values.every(isWhole) ? (
          <span class="soft">{say(`即 ${values.join(" : ")}`, `that is ${values.join(" : ")}`)}</span>
        ) : null}
        {sum === null ? null : (
          <span class={sum.isOne ? "is-met" : "is-breach"} role="status">
            {say(`合计 ${sum.text}`, `sum ${sum.text}`)}
            {sum.isOne ? "" : say("，应为1", ", should be 1")}
          </span>
        )}
      </div>
    </fieldset>
  );
}

/** The list as JSON. */
function write(parts: readonly NumberPart[], values: readonly string[], now: readonly string[]): string {
  const list = parts.map(({ key, number }, index) => ({
    [key.name]: key.value,
    [number.name]: values[index] ?? now[index] ?? "",
  }));
  return JSON.stringify(list);
}

function valuesIn(text: string, parts: readonly NumberPart[]): readonly string[] {
  try {
    const list = JSON.parse(text) as readonly Readonly<Record<string, string>>[];
    return parts.map(({ number }, index) => list[index]?.[number.name] ?? "");
  } catch {
    // The list was typed as code and is not complete yet.
    return parts.map(({ number }) => number.value);
  }
}
