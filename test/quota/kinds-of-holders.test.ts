import { describe, expect, it } from "vitest";
import type { RequiredRole } from "social-work-station-rules/policy";
import { checkRequiredRoles } from "social-work-station-rules/quota";
import { stationRoles } from "social-work-station-rules/terms";
import { OWN, centre, prepared } from "./own-register.js";
import { requiredRoles } from "./provisions.js";

/** A director who is professional or local staff, and may have every other role. */
const DIRECTOR: RequiredRole = {
  role: "director",
  least: 1,
  mayAlsoHold: [...stationRoles.values],
  staffKinds: ["professional", "local"],
};
const OPTIONAL: RequiredRole = { ...DIRECTOR, least: 0 };

const post = (fields: object = {}): object => ({
  station: "centre-1",
  role: "director",
  from: "2021-01-01",
  ...fields,
});
/** Dates that leave open whether a post is held on 15 December 2021, and dates of a post that was given up before. */
const OPEN = { from: "2021-12" };
const OVER = { from: "2021-01-01", until: "2021-06-30" };

function check(personnel: readonly object[], roles: readonly RequiredRole[] = [DIRECTOR], fields: object = {}) {
  const register = prepared({
    stations: [centre({ from: "2021-01-01" })],
    personnel: personnel.map((person, index) => ({ id: `p-${index}`, ...person })),
    completeness: [{ collection: "personnel" }],
    ...fields,
  });
  const [finding] = checkRequiredRoles(register, requiredRoles([...roles]), { asOf: "2021-12-15" });
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

const missingOf = ({ missing }: ReturnType<typeof check>): readonly string[] =>
  missing.map(({ subject, fact, detail }) => `${subject.kind} ${subject.id} ${fact} ${detail ?? ""}`);

describe("the kinds of staff of those who hold a role", () => {
  const director = (staffKinds: readonly string[] | undefined, ...posts: readonly object[]): object => ({
    ...(staffKinds === undefined ? {} : { staffKinds }),
    assignments: posts.length === 0 ? [post()] : posts,
  });

  it.each([
    ["one is of one of the kinds", [director(["local"])], DIRECTOR, "met", 0, 0],
    [
      "one is of several kinds, of which one is asked for",
      [director(["community-worker", "professional"])],
      DIRECTOR,
      "met",
      0,
      0,
    ],
    ["one is of another kind", [director(["community-worker"])], DIRECTOR, "unmet", 1, 1],
    ["one is of no kind", [director([])], DIRECTOR, "unmet", 1, 1],
    ["the kinds of one are not recorded", [director(undefined)], DIRECTOR, "undetermined", 0, 1],
    ["one is of the kind and another is not", [director(["local"]), director([])], DIRECTOR, "unmet", 1, 1],
    ["two are of another kind", [director([]), director(["community-worker"])], DIRECTOR, "unmet", 2, 2],
    [
      "one is of another kind and those of another are not recorded",
      [director([]), director(undefined)],
      DIRECTOR,
      "unmet",
      1,
      2,
    ],
    ["one of another kind may hold the role", [director([], post(OPEN))], OPTIONAL, "undetermined", 0, 1],
    ["one of another kind held it once", [director([], post(OVER))], OPTIONAL, "met", 0, 0],
    ["one of unrecorded kinds held it once", [director(undefined, post(OVER))], OPTIONAL, "met", 0, 0],
    ["one of another kind has another role", [director([], post({ role: "administrator" }))], OPTIONAL, "met", 0, 0],
    ["nobody holds it", [], OPTIONAL, "met", 0, 0],
    [
      "one of another kind holds it for certain, and by a second post perhaps",
      [director([], post(), post(OPEN))],
      DIRECTOR,
      "unmet",
      1,
      1,
    ],
    [
      "one of another kind holds it perhaps, and by a second post for certain",
      [director([], post(OPEN), post())],
      DIRECTOR,
      "unmet",
      1,
      1,
    ],
  ] as const)("where %s", (_, personnel, role, verdict, least, most) => {
    const finding = check(personnel, [role]);
    expect([finding.verdict, finding.detail.roles[0]?.otherKinds]).toEqual([verdict, { least, most }]);
  });

  it("names the person whose kinds are not recorded, and the role", () => {
    expect(check([director(["local"]), director(undefined)]).missing).toEqual([
      { subject: { kind: "person", id: "p-1" }, fact: "staff-kinds", detail: "director" },
    ]);
  });

  it("names the date of the post of somebody of another kind", () => {
    expect(check([director([], post(OPEN))]).missing).toEqual([
      { subject: { kind: "person", id: "p-0" }, fact: "assignment-date", detail: "director" },
    ]);
  });

  it("names nothing where somebody of another kind settles it", () => {
    expect(check([director([]), director(undefined)]).missing).toEqual([]);
  });

  it("asks each role about its own holders, and says nothing of kinds where a role asks for none", () => {
    const finding = check(
      [director(["local"]), director(["community-worker"], post({ role: "supervisor" }))],
      [
        DIRECTOR,
        { role: "supervisor", least: 1, mayAlsoHold: [] },
        { ...OPTIONAL, role: "supervisor", staffKinds: ["professional"] },
      ],
    );
    expect(finding.verdict).toBe("unmet");
    expect(finding.detail.roles).toEqual([
      {
        role: "director",
        least: 1,
        most: null,
        holders: { least: 1, most: 1 },
        conflicts: [],
        otherKinds: { least: 0, most: 0 },
      },
      { role: "supervisor", least: 1, most: null, holders: { least: 1, most: 1 }, conflicts: [] },
      {
        role: "supervisor",
        least: 0,
        most: null,
        holders: { least: 1, most: 1 },
        conflicts: [],
        otherKinds: { least: 1, most: 1 },
      },
    ]);
  });
});

describe("what leaves roles open", () => {
  const SUPERVISOR: RequiredRole = { role: "supervisor", least: 1, most: 3, mayAlsoHold: [] };

  it("is named in order: kinds of staff, persons who are not listed, posts that are not listed, dates", () => {
    const finding = check(
      [{ assignments: [post()] }, { staffKinds: ["local"], assignments: [post({ role: "supervisor", ...OPEN })] }, {}],
      [DIRECTOR, SUPERVISOR],
      { completeness: [] },
    );
    expect(missingOf(finding)).toEqual([
      "person p-0 staff-kinds director",
      "station centre-1 personnel supervisor",
      "station centre-1 assignments supervisor",
      "person p-1 assignment-date supervisor",
    ]);
    expect(finding.detail.roles[1]).toEqual({
      role: "supervisor",
      least: 1,
      most: 3,
      holders: { least: 0, most: null },
      conflicts: [],
    });
  });

  it("is a role of the register's own that a holder may not have besides", () => {
    const terms = { stationRoles: [{ key: "own:liaison", name: { zh: "联络员", en: "liaison officer" } }] };
    const both = { assignments: [post({ role: "supervisor" }), post({ role: "own:liaison" })] };
    const allowed: RequiredRole = { ...SUPERVISOR, mayAlsoHold: ["own:liaison"] };
    expect(check([both], [SUPERVISOR], { terms })).toMatchObject({
      verdict: "unmet",
      detail: { roles: [{ conflicts: ["own:liaison"] }] },
    });
    expect(check([both], [allowed], { terms })).toMatchObject({
      verdict: "met",
      detail: { roles: [{ conflicts: [] }] },
    });
  });

  it("is a role of the register's own that a person who is not listed may have besides", () => {
    const some: RequiredRole = { role: "supervisor", least: 0, mayAlsoHold: [...stationRoles.values] };
    const terms = { stationRoles: [{ key: "own:liaison", name: { zh: "联络员", en: "liaison officer" } }] };
    expect(check([{}], [some]).verdict).toBe("met");
    expect(check([{}], [some], { terms }).verdict).toBe("undetermined");
  });
});

describe("stations that are staffed alike, and stations that are not", () => {
  const SUPERVISOR: RequiredRole = { role: "supervisor", least: 1, mayAlsoHold: [] };
  const second = { ...OWN.divisions[0], id: "110101002", name: "乙街道" };
  const both = {
    divisions: [...OWN.divisions, second],
    stations: [centre({ from: "2021-01-01" }), centre({ id: "centre-2", division: second.id, from: "2021-01-01" })],
  };
  const findings = (personnel: readonly object[], completeness: readonly object[] = [{ collection: "personnel" }]) =>
    checkRequiredRoles(prepared({ ...both, personnel, completeness }), requiredRoles([SUPERVISOR]), {
      asOf: "2021-12-15",
    }).map((finding) => [finding.subject.id, finding.verdict, ...missingOf(finding)]);
  const at = (id: string, ...posts: readonly object[]): object => ({ id, assignments: posts.map(post) });

  it("name their own persons", () => {
    expect(
      findings([
        at("p-1", { role: "supervisor", ...OPEN }),
        at("p-2", { station: "centre-2", role: "supervisor", ...OPEN }),
      ]),
    ).toEqual([
      ["centre-1", "undetermined", "person p-1 assignment-date supervisor"],
      ["centre-2", "undetermined", "person p-2 assignment-date supervisor"],
    ]);
  });

  it.each([
    ["the roles that are held", { role: "administrator" }, ["unmet"]],
    [
      "whether a post is held",
      { role: "supervisor", ...OPEN },
      ["undetermined", "person p-2 assignment-date supervisor"],
    ],
  ])("have answers of their own where they differ in %s", (_, fields, answer) => {
    expect(findings([at("p-1", { role: "supervisor" }), at("p-2", { station: "centre-2", ...fields })])).toEqual([
      ["centre-1", "met"],
      ["centre-2", ...answer],
    ]);
  });

  it("have answers of their own where only the staff of one is listed", () => {
    expect(findings([], [{ collection: "personnel", within: [OWN.divisions[0].id] }])).toEqual([
      ["centre-1", "unmet"],
      ["centre-2", "undetermined", "station centre-2 personnel supervisor"],
    ]);
  });
});
