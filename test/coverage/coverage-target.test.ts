import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allPolicies,
  beijingSystem2022,
  nationalTwoHaves,
  nationalTibetStations2023,
} from "social-work-station-rules/catalogue";
import {
  checkCoverageTarget,
  measureCoverage,
  type CoverageRate,
  type CoverageTargetOptions,
} from "social-work-station-rules/coverage";
import { isBreach } from "social-work-station-rules/finding";
import { provisionSchema, type CoverageTarget } from "social-work-station-rules/policy";
import { deepFreeze } from "../deep-freeze.js";
import vectors from "../vectors/coverage-target-findings.json" with { type: "json" };
import { faultOf } from "./fault-of.js";
import { asProvision } from "../as-parsed.js";

function targetOf(id: string): CoverageTarget {
  const provision = allPolicies.flatMap(({ provisions }) => provisions).find((one) => one.id === id);
  if (provision?.kind !== "coverage-target") throw new Error(`no coverage target ${id}`);
  return deepFreeze(provision);
}

/** Returns Beijing's target with other values. */
function target(values: {
  readonly target?: string;
  readonly dueOn?: string;
  readonly dueConvention?: string;
}): CoverageTarget {
  const provision = targetOf("beijing-system-2022/centre-coverage");
  const changed = Object.entries(values).map(([name, value]) => [
    name,
    { ...provision.parameters[name as "target"], value },
  ]);
  const parameters: unknown = { ...provision.parameters, ...Object.fromEntries(changed) };
  return asProvision(provisionSchema.parse({ ...provision, parameters }) as CoverageTarget);
}

interface Rate {
  readonly covered: number;
  readonly unknown: number;
  readonly total: number;
  readonly base: "complete" | "incomplete";
}

const rates: fc.Arbitrary<Rate> = fc
  .tuple(fc.nat(12), fc.nat(12), fc.nat(12), fc.constantFrom("complete" as const, "incomplete" as const))
  .map(([covered, unknown, uncovered, base]) => ({ covered, unknown, total: covered + unknown + uncovered, base }));

function rateOf({ base, ...counts }: Rate): CoverageRate {
  return deepFreeze({ ...measureCoverage(counts), base });
}

/** Lists the verdicts for all that unknown and unlisted divisions can turn out to be; 10,000 uncovered ones miss any target. */
function outcomes({ covered, unknown, total, base }: Rate, percent: number): ReadonlySet<string> {
  const unlisted =
    base === "complete"
      ? [[0, 0]]
      : [0, 1, 10_000].flatMap((more) => [
          [more, 0],
          [more, more],
        ]);
  const verdicts = unlisted.flatMap(([more = 0, served = 0]) =>
    Array.from({ length: unknown + 1 }, (_, turned) =>
      total + more === 0
        ? "not-applicable"
        : (covered + turned + served) * 100 >= percent * (total + more)
          ? "met"
          : "unmet",
    ),
  );
  return new Set(verdicts);
}

describe("checkCoverageTarget", () => {
  it("returns the verdict on which all completions of the counts agree, and undetermined otherwise", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 100 }), (rate, percent) => {
        const { verdict } = checkCoverageTarget(rateOf(rate), target({ target: String(percent / 100) }), {
          asOf: "2023-05-31",
        });
        const [one, ...others] = outcomes(rate, percent);
        expect(verdict).toBe(others.length === 0 ? one : "undetermined");
      }),
      { numRuns: 300 },
    );
  });

  it("counts the divisions still to be covered, at least and at most", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 100 }), (rate, percent) => {
        const { required, shortfall } = checkCoverageTarget(rateOf(rate), target({ target: String(percent / 100) }), {
          asOf: "2023-05-31",
        }).detail;
        const reached = (covered: number): boolean => covered * 100 >= percent * rate.total;
        expect(Array.from({ length: rate.total + 1 }, (_, covered) => covered).find(reached)).toBe(required);
        expect(reached(rate.covered + shortfall.most)).toBe(true);
        expect(shortfall.most === 0 || !reached(rate.covered + shortfall.most - 1)).toBe(true);
        expect(shortfall.least).toBe(Math.max(0, shortfall.most - rate.unknown));
      }),
    );
  });

  it("names the unknown facts as missing, and none once the verdict is settled", () => {
    fc.assert(
      fc.property(rates, fc.integer({ min: 1, max: 100 }), (rate, percent) => {
        const { verdict, missing } = checkCoverageTarget(rateOf(rate), target({ target: String(percent / 100) }), {
          asOf: "2023-05-31",
          division: "11",
        });
        const facts = [...(rate.base === "incomplete" ? ["divisions"] : []), ...(rate.unknown > 0 ? ["stations"] : [])];
        expect(missing.map(({ fact }) => fact)).toEqual(verdict === "undetermined" ? facts : []);
        expect(missing.every(({ subject }) => subject.kind === "division" && subject.id === "11")).toBe(true);
      }),
    );
  });

  it("names the service areas of workers as missing where workers are the measure", () => {
    const workers = targetOf("cn-two-haves/workers");
    expect(
      checkCoverageTarget(measureCoverage({ covered: 1, unknown: 1, total: 2 }), workers, {
        asOf: "2023-05-31",
      }).missing.map(({ fact }) => fact),
    ).toEqual(["service-area"]);
  });

  it.each([
    ["inclusive", "2025-12-30", "open"],
    ["inclusive", "2025-12-31", "open"],
    ["inclusive", "2026-01-01", "closed"],
    ["exclusive", "2025-12-30", "open"],
    ["exclusive", "2025-12-31", "closed"],
  ])("closes with the last day due, read as %s, on %s: %s", (dueConvention, asOf, timing) => {
    expect(
      checkCoverageTarget(measureCoverage({ covered: 1, total: 2 }), target({ dueConvention }), { asOf }).timing,
    ).toBe(timing);
  });

  it("reports no breach of a target that is not due, or that is no obligation", () => {
    const rate = measureCoverage({ covered: 225, total: 343 });
    const breach = (id: string, asOf: string): boolean => isBreach(checkCoverageTarget(rate, targetOf(id), { asOf }));
    expect(breach("beijing-system-2022/centre-coverage", "2025-12-31")).toBe(false);
    expect(breach("beijing-system-2022/centre-coverage", "2026-01-01")).toBe(false);
    const must = asProvision({ ...targetOf("cn-two-haves/stations"), modality: "must" as const });
    expect(isBreach(checkCoverageTarget(rate, must, { asOf: "2025-12-31" }))).toBe(false);
    expect(isBreach(checkCoverageTarget(rate, must, { asOf: "2026-01-01" }))).toBe(true);
    expect(breach("cn-two-haves/stations", "2026-01-01")).toBe(false);
  });

  it("names the area in id and subject, and includes the basis", () => {
    const finding = checkCoverageTarget(measureCoverage({ covered: 1, total: 2 }), targetOf("cn-two-haves/stations"), {
      asOf: "2023-05-31",
      division: "110101",
    });
    expect([finding.id, finding.subject]).toEqual([
      "cn-two-haves/stations@division:110101",
      { kind: "division", id: "110101" },
    ]);
    expect(finding.basis).toMatchObject({ provision: "cn-two-haves/stations", modality: "target", clauses: ["NA-01"] });
    expect(finding.basis.parameters["target"]?.value).toBe("1");
    expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
    expect(
      checkCoverageTarget(measureCoverage({ covered: 1, total: 2 }), targetOf("cn-two-haves/stations"), {
        asOf: "2023-05-31",
      }).id,
    ).toBe("cn-two-haves/stations@division:*");
  });
});

