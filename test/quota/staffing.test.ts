import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assignment, Person } from "social-work-station-rules/model";
import type { Staffing } from "social-work-station-rules/policy";
import { checkStaffing } from "social-work-station-rules/quota";
import { coarseDates, plainDates } from "social-work-station-rules/testing";
import { holds } from "../record-oracle.js";
import { centre, prepared } from "./own-register.js";
import { staffing } from "./provisions.js";

const NEAR = { from: "2021-10-01", to: "2022-02-28" };

interface Drawn {
  readonly provision: Staffing;
  readonly personnel: readonly Person[];
  readonly listed: boolean;
  readonly asOf: string;
  readonly recordedOn: string;
}

const assignments: fc.Arbitrary<Assignment> = fc
  .record(
    {
      station: fc.constantFrom("centre-1", "centre-1", "centre-2"),
      role: fc.constantFrom("social-worker", "supervisor", "administrator"),
      workload: fc.constantFrom("full-time", "part-time"),
      fullTimeEquivalent: fc.constantFrom("0.25", "0.5", 1),
      from: coarseDates(NEAR),
      until: coarseDates({ from: "2022-03-01", to: "2022-04-30" }),
    },
    { requiredKeys: ["station", "role"] },
  )
  .map((assignment): Assignment => assignment);

const persons: fc.Arbitrary<Person> = fc
  .record(
    {
      id: fc.constant(""),
      staffKinds: fc.uniqueArray(
        fc.constantFrom("professional" as const, "local" as const, "community-worker" as const),
        { maxLength: 2 },
      ),
      certificates: fc.array(
        fc.record(
          { level: fc.constant("social-worker" as const), issuedOn: coarseDates(NEAR) },
          { requiredKeys: ["level"] },
        ),
        { maxLength: 2 },
      ),
      // Two full-time assignments at once are no register.
      assignments: fc
        .array(assignments, { maxLength: 2 })
        .map((list) => list.filter(({ workload }, index) => workload !== "full-time" || index === 0)),
    },
    { requiredKeys: ["id", "assignments"] },
  )
  .map((person): Person => person);

const cases: fc.Arbitrary<Drawn> = fc
  .record({
    values: fc.record({
      measure: fc.constantFrom("head-count", "full-time-equivalent"),
      staff: fc.constantFrom("any", "professional", "local", "certified", "supervisor"),
      workload: fc.constantFrom("any", "full-time", "part-time"),
      minimum: fc.constantFrom("0", "0.5", "1", "1.25", "2", "3"),
    }),
    personnel: fc.array(
      fc.oneof(
        { weight: 6, arbitrary: persons },
        { weight: 1, arbitrary: persons.map(({ assignments: _, ...rest }) => rest) },
      ),
      { maxLength: 5 },
    ),
    listed: fc.boolean(),
    asOf: plainDates(NEAR),
    recordedOn: plainDates(NEAR),
  })
  .map(({ values, personnel, ...rest }) => ({
    ...rest,
    provision: staffing(values),
    personnel: personnel.map((person, index) => ({ ...person, id: `p-${index}` })),
  }));

function check({ provision, personnel, listed, asOf, recordedOn }: Drawn): ReturnType<typeof checkStaffing>[number] {
  const stations = [centre({ from: "2021-01-01" }), centre({ id: "centre-2", from: "2021-01-01" })];
  const register = prepared({
    recordedOn,
    stations,
    personnel,
    completeness: listed ? [{ collection: "personnel", period: { from: "2020-01-01", to: "2022-12-31" } }] : [],
  });
  const [finding] = checkStaffing(register, provision, { asOf, station: "centre-1" });
  if (finding === undefined) throw new Error("no finding");
  return finding;
}

const YES_NO = { yes: [true], no: [false], unknown: [true, false] } as const;

