import { describe, expect, it } from "vitest";
import { beijingPilot2021, beijingSystem2022 } from "social-work-station-rules/catalogue";
import type { AmendmentInput } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { compareScenarios } from "social-work-station-rules/scenario";
import { faultOf } from "../coverage/fault-of.js";
import { asOf, CASES, centre, change, compare, period } from "./service-cases.js";
import { asProvision, asRegister } from "../as-parsed.js";

describe("compareScenarios", () => {
  it("names the winner, counts the change by area and cause, and shows both findings", () => {
    const [scenario] = compare(centre(8), [{ id: "s", amendments: [change("fewer", "amount", "8")] }]).scenarios;
    expect(scenario?.winners).toEqual(["station:centre"]);
    expect(scenario?.losers).toEqual([]);
    expect(scenario?.groups).toEqual([
      { area: "110101", provision: CASES, amendments: ["fewer"], gained: 1, lost: 0, moved: 0, detail: 0 },
    ]);
    expect(scenario?.changes).toMatchObject([
      {
        key: `${CASES}@station:centre`,
        area: "110101",
        before: { verdict: "unmet", area: "110101" },
        after: { verdict: "met" },
      },
    ]);
    expect(
      scenario?.changes.flatMap(({ before, after }) =>
        [before, after].map((finding) => finding !== null && "basis" in finding),
      ),
    ).toEqual([false, false]);
  });

  it("names the loser, and what the change costs those who met it before", () => {
    const [scenario] = compare(centre(11), [{ id: "s", amendments: [change("more", "amount", "12")] }]).scenarios;
    expect(scenario?.losers).toEqual(["station:centre"]);
    expect(scenario?.winners).toEqual([]);
    expect(scenario?.verdicts.after.met).toBe((scenario?.verdicts.before.met ?? 0) - 1);
  });

  it("adds and removes provisions: their findings come and go", () => {
    const added = beijingPilot2021.provisions.find(({ id }) => id === CASES);
    if (added === undefined) throw new Error("the pilot asks for service cases");
    const [gone, come] = compare(centre(11), [
      { id: "gone", amendments: [{ id: "a", kind: "remove-provision", provision: CASES }] },
      {
        id: "come",
        amendments: [{ id: "b", kind: "add-provision", provision: asProvision({ ...added, id: "own/cases" }) }],
      },
    ]).scenarios;
    expect(gone?.changes).toMatchObject([
      { provision: CASES, effect: "lost", after: null, causes: [{ amendment: "a" }] },
    ]);
    expect(gone?.indicators.find(({ provision }) => provision === CASES)).toMatchObject({ after: null });
    expect(come?.changes).toMatchObject([
      { provision: "own/cases", effect: "gained", before: null, causes: [{ amendment: "b" }] },
    ]);
  });

  it("says what opening stations costs, each amendment alone and their interaction", () => {
    const register = centre(0);
    const half: AmendmentInput = {
      id: "half",
      kind: "set-parameter",
      provision: "beijing-system-2022/centre-coverage",
      parameter: "target",
      value: "0",
    };
    const result = compareScenarios(
      prepareRegister(
        asRegister({
          ...register,
          divisions: [
            ...register.divisions,
            { id: "110101002", name: "另一街道", level: "township", kind: "subdistrict" },
          ],
        }),
      ),
      beijingSystem2022,
      { alternatives: [{ id: "s", amendments: [half] }], asOf, period, unitCosts: { station: "80000.50" } },
    );
    expect(result.baseline.money).toEqual({ least: "80000.50", most: "80000.50" });
    expect(result.scenarios[0]?.money).toEqual({
      before: { least: "80000.50", most: "80000.50" },
      after: { least: "0.00", most: "0.00" },
      effects: {
        total: { least: "-80000.50", most: "-80000.50" },
        alone: [{ amendment: "half", least: "-80000.50", most: "-80000.50" }],
        interaction: { least: "0.00", most: "0.00" },
      },
    });
  });

  it("separates what amendments cost alone and what they cost together", () => {
    // Of seven communities 30 % are three when rounded up, two when rounded half up; 50 % are four either way.
    const set = (id: string, parameter: string, value: string): AmendmentInput => ({
      id,
      kind: "set-parameter",
      provision: "beijing-system-2022/community-stations",
      parameter,
      value,
    });
    const base = centre(0);
    const communities = [1, 2, 3, 4, 5, 6, 7].map((n) => ({
      id: `11010100100${n}`,
      name: `社区${n}`,
      level: "village" as const,
      committee: "residential-community" as const,
    }));
    const result = compareScenarios(
      prepareRegister(asRegister({ ...base, divisions: [...base.divisions, ...communities] })),
      beijingSystem2022,
      {
        alternatives: [{ id: "s", amendments: [set("half", "share", "0.5"), set("rounded", "rounding", "half-up")] }],
        asOf,
        period,
        unitCosts: { station: 100 },
      },
    );
    const both = (amount: string) => ({ least: amount, most: amount });
    expect(result.scenarios[0]?.money?.effects).toEqual({
      total: both("100.00"),
      alone: [
        { amendment: "half", ...both("100.00") },
        { amendment: "rounded", ...both("-100.00") },
      ],
      interaction: both("100.00"),
    });
  });

  it("says who receives more and who less when a budget is divided in another way, to the fen", () => {
    const recipients = [{ id: "a" }, { id: "b" }, { id: "c" }];
    const indicators = (values: readonly number[]) =>
      recipients.map(({ id }, index) => ({ id, value: values[index] ?? 0 }));
    const budget = (tasks: string, services: string) => ({
      total: "100.00",
      recipients,
      factors: [
        { id: "tasks", weight: tasks, indicators: indicators([1, 1, 1]) },
        { id: "services", weight: services, indicators: indicators([3, 1, 0]) },
      ],
    });
    const [scenario] = compare(centre(0), [{ id: "s", amendments: [], budget: budget("0.5", "0.5") }], {
      budget: budget("1", "0"),
    }).scenarios;
    expect(scenario?.budget).toEqual({
      status: "moved",
      gained: "20.83",
      recipients: [
        { id: "a", before: "33.34", after: "54.17", difference: "20.83" },
        { id: "b", before: "33.33", after: "29.17", difference: "-4.16" },
        { id: "c", before: "33.33", after: "16.66", difference: "-16.67" },
      ],
    });
    const [none] = compare(
      centre(0),
      [
        {
          id: "s",
          amendments: [],
          budget: { ...budget("1", "0"), factors: [{ id: "tasks", weight: 1, indicators: indicators([0, 0, 0]) }] },
        },
      ],
      { budget: budget("1", "0") },
    ).scenarios;
    expect(none?.budget).toMatchObject({ status: "infeasible", side: "after" });
  });

  it("reports the path of a fault in the options before anything is computed", () => {
    const fine = { id: "fine", amendments: [change("fewer", "amount", "8")] };
    const faults = (alternatives: readonly object[], more: object = {}) =>
      faultOf(() => compare(centre(0), [fine, ...alternatives] as never, more));
    expect(faults([{ id: "s", amendments: [change("bad", "amount", "many")] }])).toMatchObject({
      code: "decimal-invalid",
      path: ["options", "alternatives", 1, "amendments", 0, "value"],
    });
    expect(
      faults([{ id: "s", amendments: [{ ...change("bad", "amount", "1"), provision: "nowhere" }] }]),
    ).toMatchObject({ code: "provision-unknown", path: ["options", "alternatives", 1, "amendments", 0, "provision"] });
    const budget = { total: "-1", recipients: [{ id: "a" }], factors: [] };
    expect(faults([], { budget }).path.slice(0, 2)).toEqual(["options", "budget"]);
    expect(
      faults([{ id: "s", amendments: [], budget }], {
        budget: {
          total: "1",
          recipients: [{ id: "a" }],
          factors: [{ id: "f", weight: "1", indicators: [{ id: "a", value: 1 }] }],
        },
      }).path.slice(0, 4),
    ).toEqual(["options", "alternatives", 1, "budget"]);
    expect(faults([], { unitCosts: { station: "-1" } })).toMatchObject({
      code: "out-of-range",
      path: ["options", "unitCosts", "station"],
    });
    expect(faults([], { unitCosts: { staff: Number.NaN } })).toMatchObject({
      code: "decimal-invalid",
      path: ["options", "unitCosts", "staff"],
    });
    expect(faults([], { unitCosts: { centre: 1 } }).code).toBe("key-unknown");
    const options = { alternatives: [], asOf, period };
    expect(faultOf(() => compareScenarios(prepareRegister(centre(0)), {} as never, options))).toMatchObject({
      code: "not-parsed",
      path: ["policy"],
    });
    expect(faults([{ id: "s" }])).toMatchObject({ path: ["options", "alternatives", 1, "amendments"] });
    expect(faults([{ id: 1, amendments: [] }])).toMatchObject({
      code: "id-invalid",
      path: ["options", "alternatives", 1, "id"],
    });
  });

  it("throws for two scenarios of one id, for unknown keys, and for a value that is not a list", () => {
    const twice = [
      { id: "s", amendments: [] },
      { id: "s", amendments: [] },
    ];
    expect(() => compare(centre(0), twice)).toThrow("id-duplicate");
    expect(() => compare(centre(0), [{ id: "s", amendments: [], colour: 1 } as never])).toThrow("key-unknown");
    expect(() => compare(centre(0), null as never)).toThrow("type-invalid");
    expect(() => compareScenarios(prepareRegister(centre(0)), beijingPilot2021, null as never)).toThrow("type-invalid");
  });
});