describe("checkCoverageTarget for the catalogue", () => {
  it.each(vectors)(
    "finds $clause, $case: $expected.verdict, $expected.timing",
    ({ provision, counts, base, asOf, expected }) => {
      const rate = { ...measureCoverage(counts), ...(base === undefined ? {} : { base }) } as CoverageRate;
      const finding = checkCoverageTarget(rate, targetOf(provision), { asOf });
      expect({
        verdict: finding.verdict,
        timing: finding.timing,
        required: finding.detail.required,
        shortfall: finding.detail.shortfall,
      }).toEqual(expected);
    },
  );

  it("has vectors for every target, both met and unmet", () => {
    const targets = allPolicies
      .flatMap(({ provisions }) => provisions)
      .filter(({ kind }) => kind === "coverage-target");
    const seen = (id: string): readonly string[] => [
      ...new Set(vectors.filter(({ provision }) => provision === id).map(({ expected }) => expected.verdict)),
    ];
    for (const { id } of targets) expect(seen(id)).toEqual(expect.arrayContaining(["met", "unmet"]));
    expect(
      [nationalTwoHaves, beijingSystem2022, nationalTibetStations2023].every(({ provisions }) =>
        provisions.some(({ kind }) => kind === "coverage-target"),
      ),
    ).toBe(true);
  });
});

describe("checkCoverageTarget with invalid input", () => {
  const rate = measureCoverage({ covered: 1, total: 2 });
  const provision = targetOf("cn-two-haves/stations");
  const options = { asOf: "2023-05-31" };
  const check = (...args: readonly unknown[]): string => {
    const { code, path } = faultOf(() =>
      checkCoverageTarget(...(args as [CoverageRate, CoverageTarget, CoverageTargetOptions])),
    );
    return `${code} ${path.join(".")}`;
  };

  it.each([
    [[null, provision, options], "type-invalid rate"],
    [[undefined, provision, options], "value-missing rate"],
    [[{ covered: 3, total: 2 }, provision, options], "covered-exceeds-total rate.covered"],
    [[{ covered: 1, unknown: 2, total: 2 }, provision, options], "counts-exceed-total rate.unknown"],
    [[{ covered: -1, total: 2 }, provision, options], "count-invalid rate.covered"],
    [[{ covered: Number.NaN, total: 2 }, provision, options], "count-invalid rate.covered"],
    [[{ covered: 1, total: Infinity }, provision, options], "count-invalid rate.total"],
    [[{ covered: 1.5, total: 2 }, provision, options], "count-invalid rate.covered"],
    [[{ total: 2 }, provision, options], "value-missing rate.covered"],
    [[rate, null, options], "not-parsed provision"],
    [[rate, asProvision({ ...provision, kind: "share-quota" }), options], "variant-unknown provision.kind"],
    [[rate, { ...provision }, options], "not-parsed provision"],
    [[rate, provision, null], "type-invalid options"],
    [[rate, provision, {}], "date-invalid options.asOf"],
    [[rate, provision, { asOf: "2023-02-30" }], "date-invalid options.asOf"],
    [[rate, provision, { ...options, area: "11" }], "key-unknown options.area"],
    [[rate, provision, { ...options, division: Number.NaN }], "id-invalid options.division"],
    [[rate, provision, { ...options, division: "" }], "id-invalid options.division"],
  ])("throws for %j", (args, fault) => {
    expect(check(...args)).toBe(fault);
  });
});
