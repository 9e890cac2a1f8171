import { describe, expect, it } from "vitest";
import { parseCoarseDate, parsePlainDate } from "social-work-station-rules/calendar";
import { beijingPilotQualification } from "social-work-station-rules/catalogue";
import { prepareQualification } from "social-work-station-rules/eligibility";
import type { Person } from "social-work-station-rules/model";

const schooling = { level: "bachelor", major: "社会工作", graduatedOn: parseCoarseDate("2015-07-01") } as const;
const assistant = { level: "assistant-social-worker", issuedOn: parseCoarseDate("2020-07-01") } as const;

/** People whose criteria come to the same, each with another gap. */
const gaps: readonly (readonly [string, Omit<Person, "id">, string])[] = [
  ["education is not recorded", { education: undefined }, "education"],
  [
    "the bachelor's field is not recorded",
    { education: [{ ...schooling, major: undefined }] },
    "major education:bachelor",
  ],
  [
    "the master's field is not recorded",
    { education: [{ ...schooling, level: "master", major: undefined }] },
    "major education:master",
  ],
  [
    "the bachelor's day is not recorded",
    { education: [{ ...schooling, graduatedOn: parseCoarseDate("2021") }] },
    "education-date bachelor",
  ],
  [
    "the master's day is not recorded",
    { education: [{ ...schooling, level: "master", graduatedOn: parseCoarseDate("2021") }] },
    "education-date master",
  ],
  [
    "the bachelor's day is not, and another's is",
    {
      education: [
        { ...schooling, level: "senior-secondary" },
        { ...schooling, graduatedOn: parseCoarseDate("2021") },
      ],
    },
    "education-date bachelor",
  ],
  [
    "the master's day is not, and another's is",
    {
      education: [
        { ...schooling, level: "senior-secondary" },
        { ...schooling, level: "master", graduatedOn: parseCoarseDate("2021") },
      ],
    },
    "education-date master",
  ],
  [
    "the assistant's day is not recorded",
    { certificates: [{ ...assistant, issuedOn: parseCoarseDate("2018") }] },
    "certificate-date assistant-social-worker",
  ],
];

describe("people judged by one prepared provision", () => {
  it.each([
    ["in this order", gaps],
    ["in the other", gaps.toReversed()],
  ])("are each told of their own gap, %s", (_, order) => {
    const assess = prepareQualification(beijingPilotQualification, { asOf: "2021-06-15" });
    const told = order.map(([, facts], index) => {
      const { missing } = assess({ id: `p-${index}`, certificates: [assistant], education: [], ...facts }, "urban");
      return missing.map(({ fact, detail }) => (detail === undefined ? fact : `${fact} ${detail}`));
    });
    expect(told).toEqual(order.map(([, , fact]) => [fact]));
  });

  it("are told of the area and of a judgement where nothing else is open", () => {
    const assess = prepareQualification(beijingPilotQualification, { asOf: "2021-06-15" });
    const person = { id: "p-1", certificates: [assistant], education: [] };
    const told = (["rural", undefined, "urban", "rural", undefined] as const).map((areaClass) =>
      assess(person, areaClass).missing.map(({ fact }) => fact),
    );
    expect(told).toEqual([["judgement"], ["area-class", "judgement"], [], ["judgement"], ["area-class", "judgement"]]);
  });

  it.each([
    ["2018", "2021"],
    ["2021", "2018"],
  ])("are each told whether their own assistant's year may decide: %s, then %s", (...years) => {
    const assess = prepareQualification(beijingPilotQualification, {
      asOf: "2021-06-15",
      recordedOn: parsePlainDate("2022-01-01"),
    });
    const told = years.map((year) => {
      const certificates = [{ level: "social-worker" }, { ...assistant, issuedOn: parseCoarseDate(year) }] as const;
      return assess({ id: `p-${year}`, certificates, education: [] }, "urban").missing.map(({ detail }) => detail);
    });
    expect(told).toEqual(
      years.map((year) => (year === "2018" ? ["social-worker", "assistant-social-worker"] : ["social-worker"])),
    );
  });
});
