import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { explainFault } from "social-work-station-rules/explanation";
import { parsePolicy, safeParsePolicy } from "social-work-station-rules/policy";
import { root } from "../../scripts/layers.mjs";

const guide = readFileSync(join(root, "docs/guides/write-your-own-policy.md"), "utf8");
const file = readFileSync(join(root, "docs/guides/local-policy.json"), "utf8");

/** The file with the value at a path set, or without it. */
function changed(path: string, value?: unknown): unknown {
  const policy = JSON.parse(file) as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() ?? "";
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, policy);
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else holder[last] = value;
  return policy;
}

const share = "provisions.0.parameters.share";

/** Each change of the guide's table, by its first words. */
const changes: readonly (readonly [words: string, policy: unknown])[] = [
  ["a modality that is none", changed("provisions.0.modality", "should")],
  ["a kind of provision that is none", changed("provisions.0.kind", "quota")],
  ["a parameter left out", changed("provisions.1.parameters.minimum")],
  ["a parameter that the kind does not have", changed("provisions.1.parameters.least", 2)],
  ["a value without its quote", changed(`${share}.source.quote`)],
  ["a share of 50", changed(`${share}.value`, "50")],
  ["a document that the policy does not list", changed(`${share}.source.document`, "another")],
  ["a tier that the tier system does not have", changed("provisions.1.appliesTo.tier", "example:hub")],
  ["an alternative that is the value itself", changed("provisions.0.parameters.rounding.alternatives", ["up"])],
  ["a reading without an alternative", changed("provisions.0.parameters.rounding.alternatives", [])],
  ["a day that is none", changed("effective.from.value", "2025-04-31")],
  ["an end before the start", changed("effective.until.value", "2025-03-31")],
  ["one id for two provisions", changed("provisions.1.id", "example-city-2025/rooms")],
];

/** The lines of the guide, with one blank around each cell of its tables however they are aligned. */
const lines = guide.split("\n").map((line) => line.replaceAll(/ +\|/g, " |"));

const rows = lines.flatMap((line) => {
  const match = /^\| (.+?) \| `([a-z-]+)` \| `([\w.]+)` \|$/.exec(line);
  return match === null ? [] : [{ words: match[1] ?? "", code: match[2] ?? "", path: match[3] ?? "" }];
});

describe("the guide for writing a policy", () => {
  it("comes with a file that the parser accepts, and that speaks of no real place", () => {
    expect(safeParsePolicy(JSON.parse(file)).ok).toBe(true);
    expect(parsePolicy(JSON.parse(file)).jurisdiction).toBe("example-city");
  });

  it("names for each common mistake the code and the path that the parser gives", () => {
    expect(rows).toHaveLength(changes.length);
    for (const [words, policy] of changes) {
      const row = rows.find((own) => own.words.startsWith(words));
      const result = safeParsePolicy(policy);
      const faults = result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`);
      expect(faults, words).toEqual([row === undefined ? "no row" : `${row.code} ${row.path}`]);
    }
  });

  it("has for every fault a sentence in both languages", () => {
    for (const [, policy] of changes) {
      const result = safeParsePolicy(policy);
      for (const fault of result.ok ? [] : result.faults) {
        expect(explainFault(fault, { locale: "zh-CN" }).heading).toMatch(/\p{Script=Han}/u);
        expect(explainFault(fault, { locale: "en" }).heading).toMatch(/^[A-Z]/);
      }
    }
  });
});
