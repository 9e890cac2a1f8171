import { describe, expect, it } from "vitest";
import { beijingPilot2021, beijingSystem2022, nationalTwoHaves } from "social-work-station-rules/catalogue";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { type Policy } from "social-work-station-rules/policy";
import { policiesInForce } from "social-work-station-rules/in-force";
import { asPolicy } from "../as-parsed.js";

const catalogue = [beijingSystem2022, beijingPilot2021, nationalTwoHaves];
const inForce = (asOf: string, division = "110105001") => policiesInForce(catalogue, { asOf, division });
const names = (asOf: string, division?: string): readonly string[] =>
  inForce(asOf, division).policies.map(({ id }) => id);

describe("policiesInForce", () => {
  it("returns nothing before the first policy and layers the country before the city", () => {
    expect(names("2020-10-16")).toEqual([]);
    expect(names("2020-10-17")).toEqual(["cn-two-haves"]);
    expect(names("2021-09-01")).toEqual(["cn-two-haves", "beijing-pilot-2021"]);
  });

  it("holds a city's policy in its divisions only", () => {
    expect(names("2021-09-01", "310101001")).toEqual(["cn-two-haves"]);
    expect(names("2021-09-01", "11")).toEqual(["cn-two-haves", "beijing-pilot-2021"]);
  });

  it("holds a policy in a zone without a code where the caller names what lies above it", () => {
    expect(
      policiesInForce(catalogue, { asOf: "2021-09-01", division: "zone-x", above: ["110115"] }).policies,
    ).toHaveLength(2);
    expect(policiesInForce(catalogue, { asOf: "2021-09-01", division: "zone-x" }).policies).toHaveLength(1);
  });

  it("says that the pilot's successor is not public, and on which slots it is silent, never silently nothing", () => {
    const { gaps, policies } = inForce("2022-03-01");
    expect(policies.map(({ id }) => id)).toEqual(["cn-two-haves", "beijing-system-2022"]);
    const gap = gaps.find(({ kind }) => kind === "superseded-text-unknown");
    expect(gap).toMatchObject({ policy: "beijing-pilot-2021", document: "beijing-2022-implementation-plan" });
    expect(gap?.kind === "superseded-text-unknown" && gap.slots).toContain(
      "activity-quota / service-cases / station / township",
    );
  });

  const inOneSlot: Policy = asPolicy({
    ...beijingSystem2022,
    provisions: beijingSystem2022.provisions.map((provision) =>
      provision.id === "beijing-system-2022/centre-coverage" ? { ...provision, aspect: "station-coverage" } : provision,
    ),
  });
  const inBeijing = (policy: Policy) =>
    policiesInForce([policy, nationalTwoHaves], { asOf: "2023-05-31", division: "110105" });

  it("lets the policy that is named to prevail fill a slot alone", () => {
    const { provisions, conflicts } = inBeijing(asPolicy({ ...inOneSlot, prevailsOver: ["cn-two-haves"] }));
    expect(provisions.map(({ provision }) => provision.id)).toContain("beijing-system-2022/centre-coverage");
    expect(provisions.map(({ provision }) => provision.id)).not.toContain("cn-two-haves/stations");
    expect(conflicts).toEqual([]);
  });

  it("runs the national target together with Beijing's, since no source lets one displace the other", () => {
    const { provisions, conflicts } = inForce("2023-05-31");
    const ids = provisions.map(({ provision }) => provision.id);
    expect(ids).toContain("beijing-system-2022/centre-coverage");
    expect(ids).toContain("cn-two-haves/stations");
    expect(conflicts).toEqual([]);
  });

  it("keeps the pilot plan in force where it has no end, until a successor replaces it", () => {
    const { effective, successors } = beijingPilot2021;
    const withoutEnd = { ...effective, until: { ...effective.until, value: null } };
    const guidance: Policy = asPolicy({ ...beijingPilot2021, effective: withoutEnd } as Policy);
    const replaced: Policy = asPolicy({
      ...guidance,
      successors: successors.map((successor) => ({
        ...successor,
        effect: { ...successor.effect, value: "replaces" },
      })),
    } as Policy);
    expect(inBeijing(guidance).policies.map(({ id }) => id)).toContain("beijing-pilot-2021");
    expect(inBeijing(guidance).gaps).toEqual([]);
    expect(inBeijing(replaced).policies.map(({ id }) => id)).not.toContain("beijing-pilot-2021");
    expect(inBeijing(replaced).gaps).toMatchObject([{ kind: "superseded-text-unknown", policy: "beijing-pilot-2021" }]);
  });

  it("reports two policies that fill one slot without precedence as a conflict, and lists both", () => {
    const { conflicts, provisions } = inBeijing(inOneSlot);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]?.provisions.map(({ policy }) => policy)).toEqual(["cn-two-haves", "beijing-system-2022"]);
    expect(provisions.map(({ provision }) => provision.id)).toContain("cn-two-haves/stations");
  });

  it("lists a policy whose dates are not known as a gap", () => {
    const undated: Policy = asPolicy({ ...nationalTwoHaves, effective: {} });
    expect(policiesInForce([undated], { asOf: "2023-05-31", division: "11" }).gaps).toEqual([
      { kind: "effective-dates-unknown", policy: "cn-two-haves" },
    ]);
  });

  it("counts the first and the last day of a policy, and no other", () => {
    expect(names("2021-04-30")).not.toContain("beijing-pilot-2021");
    expect(names("2021-05-01")).toContain("beijing-pilot-2021");
    expect(names("2021-12-31")).toContain("beijing-pilot-2021");
    expect(names("2022-01-01")).not.toContain("beijing-pilot-2021");
  });

  it("does not depend on the order of the policies", () => {
    const options = { asOf: parsePlainDate("2023-05-31"), division: "110105" };
    expect(policiesInForce(catalogue.toReversed(), options)).toEqual(policiesInForce(catalogue, options));
  });

  it("refuses what is no date, no division, no list", () => {
    expect(() => inForce("2023-02-30")).toThrow("date-invalid");
    expect(() => policiesInForce(catalogue, { asOf: "2023-05-31", division: "" })).toThrow("id-invalid");
    expect(() => policiesInForce(null as never, { asOf: "2023-05-31", division: "11" })).toThrow("type-invalid");
    expect(() => policiesInForce(catalogue, null as never)).toThrow("type-invalid");
  });
});
