import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import config from "../../.dependency-cruiser.mjs";
import { layers, root } from "../../scripts/layers.mjs";

/** Files that break each rule once: [rule, file, its text]. */
const BROKEN: readonly (readonly [rule: string, file: string, text: string])[] = [
  ["no-circles", "src/fault/circle-back.ts", `import { up } from "./circle.js"; up;`],
  ["nothing-unresolved", "src/fault/unresolved.ts", `import "./nothing.js";`],
  ["never-up-from-fault", "src/fault/up.ts", `import type { up } from "../exact/index.js";`],
  ["never-up-from-checks", "src/checks/up.ts", `import type { up } from "../exact/index.js";`],
  ["never-up-from-parsed", "src/parsed/up.ts", `import "../exact/index.js";`],
  ["never-up-from-ratio", "src/ratio/up.ts", `import "../exact/index.js";`],
  ["never-up-from-attainable", "src/attainable/up.ts", `import "../calendar/index.js";`],
  ["never-up-from-measure-form", "src/measure-form/up.ts", `import "../calendar/index.js";`],
  ["never-up-from-exact", "src/exact/up.ts", `import "../calendar/index.js";`],
  ["never-up-from-calendar", "src/calendar/up.ts", `import "../terms/index.js";`],
  ["never-up-from-terms", "src/terms/up.ts", `import "../coverage/index.js";`],
  ["never-up-from-fields", "src/fields/up.ts", `import "../model/index.js";`],
  ["never-up-from-model", "src/model/up.ts", `import "../policy/index.js";`],
  ["never-up-from-policy", "src/policy/up.ts", `import "./catalogue/index.js";`],
  ["never-up-from-policy-catalogue", "src/policy/catalogue/up.ts", `import "../../register/index.js";`],
  ["never-up-from-precedence", "src/precedence/up.ts", `import "../in-force/index.js";`],
  ["never-up-from-in-force", "src/in-force/up.ts", `import "../finding/index.js";`],
  ["never-up-from-register", "src/register/up.ts", `import "../finding/index.js";`],
  ["never-up-from-finding", "src/finding/up.ts", `import "../quota/index.js";`],
  ["never-up-from-quantities", "src/quantities/up.ts", `import "../quota/index.js";`],
  ["never-up-from-the-rules", "src/quota/up.ts", `import "../run/index.js";`],
  ["never-up-from-budget", "src/budget/up.ts", `import "../assessment/index.js";`],
  ["never-up-from-run", "src/run/up.ts", `import "../assessment/index.js";`],
  ["never-up-from-assessment", "src/assessment/up.ts", `import "../scenario/index.js";`],
  ["never-up-from-indicators", "src/indicators/up.ts", `import "../agenda/index.js";`],
  ["never-up-from-agenda", "src/agenda/up.ts", `import "../scenario/index.js";`],
  ["never-up-from-cases", "src/cases/up.ts", `import "../explanation/index.js";`],
  ["never-up-from-scenario", "src/scenario/up.ts", `import "../explanation/index.js";`],
  ["never-up-from-explanation", "src/explanation/up.ts", `import type { up } from "../testing/index.js";`],
  ["never-up-from-sheets", "src/sheets/up.ts", `import type { up } from "../testing/index.js";`],
  ["never-up-from-http", "src/http/up.ts", `import type { up } from "../testing/index.js";`],
  ["never-up-from-testing", "src/testing/up.ts", `import type { up } from "../cli/index.js";`],
  ["never-up-from-fault-words", "src/fault-words/up.ts", `import "../fields/index.js";`],
  ["never-up-from-run-record", "src/run-record/up.ts", `import "../public-schemas/index.js";`],
  ["never-up-from-public-schemas", "src/public-schemas/up.ts", `import "../in-force/index.js";`],
  ["never-up-from-results", "src/results/up.ts", `import "../in-force/index.js";`],
  ["never-sideways-between-rules", "src/quota/sideways.ts", `import type { up } from "../coverage/index.js";`],
  ["root-is-for-users", "src/results/root.ts", `import "../index.js";`],
  ["one-entry-point", "src/quota/private.ts", `import "../exact/internal/secret.js";`],
  ["one-entry-point", "src/coverage/second.ts", `import "../exact/second.js";`],
  ["fields-are-for-schemas", "src/coverage/field.ts", `import "../fields/index.js";`],
  ["explanation-takes-types", "src/explanation/run-time.ts", `import { up } from "../coverage/index.js"; up;`],
  ["zod-at-the-edge-only", "src/coverage/zod.ts", `import type * as z from "zod";`],
  ["zod-at-the-edge-only", "src/policy/catalogue/zod.ts", `import * as z from "zod"; z;`],
  ["types-of-the-edge-only", "src/coverage/parse.ts", `import { up } from "../model/index.js"; up;`],
  ["fast-check-in-testing-only", "src/exact/fast-check.ts", `import * as fc from "fast-check"; fc;`],
  ["date-fns-in-calendar-only", "src/exact/date-fns.ts", `import { addDays } from "date-fns"; addDays;`],
  ["date-fns-in-calendar-only", "src/terms/utc.ts", `import { UTCDate } from "@date-fns/utc"; UTCDate;`],
  ["decimal-in-exact-only", "src/funding/decimal.ts", `import { Decimal } from "decimal.js"; Decimal;`],
  ["no-other-package", "src/exact/other.ts", `import "tsx";`],
  ["bundled-packages-in-cli-only", "src/sheets/workbook.ts", `import { readXlsx } from "hucre/xlsx"; readXlsx;`],
  ["one-file-knows-the-spreadsheet-library", "src/cli/other.ts", `import { readXlsx } from "hucre/xlsx"; readXlsx;`],
  ["no-node-module", "src/exact/node.ts", `import "node:fs";`],
  ["src-stands-alone", "src/exact/script.ts", `import "../../scripts/script.js";`],
  ["examples-import-the-package", "examples/01/main.ts", `import "../../src/exact/index.js";`],
];

