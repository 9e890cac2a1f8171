import { describe, expect, it } from "vitest";
import { beijingPilot2021, jinanSystem2021 } from "social-work-station-rules/catalogue";
import { findProvision, onlyValue, safeParsePolicy, type Policy } from "social-work-station-rules/policy";

/** A policy of one provision of the catalogue, with other parameters. */
function faultsWith(policy: Policy, kind: "cost-share" | "factor-formula", parameters: object): readonly string[] {
  const provision = findProvision(policy, kind);
  const changed = { ...provision, parameters: { ...provision.parameters, ...parameters } };
  const input: unknown = JSON.parse(JSON.stringify({ ...policy, provisions: [changed], data: [] }));
  const result = safeParsePolicy(input);
  const at = "provisions.0.parameters.";
  return result.ok ? [] : result.faults.map(({ code, path }) => `${code} ${path.join(".").replace(at, "")}`);
}

const { source } = findProvision(jinanSystem2021, "cost-share").parameters.parties as { readonly source: object };
const stated = (value: unknown): object => ({ status: "stated", value, source });

describe("the ratios of a cost share", () => {
  const [first = "", second = ""] = onlyValue(findProvision(jinanSystem2021, "cost-share").parameters.parties).map(
    ({ id }) => id,
  );
  const faults = (one: string, other: string, party = second): readonly string[] =>
    faultsWith(jinanSystem2021, "cost-share", {
      ratios: stated([
        { party: first, ratio: one },
        { party, ratio: other },
      ]),
    });

  it.each([
    ["6", "4"],
    ["0.6", "0.4"],
    ["1/3", "2/3"],
    ["1", "0"],
  ])("parse as parts, or as fractions that add to one: %s and %s", (one, other) => {
    expect(faults(one, other)).toEqual([]);
  });

  it.each([
    ["no number", faults("abc", "0.5"), ["decimal-invalid ratios.value.0.ratio"]],
    ["a negative one", faults("-1", "2"), ["decimal-invalid ratios.value.0.ratio"]],
    ["a party that is not one", faults("6", "4", "zzz"), ["reference-dangling ratios.value.1.party"]],
    ["a party twice", faults("6", "4", first), ["id-duplicate ratios.value.1.party"]],
    ["fractions that do not add to one", faults("0.6", "0.3"), ["weights-not-one ratios.value"]],
    ["nothing for anybody", faults("0", "0"), ["weights-not-one ratios.value"]],
  ])("do not parse with %s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  it("are checked in each reading", () => {
    const own = [
      { party: first, ratio: "6" },
      { party: second, ratio: "4" },
    ];
    const words = { zh: "如何", en: "How?" };
    const ratios = {
      status: "interpreted",
      value: own,
      alternatives: [own.map((entry) => ({ ...entry, ratio: "0.3" }))],
      question: words,
      reason: words,
      source,
    };
    expect(faultsWith(jinanSystem2021, "cost-share", { ratios })).toEqual(["weights-not-one ratios.alternatives.0"]);
  });
});

describe("the weights of a factor formula", () => {
  const factors = [
    { id: "people", name: { zh: "人口", en: "People" } },
    { id: "area", name: { zh: "面积", en: "Area" } },
  ];
  const { source: own } = findProvision(beijingPilot2021, "factor-formula").parameters.factors as {
    readonly source: object;
  };
  const faults = (weights: readonly object[]): readonly string[] =>
    faultsWith(beijingPilot2021, "factor-formula", {
      factors: { status: "stated", value: factors, source: own },
      weights: { status: "stated", value: weights, source: own },
    });

  it("do not parse for a factor that is not one, and not as what is no number", () => {
    expect(
      faults([
        { factor: "people", weight: "0.7" },
        { factor: "area", weight: "0.3" },
      ]),
    ).toEqual([]);
    expect(faults([{ factor: "water", weight: "x" }])).toEqual([
      "reference-dangling weights.value.0.factor",
      "decimal-invalid weights.value.0.weight",
    ]);
  });
});
