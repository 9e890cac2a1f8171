import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCases, type CaseTableInput } from "social-work-station-rules/cases";
import { allPolicies } from "social-work-station-rules/catalogue";
import type { Policy } from "social-work-station-rules/policy";
import { root } from "../../scripts/layers.mjs";

const folder = join(root, "docs/cases");
const tables = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as CaseTableInput);

/** Readings that a case of the shipped tables tells apart from another, and must go on telling apart. */
const DISTINGUISHED: Readonly<Record<string, readonly string[]>> = {
  "beijing-pilot-2021": ["beijing-pilot-2021/service-cases kinds"],
  "beijing-system-2022": [
    "beijing-system-2022/centre-coverage dueConvention",
    "beijing-system-2022/community-stations rounding",
    "beijing-system-2022/community-stations comparison",
    "beijing-system-2022/village-stations rounding",
  ],
  "cn-two-haves": ["cn-two-haves/stations dueConvention"],
};

describe.each(tables.map((table) => [table.policy, table] as const))("the cases of %s", (id, table) => {
  const policy = allPolicies.find((one) => one.id === id) as Policy;

  it("all pass, and each provision that has cases has one that meets it and one that does not", () => {
    const { failed, passed, coverage } = runCases(policy, table);
    expect(failed).toEqual([]);
    expect(passed).toEqual(table.cases.map(({ name }) => name));
    const tested = coverage.filter(({ part, state }) => part === "provision" && state === "reached");
    const oneSided = coverage.filter(
      ({ part, state, provision }) =>
        part === "verdict" && state === "unreached" && tested.some((item) => item.provision === provision),
    );
    expect(oneSided).toEqual([]);
  });

  it("distinguish the readings that are listed", () => {
    const states = runCases(policy, table).coverage.flatMap(({ part, state, provision, name }) =>
      part === "reading" && state === "distinguished" ? [`${provision} ${name}`] : [],
    );
    expect(states).toEqual(expect.arrayContaining([...(DISTINGUISHED[id] ?? ["a policy that is not listed"])]));
  });
});
