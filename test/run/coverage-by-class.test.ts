import * as fc from "fast-check";
import { type AssessedFinding, type Assessment, assess } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import type { Register } from "social-work-station-rules/model";
import { type Provision, stated } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { registers } from "social-work-station-rules/testing";
import { describe, expect, it } from "vitest";
import { asPolicy, asProvision } from "../as-parsed.js";

/** A coverage target whose parameters differ by class of area: each area counts as the target of its class does. */

const AS_OF = "2023-05-31";

const SOURCE = {
  document: "beijing-pilot-2021",
  clause: "一",
  quote: "…",
  authority: "normative",
  verification: "primary-text",
} as const;

type Values = Readonly<Record<string, unknown>>;

/** Draws two values of a parameter, equal ones among them. */
const two = (...values: readonly unknown[]) => fc.tuple(fc.constantFrom(...values), fc.constantFrom(...values));

const VARIED: readonly {
  readonly parameter: string;
  readonly fields: Values;
  readonly pair: fc.Arbitrary<unknown[]>;
}[] = [
  {
    parameter: "base",
    fields: { measure: "stations", level: "township" },
    pair: two(["subdistrict"], ["town", "township"], ["subdistrict", "town", "township"]),
  },
  {
    parameter: "base",
    fields: { measure: "workers", level: "village" },
    pair: two(["village"], ["residential-community"], ["village", "residential-community"]),
  },
  {
    parameter: "among",
    fields: { measure: "stations", level: "township" },
    pair: two({}, { kind: ["subdistrict"] }, { area: ["urban"] }, { not: { area: ["urban"] } }),
  },
  {
    parameter: "stations",
    fields: { measure: "stations", level: "township" },
    pair: two({}, { premises: { available: true } }, { has: [{ of: "persons", atLeast: 2 }] }),
  },
  {
    parameter: "workers",
    fields: { measure: "workers", level: "village" },
    pair: two("social-work-staff", "certified"),
  },
  {
    parameter: "dueOn",
    fields: { measure: "stations", level: "township" },
    pair: two("2021-12-31", "2023-05-31", "2025-12-31"),
  },
  { parameter: "target", fields: { measure: "stations", level: "township" }, pair: two("0", "0.5", "1") },
];

function targetOf({ measure, level }: Values, parameters: Values): Provision {
  return asProvision({
    id: "beijing-pilot-2021/target",
    kind: "coverage-target",
    title: { zh: "覆盖", en: "Coverage" },
    aspect: "coverage",
    modality: "must",
    clauses: [],
    appliesTo: { subject: "division" },
    measure,
    level,
    parameters: Object.fromEntries(
      Object.entries({
        target: "0.5",
        dueOn: "2022-12-31",
        dueConvention: "inclusive",
        display: { decimals: 1, rounding: "half-up" },
        ...parameters,
      }).map(([name, value]) => [name, stated(value, SOURCE)]),
    ),
  } as never) as Provision;
}

function assessed(register: Register, provision: Provision): Assessment {
  const policy = asPolicy({ ...beijingPilot2021, provisions: [provision] });
  return assess(prepareRegister(register), policy, { asOf: AS_OF, period: calendarYear(2023) });
}

/** What a finding says, apart from the class that it names. */
function said({ applied: _applied, ...finding }: AssessedFinding): object {
  return finding;
}

const tableOf = ({ indicators }: Assessment) => {
  const [indicator] = indicators.coverage;
  if (indicator === undefined) throw new Error("no coverage");
  return indicator.coverage;
};

const wholeOf = ({ findings }: Assessment) => {
  const whole = findings.find(({ subject }) => subject.id === "11");
  if (whole?.detail.kind !== "coverage-target") throw new Error("no finding for the whole");
  return { ...whole, detail: whole.detail };
};

/** A finding with its missing facts in an order of their own: they are found area by area, or all at once. */
function sortedFacts(finding: AssessedFinding): object {
  const facts = finding.missing.map((fact) => JSON.stringify(fact)).toSorted();
  return { ...said(finding), missing: facts };
}

/** Draws a register, the areas of the first class, and two values. */
const cases = (pair: fc.Arbitrary<unknown[]>) =>
  fc.tuple(registers({ stations: 8 }), fc.infiniteStream(fc.boolean()), pair).map(([register, choices, values]) => {
    const areas = register.divisions.flatMap(({ id, level }) =>
      level === "county" && choices.next().value === true ? [id] : [],
    );
    const when = { division: { id: areas.length === 0 ? ["no-area"] : areas } };
    return { register, areas, values, byClass: { classes: [{ when, is: values[0] }], otherwise: values[1] } };
  });

describe.each(VARIED)("$parameter of a coverage target ($fields.measure) by class", ({ parameter, fields, pair }) => {
  it("counts each area, in finding and table, as the target of its class does", () => {
    let [first, second, differing] = [0, 0, 0];
    fc.assert(
      fc.property(cases(pair), ({ register, areas, values, byClass }) => {
        const own = assessed(register, targetOf(fields, { [parameter]: byClass }));
        const plain = values.map((value) => assessed(register, targetOf(fields, { [parameter]: value })));
        const classOf = (id: string | null) => (id !== null && areas.includes(id) ? 0 : 1);
        const isOwn = (index: number, id: string) => id !== "11" && classOf(id) === index;
        const expected = plain.flatMap(({ findings }, index) =>
          findings.filter(({ subject }) => isOwn(index, subject.id)).map(said),
        );
        const found = own.findings.filter(({ subject }) => subject.id !== "11");
        const byText = (one: object, other: object) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);
        expect(found.map(said).toSorted(byText)).toEqual(expected.toSorted(byText));
        const rows = plain.flatMap((one, index) =>
          tableOf(one).rows.filter(({ division }) => division !== null && isOwn(index, division)),
        );
        const { rows: shown, total } = tableOf(own);
        expect(shown.filter(({ division }) => division !== null)).toEqual(
          rows.toSorted((one, other) => ((one.division ?? "") < (other.division ?? "") ? -1 : 1)),
        );
        for (const key of ["covered", "unknown", "total"] as const)
          expect(total[key]).toBe(shown.reduce((sum, row) => sum + row[key], 0));
        for (const { subject } of found) {
          if (classOf(subject.id) === 0) first += 1;
          else second += 1;
        }
        if (JSON.stringify(plain[0]?.findings) !== JSON.stringify(plain[1]?.findings)) differing += 1;
      }),
      { numRuns: 60 },
    );
    expect(Math.min(first, second)).toBeGreaterThan(5);
    // Few drawn registers know who serves a village and has a certificate: `test/coverage/by-class.test.ts` does.
    if (parameter !== "workers") expect(differing).toBeGreaterThan(5);
  });

  it("is the plain target where both classes have one value", () => {
    fc.assert(
      fc.property(cases(pair), ({ register, values: [value], byClass: { classes } }) => {
        const own = assessed(register, targetOf(fields, { [parameter]: { classes, otherwise: value } }));
        const plain = assessed(register, targetOf(fields, { [parameter]: value }));
        expect(tableOf(own)).toEqual(tableOf(plain));
        // With days or shares of their own the areas are asked one by one, and so is the whole.
        if (parameter === "dueOn" || parameter === "target") return;
        expect(sortedFacts(wholeOf(own))).toEqual(sortedFacts(wholeOf(plain)));
      }),
      { numRuns: 60 },
    );
  });
});
