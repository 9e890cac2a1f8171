import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingSystem2022, beijingTierSystem, nationalTwoHaves } from "social-work-station-rules/catalogue";
import {
  auditCoverageTable,
  measureCoverageByDivision,
  measureServiceCoverage,
} from "social-work-station-rules/coverage";
import { parseRegister } from "social-work-station-rules/model";
import { parsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";

const asOf = "2023-05-31";

/** One district's register: its only subdistrict has a station, its only community a worker. */
const district = {
  version: 1,
  recordedOn: asOf,
  tierSystems: [beijingTierSystem],
  divisions: [
    { id: "110101001", name: "甲街道", level: "township", kind: "subdistrict" },
    { id: "110101001001", name: "甲社区", level: "village", committee: "residential-community" },
  ],
  stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-09" }],
  personnel: [
    {
      id: "p-1",
      assignments: [{ station: "centre-1", role: "social-worker", from: "2021-09", serves: ["110101001001"] }],
    },
  ],
} as const;

const ofDistrict = prepareRegister(
  parseRegister({
    ...district,
    completeness: [
      { collection: "divisions", within: ["110101"] },
      { collection: "stations" },
      { collection: "personnel" },
    ],
  }),
);

const ofTownship = prepareRegister(
  parseRegister({
    ...district,
    completeness: [{ collection: "divisions", within: ["110101001"] }, { collection: "stations" }],
  }),
);

describe("a register that holds the divisions of one district only", () => {
  // MeasuredCoverage: `incomplete` where the register does not hold all divisions of the base. Nothing is declared
  // outside 110101, so the total of all divisions is a lower bound.
  it("has an incomplete base in all where the rows are counties", () => {
    const { total } = measureCoverageByDivision(ofDistrict, { tier: "beijing:township", by: "county", asOf });
    expect(total.base).toBe("incomplete");
  });

  // As above: the level by which rows are grouped decides nothing about the total.
  it("has an incomplete base in all where the rows are townships of which one is declared", () => {
    const { total } = measureCoverageByDivision(ofTownship, { tier: "beijing:township", by: "township", asOf });
    expect(total.base).toBe("incomplete");
  });

  // As above, for the second “have”: communities of other districts are not in the register.
  it("has an incomplete base of served communities in all", () => {
    const { total } = measureServiceCoverage(ofDistrict, { by: "county", asOf });
    expect(total.base).toBe("incomplete");
  });

  // checkCoverageTarget: “where the list of divisions is incomplete, it is undetermined”.
  it("leaves the national target of stations undetermined for the whole country", () => {
    const { findings } = assess(ofDistrict, nationalTwoHaves, { asOf, period: calendarYear(2023) });
    expect(verdictOf("cn-two-haves/stations", "CN", findings)).toBe("undetermined");
  });

  // As above, for the second “have”.
  it("leaves the national target of served communities undetermined for the whole country", () => {
    const { findings } = assess(ofDistrict, nationalTwoHaves, { asOf, period: calendarYear(2023) });
    expect(verdictOf("cn-two-haves/workers", "CN", findings)).toBe("undetermined");
  });

  // As above, for a province: nothing is declared for Beijing's other districts.
  it("leaves the target of Beijing undetermined for Beijing", () => {
    const { findings } = assess(ofDistrict, beijingSystem2022, { asOf, period: calendarYear(2023) });
    expect(verdictOf("beijing-system-2022/centre-coverage", "11", findings)).toBe("undetermined");
  });

  // Finding: `missing` names every unknown that can still change the verdict; here the divisions elsewhere.
  it("names the list of divisions as what the national target lacks", () => {
    const { findings } = assess(ofDistrict, nationalTwoHaves, { asOf, period: calendarYear(2023) });
    const whole = findings.find(
      ({ provision, subject }) => provision === "cn-two-haves/stations" && subject.id === "CN",
    );
    expect(whole?.missing.map(({ fact }) => fact)).toEqual(["divisions"]);
  });
});

function verdictOf(
  provision: string,
  subject: string,
  findings: readonly {
    readonly provision: string;
    readonly subject: { readonly id: string };
    readonly verdict: string;
  }[],
): string | undefined {
  return findings.find((own) => own.provision === provision && own.subject.id === subject)?.verdict;
}

// Labels compare as terms do, without blanks (terms, normal-form): “东城 区” of one table is “东城区” of the other.
it("an audit compares a label that holds a blank with the reference of that label", () => {
  const { faults } = auditCoverageTable(
    { rows: [{ label: "东城 区", numerator: 11, percent: "68.8" }] },
    { referenceTotals: [{ label: "东城区", total: 18 }] },
  );
  expect(faults.map(({ kind }) => kind)).toEqual(["reference-mismatch"]);
});

// A target for counties names no kinds of division: its base is every county of the register.
it("a target of counties is met where each county has a centre, and unmet where one has none", () => {
  const [pattern] = nationalTwoHaves.provisions;
  const { base: _, ...parameters } = pattern?.parameters as Record<string, object>;
  const dueOn = { ...parameters["dueOn"], value: "2021-12-31" };
  const policy = parsePolicy({
    ...nationalTwoHaves,
    provisions: [
      {
        ...pattern,
        level: "county",
        appliesTo: { subject: "division", tier: "county" },
        parameters: { ...parameters, dueOn },
      },
    ],
  });
  const withCentres = (...places: readonly string[]) =>
    prepareRegister(
      parseRegister({
        version: 1,
        recordedOn: asOf,
        tierSystems: [beijingTierSystem],
        divisions: [
          { id: "110101", name: "甲区", level: "county" },
          { id: "110102", name: "乙区", level: "county" },
        ],
        stations: places.map((division) => ({
          id: `c-${division}`,
          division,
          tier: "beijing:district",
          from: "2021-01",
        })),
        completeness: [{ collection: "divisions" }, { collection: "stations" }],
      }),
    );
  const whole = (register: ReturnType<typeof withCentres>) =>
    assess(register, policy, { asOf, period: calendarYear(2023) }).findings[0];
  expect(whole(withCentres("110101", "110102"))?.verdict).toBe("met");
  expect(whole(withCentres("110101"))).toMatchObject({ verdict: "unmet", detail: { covered: 1, total: 2 } });
});
