import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingTierSystem } from "social-work-station-rules/catalogue";
import { parseRegister, type Register } from "social-work-station-rules/model";
import type { StatisticsForm } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { checkStatisticsForm, compileStatisticsForm, type FilledForm } from "social-work-station-rules/reporting";
import { plainDates } from "social-work-station-rules/testing";
import { deepFreeze } from "../deep-freeze.js";
import { thrownFault } from "../thrown-fault.js";
import vectors from "../vectors/reporting-statistics-form.json" with { type: "json" };
import { paidRegisters } from "./paid-registers.js";
import { readAs, statisticsForm } from "./statistics-form.js";
import { asProvision, asRegister } from "../as-parsed.js";

const compile = (register: Register, asOf: string, form: StatisticsForm = statisticsForm) =>
  compileStatisticsForm(prepareRegister(register), form, { asOf });
const drawn = fc.tuple(paidRegisters(), plainDates({ from: "2018-01-01", to: "2027-12-31" }));
const readings = fc.record({
  villageRow: fc.constantFrom("with-communities" as const, "not-reported" as const),
  districtRow: fc.constantFrom("pay-only" as const, "with-subdistricts" as const),
  payPeriod: fc.constantFrom("month" as const, "year" as const),
  payWeighting: fc.constantFrom("persons" as const, "stations" as const),
});
const sum = (rows: { readonly subdistrict: number; readonly township: number; readonly community: number }): number =>
  rows.subdistrict + rows.township + rows.community;

/** A district with a station of every sort. */
const district = parseRegister({
  version: 1,
  recordedOn: "2023-05-31",
  tierSystems: [beijingTierSystem],
  divisions: [
    { id: "110105", name: "某区", level: "county" },
    { id: "110105001", name: "甲街道", level: "township", kind: "subdistrict" },
    { id: "110105101", name: "乙镇", level: "township", kind: "town" },
    { id: "110105401", name: "丙农场", level: "township", kind: "special-unit" },
    { id: "110105001001", name: "甲社区", level: "village", committee: "residential-community" },
    { id: "110105101201", name: "乙村", level: "village", committee: "village" },
  ],
  stations: [
    { id: "guidance", division: "110105", tier: "beijing:district", from: "2021" },
    { id: "street", division: "110105001", tier: "beijing:township", from: "2021", nationallyRegistered: true },
    { id: "town", division: "110105101", tier: "beijing:township", from: "2021", nationallyRegistered: false },
    { id: "farm", division: "110105401", tier: "beijing:township", from: "2021" },
    { id: "community", division: "110105001001", tier: "beijing:community", from: "2021" },
    { id: "village", division: "110105101201", tier: "beijing:community", from: "2021" },
    { id: "closed", division: "110105001", tier: "beijing:township", from: "2021", until: "2022" },
    { id: "perhaps", division: "110105001", tier: "beijing:township", from: "2023-05" },
  ],
  personnel: [
    worker("p-1", ["guidance"], "9000", "month"),
    worker("p-2", ["street"], "6000", "month"),
    worker("p-3", ["street"], "60000", "year"),
    worker("p-4", ["town"], "4000", "month"),
    worker("p-5", ["town"]),
    worker("p-6", ["village"], "3000", "month"),
    worker("p-7", ["community", "village"]),
    worker("p-8", ["farm"]),
    worker("p-9", ["closed"]),
    { id: "p-10", assignments: [{ station: "street", role: "director" }] },
  ],
});

function worker(id: string, stations: readonly string[], amount?: string, per?: string): object {
  const pay = amount === undefined ? {} : { employments: [{ pay: { amount, per }, hiredAsGraduate: id === "p-2" }] };
  return { id, assignments: stations.map((station) => ({ station, role: "social-worker", from: "2022-01" })), ...pay };
}

