import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "social-work-station-rules/assessment";
import { addDays, calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { amendPolicy, type AmendmentInput } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios, prepareScenarios, sweepParameter } from "social-work-station-rules/scenario";
import { registers } from "social-work-station-rules/testing";
import { deepFreeze } from "../deep-freeze.js";
import { asOf, CASES, centre, change, compare, period } from "./service-cases.js";

describe("the laws of scenarios", () => {
  const drawn = registers({ townships: 4, villages: 6, stations: 6, personnel: 4, activities: 8 });
  const amendable: readonly AmendmentInput[] = [
    change("a", "amount", "3"),
    change("b", "partYear", "pro-rata-days"),
    { id: "c", kind: "remove-provision", provision: "beijing-pilot-2021/management-systems" },
    {
      id: "d",
      kind: "set-parameter",
      provision: "beijing-pilot-2021/supervision-hours",
      parameter: "amount",
      value: "12.5",
    },
  ];
  const lists = fc.subarray([...amendable]);
  const dropping: AmendmentInput = {
    id: "e",
    kind: "drop-criterion",
    provision: "beijing-pilot-2021/qualification",
    criterion: "rural-relaxation",
  };

  it("changes nothing under an empty list of amendments", () => {
    fc.assert(
      fc.property(drawn, (register) => {
        const [scenario] = compare(register, [{ id: "same", amendments: [] }]).scenarios;
        expect(scenario?.changes).toEqual([]);
        expect(scenario?.needs.after).toEqual(scenario?.needs.before);
      }),
      { numRuns: 30 },
    );
  });

  it("agrees with assessing the amended policy by itself", () => {
    fc.assert(
      fc.property(drawn, fc.subarray([...amendable, dropping]), (register, amendments) => {
        const prepared = prepareRegister(register);
        const [scenario] = compare(register, [{ id: "s", amendments }]).scenarios;
        const direct = assess(prepared, amendPolicy(beijingPilot2021, amendments), { asOf, period });
        expect(scenario?.verdicts.after).toEqual(direct.indicators.verdicts);
        expect(scenario?.breaches.after).toBe(direct.indicators.breaches);
        const base = assess(prepared, beijingPilot2021, { asOf, period });
        const verdictOf = new Map(
          direct.findings.map(({ provision, subject, verdict }) => [
            `${provision}@${subject.kind}:${subject.id}`,
            verdict,
          ]),
        );
        const changed = base.findings.filter(
          ({ provision, subject, verdict }) => verdictOf.get(`${provision}@${subject.kind}:${subject.id}`) !== verdict,
        );
        expect(
          scenario?.changes
            .filter(({ effect }) => effect !== "detail")
            .map(({ key }) => key)
            .toSorted(),
        ).toEqual(changed.map(({ provision, subject }) => `${provision}@${subject.kind}:${subject.id}`).toSorted());
        const detailOf = new Map(
          direct.findings.map(({ provision, subject, detail }) => [
            `${provision}@${subject.kind}:${subject.id}`,
            JSON.stringify(detail),
          ]),
        );
        const told = new Set(scenario?.changes.map(({ key }) => key));
        for (const { provision, subject, detail } of base.findings) {
          const key = `${provision}@${subject.kind}:${subject.id}`;
          if (detailOf.get(key) !== JSON.stringify(detail)) expect(told).toContain(key);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("returns in a series what each comparison returns by itself", () => {
    const series = fc.record({
      baseline: lists.map((amendments) => amendPolicy(beijingPilot2021, amendments)),
      asOf: fc.constantFrom(asOf, "2021-11-21"),
      period: fc.constantFrom(period, calendarYear(2020)),
      amounts: fc.array(fc.constantFrom("3", "10", "11"), { minLength: 2, maxLength: 4 }),
    });
    fc.assert(
      fc.property(drawn, series, (register, { baseline, amounts, ...day }) => {
        const { compare, sweep } = prepareScenarios(prepareRegister(register), baseline, day);
        const cases = { provision: CASES, parameter: "amount", values: amounts };
        for (const amount of amounts) {
          const alternatives = [{ id: "s", amendments: [change("x", "amount", amount)] }];
          expect(compare({ alternatives })).toEqual(
            compareScenarios(prepareRegister(register), baseline, { alternatives, ...day }),
          );
          expect(sweep(cases)).toEqual(sweepParameter(prepareRegister(register), baseline, { ...cases, ...day }));
        }
      }),
      { numRuns: 20 },
    );
  });

  it("gives each scenario the same result alone and among others, in any order of its amendments", () => {
    fc.assert(
      fc.property(drawn, lists, lists, (register, first, second) => {
        const [one, other] = compare(register, [
          { id: "1", amendments: first },
          { id: "2", amendments: second },
        ]).scenarios;
        expect(compare(register, [{ id: "1", amendments: first }]).scenarios).toEqual([one]);
        expect(compare(register, [{ id: "2", amendments: second }]).scenarios).toEqual([other]);
        const turned = compare(register, [{ id: "1", amendments: first.toReversed() }]).scenarios[0];
        expect(turned?.changes.map(({ key, effect, attribution }) => [key, effect, attribution])).toEqual(
          one?.changes.map(({ key, effect, attribution }) => [key, effect, attribution]),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("restores the baseline bit by bit when every amended parameter is set back", () => {
    fc.assert(
      fc.property(drawn, lists, (register, amendments) => {
        const amended = amendPolicy(
          beijingPilot2021,
          amendments.filter(({ kind }) => kind === "set-parameter"),
        );
        const back = amendments.flatMap((one): readonly AmendmentInput[] => {
          const parameters: ReadonlyMap<string, { readonly value: unknown } | undefined> = new Map(
            Object.entries(beijingPilot2021.provisions.find(({ id }) => id === one.provision)?.parameters ?? {}),
          );
          return one.kind === "set-parameter"
            ? [{ ...one, value: parameters.get(one.parameter)?.value as string }]
            : [];
        });
        const prepared = prepareRegister(register);
        expect(JSON.stringify(assess(prepared, amendPolicy(amended, back), { asOf, period }))).toBe(
          JSON.stringify(assess(prepared, beijingPilot2021, { asOf, period })),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("changes no assessment before an amendment's first day, and the same from that day on as without one", () => {
    const days = fc.integer({ min: -400, max: 400 }).map((shift) => addDays(parsePlainDate(asOf), shift));
    fc.assert(
      fc.property(drawn, lists, days, (register, amendments, from) => {
        const dated = amendments.map((one) => ({ ...one, from })) as readonly AmendmentInput[];
        const prepared = prepareRegister(register);
        const json = (own: readonly AmendmentInput[]): string =>
          JSON.stringify(assess(prepared, amendPolicy(beijingPilot2021, own), { asOf, period }).findings);
        expect(json(dated)).toBe(json(from > asOf ? [] : amendments));
        const [scenario] = compare(register, [{ id: "s", amendments: dated }]).scenarios;
        const [undated] = compare(register, [{ id: "s", amendments }]).scenarios;
        expect(scenario?.changes).toEqual(from > asOf ? [] : undated?.changes);
      }),
      { numRuns: 30 },
    );
  });

  it("leaves a period that an amendment cuts to the value at its start, or to that of the day, as is read", () => {
    const cut = (from: string, cutPeriod?: "as-of" | "period-start"): unknown => {
      const amendment = {
        ...change("fewer", "amount", "8"),
        from,
        ...(cutPeriod === undefined ? {} : { cutPeriod }),
      } as AmendmentInput;
      return compare(centre(8), [{ id: "s", amendments: [amendment] }]).scenarios[0]?.changes[0]?.effect;
    };
    expect(["2021-01-01", "2021-07-01", "2022-01-01"].map((from) => cut(from))).toEqual([
      "gained",
      "gained",
      undefined,
    ]);
    expect(["2021-01-01", "2021-07-01", "2022-01-01"].map((from) => cut(from, "as-of"))).toEqual([
      "gained",
      "gained",
      undefined,
    ]);
    expect(["2021-01-01", "2021-07-01", "2022-01-01"].map((from) => cut(from, "period-start"))).toEqual([
      "gained",
      undefined,
      undefined,
    ]);
  });

  it("changes nothing that it is given", () => {
    fc.assert(
      fc.property(drawn, lists, (register, amendments) => {
        expect(compare(deepFreeze(register), deepFreeze([{ id: "s", amendments }])).scenarios).toHaveLength(1);
      }),
      { numRuns: 5 },
    );
  });
});
