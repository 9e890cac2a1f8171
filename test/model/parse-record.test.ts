import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import * as model from "social-work-station-rules/model";
import { registers } from "social-work-station-rules/testing";

type Read = (input: unknown) => model.ParseResult<unknown>;

/** The two parsers of each record, with the collection of a register that has such records. */
const PARSERS: readonly (readonly [
  name: string,
  safe: Read,
  parse: (input: unknown) => unknown,
  keyof model.Register,
])[] = [
  ["a division", model.safeParseDivision, model.parseDivision, "divisions"],
  ["a tier system", model.safeParseTierSystem, model.parseTierSystem, "tierSystems"],
  ["a station", model.safeParseStation, model.parseStation, "stations"],
  ["an operator", model.safeParseOperator, model.parseOperator, "operators"],
  ["a person", model.safeParsePerson, model.parsePerson, "personnel"],
  ["an activity", model.safeParseActivity, model.parseActivity, "activities"],
  ["a funding source", model.safeParseFundingSource, model.parseFundingSource, "fundingSources"],
  ["a judgement", model.safeParseJudgement, model.parseJudgement, "judgements"],
];

describe("the parsers of one record", () => {
  it.each(PARSERS)("read %s as the parser of a register does", (_, safe, parse, collection) => {
    let seen = 0;
    fc.assert(
      fc.property(registers(), (register) => {
        for (const record of register[collection] as readonly unknown[]) {
          seen += 1;
          expect(safe(record)).toEqual({ ok: true, value: record });
          expect(parse(record)).toEqual(record);
        }
      }),
      { numRuns: 30 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it.each(PARSERS)("throw for %s what the other reports", (_, safe, parse) => {
    for (const input of [{}, { id: "" }, null, [], { id: "a", unknown: 1 }]) {
      const result = safe(input);
      if (result.ok) throw new Error("accepted");
      expect(() => parse(input)).toThrow(expect.objectContaining({ faults: result.faults }));
    }
  });

  it.each([
    ["a township without a kind", model.safeParseDivision, { id: "110101001", name: "甲", level: "township" }, "kind"],
    [
      "digits that are no code",
      model.safeParseDivision,
      { id: "1.10199E+08", name: "甲", level: "township", kind: "town", parent: "110199" },
      "id",
    ],
    [
      "a station that closes before it opens",
      model.safeParseStation,
      { id: "s", division: "d", tier: "t", from: "2022", until: "2021-12" },
      "until",
    ],
    [
      "a contract that ends before it begins",
      model.safeParseOperator,
      { id: "o", contracts: [{ stations: ["s"], from: "2022", until: "2021-12" }] },
      "contracts.0.until",
    ],
    ["an activity without a date", model.safeParseActivity, { id: "a", station: "s", kind: "visit" }, "completedOn"],
    [
      "money for a period that ends before it begins",
      model.safeParseFundingSource,
      { id: "f", kind: "charity", amount: "1", period: { from: "2022-01-02", to: "2022-01-01" } },
      "period.to",
    ],
  ] as readonly (readonly [string, Read, unknown, string])[])("report %s", (_, safe, input, place) => {
    const result = safe(input);
    expect(result.ok ? [] : result.faults.map(({ path }) => path.join("."))).toEqual([place]);
  });
});

describe("a fault of a register", () => {
  it("gives the id of the record in which it is", () => {
    const result = model.safeParseRegister({ version: 1, recordedOn: "2023-05-31", activities: [{ id: "a-38" }] });
    expect(result.ok ? [] : result.faults.map(({ values }) => values["record"])).toEqual(["a-38", "a-38"]);
  });

  it("gives no id that is shaped like an identity number", () => {
    const result = model.safeParseRegister({
      version: 1,
      recordedOn: "2023-05-31",
      personnel: [{ id: "110101199003071234" }],
    });
    expect(JSON.stringify(result)).not.toContain("1990");
  });
});

describe("faultsOf", () => {
  const input = {
    id: "",
    practice: [{ from: "2021-13" }, {}, { from: null }, { from: 7 }],
    employments: [{ model: "直聘", pay: { amount: -1, per: "week" }, operator: 7 }],
    education: {},
    certificat: [],
  };
  const result = model.safeParsePerson(input);
  const faults = result.ok ? [] : result.faults;

  it("gives the faults that the parser reports, from a zod error and what was parsed", () => {
    const { error } = model.personSchema.safeParse(input);
    expect(faults.length).toBeGreaterThan(8);
    expect(model.faultsOf(error ?? [], { input, schema: model.personSchema })).toEqual(faults);
  });

  it("gives their codes, places and expectations without what was parsed", () => {
    const plain = faults.map(({ code, path, values: { near: _, labels: __, foundType: ___, ...values } }) => ({
      code,
      path,
      values,
    }));
    expect(model.faultsOf(model.personSchema.safeParse(input).error?.issues ?? [])).toEqual(plain);
    expect(model.faultsOf(model.personSchema["~standard"].validate(input) as never)).toEqual(plain);
  });

  it("finds what was expected in a message alone", () => {
    const issues = model.personSchema
      .safeParse({ id: "p", practice: [{ from: "2021-13" }, {}] })
      .error?.issues.map(({ message, path }) => ({ message, path: path.map((key) => ({ key })) }));
    expect(model.faultsOf({ issues })).toEqual([
      { code: "date-invalid", path: ["practice", 0, "from"], values: { expected: "coarse-date" } },
      { code: "value-missing", path: ["practice", 1, "from"], values: { expected: "coarse-date" } },
    ]);
  });

  it("gives `value-invalid` for an issue of another library, and nothing for none", () => {
    expect(model.faultsOf([{ message: "no" }])).toEqual([{ code: "value-invalid", path: [], values: {} }]);
    expect(model.faultsOf(z.string()["~standard"].validate("x") as object)).toEqual([]);
    expect(model.faultsOf(z.string().safeParse(7).error ?? [])).toEqual([
      { code: "type-invalid", path: [], values: { expected: "text" } },
    ]);
  });
});
