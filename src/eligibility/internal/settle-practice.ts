import { addDays, coarseDateInterval, daysBetween, type PlainDate } from "../../calendar/index.js";
import type { Practice } from "../../model/index.js";
import type { PlacedLeaf } from "./compile.js";
import type { Facts } from "./leaf.js";

/**
 * Settled practices between the shortest and the longest that coarse dates allow: one for each answer of the
 * criteria on the way. The dates are moved one after the other from where they give least to where they give most.
 */
export function settlePractice(facts: Facts, leaves: readonly PlacedLeaf[]): readonly (readonly Practice[])[] {
  const recorded = facts.person.practice ?? [];
  const ends = recorded.flatMap((span, position) => [
    ...(span.from.length === 10 ? [] : [{ position, field: "from" as const, ...coarseDateInterval(span.from) }]),
    ...(span.until === undefined || span.until.length === 10
      ? []
      : [{ position, field: "until" as const, ...coarseDateInterval(span.until) }]),
  ]);
  if (ends.length === 0) return [recorded];
  const answer = (practice: readonly Practice[]): string =>
    leaves.map(({ onDay }) => onDay.assess({ ...facts, person: { ...facts.person, practice } }).verdict).join();
  const withDay = (
    practice: readonly Practice[],
    { position, field }: { readonly position: number; readonly field: "from" | "until" },
    day: PlainDate,
  ): readonly Practice[] => practice.map((span, index) => (index === position ? { ...span, [field]: day } : span));

  let current = ends.reduce<readonly Practice[]>(
    (practice, end) => withDay(practice, end, end.field === "from" ? end.latest : end.earliest),
    recorded,
  );
  const settled = [current];
  for (const end of ends) {
    const [worst, best] = end.field === "from" ? [end.latest, end.earliest] : [end.earliest, end.latest];
    const steps = Math.abs(daysBetween(worst, best));
    const direction = end.field === "from" ? -1 : 1;
    const at = (step: number): readonly Practice[] => withDay(current, end, addDays(worst, direction * step));
    let step = 0;
    while (step < steps && answer(at(step)) !== answer(at(steps))) {
      // The first step after which the answer is another one.
      let low = step + 1;
      let high = steps;
      const before = answer(at(step));
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (answer(at(middle)) === before) low = middle + 1;
        else high = middle;
      }
      step = low;
      settled.push(at(step));
    }
    current = at(steps);
  }
  settled.push(current);
  return [...new Map(settled.map((practice) => [answer(practice), practice])).values()];
}
