import * as fc from "fast-check";
import { TAG } from "../json.js";
import { draw } from "./draw.js";
import { readJson, type Inputs, type World } from "./world.js";

const METHODS = ["largest-remainder", "sainte-lague", "dhondt", "adams", "dean", "huntington-hill"];

const RESIDUAL = { residualTo: "recipient-1", rounding: "half-up" };

/** Money divided, shared and allocated: drawn problems, published ones, and claims held against each other. */
export function moneyInputs({ arbitraries }: World): Inputs {
  const claims = arbitraries.apportionInputs();
  const few = arbitraries.apportionInputs({ claims: 4, total: 20 });
  const either = fc.oneof(claims, few);
  const finer = fc.constantFrom({}, { unit: "0.01" }, { unit: 0.001 }, { unit: "0.0005" });
  const signed = fc.tuple(either, finer, fc.nat(9)).map(([input, unit, sort]) => otherTotal(input, unit, sort));
  const methods = draw("each method", 40, either).flatMap((input) => METHODS.map((method) => ({ ...input, method })));
  const coarse = draw("coarse", 60, either).map((input) => ({ ...input, unit: "700", total: "4900" }));

  return {
    apportion: [...draw("apportion", 350, signed), ...methods, ...coarse, ...hard()].map((input) => ({ input })),
    "apportion.shares": draw("shares", 150, signed).map((input) => ({ input: { ...input, detail: "shares" } })),
    "apportion.published": published(),
    "apportion.halves": draw("halves", 60, halves()).map((input) => ({ input })),
    "apportion.many": draw("many", 6, arbitraries.apportionInputs({ claims: 200 })).map((input) => ({ input })),
    "verifyApportionment.solved": [
      ...draw("verify", 120, signed).map((input) => ({ input, of: input, changes: [] })),
      ...draw("verify another", 80, fc.tuple(few, few)).map(([input, of]) => ({ input, of, changes: [] })),
      ...draw("verify forged", 400, fc.tuple(fc.oneof(few, fc.constantFrom(...hard())), forged())).map(
        ([input, changes]) => ({ input, of: input, changes }),
      ),
      ...hard().map((input) => ({ input, of: input, changes: [] })),
    ],
    apportionByFactors: [
      ...draw("factors", 200, arbitraries.factorInputs()),
      ...draw("simple factors", 80, arbitraries.factorInputs({ factors: "simple", recipients: 9 })),
      ...draw("shares by factors", 60, arbitraries.factorInputs()).map((input) => ({ ...input, detail: "shares" })),
      ...draw("coefficients", 60, fc.tuple(arbitraries.factorInputs(), fc.constantFrom("0.5", 2, "1.25"))).map(
        ([input, coefficient]) => withCoefficient(input, coefficient),
      ),
      ...draw(
        "methods of factors",
        80,
        fc.tuple(arbitraries.factorInputs(), fc.constantFrom(...METHODS, RESIDUAL)),
      ).map(([input, method]) => ({ ...input, method })),
      ...hardFactors(),
      ...(readJson("test/vectors/apportionment-factors.json") as readonly { readonly input: object }[]).map(
        (row) => row.input,
      ),
    ].map((input) => ({ input })),
    shareCosts: draw("costs", 200, fc.tuple(arbitraries.shareCostsInputs(), finer)).map(([input, unit]) => ({
      input: { ...input, ...unit },
    })),
    allocateSources: draw("sources", 200, fc.tuple(arbitraries.allocateSourcesInputs(), finer, fc.boolean())).map(
      ([input, unit, ordered]) => ({
        input: { ...input, ...unit, ...(ordered && { sourceOrder: sourcesOf(input).toReversed() }) },
      }),
    ),
    "explain.layouts": draw("layouts", 40, signed).map((input) => ({ input })),
  };
}

/** Two equal claims of an odd number of fen, one of which takes what rounding leaves. */
function halves(): fc.Arbitrary<object> {
  const rounding = fc.constantFrom("half-up", "half-even", "up", "down");
  return fc
    .tuple(fc.integer({ min: -99, max: 999 }), rounding, fc.constantFrom("a", "b"))
    .map(([half, mode, residualTo]) => ({
      total: 2 * half + 1,
      unit: 1,
      claims: ["a", "b"].map((id) => ({ id, weight: 1 })),
      method: { residualTo, rounding: mode },
    }));
}

/** Of ten problems one with a negative total, one in whole yuan, one with a total that decimal.js holds. */
function otherTotal(input: object, unit: object, sort: number): object {
  const { total } = input as { readonly total: string };
  const [whole = total] = total.split(".");
  if (sort === 0) return { ...input, ...unit, total: `-${total}` };
  if (sort === 1) return { ...input, unit: "1", total: whole };
  if (sort === 2) return { ...input, ...unit, total: { [TAG]: "decimal", id: total } };
  return { ...input, ...unit };
}