const SOUND: readonly (readonly [file: string, text: string])[] = [
  [
    "src/coverage/type-only.ts",
    `import type { up } from "../model/index.js"; import { type up as down } from "../policy/index.js";`,
  ],
  ["src/coverage/decimal.ts", `import type { Decimal } from "decimal.js"; import "../exact/index.js";`],
  ["src/explanation/types.ts", `import type { up } from "../coverage/index.js"; import "../terms/index.js";`],
  ["src/model/schema.ts", `import * as z from "zod"; import "../terms/index.js"; z;`],
  ["src/policy/field.ts", `import "../fields/index.js";`],
  ["src/exact/own.ts", `import "./internal/secret.js";`],
  ["src/testing/arbitrary.ts", `import * as fc from "fast-check"; import "../model/index.js"; fc;`],
  ["src/sheets/register.ts", `import { up } from "../model/index.js"; up;`],
  ["src/cli/workbook.ts", `import { readXlsx } from "hucre/xlsx"; import "node:fs"; readXlsx;`],
  ["examples/02/main.ts", `import "social-work-station-rules/exact";`],
];

const filled = [
  ...layers.flat().map((folder) => `src/${folder}/index.ts`),
  "src/index.ts",
  "src/exact/second.ts",
  "src/exact/internal/secret.ts",
  "scripts/script.ts",
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const folder = mkdtempSync(join(tmpdir(), "layers-"));
let violations: readonly Violation[] = [];

beforeAll(() => {
  const files = filled.map((file) => [file, "export const up = 1;"] as const);
  const circle = ["src/fault/circle.ts", `import "./circle-back.js";`] as const;
  for (const [file, text] of [...files, circle, ...SOUND, ...BROKEN.map(([, file, text]) => [file, text] as const)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const paths = { "social-work-station-rules/*": ["./src/*/index.ts"] };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { module: "ESNext", moduleResolution: "bundler", paths } }),
  );
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  violations = cruise(folder);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it("reports each rule for the file that breaks it", () => {
  const found = new Set(violations.map((violation) => `${violation.from}: ${violation.rule.name}`));
  expect(BROKEN.map(([rule, file]) => `${file}: ${rule}`).filter((expected) => !found.has(expected))).toEqual([]);
});

it("has such a file for every rule", () => {
  const rules = (config.forbidden ?? []).map(({ name }) => name);
  expect([...new Set(BROKEN.map(([rule]) => rule))].sort()).toEqual(rules.sort());
});

it("allows what the layers allow", () => {
  expect(violations.filter(({ from }) => SOUND.some(([file]) => file === from))).toEqual([]);
});

function cruise(cwd: string): readonly Violation[] {
  const binary = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const parameters = [
    binary,
    "--config",
    join(root, ".dependency-cruiser.mjs"),
    "--output-type",
    "json",
    "src",
    "examples",
  ];
  const output = execFileSync(process.execPath, parameters, { cwd, encoding: "utf8", maxBuffer: 1e8 });
  return (JSON.parse(output) as { readonly summary: { readonly violations: readonly Violation[] } }).summary.violations;
}
