import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../layers.mjs";

/** A kind of provision that the project does not have. */
export const NEW_KIND = "national-entry";

/** What a step of CONTRIBUTING does to its file: it writes a new one, or puts lines before others. */
export type Step = { readonly write: string } | { readonly insert: readonly Insertion[] };

interface Insertion {
  readonly before: string;
  readonly lines: string;
}

const text = (name: string): string => readFileSync(join(root, "scripts/new-kind", name), "utf8");

/** How the steps are followed for the new kind, by the file that each names. */
export const STEPS: Readonly<Record<string, Step>> = {
  "src/policy/provisions/<kind>.ts": { write: text("policy.txt") },
  "src/policy/provisions/index.ts": {
    insert: [
      { before: "import { pathwayTable }", lines: 'import { nationalEntry } from "./national-entry.js";\n' },
      { before: "} as const satisfies", lines: '  "national-entry": nationalEntry,\n' },
    ],
  },
  "src/quota/<kind>.ts": { write: text("rule.txt") },
  "src/quota/index.ts": {
    insert: [
      { before: "export { checkStaffing", lines: 'export { checkNationalEntry } from "./national-entry.js";\n' },
    ],
  },
  "src/run/run-provision.ts": {
    insert: [
      { before: " checkShareQuota } from", lines: " checkNationalEntry," },
      {
        before: '  "pathway-table": structureOnly',
        lines:
          '  "national-entry": (prepared, provision, { asOf }) => found(checkNationalEntry(prepared, provision, { asOf })),\n',
      },
    ],
  },
  "src/explanation/findings/<kind>.ts": { write: text("words.txt") },
  "src/explanation/findings/kinds.ts": {
    insert: [
      { before: "import { qualificationWords }", lines: 'import { nationalEntryWords } from "./national-entry.js";\n' },
      { before: "  qualification: qualificationWords", lines: '  "national-entry": nationalEntryWords,\n' },
    ],
  },
  "test/quota/<kind>.test.ts": { write: text("test.txt") },
};

/** The files that the steps of CONTRIBUTING name, in their order. */
export function filesOfSteps(): readonly string[] {
  const section = readFileSync(join(root, "CONTRIBUTING.md"), "utf8").split("\n## Add a kind of provision\n")[1] ?? "";
  const steps = section.split("\n## ")[0]?.matchAll(/^\d+\. `([^`]+)`/gm) ?? [];
  return Array.from(steps, ([, file]) => file ?? "");
}

/** Returns the text of a file after its step. */
export function follow(step: Step, before: string): string {
  if ("write" in step) return step.write;
  return step.insert.reduce((whole, insertion) => {
    const at = whole.indexOf(insertion.before);
    if (at === -1) throw new Error(`there is no line “${insertion.before}”`);
    return whole.slice(0, at) + insertion.lines + whole.slice(at);
  }, before);
}