/** Changes that a forger might make in a result. */
function forged(): fc.Arbitrary<readonly object[]> {
  const ratio = fc.constantFrom({ numerator: "1", denominator: "2" }, { numerator: "7", denominator: "1" }, null);
  const place = <T>(path: readonly (string | number)[], put: fc.Arbitrary<T>): fc.Arbitrary<object> =>
    put.map((value) => ({ path, put: value }));
  const amounts = fc.constantFrom("0", "0.01", "1", "11", "-1");
  const inShare = fc
    .nat(3)
    .chain((index) =>
      fc.oneof(
        place(["shares", index, "amount"], amounts),
        place(["shares", index, "exactShare"], ratio),
        place(["shares", index, "rank"], fc.integer({ min: 0, max: 4 })),
        place(["shares", index, "rounded"], fc.constantFrom("up", "down", "none")),
        place(["shares", index, "bound"], fc.constantFrom("floor", "cap", undefined)),
        place(["shares", index, "id"], fc.constantFrom("claim-1", "claim-2")),
      ),
    );
  const whole = fc.oneof(
    place(["total"], amounts),
    place(["unallocated"], amounts),
    place(["unallocatedReason"], fc.constantFrom("tied", "none", "caps-below-total", null)),
    place(["shares"], fc.constantFrom([], null, [{ id: "claim-1", amount: "1" }])),
    place(["level"], ratio),
    place(["divisors"], fc.constantFrom(null, { power: 1, least: { numerator: "1", denominator: "1" }, most: null })),
    place(["tie"], fc.constantFrom(null, { ids: ["claim-1", "claim-2"], units: 1 })),
    place(["method"], fc.constantFrom(...METHODS)),
    place(["status"], fc.constantFrom("infeasible", "apportioned")),
    ...["shortfall", "floors", "residual", "floor", "cap"].map((name) => place([name], amounts)),
    place(["ids"], fc.constantFrom([], ["claim-1"])),
    place(
      ["reason"],
      fc.constantFrom(
        "floors-exceed-total",
        "residual-sign-turned",
        "residual-out-of-bounds",
        "no-positive-weight",
        "no-unit-between-bounds",
      ),
    ),
  );
  return fc.array(fc.oneof(inShare, whole), { minLength: 1, maxLength: 2 });
}

/** Problems that cannot be divided, each for another reason, and ties of many. */
function hard(): readonly object[] {
  const [first, second, third] = ["甲", "乙", "丙"].map((id) => ({ id, weight: 1 }));
  const claims = [first, second, third];
  const residual = { residualTo: "丙", rounding: "up" };
  return [
    { total: 2, unit: 1, claims: claims.map((claim) => ({ ...claim, floor: 1 })) },
    { total: 2, unit: 1, claims: [{ id: "甲", weight: 0 }] },
    { total: 2, unit: 1, claims: [{ id: "甲", weight: 1, floor: "0.2", cap: "0.8" }] },
    { total: 1, unit: 1, claims, method: residual },
    { total: 4, unit: 1, claims: [first, second, { ...third, floor: 1 }], method: residual },
    { total: 4, unit: 1, claims: [first, second, { ...third, floor: 1, cap: 3 }], method: residual },
    {
      total: 3,
      unit: 1,
      claims: [first, second, { id: "丙", weight: 4, cap: 1 }],
      method: { residualTo: "甲", rounding: "half-up" },
    },
    ...METHODS.map((method) => ({
      total: 7,
      unit: 1,
      method,
      claims: Array.from({ length: 30 }, (_, index) => ({ id: `n-${index}`, weight: 1 })),
    })),
  ];
}

/** The same of factors. */
function hardFactors(): readonly object[] {
  const ids = ["甲", "乙", "丙"];
  const people = (value: number): object => ({ id: "人口", weight: 1, indicators: ids.map((id) => ({ id, value })) });
  const recipients = ids.map((id) => ({ id }));
  const bounded = (bounds: object): readonly object[] => [{ id: "甲", ...bounds }, ...recipients.slice(1)];
  return [
    { total: 3, recipients, factors: [people(0)] },
    { total: 2, unit: 1, recipients, factors: [people(1)], method: { residualTo: "丙", rounding: "up" } },
    { total: 5, unit: 1, recipients, factors: [people(1)], method: { residualTo: "甲", rounding: "down" } },
    { total: 7, unit: 1, recipients: bounded({ floor: "1.2", cap: "1.8" }), factors: [people(1)] },
    { total: 7, unit: 1, recipients: bounded({ floor: 8 }), factors: [people(1)] },
    { total: 7, unit: 1, recipients: ids.map((id) => ({ id, cap: 1 })), factors: [people(1)] },
    { total: 8, unit: 1, recipients: bounded({ cap: 1 }), factors: [people(1)] },
    ...METHODS.map((method) => ({ total: 100, unit: 1, recipients, factors: [people(3)], method })),
  ];
}

function withCoefficient(input: object, coefficient: unknown): object {
  const { recipients, factors } = input as {
    readonly recipients: readonly object[];
    readonly factors: readonly { readonly id: string }[];
  };
  return {
    ...input,
    coefficientAppliesTo: factors.slice(0, 2).map(({ id }) => id),
    recipients: recipients.map((recipient, index) => ({
      ...recipient,
      coefficient: index % 2 === 0 ? coefficient : "1",
    })),
  };
}

function sourcesOf(input: object): readonly string[] {
  return (input as { readonly sources: readonly { readonly id: string }[] }).sources.map(({ id }) => id);
}

interface Published {
  readonly total: number;
  readonly claims: readonly (readonly [string, number])[];
  readonly results: Readonly<Record<string, unknown>>;
}

function published(): Inputs[string] {
  const tables = readJson("test/vectors/apportionment-published.json") as readonly Published[];
  const residual = readJson("test/vectors/apportionment-residual.json") as {
    readonly unit: string;
    readonly method: object;
    readonly weights: Readonly<Record<string, number>>;
    readonly rows: readonly { readonly total: string }[];
  };
  const { unit, method, weights, rows } = residual;
  const claims = Object.entries(weights).map(([id, weight]) => ({ id, weight }));
  return [
    ...tables.flatMap((table) =>
      Object.keys(table.results).map((name) => ({
        total: table.total,
        unit: 1,
        method: name,
        claims: table.claims.map(([id, weight]) => ({ id, weight })),
      })),
    ),
    ...rows.map(({ total }) => ({ total, unit, method, claims })),
  ].map((input) => ({ input }));
}
