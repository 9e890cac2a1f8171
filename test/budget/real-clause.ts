/** Parts of policies and registers that several tests of real clauses write. */

/** A parameter with the words that state it. */
export function from(quote: string, value: unknown): object {
  const source = { document: "d", clause: "正文", quote, authority: "normative", verification: "secondary-copy" };
  return { status: "stated", value, source };
}

/** Divisions of a level, one by one. */
export function ofDivisions(tier: string): object {
  return { appliesTo: { subject: "division", tier } };
}

/** Who shares a cost, named as the text does. */
export function party(zh: string, level: string): object {
  return { id: zh, name: { zh }, level };
}

/** The ratios of parties, by their names. */
export function shares(ratios: Readonly<Record<string, string>>): readonly object[] {
  return Object.entries(ratios).map(([id, ratio]) => ({ party: id, ratio }));
}

/** A division of a register. */
export function place(id: string, name: string, level: string, fields: object = {}): object {
  return { id, name, level, ...fields };
}