/** Returns everything that a person may turn out to add, in hundredths: each unknown fact tried both ways. */
function additions({ provision, asOf, recordedOn }: Drawn, person: Person): readonly number[] {
  const { measure, staff, workload: wanted } = provision.parameters;
  const certified = (person.certificates ?? []).map(({ issuedOn }) => holds({ from: issuedOn }, asOf, recordedOn));
  const kinds =
    staff.value === "certified"
      ? person.certificates === undefined
        ? YES_NO.unknown
        : YES_NO[certified.includes("yes") ? "yes" : certified.includes("unknown") ? "unknown" : "no"]
      : staff.value === "professional" || staff.value === "local"
        ? YES_NO[person.staffKinds === undefined ? "unknown" : person.staffKinds.includes(staff.value) ? "yes" : "no"]
        : YES_NO.yes;
  if (person.assignments === undefined) return kinds.some(Boolean) ? [0, 100] : [0];
  return kinds.flatMap((isOfKind) => {
    const each = (person.assignments ?? [])
      .filter(({ station }) => station === "centre-1")
      .map((assignment) =>
        YES_NO[holds(assignment, asOf, recordedOn)].flatMap((held) =>
          (assignment.workload === undefined ? (["full-time", "part-time"] as const) : [assignment.workload]).flatMap(
            (workload) => {
              const counts =
                held &&
                isOfKind &&
                (staff.value !== "supervisor" || assignment.role === "supervisor") &&
                (wanted.value === "any" || wanted.value === workload);
              const stated =
                assignment.fullTimeEquivalent === undefined
                  ? workload === "full-time"
                    ? [100]
                    : [0, 100]
                  : [Number(assignment.fullTimeEquivalent) * 100];
              return counts ? (measure.value === "head-count" ? [100] : stated) : [0];
            },
          ),
        ),
      );
    const sums = each.reduce<readonly number[]>(
      (totals, ways) => [...new Set(totals.flatMap((total) => ways.map((way) => total + way)))],
      [0],
    );
    return measure.value === "head-count" ? sums.map((sum) => Math.min(100, sum)) : sums;
  });
}

