import { planAgenda } from "social-work-station-rules/agenda";
import { parseRegister } from "social-work-station-rules/model";
import { definePolicy, stated } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { expect, test } from "vitest";

const source = {
  document: "d",
  clause: "一",
  quote: "2026年底建成2个",
  authority: "normative",
  verification: "primary-text",
} as const;

test("of what is due on one day, what binds comes before what is encouraged", () => {
  const provision = (id: string, modality: "must" | "encouraged") => ({
    id: `own/${id}`,
    kind: "requirement" as const,
    title: { zh: id },
    modality,
    aspect: id,
    scope: "jurisdiction" as const,
    appliesTo: { subject: "division" as const },
    clauses: [],
    parameters: {
      measure: stated({ take: "count" as const, of: "stations" as const }, source),
      atLeast: stated({ stages: [{ by: "2026-12-31", is: 2 }] }, source),
    },
  });
  const order = (...modalities: readonly ("must" | "encouraged")[]) => {
    const policy = definePolicy({
      version: 1,
      id: "own",
      title: { zh: "办法" },
      jurisdiction: "CN",
      documents: [{ id: "d", title: { zh: "办法" }, issuers: [] }],
      effective: {},
      provisions: modalities.map((modality, index) => provision(String(index), modality)),
    });
    const register = parseRegister({
      version: 1,
      recordedOn: "2026-12-01",
      completeness: [{ collection: "stations" }, { collection: "divisions" }],
    });
    const { entries } = planAgenda(prepareRegister(register), policy, { asOf: "2026-12-01", within: 60 });
    const due = entries.filter(({ urgency }) => urgency === "due");
    for (const { amounts } of due) expect(amounts?.unit).toBe("stations");
    return due.map(({ modality }) => modality);
  };
  expect(order("must", "encouraged")).toEqual(["must", "encouraged"]);
  expect(order("encouraged", "must")).toEqual(["must", "encouraged"]);
});