describe("compileStatisticsForm", () => {
  it("counts what is surely so on the day, each row by the kind of its division", () => {
    expect(compile(district, "2023-05-31")).toEqual({
      version: 1,
      asOf: "2023-05-31",
      built: { subdistrict: 2, township: 1, community: 2 },
      nationallyRegistered: { yes: 1, no: 1, unknown: 3 },
      professionals: { subdistrict: 2, township: 2, community: 2 },
      professionalTotal: 6,
      certified: { count: 0, unknown: 6 },
      graduates: { count: 1, unknown: 2 },
      averagePay: {
        per: "month",
        district: { amount: "9000.00", known: 1, unknown: 0 },
        township: { amount: "5000.00", known: 3, unknown: 1 },
      },
      outsideRows: { stations: 2, professionals: 2 },
    });
  });

  it("counts a station whose opening day is not settled only when it surely is open", () => {
    expect(compile(district, "2023-05-30").built.subdistrict).toBe(1);
  });

  it("counts nothing that begins later", () => {
    expect(compile(district, "2020-12-31")).toMatchObject({
      built: { subdistrict: 0, township: 0, community: 0 },
      professionalTotal: 0,
      outsideRows: { stations: 0, professionals: 0 },
    });
  });

  it.each<[string, Parameters<typeof readAs>[0], Partial<FilledForm>]>([
    [
      "villages that are not reported leave the community row and nothing else",
      { villageRow: "not-reported" },
      {
        built: { subdistrict: 2, township: 1, community: 1 },
        nationallyRegistered: { yes: 1, no: 1, unknown: 2 },
        professionals: { subdistrict: 2, township: 2, community: 1 },
        professionalTotal: 5,
        certified: { count: 0, unknown: 5 },
        graduates: { count: 1, unknown: 2 },
        outsideRows: { stations: 3, professionals: 3 },
      },
    ],
    [
      "a district centre in the subdistrict row leaves registration, from which it is exempt, and pay as they are",
      { districtRow: "with-subdistricts" },
      {
        built: { subdistrict: 3, township: 1, community: 2 },
        professionals: { subdistrict: 3, township: 2, community: 2 },
        professionalTotal: 7,
        certified: { count: 0, unknown: 7 },
        outsideRows: { stations: 1, professionals: 1 },
      },
    ],
    [
      "yearly pay is twelve times the monthly",
      { payPeriod: "year" },
      {
        averagePay: {
          per: "year",
          district: { amount: "108000.00", known: 1, unknown: 0 },
          township: { amount: "60000.00", known: 3, unknown: 1 },
        },
      },
    ],
    [
      "an average over stations weighs each station once",
      { payWeighting: "stations" },
      {
        averagePay: {
          per: "month",
          district: { amount: "9000.00", known: 1, unknown: 0 },
          township: { amount: "4750.00", known: 3, unknown: 1 },
        },
      },
    ],
  ])("%s", (_, reading, changed) => {
    expect(compile(district, "2023-05-31", readAs(reading))).toEqual({
      ...compile(district, "2023-05-31"),
      ...changed,
    });
  });

  it("counts a person of several stations at the full-time one", () => {
    const both = parseRegister(
      asRegister({
        ...district,
        personnel: [
          {
            id: "p-1",
            assignments: [
              { station: "community", role: "social-worker" },
              { station: "town", role: "social-worker", workload: "full-time" },
            ],
          },
        ],
      }),
    );
    expect(compile(both, "2023-05-31").professionals).toEqual({ subdistrict: 0, township: 1, community: 0 });
  });

  it("adds up pay of two employments, and takes it for unknown where one of the two is", () => {
    const paid = (second: object): Register =>
      parseRegister(
        asRegister({
          ...district,
          personnel: [
            {
              id: "p-1",
              assignments: [{ station: "town", role: "social-worker" }],
              employments: [{ pay: { amount: "4000", per: "month" } }, second],
            },
          ],
        }),
      );
    expect(compile(paid({ pay: { amount: "12000", per: "year" } }), "2023-05-31").averagePay.township).toEqual({
      amount: "5000.00",
      known: 1,
      unknown: 0,
    });
    expect(compile(paid({}), "2023-05-31").averagePay.township).toEqual({ amount: null, known: 0, unknown: 1 });
    expect(compile(paid({ until: "2022" }), "2023-05-31").averagePay.township).toEqual({
      amount: "4000.00",
      known: 1,
      unknown: 0,
    });
  });

  it("knows graduates by an employment in force, not by one that is over or to come", () => {
    const hired = (span: object): Register =>
      parseRegister(
        asRegister({
          ...district,
          personnel: [
            {
              id: "p-1",
              assignments: [{ station: "town", role: "social-worker", from: "2022" }],
              employments: [{ hiredAsGraduate: true, ...span }],
            },
          ],
        }),
      );
    expect(compile(hired({ from: "2023-01-01" }), "2023-05-31").graduates).toEqual({ count: 1, unknown: 0 });
    expect(compile(hired({ from: "2023-06-01" }), "2023-05-31").graduates).toEqual({ count: 0, unknown: 0 });
    expect(compile(hired({ until: "2022-12-31" }), "2023-05-31").graduates).toEqual({ count: 0, unknown: 0 });
    expect(compile(hired({ from: "2023-05" }), "2023-05-30").graduates).toEqual({ count: 0, unknown: 1 });
  });

  it("knows certificates from the day they are held; none and not recorded are different", () => {
    const holding = (person: object): Register =>
      parseRegister(
        asRegister({
          ...district,
          personnel: [{ id: "p-1", assignments: [{ station: "town", role: "social-worker" }], ...person }],
        }),
      );
    const certified = (certificates: readonly object[]): unknown =>
      compile(holding({ certificates }), "2023-05-31").certified;
    expect(certified([])).toEqual({ count: 0, unknown: 0 });
    expect(certified([{ level: "social-worker", issuedOn: "2023-05-31" }])).toEqual({ count: 1, unknown: 0 });
    expect(certified([{ level: "social-worker", approvedOn: "2022" }])).toEqual({ count: 1, unknown: 0 });
    expect(compile(holding({}), "2023-05-31").certified).toEqual({ count: 0, unknown: 1 });
  });

  it("makes a form that passes its check, under every reading", () => {
    fc.assert(
      fc.property(drawn, readings, ([register, asOf], reading) => {
        expect(checkStatisticsForm(compile(register, asOf, readAs(reading))).faults).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("counts each professional and each open station exactly once, in a row or outside the rows", () => {
    fc.assert(
      fc.property(drawn, readings, ([register, asOf], reading) => {
        const form = compile(register, asOf, readAs(reading));
        const open = new Set(
          register.stations.filter((station) => surely(station, register, asOf)).map(({ id }) => id),
        );
        const staff = register.personnel.filter(({ assignments = [] }) =>
          assignments.some(
            (held) =>
              open.has(held.station) &&
              surely(held, register, asOf) &&
              (held.role === "social-worker" || held.duty === "professional-social-work"),
          ),
        );
        expect(form.professionalTotal).toBe(sum(form.professionals));
        expect(sum(form.built) + form.outsideRows.stations).toBe(open.size);
        expect(form.professionalTotal + form.outsideRows.professionals).toBe(staff.length);
      }),
      { numRuns: 150 },
    );
  });

  it("averages over known pay only, to the fen", () => {
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const { district: atDistrict, township } = compile(register, asOf).averagePay;
        const inYear = compile(register, asOf, readAs({ payPeriod: "year" })).averagePay;
        const pays = payByLevel(register, asOf);
        for (const [found, yearly, level] of [
          [atDistrict, inYear.district, "county"],
          [township, inYear.township, "township"],
        ] as const) {
          const own = pays.filter((entry) => entry.level === level).map(({ fenAYear }) => fenAYear);
          const known = own.filter((fen) => fen !== null);
          expect([found.known, found.unknown]).toEqual([known.length, own.length - known.length]);
          const total = known.reduce((all, fen) => all + fen, 0n);
          expect(found.amount).toBe(known.length === 0 ? null : yuan(total, BigInt(known.length) * 12n));
          expect(yearly.amount).toBe(known.length === 0 ? null : yuan(total, BigInt(known.length)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("does not mind the order of stations and people", () => {
    fc.assert(
      fc.property(drawn, ([register, asOf]) => {
        const turned = asRegister({
          ...register,
          stations: register.stations.toReversed(),
          personnel: register.personnel.toReversed(),
          divisions: register.divisions.toReversed(),
        });
        expect(compile(turned, asOf)).toEqual(compile(register, asOf));
      }),
      { numRuns: 60 },
    );
  });

  it("changes nothing that it is given", () => {
    fc.assert(
      fc.property(drawn, ([register, asOf]) => void compile(deepFreeze(register), asOf)),
      { numRuns: 30 },
    );
  });

  it.each<[string, readonly unknown[], string]>([
    ["a bare register", [district, statisticsForm, { asOf: "2023-05-31" }], "not-parsed at $.prepared"],
    ["no form", [prepareRegister(district), null, { asOf: "2023-05-31" }], "not-parsed at $.provision"],
    [
      "a provision of another kind",
      [prepareRegister(district), asProvision({ ...statisticsForm, kind: "deadline" }), { asOf: "2023-05-31" }],
      "variant-unknown at $.provision.kind",
    ],
    [
      "a form copied through JSON",
      [prepareRegister(district), JSON.parse(JSON.stringify(statisticsForm)), { asOf: "2023-05-31" }],
      "not-parsed at $.provision",
    ],
    ["no options", [prepareRegister(district), statisticsForm], "type-invalid at $.options"],
    [
      "a misspelt option",
      [prepareRegister(district), statisticsForm, { asof: "2023-05-31" }],
      "key-unknown at $.options.asof",
    ],
    [
      "a day that is none",
      [prepareRegister(district), statisticsForm, { asOf: "2023-02-30" }],
      "date-invalid at $.options.asOf",
    ],
  ])("throws for %s", (_, given, fault) => {
    expect(thrownFault(() => compileStatisticsForm(...(given as Parameters<typeof compileStatisticsForm>)))).toBe(
      fault,
    );
  });
});

/** Filled in by somebody else, and sound. */
const filled: FilledForm = {
  version: 1,
  asOf: "2023-05-31",
  built: { subdistrict: 2, township: 1, community: 5 },
  nationallyRegistered: { yes: 6, no: 1, unknown: 1 },
  professionals: { subdistrict: 4, township: 2, community: 3 },
  professionalTotal: 9,
  certified: { count: 7, unknown: 0 },
  graduates: { count: 1, unknown: 0 },
  averagePay: {
    per: "month",
    district: { amount: null, known: 0, unknown: 0 },
    township: { amount: null, known: 0, unknown: 0 },
  },
  outsideRows: { stations: 1, professionals: 1 },
};

describe("checkStatisticsForm", () => {
  it.each(vectors)("$clause: $note", ({ change, faults }) => {
    expect(checkStatisticsForm(deepFreeze({ ...filled, ...(change as Partial<FilledForm>) }))).toEqual({
      kind: "statistics-form-faults",
      faults,
    });
  });

  it.each<[string, unknown, string]>([
    ["no form", null, "type-invalid at $.form"],
    ["a list", [], "type-invalid at $.form"],
    [
      "a form without a row",
      { ...filled, built: { subdistrict: 1, township: 1 } },
      "value-missing at $.form.built.community",
    ],
    [
      "a row nobody printed",
      { ...filled, built: { ...filled.built, village: 1 } },
      "key-unknown at $.form.built.village",
    ],
    ["half a person", { ...filled, professionalTotal: 1.5 }, "count-invalid at $.form.professionalTotal"],
    [
      "fewer than nobody",
      { ...filled, certified: { count: -1, unknown: 0 } },
      "count-invalid at $.form.certified.count",
    ],
    [
      "no number",
      { ...filled, graduates: { count: Number.NaN, unknown: 0 } },
      "count-invalid at $.form.graduates.count",
    ],
    ["a number as text", { ...filled, professionalTotal: "9" }, "count-invalid at $.form.professionalTotal"],
    ["another version", { ...filled, version: 2 }, "value-invalid at $.form.version"],
    ["no item 6", { ...filled, averagePay: undefined }, "type-invalid at $.form.averagePay"],
    [
      "pay by the week",
      { ...filled, averagePay: { ...filled.averagePay, per: "week" } },
      "value-invalid at $.form.averagePay.per",
    ],
    [
      "pay that is no amount",
      { ...filled, averagePay: { ...filled.averagePay, district: { amount: "many", known: 1, unknown: 0 } } },
      "decimal-invalid at $.form.averagePay.district.amount",
    ],
    [
      "negative pay",
      { ...filled, averagePay: { ...filled.averagePay, district: { amount: "-1", known: 1, unknown: 0 } } },
      "out-of-range at $.form.averagePay.district.amount",
    ],
    ["a day that is none", { ...filled, asOf: "2023-06-31" }, "date-invalid at $.form.asOf"],
  ])("throws for %s", (_, form, fault) => {
    expect(thrownFault(() => checkStatisticsForm(form as FilledForm))).toBe(fault);
  });
});

/** An oracle for dates: every day that a coarse date allows has to agree. */
function surely(
  span: { readonly from?: string | undefined; readonly until?: string | undefined },
  { recordedOn }: Register,
  asOf: string,
): boolean {
  const begun = span.from === undefined ? asOf >= recordedOn : lastOf(span.from) <= asOf;
  return begun && (span.until === undefined || span.until.padEnd(10, "-01") >= asOf);
}

function lastOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7
    ? new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0)).toISOString().slice(0, 10)
    : date;
}

/** An oracle for pay: everybody's fen a year where all employments in force are known. */
function payByLevel(
  register: Register,
  asOf: string,
): readonly { readonly level: string; readonly fenAYear: bigint | null }[] {
  const levels = new Map(
    register.divisions.map(({ id, level, kind }) => [id, kind === "special-unit" ? "none" : level]),
  );
  const open = register.stations.filter((station) => surely(station, register, asOf));
  return register.personnel.flatMap(({ assignments = [], employments = [] }) => {
    const held = assignments.filter(
      (own) =>
        surely(own, register, asOf) &&
        open.some(({ id }) => id === own.station) &&
        (own.role === "social-worker" || own.duty === "professional-social-work"),
    );
    const order = held.map(({ station, workload }) => `${workload === "full-time" ? 0 : 1}${station}`).sort();
    const station = open.find(({ id }) => id === order[0]?.slice(1));
    if (station === undefined) return [];
    const possible = employments.filter(({ from }) => (from === undefined ? true : from.padEnd(10, "-01") <= asOf));
    const fens = possible.map(({ pay, ...span }) =>
      pay === undefined || !surely(span, register, asOf)
        ? null
        : BigInt(String(pay.amount).replace(".", "")) * (pay.per === "month" ? 12n : 1n),
    );
    const fenAYear =
      fens.length === 0 || fens.includes(null) ? null : fens.reduce<bigint>((all, fen) => all + (fen ?? 0n), 0n);
    return [{ level: levels.get(station.division) ?? "none", fenAYear }];
  });
}

/** A fraction of fen as yuan, half up. */
function yuan(fen: bigint, parts: bigint): string {
  const rounded = String((2n * fen + parts) / (2n * parts)).padStart(3, "0");
  return `${rounded.slice(0, -2)}.${rounded.slice(-2)}`;
}
