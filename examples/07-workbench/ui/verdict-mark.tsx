import type { JSX } from "preact";
import type { ClassCounts } from "../worker/verdict-class.js";
import { type VerdictClass, VERDICT_CLASSES, VERDICT_MARKS, sayClass } from "./page-parts.js";
import { useSay } from "./words.js";

/** A verdict as its word with its mark and colour. */
export function VerdictMark({ verdict }: { readonly verdict: VerdictClass }): JSX.Element {
  const say = useSay();
  return (
    <span class={`verdict is-${verdict}`}>
      <span aria-hidden="true">{VERDICT_MARKS[verdict]}</span> {say(sayClass(verdict))}
    </span>
  );
}

/** How the findings of a provision are divided, as a bar; with the numbers. */
export function VerdictBar({ counts }: { readonly counts: ClassCounts }): JSX.Element {
  return (
    <div class="bar" aria-hidden="true">
      {VERDICT_CLASSES.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <span key={verdict} class={`is-${verdict}`} style={{ flexGrow: counts[verdict] }} />
      ))}
    </div>
  );
}
