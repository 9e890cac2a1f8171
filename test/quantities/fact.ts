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

/** Returns what a formula says: “yes”, “no”, or the facts that it is open about, each with its subject. */
export function saying(formula: Formula): string {
  if (typeof formula === "boolean") return formula ? "yes" : "no";
  const atoms = new Map<string, Atom>();
  collectAtoms(formula, atoms);
  const facts = Array.from(atoms.values(), ({ fact: { missing } }) => {
    const { subject, fact, detail } = missing;
    return `${subject.kind} ${subject.id}: ${fact}${detail === undefined ? "" : ` (${detail})`}`;
  });
  return [...new Set(facts)].join("; ");
}
