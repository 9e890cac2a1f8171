import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetOptions, planBudget } from "social-work-station-rules/budget";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { type Policy, safeParsePolicy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { makeRatio, sumRatios, toRatio } from "social-work-station-rules/exact";

const source = { document: "d", clause: "九", quote: "经费", authority: "normative", verification: "primary-text" };
const stated = (value: unknown): object => ({ status: "stated", value, source });
const words = { zh: "条款", en: "provision" };
const parties = [
  { id: "city", name: { zh: "市级", en: "city" }, level: "prefecture" },
  { id: "district", name: { zh: "区级", en: "district" }, level: "county" },
];
const ratios = (city: string, district: string): object[] => [
  { party: "city", ratio: city },
  { party: "district", ratio: district },
];

const provision = (kind: string, parameters: object, fields: object = {}): object => ({
  id: `own/${kind}`,
  kind,
  title: words,
  modality: "must",
  aspect: kind,
  appliesTo: { subject: "station" },
  clauses: [],
  parameters,
  ...fields,
});

function policyOf(...provisions: readonly object[]): ReturnType<typeof safeParsePolicy> {
  return safeParsePolicy({
    version: 1,
    id: "own",
    title: words,
    jurisdiction: "CN",
    documents: [{ id: "d", title: words, issuers: [] }],
    effective: {},
    provisions,
  });
}

function parsed(...provisions: readonly object[]): Policy {
  const result = policyOf(...provisions);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.value;
}

const system = {
  id: "s",
  name: words,
  tiers: [{ id: "s:station", name: words, levels: ["township"] }],
};

interface Drawn {
  readonly kind: "subdistrict" | "town";
  readonly from: string;
}

function registerOf(drawn: readonly Drawn[], more: object = {}) {
  return {
    version: 1,
    recordedOn: "2026-01-31",
    tierSystems: [system],
    divisions: drawn.map(({ kind }, index) => ({
      id: String(110101001 + index),
      name: "某地",
      level: "township",
      kind,
    })),
    stations: drawn.map(({ from }, index) => ({
      id: `s-${String(index)}`,
      division: String(110101001 + index),
      tier: "s:station",
      from,
    })),
    completeness: [{ collection: "divisions" }, { collection: "stations" }],
    ...more,
  };
}

const standard = (amount: unknown): object =>
  provision("funding-standard", { amount: stated(amount), partYear: stated("pro-rata-days") });
const byClass = {
  classes: [{ when: { division: { kind: ["town"] } }, is: 123_457 }],
  otherwise: 200_000,
};
const sharing = provision("cost-share", {
  parties: stated(parties),
  classes: stated([{ when: { division: { kind: ["town"] } }, ratios: ratios("2/3", "1/3") }]),
  ratios: stated(ratios("6", "4")),
});
const policy = parsed(standard(byClass), sharing);

const registers = fc.array(
  fc.record({
    kind: fc.constantFrom("subdistrict" as const, "town" as const),
    from: fc.constantFrom("2024", "2026-03-17", "2026-11-30"),
  }),
  { minLength: 1, maxLength: 8 },
);
const units = fc.constantFrom<NonNullable<BudgetOptions["unit"]>>("fen", "yuan", "ten-thousand-yuan");

const fen = (amount: string | null): bigint => BigInt(Math.round(Number(amount ?? "0") * 100));
const sum = (amounts: readonly { readonly least: string }[]): bigint =>
  amounts.reduce((all, { least }) => all + fen(least), 0n);

const plan = (register: object, of: Policy, options: Partial<BudgetOptions> = {}) =>
  planBudget(prepareRegister(parseRegister(register)), of, { year: 2026, ...options });

describe("a budget", () => {
  it("adds up by line, recipient, purpose and party, in each unit, and stays near the exact amounts", () => {
    fc.assert(
      fc.property(registers, units, (drawn, unit) => {
        const budget = plan(registerOf(drawn), policy, { unit });
        const total = fen(budget.total.least);
        for (const parts of [budget.lines, budget.recipients, budget.purposes, budget.parties])
          expect(sum(parts.map(({ amount }) => amount))).toBe(total);
        const size = BigInt(Math.round(Number(budget.unit) * 100));
        for (const { amount, exactAmount, parts } of budget.lines) {
          expect(sum(parts.map((part) => part.amount))).toBe(fen(amount.least));
          expect(fen(amount.least) % size).toBe(0n);
          const exact = toRatio(exactAmount.least);
          const off = fen(amount.least) * exact.denominator - exact.numerator * 100n;
          expect((off < 0n ? -off : off) < size * exact.denominator).toBe(true);
        }
        const exact = sumRatios(budget.lines.map(({ exactAmount }) => toRatio(exactAmount.least)));
        const off = makeRatio(total * exact.denominator - exact.numerator * 100n, exact.denominator);
        expect(2n * (off.numerator < 0n ? -off.numerator : off.numerator) <= size * off.denominator).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of records, and grows with the standard", () => {
    fc.assert(
      fc.property(registers, units, (drawn, unit) => {
        const register = registerOf(drawn);
        const turned = {
          ...register,
          stations: register.stations.toReversed(),
          divisions: register.divisions.toReversed(),
        };
        expect(plan(turned, policy, { unit })).toEqual(plan(register, policy, { unit }));
        const whole = plan(register, parsed(standard(70_000), sharing));
        const triple = plan(register, parsed(standard(210_000), sharing));
        whole.lines.forEach(({ exactAmount }, index) => {
          const own = toRatio(exactAmount.least);
          expect(toRatio(triple.lines[index]?.exactAmount.least ?? "0")).toEqual(
            makeRatio(3n * own.numerator, own.denominator),
          );
        });
      }),
      { numRuns: 30 },
    );
  });
});

const old: readonly Drawn[] = [{ kind: "subdistrict", from: "2024" }];

describe("what is not known", () => {
  it("is a range where a fact is missing, and names the fact", () => {
    const register = registerOf(old, {});
    const [station] = register.stations;
    const budget = plan({ ...register, stations: [{ ...station, from: "2024", until: "2026" }] }, policy);
    expect(budget.status).toBe("undetermined");
    expect(budget.total.least).not.toBe(budget.total.most);
    expect(budget.lines[0]?.missing.map(({ fact }) => fact)).toContain("station-date");
    for (const locale of ["zh-CN", "en"] as const)
      expect(explain(budget, { locale }).reasons.some(({ about }) => about === "missing")).toBe(true);
  });

  it("names the ratio that a text does not give, and lets nobody pay", () => {
    const silent = parsed(standard(200_000), provision("cost-share", { parties: stated(parties) }));
    const budget = plan(registerOf(old), silent);
    expect(budget.silent).toEqual([{ policy: "own", provision: "own/cost-share", parameter: "ratios" }]);
    expect(budget.parties.map(({ party, amount }) => [party, amount.least])).toEqual([[null, "200000.00"]]);
    expect(budget.status).toBe("undetermined");
  });

  it("names the weights, measures and total of a formula that its text does not give", () => {
    const formula = provision("factor-formula", {
      factors: stated([
        { id: "a", name: words },
        { id: "b", name: words },
      ]),
    });
    const budget = plan(registerOf(old), parsed(formula));
    expect(budget.silent.map(({ parameter }) => parameter)).toEqual(["factors", "weights", "total"]);
    expect(budget.lines).toEqual([]);
  });
});

describe("clauses on money", () => {
  const village = (index: number, classes?: string): object => ({
    id: `1101010010${String(10 + index)}`,
    name: "某村",
    level: "village",
    committee: "village",
    ...(classes === undefined ? {} : { classes: [{ class: classes }] }),
  });

  it("每个村4万元: so much for each unit of a measure", () => {
    const amount = { is: 40_000, of: { take: "count", of: "divisions", where: { level: ["village"] } } };
    const of = parsed(
      provision(
        "funding-standard",
        { amount: stated(amount) },
        { appliesTo: { subject: "division", tier: "township" } },
      ),
    );
    const register = registerOf(old);
    const divisions = [...register.divisions, village(1), village(2), village(3)];
    expect(plan({ ...register, divisions }, of).total.least).toBe("120000.00");
  });

  it("今后每年递增5%: grows from year to year", () => {
    const of = parsed(
      provision(
        "funding-standard",
        { amount: stated(50_000_000), growth: stated({ since: 2024, rate: "5%" }) },
        { scope: "jurisdiction" },
      ),
    );
    expect(plan(registerOf(old), of).total.least).toBe("55125000.00");
  });

  it("按比例进行切块测算: divides by weighted measures, less balances", () => {
    const one = { take: "count", of: "stations" };
    const of = parsed(
      provision(
        "factor-formula",
        {
          factors: stated([{ id: "stations", name: words, measure: one }]),
          total: stated(1000),
        },
        { appliesTo: { subject: "division", tier: "township" } },
      ),
    );
    const three: readonly Drawn[] = [1, 2, 3].map(() => ({ kind: "town", from: "2024" }));
    expect(plan(registerOf(three), of).lines.map(({ amount }) => amount.least)).toEqual(["333.34", "333.33", "333.33"]);
  });

  it("全额资助: an impossible ratio of a class does not parse, where it stands", () => {
    const wrong = provision("cost-share", {
      parties: stated(parties),
      classes: stated([{ when: { division: { kind: ["town"] } }, ratios: ratios("0.6", "0.3") }]),
    });
    const result = policyOf(wrong);
    expect(result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
      "weights-not-one provisions.0.parameters.classes.value.0.ratios",
    ]);
  });

  it("不得用于人员薪酬: a forbidden purpose and an unlisted source are found in the records", () => {
    const of = parsed(
      standard(200_000),
      provision("funding-sources", {
        sources: stated(["welfare-lottery", "general-budget"]),
        mayNot: stated([{ source: "welfare-lottery", purposes: ["pay"] }]),
        others: stated("not-allowed"),
      }),
    );
    const subject = { kind: "station", id: "s-0" };
    const allocations = [
      { id: "good", subject, sourceKind: "general-budget", purpose: "pay", amount: 120_000, on: "2026-02" },
      { id: "wrong", subject, sourceKind: "welfare-lottery", purpose: "pay", amount: 50_000, on: "2026-02" },
      { id: "other", subject, sourceKind: "charity", purpose: "services", amount: 30_001, on: "2026-02" },
    ];
    const budget = plan(registerOf(old, { allocations }), of);
    expect(budget.issues.map(({ record, problem }) => [record, problem])).toEqual([
      ["wrong", "purpose-not-allowed"],
      ["other", "source-not-listed"],
    ]);
    expect(budget.recorded.map(({ allocated, state }) => [allocated, state])).toEqual([["200001.00", "above"]]);
  });
});
