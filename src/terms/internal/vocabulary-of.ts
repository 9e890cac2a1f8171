import { checkKeys, refuse, requireList } from "../../fault/index.js";
import type { LocalText, TermEntry, Vocabulary } from "../vocabulary.js";
import { normalForm } from "./normal-form.js";

/** The vocabulary of some values, in their order; each has an entry. */
export function vocabularyOf<V extends string>(
  name: string,
  personal: "personal" | "public",
  values: readonly V[],
  entries: Readonly<Record<NoInfer<V>, TermEntry>>,
): Vocabulary<V> {
  const accepted: string[] = [];
  const spellings = new Map<string, V>();
  for (const value of values) {
    checkKeys(entries[value], ["zh", "en", "accepts"], ["entries", value]);
    const { zh, en, accepts = [] } = entries[value];
    requireList(accepts, ["entries", value, "accepts"]);
    for (const spelling of [value, zh, en, ...accepts]) {
      const form = normalForm(spelling);
      if (form === undefined || form === "") return refuse("text-invalid", ["entries", value], { expected: "text" });
      const known = spellings.get(form);
      if (known === value) continue;
      if (known !== undefined) return refuse("id-duplicate", ["entries", value], { id: spelling, other: known });
      spellings.set(form, value);
      accepted.push(spelling);
    }
  }
  const labels = Object.fromEntries(
    values.map((value) => {
      const { zh, en } = entries[value];
      return [value, Object.freeze({ zh, en })];
    }),
  ) as Record<V, LocalText>;
  return Object.freeze({
    name,
    values,
    labels: Object.freeze(labels),
    accepted: Object.freeze(accepted),
    spellings,
    personal,
  });
}