describe("checkStaffing", () => {
  it("counts heads and full-time equivalents as trying every unknown fact both ways does", () => {
    fc.assert(
      fc.property(cases, (drawn) => {
        const ways = drawn.personnel.map((person) => additions(drawn, person));
        const least = ways.reduce((sum, way) => sum + Math.min(...way), 0);
        const listed = drawn.listed && drawn.asOf <= drawn.recordedOn;
        const most = listed ? ways.reduce((sum, way) => sum + Math.max(...way), 0) : Infinity;
        const required = Number(drawn.provision.parameters.minimum.value) * 100;
        const { verdict, detail } = check(drawn);
        expect(verdict).toBe(least >= required ? "met" : most < required ? "unmet" : "undetermined");
        expect([
          Number(detail.present) * 100,
          detail.doubtful === null ? Infinity : (Number(detail.present) + Number(detail.doubtful)) * 100,
        ]).toEqual([least, most]);
        expect([Number(detail.shortfall.least) * 100, Number(detail.shortfall.most) * 100]).toEqual([
          Math.max(0, required - most),
          Math.max(0, required - least),
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it("lists each missing fact once, none when it is settled, and settles once all are recorded", () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (drawn, full) => {
        const finding = check(drawn);
        expect(new Set(finding.missing.map((fact) => JSON.stringify(fact))).size).toBe(finding.missing.length);
        expect(finding.missing.length > 0).toBe(finding.verdict === "undetermined");
        const lacks = (fact: string, id: string): boolean =>
          finding.missing.some((one) => one.fact === fact && (one.subject.id === id || one.subject.kind === "station"));
        const personnel = drawn.personnel.map((person): Person => {
          const own =
            person.assignments ??
            (lacks("assignments", person.id)
              ? [
                  {
                    station: full ? "centre-1" : "centre-2",
                    role: "supervisor" as const,
                    from: "2021-01-01" as const,
                    workload: "full-time" as const,
                    fullTimeEquivalent: "1",
                  },
                ]
              : undefined);
          return {
            ...person,
            ...(person.staffKinds === undefined && lacks("staff-kinds", person.id)
              ? { staffKinds: full ? ["professional", "local"] : [] }
              : {}),
            ...(lacks("certificates", person.id) && person.certificates === undefined ? { certificates: [] } : {}),
            ...(lacks("certificate-date", person.id)
              ? { certificates: full ? [{ level: "social-worker", issuedOn: "2021-01-01" }] : [] }
              : {}),
            ...(own === undefined
              ? {}
              : {
                  assignments: own.map((assignment) => ({
                    ...assignment,
                    ...(lacks("assignment-date", person.id)
                      ? { from: full ? "2021-01-01" : "2022-03-01", until: "2022-04-30" }
                      : {}),
                    ...(lacks("workload", person.id) && assignment.workload === undefined
                      ? { workload: "part-time" as const }
                      : {}),
                    ...(lacks("full-time-equivalent", person.id) && assignment.fullTimeEquivalent === undefined
                      ? { fullTimeEquivalent: full ? "1" : "0" }
                      : {}),
                  })),
                }),
          } as Person;
        });
        const recorded = lacks("personnel", "centre-1")
          ? { listed: true, recordedOn: drawn.recordedOn > drawn.asOf ? drawn.recordedOn : drawn.asOf }
          : {};
        // A register recorded later no longer shows that an undated assignment was held on the earlier day.
        fc.pre(
          !("listed" in recorded) ||
            drawn.recordedOn >= drawn.asOf ||
            personnel.every(({ assignments: own, certificates }) =>
              [...(own ?? []).map(({ from }) => from), ...(certificates ?? []).map(({ issuedOn }) => issuedOn)].every(
                (date) => date !== undefined,
              ),
            ),
        );
        const filled = check({ ...drawn, personnel, ...recorded });
        expect(filled.verdict).not.toBe("undetermined");
        if (finding.verdict !== "undetermined") expect(filled.verdict).toBe(finding.verdict);
      }),
      { numRuns: 300 },
    );
  });
});

describe("checkStaffing, by example", () => {
  const listed = { completeness: [{ collection: "personnel" }], stations: [centre({ from: "2021-01-01" })] };
  const verdict = (
    personnel: readonly object[],
    values: Parameters<typeof staffing>[0] = {},
    fields: object = {},
  ): string => {
    const register = prepared({
      ...listed,
      personnel: personnel.map((person, index) => ({ id: `p-${index}`, ...person })),
      ...fields,
    });
    const [finding] = checkStaffing(register, staffing(values), { asOf: "2021-12-31" });
    return `${finding?.verdict ?? "none"} ${finding?.detail.present ?? ""}`;
  };
  const at = (fields: object = {}): object => ({
    station: "centre-1",
    role: "social-worker",
    from: "2021-01-01",
    ...fields,
  });

  it("counts a person once by head, however many posts the person has", () => {
    expect(verdict([{ assignments: [at(), at({ role: "supervisor" })] }], { minimum: 2 })).toBe("unmet 1");
    expect(verdict([{ assignments: [at()] }, { assignments: [at()] }], { minimum: 2 })).toBe("met 2");
  });

  it("adds up full-time equivalents", () => {
    const values = { minimum: "1.5", measure: "full-time-equivalent" } as const;
    expect(
      verdict(
        [{ assignments: [at({ workload: "full-time" })] }, { assignments: [at({ fullTimeEquivalent: "0.5" })] }],
        values,
      ),
    ).toBe("met 1.5");
    expect(
      verdict(
        [{ assignments: [at({ workload: "full-time" })] }, { assignments: [at({ fullTimeEquivalent: "0.4" })] }],
        values,
      ),
    ).toBe("unmet 1.4");
    expect(
      verdict(
        [{ assignments: [at({ workload: "full-time" })] }, { assignments: [at({ workload: "part-time" })] }],
        values,
      ),
    ).toBe("undetermined 1");
  });

  it("ignores doubtful posts whose full-time equivalent is zero", () => {
    const personnel = [
      { id: "p-0", assignments: [{ ...at({ fullTimeEquivalent: "0" }), from: "2021-12" }] },
      { id: "p-1", assignments: [{ ...at({ fullTimeEquivalent: "1" }), from: "2021-12" }] },
    ];
    const register = prepared({ ...listed, personnel });
    const [finding] = checkStaffing(register, staffing({ measure: "full-time-equivalent" }), { asOf: "2021-12-15" });
    expect([finding?.verdict, finding?.missing]).toEqual([
      "undetermined",
      [{ subject: { kind: "person", id: "p-1" }, fact: "assignment-date" }],
    ]);
  });

  it("requires the number of each kind where the policy names two kinds", () => {
    const people = (professional: number, local: number): readonly object[] =>
      [...Array<string>(professional).fill("professional"), ...Array<string>(local).fill("local")].map((kind) => ({
        staffKinds: [kind],
        assignments: [at()],
      }));
    const kinds = (personnel: readonly object[]): readonly string[] =>
      (["professional", "local"] as const).map((staff) => verdict(personnel, { minimum: 3, staff }));
    expect(kinds(people(3, 3))).toEqual(["met 3", "met 3"]);
    expect(kinds(people(4, 2))).toEqual(["met 4", "unmet 2"]);
  });

  it("is undetermined where someone without recorded assignments may count", () => {
    expect(verdict([{ assignments: [] }])).toBe("unmet 0");
    expect(verdict([{}])).toBe("undetermined 0");
    expect(verdict([{ staffKinds: [] }], { staff: "local" })).toBe("unmet 0");
  });

  it("returns a finding for open stations, undetermined where it is not known whether they are", () => {
    expect(verdict([], {}, { stations: [centre({ from: "2022-01-01" })] })).toBe("none ");
    expect(verdict([], {}, { stations: [centre({ until: "2021-12-30" })] })).toBe("none ");
    const register = prepared({ ...listed, stations: [centre({ from: "2021-12" })], personnel: [] });
    const [finding] = checkStaffing(register, staffing(), { asOf: "2021-12-15" });
    expect([finding?.verdict, finding?.missing]).toEqual([
      "undetermined",
      [{ subject: { kind: "station", id: "centre-1" }, fact: "station-date" }],
    ]);
  });
});
