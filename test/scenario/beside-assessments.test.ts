import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess, compareAssessments, type Assessment } from "social-work-station-rules/assessment";
import { calendarYear, parsePlainDate } from "social-work-station-rules/calendar";
import { beijingPilot2021, beijingSystem2022 } from "social-work-station-rules/catalogue";
import { amendPolicy, type AmendmentInput, type Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import {
  compareScenarios,
  interpretationSensitivity,
  type AttributedChange,
  type ScenarioNeeds,
} from "social-work-station-rules/scenario";
import { registers } from "social-work-station-rules/testing";
import { thrownFault } from "../thrown-fault.js";
import { centre } from "./service-cases.js";
import { asPolicy } from "../as-parsed.js";

const asOf = parsePlainDate("2023-05-31");
const period = calendarYear(2023);
const drawn = registers({ townships: 4, villages: 6, stations: 6, personnel: 5, activities: 12 });

/** Two policies in one, so that there is something of most kinds. */
const baseline: Policy = asPolicy({
  ...beijingSystem2022,
  provisions: [...beijingSystem2022.provisions, ...beijingPilot2021.provisions],
  documents: [
    ...new Map(
      [...beijingSystem2022.documents, ...beijingPilot2021.documents].map((document) => [document.id, document]),
    ).values(),
  ],
});
const set = (id: string, provision: string, parameter: string, value: string): AmendmentInput => ({
  id,
  kind: "set-parameter",
  provision,
  parameter,
  value,
});
const AMENDMENTS: readonly AmendmentInput[] = [
  set("target", "beijing-system-2022/centre-coverage", "target", "0.5"),
  set("share", "beijing-system-2022/community-stations", "share", "0.5"),
  set("rounding", "beijing-system-2022/community-stations", "rounding", "down"),
  set("cases", "beijing-pilot-2021/service-cases", "amount", "2"),
  { id: "gone", kind: "remove-provision", provision: "beijing-pilot-2021/supervision-hours" },
];

/** What the findings of an assessment need, counted from their details. */
function needsOf({ findings, bases }: Assessment): Omit<ScenarioNeeds, "following"> {
  const kinds = new Map(bases.map(({ provision, kind }) => [provision, kind]));
  const of = (kind: string) => findings.filter(({ provision }) => kinds.get(provision) === kind);
  const range = (bounds: readonly { readonly least: number | string; readonly most: number | string }[]) => ({
    least: bounds.reduce((sum, { least }) => sum + Math.ceil(Number(least)), 0),
    most: bounds.reduce((sum, { most }) => sum + Math.ceil(Number(most)), 0),
  });
  const shortfallOf = ({ detail }: Assessment["findings"][number]) =>
    (detail as { readonly shortfall: { readonly least: number; readonly most: number } }).shortfall;
  const wholes = of("coverage-target").filter(
    ({ provision }, index, all) => all.findIndex((other) => other.provision === provision) === index,
  );
  const stations = [
    ...wholes.filter(({ detail }) => (detail as { readonly measure: string }).measure === "stations"),
    ...of("share-quota").filter(({ verdict }) => verdict !== "not-applicable"),
  ];
  const unqualified = of("qualification").map(({ verdict }) => ({
    least: verdict === "unmet" ? 1 : 0,
    most: ["unmet", "undetermined", "discretionary"].includes(verdict) ? 1 : 0,
  }));
  return {
    stations: range(stations.map(shortfallOf)),
    staff: range(of("staffing").map(shortfallOf)),
    unqualified: range(unqualified),
  };
}

/** Needs without what follows from newly opened stations: what findings show. */
function own({ stations, staff, unqualified, following }: ScenarioNeeds): Omit<ScenarioNeeds, "following"> {
  const less = (all: typeof stations, part: typeof stations): typeof stations => ({
    least: all.least - part.least,
    most: all.most - part.most,
  });
  return { stations: less(stations, following.stations), staff: less(staff, following.staff), unqualified };
}

/** What the causes of a change make of it, of amendments of which all combinations were tried. */
function attributionOf({ causes }: AttributedChange): string {
  const sufficient = causes.filter((cause) => cause.sufficient === "sufficient");
  if (sufficient.length > 1) return "overdetermined";
  if (sufficient.length === 0) return "joint";
  return causes.length === 1 && causes[0]?.necessary === "necessary" ? "single" : "partial";
}

describe("a scenario", () => {
  it("is the assessment of the amended policy beside that of the baseline", () => {
    const attributions = new Set<string>();
    fc.assert(
      fc.property(drawn, fc.subarray([...AMENDMENTS], { minLength: 1 }), (register, amendments) => {
        const prepared = prepareRegister(register);
        const before = assess(prepared, baseline, { asOf, period });
        const after = assess(prepared, amendPolicy(baseline, amendments), { asOf, period });
        const {
          scenarios,
          baseline: start,
          ...whole
        } = compareScenarios(prepared, baseline, {
          alternatives: [{ id: "s", amendments }],
          asOf,
          period,
        });
        const [scenario] = scenarios;
        if (scenario === undefined) throw new Error("one was asked for");
        const { verdicts, breaches, coverage, changes } = compareAssessments(before, after);
        expect(whole).toEqual({
          kind: "scenario-comparison",
          version: 1,
          asOf,
          recordedOn: before.recordedOn,
          registerAge: before.registerAge,
          policy: baseline.id,
          status: before.statuses[0],
        });
        expect({ ...start, needs: own(start.needs) }).toEqual({
          needs: needsOf(before),
          money: null,
          funding: null,
          verdicts: before.indicators.verdicts,
          breaches: before.indicators.breaches,
        });
        expect(scenario).toMatchObject({
          id: "s",
          title: null,
          amendments: amendments.map(({ id }) => id),
          verdicts,
          breaches,
          money: null,
          funding: null,
          budget: null,
        });
        expect([own(scenario.needs.before), own(scenario.needs.after)]).toEqual([needsOf(before), needsOf(after)]);
        expect(scenario.coverage).toEqual(coverage);
        const byKey = (list: readonly { readonly key: string }[]) =>
          list.toSorted((one, other) => (one.key < other.key ? -1 : 1));
        expect(byKey(scenario.changes.map(({ attribution: _, causes: __, ...change }) => change))).toEqual(
          byKey(changes),
        );
        const indicators = new Map(after.indicators.provisions.map((indicator) => [indicator.provision, indicator]));
        expect(scenario.indicators).toEqual(
          before.indicators.provisions.map((indicator) => ({
            provision: indicator.provision,
            before: indicator,
            after: indicators.get(indicator.provision) ?? null,
          })),
        );
        const subjects = (effect: string) =>
          [
            ...new Set(
              changes.filter((change) => change.effect === effect).map(({ subject: { kind, id } }) => `${kind}:${id}`),
            ),
          ].toSorted();
        expect([scenario.winners, scenario.losers]).toEqual([subjects("gained"), subjects("lost")]);
        for (const change of scenario.changes) {
          expect(change.attribution).toBe(attributionOf(change));
          attributions.add(change.attribution);
          expect(
            change.causes.filter(
              ({ sufficient, necessary }) =>
                !["sufficient", "not-sufficient"].includes(sufficient) ||
                !["necessary", "not-necessary"].includes(necessary),
            ),
          ).toEqual([]);
          expect(
            change.causes.map(({ amendment }) => amendments.find(({ id }) => id === amendment)?.provision),
          ).toEqual(change.causes.map(() => change.provision));
        }
        const counted = scenario.groups.reduce(
          (sum, { gained, lost, moved, detail }) => sum + gained + lost + moved + detail,
          0,
        );
        expect(counted).toBe(changes.length);
        for (const group of scenario.groups) {
          const own = scenario.changes.filter(
            ({ area, provision, causes }) =>
              area === group.area &&
              provision === group.provision &&
              causes.map(({ amendment }) => amendment).join() === group.amendments.join(),
          );
          expect(group).toMatchObject(
            Object.fromEntries(
              (["gained", "lost", "moved", "detail"] as const).map((effect) => [
                effect,
                own.filter((change) => change.effect === effect).length,
              ]),
            ),
          );
        }
      }),
      { numRuns: 15 },
    );
    expect(attributions).toContain("single");
  });

  it("may divide a budget only where the baseline divides one", () => {
    const budget = {
      total: "1",
      recipients: [{ id: "a" }],
      factors: [{ id: "f", weight: "1", indicators: [{ id: "a", value: 1 }] }],
    };
    const ask = (more: object) =>
      compareScenarios(prepareRegister(centre(0)), baseline, {
        alternatives: [{ id: "s", amendments: [], budget }],
        asOf,
        period,
        ...more,
      });
    expect(thrownFault(() => ask({}))).toBe("value-missing at $.options.budget");
    expect(ask({ budget }).scenarios[0]?.budget).toMatchObject({ status: "moved", gained: "0.00" });
    expect(
      compareScenarios(prepareRegister(centre(0)), baseline, {
        alternatives: [{ id: "s", amendments: [] }],
        asOf,
        period,
        budget,
      }).scenarios[0]?.budget,
    ).toMatchObject({ status: "moved" });
  });
});

describe("a verdict that depends on readings", () => {
  it("is listed with every single reading that changes it, and with joint ones only where none does alone", () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 40 }), (register, mostJoint) => {
        const prepared = prepareRegister(register);
        const { dependent, readings, reach, robust } = interpretationSensitivity(prepared, baseline, {
          asOf,
          period,
          mostJoint,
        });
        const all = assess(prepared, baseline, { asOf, period }).findings;
        expect(robust + dependent.length).toBe(all.length);
        for (const { changedBy, verdict, finding } of dependent) {
          expect(all.find(({ id }) => id === finding)?.verdict).toBe(verdict);
          const sizes = new Set(changedBy.map((change) => Math.min(change.readings.length, 2)));
          expect(sizes.size).toBe(1);
          expect(changedBy.filter((change) => change.verdict === verdict)).toEqual([]);
        }
        for (const { provision, parameter, other, verdicts } of readings) {
          const turned = dependent.filter(
            (entry) =>
              entry.provision === provision &&
              entry.changedBy.some(
                (change) =>
                  change.readings.length === 1 &&
                  change.readings[0]?.parameter === parameter &&
                  JSON.stringify(change.readings[0].other) === JSON.stringify(other),
              ),
          );
          expect(verdicts).toBe(turned.length);
        }
        for (const { provision, singles, jointTried, jointTotal } of reach) {
          const options = Object.values(
            baseline.provisions.find(({ id }) => id === provision)?.parameters ?? {},
          ).flatMap((parameter: { readonly status: string; readonly alternatives?: readonly unknown[] } | undefined) =>
            parameter?.status === "interpreted" ? [parameter.alternatives?.length ?? 0] : [],
          );
          const ran = all.some((finding) => finding.provision === provision);
          const [sum, product] = ran
            ? [
                options.reduce((total, length) => total + length, 0),
                options.reduce((total, length) => total * (length + 1), 1),
              ]
            : [0, 1];
          expect({ singles, jointTried, jointTotal }).toEqual({
            singles: sum,
            jointTried: Math.min(mostJoint, product - 1 - sum),
            jointTotal: product - 1 - sum,
          });
        }
      }),
      { numRuns: 8 },
    );
  });
});
