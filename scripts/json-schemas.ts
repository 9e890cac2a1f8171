/** `npm run schemas`: writes the JSON Schemas (draft 2020-12) that the package ships, from its zod schemas. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { personSchema, registerSchema, statisticsReportSchema } from "../src/model/index.js";
import { amendmentSchema, decisionTableSchema, evaluationSchemeSchema, policySchema } from "../src/policy/index.js";
import { scenarioFileSchema } from "../src/schema/index.js";
import { root } from "./house.mjs";

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  register: registerSchema,
  person: personSchema,
  policy: policySchema,
  amendment: amendmentSchema,
  "decision-table": decisionTableSchema,
  "evaluation-scheme": evaluationSchemeSchema,
  "scenario-file": scenarioFileSchema,
  "statistics-report": statisticsReportSchema,
};

const folder = join(root, "dist/schemas");
mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const json = z.toJSONSchema(schema, { target: "draft-2020-12", io: "input", reused: "ref", unrepresentable: "any" });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ ...json, title: name })}\n`);
}
