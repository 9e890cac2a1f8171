import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, compareAssessments } from "social-work-station-rules/assessment";
import { addDays, calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingSystem2022, nationalTwoHaves } from "social-work-station-rules/catalogue";
import { areaOfSubject, prepareRegister } from "social-work-station-rules/register";
import { provisionKinds } from "social-work-station-rules/terms";
import { registers } from "social-work-station-rules/testing";
import { asPolicy, asRegister } from "../as-parsed.js";

const options = { asOf: "2021-12-31", period: calendarYear(2021) };
const drawn = registers({ townships: 4, villages: 6, stations: 6, personnel: 4, activities: 8 });

describe("assess", () => {
  it("gives every finding a provision of the policy, a basis, and a stable id of its own", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const { findings, bases } = assess(prepareRegister(register), beijingPilot2021, options);
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
        const known = new Set(bases.map(({ provision }) => provision));
        expect(findings.every(({ provision }) => known.has(provision))).toBe(true);
        expect(bases.map(({ provision }) => provision)).toEqual(beijingPilot2021.provisions.map(({ id }) => id));
      }),
      { numRuns: 30 },
    );
  });

  it("keeps a finding's id whatever its verdict, its day, and the other records", () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 364 }), (register, shift) => {
        const ids = (own: typeof register, asOf: string) =>
          assess(prepareRegister(own), beijingPilot2021, { ...options, asOf }).findings.map(
            ({ id, provision, subject }) => [`${provision}@${subject.kind}:${subject.id}`, id] as const,
          );
        const first = new Map(ids(register, options.asOf));
        const again = ids(
          asRegister({ ...register, activities: [], personnel: register.personnel.slice(1) }),
          addDays(parsePlainDate("2021-01-01"), shift),
        );
        expect(again.every(([key, id]) => first.get(key) === undefined || first.get(key) === id)).toBe(true);
        expect([...first].every(([key, id]) => id.startsWith(key))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it("says its kind, its version, its day, its period and what it was recorded from", () => {
    const [register] = fc.sample(drawn, { numRuns: 1, seed: 3 });
    if (register === undefined) throw new Error("no register was drawn");
    expect(assess(prepareRegister(register), beijingPilot2021, options)).toMatchObject({
      kind: "assessment",
      version: 1,
      ...options,
      recordedOn: register.recordedOn,
      policies: [beijingPilot2021.id],
    });
  });

  it("has no findings of a kind of provision that the policy does not have", () => {
    fc.assert(
      fc.property(drawn, fc.subarray([...provisionKinds.values]), (register, kinds) => {
        const policy = asPolicy({
          ...beijingPilot2021,
          provisions: beijingPilot2021.provisions.filter(({ kind }) => kinds.includes(kind)),
        });
        const whole = assess(prepareRegister(register), beijingPilot2021, options);
        const part = assess(prepareRegister(register), policy, options);
        const held = new Set(policy.provisions.map(({ id }) => id));
        expect(part.findings).toEqual(whole.findings.filter(({ provision }) => held.has(provision)));
        expect(part.indicators.provisions).toEqual(
          whole.indicators.provisions.filter(({ provision }) => held.has(provision)),
        );
      }),
      { numRuns: 15 },
    );
  });

  it("measures coverage as coverage itself does, and lets the areas add up to the whole", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const [indicator] = assess(prepareRegister(register), beijingSystem2022, options).indicators.coverage;
        const rows = indicator?.coverage.rows ?? [];
        for (const count of ["covered", "unknown", "total"] as const)
          expect(rows.reduce((sum, row) => sum + row[count], 0)).toBe(indicator?.coverage.total[count]);
      }),
      { numRuns: 25 },
    );
  });

  it("puts each finding in the county-level area of its subject", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const prepared = prepareRegister(register);
        const { findings } = assess(prepared, beijingPilot2021, options);
        expect(findings.map(({ area }) => area)).toEqual(
          findings.map(({ subject }) => areaOfSubject(prepared, subject, "county")),
        );
      }),
      { numRuns: 15 },
    );
  });

  it("counts every finding once in the indicators, and survives JSON", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const assessment = assess(prepareRegister(register), beijingPilot2021, options);
        const { verdicts, provisions } = assessment.indicators;
        expect(Object.values({ ...verdicts }).reduce((sum, count) => sum + count, 0)).toBe(assessment.findings.length);
        expect(provisions.reduce((sum, { findings }) => sum + findings, 0)).toBe(assessment.findings.length);
        expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
      }),
      { numRuns: 30 },
    );
  });

  it("does not depend on the order of the register's records", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const turned = asRegister({
          ...register,
          stations: register.stations.toReversed(),
          personnel: register.personnel.toReversed(),
          activities: register.activities.toReversed(),
          divisions: register.divisions.toReversed(),
        });
        const verdictsOf = (own: typeof register) =>
          assess(prepareRegister(own), beijingPilot2021, options)
            .findings.map(({ id, verdict }) => `${id} ${verdict}`)
            .toSorted();
        expect(verdictsOf(turned)).toEqual(verdictsOf(register));
      }),
      { numRuns: 30 },
    );
  });

  it("ranks missing facts by how many verdicts they alone would settle", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const { missing } = assess(prepareRegister(register), beijingPilot2021, options).indicators;
        expect(missing.map(({ alone }) => alone)).toEqual(missing.map(({ alone }) => alone).toSorted((a, b) => b - a));
        expect(missing.every(({ alone, named }) => alone <= named)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("layers the policies in force, and carries conflicts and gaps", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const layered = assess(prepareRegister(register), [nationalTwoHaves, beijingPilot2021, beijingSystem2022], {
          asOf: "2023-05-31",
          period: calendarYear(2023),
          division: "110101",
        });
        expect(layered.policies).toEqual(["cn-two-haves", "beijing-system-2022"]);
        expect(layered.gaps.map(({ kind }) => kind)).toContain("superseded-text-unknown");
        // No source lets Beijing's target displace the national one, so both are run.
        expect(layered.findings.some(({ provision }) => provision === "cn-two-haves/stations")).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it("says which provisions made no findings, and why", () => {
    const [register] = fc.sample(drawn, { numRuns: 1, seed: 7 });
    if (register === undefined) throw new Error("no register was drawn");
    const prepared = prepareRegister(register);
    expect(
      assess(prepared, beijingPilot2021, options)
        .notRun.filter(({ kind }) => kind === "deadline")
        .every(({ reason }) => reason === "no-submissions-given"),
    ).toBe(true);
    const submissions = [{ provision: "beijing-pilot-2021/district-report-due", division: "110101", on: "2021-12-19" }];
    const told = assess(prepared, beijingPilot2021, { ...options, submissions });
    expect(told.findings.find(({ provision }) => provision === "beijing-pilot-2021/district-report-due")).toMatchObject(
      { verdict: "met", subject: { id: "110101" } },
    );
  });

  it("throws for an unprepared register, a list of policies without a division, a date that does not exist, and unknown keys", () => {
    const [register] = fc.sample(drawn, 1);
    if (register === undefined) throw new Error("no register was drawn");
    const prepared = prepareRegister(register);
    expect(() => assess(register as never, beijingPilot2021, options)).toThrow("not-parsed");
    expect(() => assess(prepared, [beijingPilot2021], options as never)).toThrow("value-missing");
    expect(() => assess(prepared, beijingPilot2021, { ...options, division: "110101" } as never)).toThrow(
      "key-unknown",
    );
    expect(() => assess(prepared, null as never, options)).toThrow("not-parsed");
    expect(() => assess(prepared, beijingPilot2021, { ...options, asOf: "2021-02-29" })).toThrow("date-invalid");
    expect(() => assess(prepared, beijingPilot2021, { ...options, periode: 1 } as never)).toThrow("key-unknown");
  });
});

describe("compareAssessments", () => {
  it("finds no change between equal assessments, and mirrored changes the other way round", () => {
    fc.assert(
      fc.property(drawn, drawn, (first, second) => {
        const [one, other] = [first, second].map((register) =>
          assess(prepareRegister(register), beijingPilot2021, options),
        );
        if (one === undefined || other === undefined) throw new Error("two were drawn");
        expect(compareAssessments(one, one).changes).toEqual([]);
        const [there, back] = [compareAssessments(one, other), compareAssessments(other, one)];
        expect(back.changes.map(({ key }) => key).toSorted()).toEqual(there.changes.map(({ key }) => key).toSorted());
        expect(back.verdicts).toEqual({ before: there.verdicts.after, after: there.verdicts.before });
      }),
      { numRuns: 20 },
    );
  });

  it("compares two dates of one register, though the period of a quota is another", () => {
    const [register] = fc.sample(drawn, { numRuns: 1, seed: 11 });
    if (register === undefined) throw new Error("no register was drawn");
    const prepared = prepareRegister(register);
    const comparison = compareAssessments(
      assess(prepared, beijingPilot2021, options),
      assess(prepared, beijingPilot2021, { asOf: "2022-12-31", period: calendarYear(2022) }),
    );
    const quotas = comparison.changes.filter(({ provision }) => provision === "beijing-pilot-2021/service-cases");
    expect(comparison.asOf).toEqual({ before: "2021-12-31", after: "2022-12-31" });
    expect(new Set(quotas.map(({ key }) => key)).size).toBe(quotas.length);
  });
});
