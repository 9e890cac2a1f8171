import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as z from "zod";
import { root } from "../../scripts/layers.mjs";
import { registerSchema } from "../../src/model/index.js";

/** Folders of the rules, of what they compute with, and of what is planned and counted from their answers. */
const READERS = [
  ...["register", "quantities", "measure", "coverage", "quota", "eligibility", "funding", "evaluation", "pathway"],
  ...["reporting", "run", "budget", "assessment", "agenda", "indicators", "finding", "in-force"],
];

const OWN_WORDS = "words that a register defines: the parser, explanations and sheets read them";

/** Fields that no rule reads, and why. */
const REASONS: Readonly<Record<string, string>> = {
  activityForms: OWN_WORDS,
  activityKinds: OWN_WORDS,
  divisionClasses: OWN_WORDS,
  employers: OWN_WORDS,
  employmentForms: OWN_WORDS,
  fundingSourceKinds: OWN_WORDS,
  governmentBodies: OWN_WORDS,
  managementSystems: OWN_WORDS,
  operatorKinds: OWN_WORDS,
  outsidePosts: OWN_WORDS,
};

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, ""));
}

/** The names of the fields of a schema and of all records in it. */
function fieldsOf(schema: unknown, into = new Set<string>(), seen = new Set<unknown>()): ReadonlySet<string> {
  if (typeof schema !== "object" || schema === null || seen.has(schema)) return into;
  seen.add(schema);
  if (schema instanceof z.ZodObject)
    for (const [name, field] of Object.entries(schema.shape as Readonly<Record<string, unknown>>)) {
      into.add(name);
      fieldsOf(field, into, seen);
    }
  const { def } = schema as { readonly def?: Readonly<Record<string, unknown>> };
  for (const inner of Object.values(def ?? {}))
    for (const one of Array.isArray(inner) ? (inner as readonly unknown[]) : [inner]) fieldsOf(one, into, seen);
  return into;
}

it("has no field of a register that no rule reads, unless a reason is listed", () => {
  const words = new Set(
    READERS.flatMap((name) => textsIn(join(root, "src", name))).flatMap((text) => text.match(/[$\w]+/g)),
  );
  const fields = [...fieldsOf(registerSchema)];
  expect(fields.length).toBeGreaterThan(100);
  const unread = fields.filter((name) => !words.has(name));
  expect(unread.toSorted()).toEqual(Object.keys(REASONS).toSorted());
});
