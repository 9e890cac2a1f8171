import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { runCases, type CaseRun, type CaseTableInput } from "social-work-station-rules/cases";
import { allPolicies } from "social-work-station-rules/catalogue";
import type { Policy } from "social-work-station-rules/policy";
import { root } from "../../scripts/layers.mjs";

const folder = join(root, "docs/cases");
const tables = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as CaseTableInput);

/** Readings that a case of the shipped tables tells apart from another, and must go on telling apart. */
const DISTINGUISHED: Readonly<Record<string, readonly string[]>> = {
  "beijing-pilot-2021": [
    "beijing-pilot-2021/service-cases kinds",
    "beijing-pilot-2021/service-cases partYear",
    "beijing-pilot-2021/service-cases countedOn",
    "beijing-pilot-2021/supervision-hours hoursBasis",
    "beijing-pilot-2021/roles roles",
    "beijing-pilot-2021/qualification higherLevels",
    "beijing-pilot-2021/qualification certificateDate",
    "beijing-pilot-2021/qualification fullYears",
    "beijing-pilot-2021/qualification majors",
    "beijing-pilot-2021/qualification degreesCount",
    "beijing-pilot-2021/qualification areaDefinition",
    "beijing-pilot-2021/district-plan-due dueConvention",
    "beijing-pilot-2021/district-report-due dueConvention",
    "beijing-pilot-2021/system-coverage base",
  ],
  "beijing-system-2022": [
    "beijing-system-2022/centre-coverage dueConvention",
    "beijing-system-2022/community-stations rounding",
    "beijing-system-2022/community-stations comparison",
    "beijing-system-2022/village-stations rounding",
  ],
  "cn-two-haves": ["cn-two-haves/stations dueConvention"],
  "cn-tibet-stations-2023": ["cn-tibet-stations-2023/stations target"],
  "jinan-system-2021": ["jinan-system-2021/hub-supervisor place", "jinan-system-2021/station-supervisor place"],
  "guangdong-double-hundred": ["guangdong-double-hundred/supervisor measure"],
  "hunan-he-plan": ["hunan-he-plan/pathways table"],
  "cn-social-worker-exams": [
    "cn-social-worker-exams/assistant-social-worker majors",
    "cn-social-worker-exams/assistant-social-worker practiceStart",
    "cn-social-worker-exams/social-worker degreesCount",
    "cn-social-worker-exams/senior-social-worker years",
    "cn-social-worker-exams/renewal assistantHours",
  ],
};

/** What no case can reach as the source is, with the reason that the coverage gives. */
const OUT_OF_REACH: Readonly<Record<string, readonly string[]>> = {
  "beijing-pilot-2021": [
    // A degree does not stand for an education level.
    "beijing-pilot-2021/qualification social-work-degree reading-excludes",
    "beijing-pilot-2021/funding-sources unmet nothing-excluded",
    "beijing-pilot-2021/apportionment provision silent",
  ],
  "beijing-system-2022": ["beijing-system-2022/statistics-form provision structure-only"],
  "cn-report-2021": ["cn-report-2021/funding-sources unmet nothing-excluded"],
  "tibet-guiding-opinion": ["tibet-guiding-opinion/funding-sources unmet nothing-excluded"],
  "jinan-system-2021": [
    "jinan-system-2021/evaluation provision no-scheme-given",
    "jinan-system-2021/cost-share provision silent",
    "jinan-system-2021/funding-sources unmet nothing-excluded",
  ],
  "linzhi-lin-yue-plan": [
    "linzhi-lin-yue-plan/learning-weekly met content-not-recorded",
    "linzhi-lin-yue-plan/learning-monthly met content-not-recorded",
    "linzhi-lin-yue-plan/learning-quarterly met content-not-recorded",
    "linzhi-lin-yue-plan/evaluation provision no-scheme-given",
  ],
};

it("there is a table of cases for each policy of the catalogue", () => {
  expect(tables.map(({ policy }) => policy).toSorted()).toEqual(allPolicies.map(({ id }) => id).toSorted());
});

describe.each(tables.map((table) => [table.policy, table] as const))("the cases of %s", (id, table) => {
  const policy = allPolicies.find((one) => one.id === id) as Policy;
  let run: CaseRun;
  beforeAll(() => {
    run = runCases(policy, table);
  });

  it("all pass", () => {
    expect(run.failed).toEqual([]);
    expect(run.passed).toEqual(table.cases.map(({ name }) => name));
  });

  it("reach every provision, met and unmet, other than those out of reach for a reason that is listed", () => {
    const open = run.coverage.filter(
      ({ part, state }) => (part === "provision" || part === "verdict" || part === "branch") && state === "unreached",
    );
    expect(open.map(({ provision, part, name }) => `${provision} ${part} ${name}`)).toEqual([]);
    const barred = run.coverage.flatMap(({ provision, name, reason }) =>
      reason === undefined ? [] : [[provision, name === provision ? "provision" : name, reason].join(" ")],
    );
    expect(barred).toEqual(OUT_OF_REACH[id] ?? []);
  });

  it("distinguish the readings that are listed", () => {
    const states = run.coverage.flatMap(({ part, state, provision, name }) =>
      part === "reading" && state === "distinguished" ? [`${provision} ${name}`] : [],
    );
    expect(states).toEqual(expect.arrayContaining([...(DISTINGUISHED[id] ?? [])]));
  });
});
