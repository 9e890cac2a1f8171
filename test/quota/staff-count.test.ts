import { describe, expect, it } from "vitest";
import type { Staffing } from "social-work-station-rules/policy";
import { checkStaffing } from "social-work-station-rules/quota";
import { OWN, centre, prepared } from "./own-register.js";
import { staffing } from "./provisions.js";

const AS_OF = "2021-12-31";
const LISTED = [{ collection: "personnel" }];

type Values = NonNullable<Parameters<typeof staffing>[0]>;

function check(personnel: readonly object[], provision: Staffing, fields: object = {}) {
  const register = prepared({
    stations: [centre({ from: "2021-01-01" })],
    personnel: personnel.map((person, index) => ({ id: `p-${index}`, ...person })),
    completeness: LISTED,
    ...fields,
  });
  const [finding] = checkStaffing(register, provision, { asOf: AS_OF, station: "centre-1" });
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

/** The facts that are missing, "p-0 birth" each. */
function missingOf(personnel: readonly object[], values: Values, fields: object = {}): readonly string[] {
  return check(personnel, staffing(values), fields).missing.map(({ subject, fact }) => `${subject.id} ${fact}`);
}

const post = (fields: object = {}): object => ({
  station: "centre-1",
  role: "social-worker",
  from: "2021-01-01",
  ...fields,
});
const person = (fields: object = {}, ...posts: readonly object[]): object => ({
  ...fields,
  assignments: posts.length === 0 ? [post()] : posts,
});

describe("what a finding on staffing says", () => {
  it("is how many are required, certain, possible and lacking", () => {
    const personnel = [
      person({}, post({ fullTimeEquivalent: "0.5" })),
      person({}, post({ workload: "part-time" })),
      person({}, post({ fullTimeEquivalent: "0.25" })),
    ];
    const provision = staffing({ minimum: "2.5", measure: "full-time-equivalent" });
    expect(check(personnel, provision).detail).toEqual({
      kind: "staffing",
      measure: "full-time-equivalent",
      required: "2.5",
      present: "0.75",
      doubtful: "1",
      shortfall: { least: "0.75", most: "1.75" },
    });
    expect(check(personnel, provision, { completeness: [] }).detail).toMatchObject({
      present: "0.75",
      doubtful: null,
      shortfall: { least: "0", most: "1.75" },
    });
  });

  it("lacks nobody where there are more than required", () => {
    expect(check([person(), person()], staffing()).detail).toEqual({
      kind: "staffing",
      measure: "head-count",
      required: "1",
      present: "2",
      doubtful: "0",
      shortfall: { least: "0", most: "0" },
    });
  });
});

describe("the facts that decide whether somebody counts", () => {
  it.each<[string, object, Values, readonly string[]]>([
    ["the kinds of staff", person(), { staff: "local" }, ["p-0 staff-kinds"]],
    ["the certificates", person(), { staff: "certified" }, ["p-0 certificates"]],
    ["the date of the post", person({}, post({ from: "2021-12" })), {}, []],
    ["the date of the post, where it may begin later", person({}, post({ from: "2021", until: "2022" })), {}, []],
    ["the workload", person(), { workload: "part-time" }, ["p-0 workload"]],
    [
      "the duty of an administrator",
      person({}, post({ role: "administrator" })),
      { staff: "social-worker" },
      ["p-0 duty"],
    ],
    ["neither role nor duty of a supervisor", person({}, post({ role: "director" })), { staff: "supervisor" }, []],
  ])("are %s", (_, one, values, expected) => {
    expect(missingOf([one], values)).toEqual(expected);
  });

  it.each<[string, object, readonly string[]]>([
    ["its part and whether it is full-time", post(), ["p-0 full-time-equivalent", "p-0 workload"]],
    ["its part, where it is part-time", post({ workload: "part-time" }), ["p-0 full-time-equivalent"]],
    ["nothing, where it is full-time", post({ workload: "full-time" }), []],
    ["nothing, where its part is stated", post({ fullTimeEquivalent: "0.5" }), []],
  ])("are, of a post that counts by its part of full time, %s", (_, own, expected) => {
    const found = check([person({}, own)], staffing({ minimum: 2, measure: "full-time-equivalent" }), {
      completeness: [],
    });
    expect(found.missing.map(({ subject, fact }) => `${subject.id} ${fact}`)).toEqual([
      "centre-1 personnel",
      ...expected,
    ]);
  });

  it("are, of a post whose part is stated, only what makes it count", () => {
    const values: Values = { minimum: "0.5", measure: "full-time-equivalent", staff: "local" };
    expect(missingOf([person({}, post({ fullTimeEquivalent: "0.5" }))], values)).toEqual(["p-0 staff-kinds"]);
  });

  it.each<[string, Values, object, readonly string[]]>([
    ["where the posts are", {}, {}, ["assignments"]],
    ["and of which kind they are", { staff: "local" }, {}, ["assignments", "staff-kinds"]],
    ["and whether they are certified", { staff: "certified" }, {}, ["assignments", "certificates"]],
    ["and not of which kind, where that is recorded", { staff: "local" }, { staffKinds: ["local"] }, ["assignments"]],
    ["and whether the posts are full-time", { workload: "full-time" }, {}, ["assignments", "workload"]],
    [
      "and which part of full time they are",
      { measure: "full-time-equivalent" },
      {},
      ["assignments", "full-time-equivalent"],
    ],
    [
      "and all of these",
      { staff: "professional", workload: "part-time", measure: "full-time-equivalent" },
      {},
      ["assignments", "staff-kinds", "workload", "full-time-equivalent"],
    ],
  ])("are, of two persons whose posts are not recorded, %s", (_, values, fields, facts) => {
    expect(missingOf([fields, fields], values)).toEqual(facts.map((fact) => `centre-1 ${fact}`));
    expect(missingOf([fields], values, { completeness: [] })).toEqual([
      "centre-1 personnel",
      ...facts.map((fact) => `centre-1 ${fact}`),
    ]);
  });

  it("are named after those of the lists", () => {
    expect(missingOf([{}, person()], { staff: "local" }, { completeness: [] })).toEqual([
      "centre-1 personnel",
      "centre-1 assignments",
      "centre-1 staff-kinds",
      "p-1 staff-kinds",
    ]);
  });

  it("are none of somebody who counts whatever they are", () => {
    const either = staffing({ persons: { anyOf: [{ certificate: {} }, { not: { certificate: {} } }] } });
    expect(check([person()], either)).toMatchObject({ verdict: "met", detail: { present: "1", doubtful: "0" } });
    const ofPart = staffing({
      measure: "full-time-equivalent",
      persons: { anyOf: [{ certificate: {} }, { not: { certificate: {} } }] },
    });
    const full = person({}, post({ workload: "full-time" }));
    expect(check([full], ofPart)).toMatchObject({ verdict: "met", detail: { present: "1", doubtful: "0" } });
  });
});

describe("posts of one person", () => {
  const OPEN = { from: "2021-12-15", until: "2021-12" };
  it("count once by head, and by the post that counts for certain", () => {
    const posts = [post({ role: "supervisor", ...OPEN }), post({ role: "supervisor" })];
    expect(check([person({}, ...posts)], staffing({ staff: "supervisor" })).detail.present).toBe("1");
    expect(check([person({}, ...posts.toReversed())], staffing({ staff: "supervisor" })).detail.present).toBe("1");
  });

  it("count each by their parts, without those of nothing and those that do not count", () => {
    const posts = [
      post({ fullTimeEquivalent: "0.5" }),
      post({ role: "supervisor", fullTimeEquivalent: "0.25" }),
      post({ role: "director", fullTimeEquivalent: "0" }),
      post({ role: "administrator", fullTimeEquivalent: "0.25", until: "2021-06-30" }),
    ];
    const value = (staff: Values["staff"]): string =>
      check(
        [person({}, ...posts)],
        staffing({ measure: "full-time-equivalent", ...(staff === undefined ? {} : { staff }) }),
      ).detail.present;
    expect([value("any"), value("supervisor")]).toEqual(["0.75", "0.25"]);
  });
});

describe("staff that may work anywhere in the county", () => {
  const divisions = [
    { id: "110101", name: "东城区", level: "county" },
    { id: "110102", name: "西城区", level: "county" },
    ...OWN.divisions,
    { id: "110101002", name: "景山街道", level: "township", kind: "subdistrict" },
    { id: "110102001", name: "西长安街街道", level: "township", kind: "subdistrict" },
  ];
  const stations = [
    centre({ from: "2021-01-01" }),
    centre({ id: "centre-2", division: "110101002", from: "2021-01-01" }),
    centre({ id: "centre-3", division: "110102001", from: "2021-01-01" }),
  ];
  const at = (...places: readonly string[]): readonly object[] =>
    places.map((station, index) => ({ id: `p-${index}`, assignments: [post({ station })] }));
  const findings = (
    place: "county" | "station" | undefined,
    personnel: readonly object[],
    completeness: readonly object[] = LISTED,
  ) =>
    checkStaffing(
      prepared({ divisions, stations, personnel, completeness }),
      staffing({ minimum: 2, ...(place === undefined ? {} : { place }) }),
      { asOf: AS_OF },
    );
  const verdicts = (...args: Parameters<typeof findings>): readonly string[] =>
    findings(...args).map(({ verdict, detail }) => `${verdict} ${detail.present}`);

  it("count at each station of it, and at no other", () => {
    expect(verdicts("county", at("centre-1", "centre-2", "centre-3"))).toEqual(["met 2", "met 2", "unmet 1"]);
    expect(verdicts("station", at("centre-1", "centre-1", "centre-3"))).toEqual(["met 2", "unmet 0", "unmet 1"]);
    expect(verdicts(undefined, at("centre-1", "centre-1", "centre-3"))).toEqual(["met 2", "unmet 0", "unmet 1"]);
  });

  it("are known where the personnel of the whole county are listed", () => {
    const within = (...areas: readonly string[]) => [{ collection: "personnel", within: areas }];
    expect(verdicts("county", [], within("110101"))).toEqual(["unmet 0", "unmet 0", "undetermined 0"]);
    expect(verdicts("county", [], within("110101001", "110101002"))).toEqual(Array(3).fill("undetermined 0"));
    expect(verdicts("station", [], within("110101001"))).toEqual(["unmet 0", "undetermined 0", "undetermined 0"]);
    expect(verdicts("county", [], [{ collection: "personnel", levels: ["county"] }])).toEqual(Array(3).fill("unmet 0"));
    expect(verdicts("county", [], [{ collection: "personnel", levels: ["township"] }])).toEqual(
      Array(3).fill("undetermined 0"),
    );
    expect(verdicts("station", [], [{ collection: "personnel", levels: ["township"] }])).toEqual(
      Array(3).fill("unmet 0"),
    );
  });

  it("name as missing the list of each station", () => {
    expect(findings("county", [], []).map(({ missing }) => missing)).toEqual(
      ["centre-1", "centre-2", "centre-3"].map((id) => [{ subject: { kind: "station", id }, fact: "personnel" }]),
    );
  });
});
