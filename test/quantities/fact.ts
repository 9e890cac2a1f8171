import type { Atom, Formula, UnknownFact } from "../../src/quantities/formula.js";
import { collectAtoms } from "../../src/quantities/formula.js";

/** Facts that are not known, and what formulas are open because of. */

/** Returns an unknown fact of a station with a name of its own. */
export function factOf(id: string): UnknownFact {
  return { key: id, missing: { subject: { kind: "station", id }, fact: "station-date" } };
}

/** Returns a test whether something holds that is not known. */
export function open(id: string): Atom {
  return {
    type: "atom",
    fact: factOf(id),
    test: { type: "value", key: "holds", candidates: [true, false], passes: (candidate) => candidate === true },
  };
}

/** Returns what a formula says: “yes”, “no”, or each fact that it is open about, with its subject and its detail. */
export function saying(formula: Formula): string {
  if (typeof formula === "boolean") return formula ? "yes" : "no";
  const atoms = new Map<string, Atom>();
  collectAtoms(formula, atoms);
  const facts = new Map(Array.from(atoms.values(), ({ fact }) => [fact.key, fact.missing]));
  return Array.from(facts.values(), ({ subject, fact, detail }) =>
    [`${subject.kind} ${subject.id}: ${fact}`, ...(detail === undefined ? [] : [`(${detail})`])].join(" "),
  ).join("; ");
}
