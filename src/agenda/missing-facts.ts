import type { MissingFact, AgendaEntry } from "../results/index.js";
import { areaOfSubject } from "../register/index.js";
import { basesOf, isTask, makeEntry } from "./entry.js";
import type { AgendaQuestion } from "./plan-agenda.js";

/** Returns the facts that leave verdicts open, each once: how many it alone would settle, and how many name it. */
export function missingFacts({ prepared, now, asOf }: AgendaQuestion): readonly AgendaEntry[] {
  const bases = basesOf(now);
  const counts = new Map<string, { readonly fact: MissingFact; settles: number; named: number }>();
  for (const { provision, verdict, missing } of now.findings) {
    const basis = bases.get(provision);
    if (verdict !== "undetermined" || basis === undefined || !isTask(basis)) continue;
    const facts = new Map(missing.map((fact) => [`${fact.subject.kind}:${fact.subject.id} ${fact.fact}`, fact]));
    for (const [key, fact] of facts) {
      const count = counts.get(key) ?? { fact, settles: 0, named: 0 };
      count.named += 1;
      if (facts.size === 1) count.settles += 1;
      counts.set(key, count);
    }
  }
  return Array.from(counts.values(), ({ fact: { subject, fact }, settles, named }) =>
    makeEntry(asOf, {
      matter: "missing-fact",
      urgency: "to-record",
      subject,
      area: areaOfSubject(prepared, subject, "county"),
      fact: { fact, settles, named },
    }),
  );
}
