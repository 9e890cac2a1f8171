import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { linesOf } from "../../src/cli/widths.js";
import { commands } from "../../src/cli/run.js";
import { allPolicies } from "../../src/policy/catalogue/index.js";
import { type Ran, makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const INPUTS = [
  "examples/05-scenarios/register.json",
  "examples/05-scenarios/scenario.json",
  "docs/guides/budget/qingshan-2025.json",
  "docs/cases/beijing-pilot-2021.json",
];

/** Chinese of the data: names of places, titles, quotes. */
const data = JSON.stringify(allPolicies) + INPUTS.map((name) => readFileSync(join(root, name), "utf8")).join("");

const PILOT = ["--policy", "beijing-pilot-2021"];
const DAY = ["--as-of", "2021-12-31"];

/** One call of each command that does its work, and the exit code that its help gives for what the data are like. */
const CALLS: Readonly<Record<string, readonly [code: number, ...words: readonly string[]]>> = {
  template: [0, "new.xlsx"],
  check: [0, "register.json"],
  assess: [1, "register.json", ...PILOT, ...DAY],
  agenda: [0, "register.json", ...PILOT, ...DAY],
  indicators: [0, "register.json", ...DAY],
  report: [0, "register.json", ...DAY],
  budget: [1, "register.json", ...PILOT, "--year", "2021"],
  explain: [0, "register.json", "centre-01", ...PILOT, ...DAY],
  compare: [0, "register.json", ...PILOT, "--as-of", "2021-06-30", "--with", "2021-12-31"],
  scenario: [0, "scenario.json"],
  cases: [0, "beijing-pilot-2021.json"],
  policies: [0, "beijing-pilot-2021"],
  verify: [0, "answer.json", "register.json", ...PILOT],
  faults: [0],
};

beforeAll(async () => {
  for (const name of INPUTS) copyFileSync(join(root, name), join(desk.folder, name.split("/").at(-1) ?? name));
  const answer = await desk.run("assess", "register.json", ...PILOT, ...DAY, "--json");
  writeFileSync(join(desk.folder, "answer.json"), answer.out);
});

const run = (name: string, ...more: readonly string[]): Promise<Ran> => {
  const [, ...words] = CALLS[name] ?? [0];
  return desk.run(name, ...words, ...more);
};

it("has a call of each command but the one that serves until it is stopped", () => {
  expect([...Object.keys(CALLS), "serve"]).toEqual(commands.map(({ name }) => name));
});

it.each(Object.keys(CALLS))("%s speaks English alone where that is asked, but for names and quotes", async (name) => {
  const { code, out, error } = await run(name, "--lang", "en");
  const own = [...`${out}\n${error}`.matchAll(/[\p{Script=Han}，。；：]{2,}/gu)].map(([words]) => words);
  expect(own.filter((words) => !data.includes(words))).toEqual([]);
  expect(code).toBe(CALLS[name]?.[0]);
  expect(out).not.toBe("");
});

it.each(Object.keys(CALLS))("%s speaks Chinese where nothing is asked", async (name) => {
  if (name === "template") return;
  const { code, out } = await run(name);
  expect(code).toBe(CALLS[name]?.[0]);
  expect(out).toMatch(/\p{Script=Han}{4}/u);
  // A sentence of English has three words of small letters; ids and formats have not.
  expect(out).not.toMatch(/(?<![\w"“-])[A-Z]?[a-z]{2,} [a-z]{2,} [a-z]{2,}(?![\w-])/);
});

it.each(Object.keys(CALLS))("%s answers wrong usage with 2 and one sentence, without a stack", async (name) => {
  const { code, out, error } = await desk.run(name, "--nonsense");
  expect([code, out]).toEqual([2, ""]);
  expect(error).toMatch(/--nonsense/);
  expect(error).not.toMatch(/ at .*:\d+/);
});

it("breaks lines of a table between words, and Chinese anywhere but before a closing mark", () => {
  expect(linesOf("hours of professional supervision", 20)).toEqual(["hours of", "professional", "supervision"]);
  expect(linesOf("每年不少于十次，共六十小时", 14)).toEqual(["每年不少于十次，", "共六十小时"]);
  expect(linesOf("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
});
