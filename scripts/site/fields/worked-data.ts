import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import type * as z from "zod";
import { PUBLIC_SCHEMAS, type SchemaName } from "../../../src/public-schemas/index.js";
import { SAMPLES } from "../../../test/schema/drawn/samples.js";
import { planAgenda } from "social-work-station-rules/agenda";
import { assess } from "social-work-station-rules/assessment";
import { planBudget } from "social-work-station-rules/budget";
import { calendarYear } from "social-work-station-rules/calendar";
import { allPolicies, beijingPilot2021 } from "social-work-station-rules/catalogue";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { parsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { root } from "../../layers.mjs";
import type { Worked } from "./examples.js";

/** Registers of the guides and examples, the fullest first. */
const REGISTERS = [
  "examples/04-evaluation-and-report/data/register.json",
  "docs/guides/budget/register.json",
  "examples/05-scenarios/register.json",
];

const POLICIES = ["docs/guides/budget/qingshan-2025.json", "docs/guides/local-policy.json"];

/** Returns registers, policies and files of the guides and examples, then what the library answers about them. */
export function workedData(): readonly Worked[] {
  const policies = [...POLICIES.map(read), ...allPolicies].map((policy) => of("policy", policy));
  return [
    ...REGISTERS.map((file) => of("register", read(file))),
    ...policies,
    of("scenario-file", read("examples/05-scenarios/scenario.json")),
    ...readdirSync(join(root, "docs/cases")).map((file) => of("case-table", read(`docs/cases/${file}`))),
    ...answers(),
  ];
}

function of(name: SchemaName, data: unknown): Worked {
  return [PUBLIC_SCHEMAS[name][0] as z.ZodType, data];
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(root, file), "utf8"));
}

/** What the library answers about the registers of two guides. */
function answers(): readonly Worked[] {
  const register = prepareRegister(parseRegister(read("examples/05-scenarios/register.json")));
  const assessment = assess(register, beijingPilot2021, { asOf: "2021-12-31", period: calendarYear(2021) });
  const funded = prepareRegister(parseRegister(read("docs/guides/budget/register.json")));
  const qingshan = parsePolicy(read("docs/guides/budget/qingshan-2025.json"));
  return [
    of("assessment", assessment),
    ...assessment.findings.map((finding) => of("assessed-finding", finding)),
    of("agenda", planAgenda(register, beijingPilot2021, { asOf: "2021-11-30", within: 30 })),
    of("budget", planBudget(funded, qingshan, { year: 2026 })),
    of("explanation", explain(assessment, { locale: "zh-CN", register, policies: [beijingPilot2021] })),
  ];
}

/** Returns a few drawn samples of each schema, the same at each build. */
export function drawnData(): readonly Worked[] {
  return (Object.keys(SAMPLES) as SchemaName[]).flatMap((name) =>
    fc
      .sample(SAMPLES[name], { numRuns: 3, seed: 11 })
      .flatMap((samples) => samples.slice(0, 8).map((sample: unknown) => of(name, JSON.parse(JSON.stringify(sample))))),
  );
}
