import { describe, expect, it } from "vitest";
import { isRuleInputError } from "social-work-station-rules/fault";
import { policiesInForce, policyAsOf, policyTimeline } from "social-work-station-rules/in-force";
import { stated, type Policy, type PolicyInput } from "social-work-station-rules/policy";
import { parametersOf, policyOf, source, title } from "../small-policy.js";
import { thrownFault } from "../thrown-fault.js";

const items = parametersOf({ items: [{ id: "a", text: title, when: "always" }] });

/** A policy of one checklist for stations, in force from and until, in a place. */
function policy(
  id: string,
  jurisdiction: string,
  days: { readonly from?: string; readonly until?: string | null },
  fields: Partial<PolicyInput> & { readonly provision?: object } = {},
): Policy {
  const { provision, ...others } = fields;
  return policyOf(
    [
      {
        id: `${id}/1`,
        kind: "checklist",
        appliesTo: { subject: "station" },
        aspect: "x",
        parameters: items,
        ...provision,
      },
    ],
    {
      id,
      jurisdiction,
      effective: {
        ...(days.from === undefined ? {} : { from: stated(days.from, source) }),
        ...(days.until === undefined ? {} : { until: stated(days.until, source) }),
      },
      ...others,
    },
  );
}

const country = policy("country", "CN", { from: "2020-01-01", until: null });
const city = policy(
  "city",
  "11",
  { from: "2021-01-01", until: "2021-12-31" },
  { successors: [{ document: "d", from: stated("2022-01-01", source), text: "unknown" }] },
);
const later = policy(
  "later",
  "11",
  { from: "2022-07-01", until: null },
  { provision: { aspect: "y", from: "2022-09-01" } },
);
const far = policy("far", "31", { from: "2020-01-01", until: null });
const undated = policy("undated", "11", {});
const all = [undated, later, far, city, country];

describe("the timeline of a place", () => {
  const after = [{ policy: "city", document: "d" }];

  it("has a period for each change, and says what began, was over and was superseded", () => {
    expect(policyTimeline(all, "1101", { from: "2020-06-01", to: "2022-12-31" })).toEqual({
      kind: "policy-timeline",
      division: "1101",
      from: "2020-06-01",
      to: "2022-12-31",
      titles: ["city", "country", "far", "later", "undated"].map((id) => ({ policy: id, title })),
      periods: [
        {
          from: "2020-06-01",
          to: "2020-12-31",
          policies: ["country"],
          provisions: ["country/1"],
          begun: [],
          over: [],
          supersededBy: [],
        },
        {
          from: "2021-01-01",
          to: "2021-12-31",
          policies: ["country", "city"],
          provisions: ["country/1", "city/1"],
          begun: ["city"],
          over: [],
          supersededBy: [],
        },
        {
          from: "2022-01-01",
          to: "2022-06-30",
          policies: ["country"],
          provisions: ["country/1"],
          begun: [],
          over: ["city"],
          supersededBy: after,
        },
        {
          from: "2022-07-01",
          to: "2022-08-31",
          policies: ["country", "later"],
          provisions: ["country/1"],
          begun: ["later"],
          over: [],
          supersededBy: after,
        },
        {
          from: "2022-09-01",
          to: "2022-12-31",
          policies: ["country", "later"],
          provisions: ["country/1", "later/1"],
          begun: [],
          over: [],
          supersededBy: after,
        },
      ],
      gaps: [
        {
          jurisdiction: "11",
          spans: [
            { from: "2020-06-01", to: "2020-12-31" },
            { from: "2022-01-01", to: "2022-06-30" },
          ],
        },
      ],
      overlaps: [
        {
          from: "2021-01-01",
          to: "2021-12-31",
          slot: "checklist / x / station / *",
          policies: ["country", "city"],
          cause: "no-precedence",
        },
      ],
      undated: ["undated"],
      elsewhere: ["far"],
    });
  });

  it("says of its first day what began on it, and of one day alone all the same", () => {
    const on = (day: string) => policyTimeline(all, "1101", { from: day, to: day }).periods;
    expect(on("2021-01-01")).toMatchObject([{ from: "2021-01-01", to: "2021-01-01", begun: ["city"], over: [] }]);
    expect(on("2021-01-02")).toMatchObject([{ from: "2021-01-02", to: "2021-01-02", begun: [], over: [] }]);
    expect(on("2022-01-01")).toMatchObject([{ begun: [], over: ["city"] }]);
  });

  it("joins an overlap over days on which something else changes, and keeps two that are apart", () => {
    const twin = policy("twin", "11", { from: "2021-01-01", until: "2021-12-31" }, { prevailsOver: ["country"] });
    const { overlaps } = policyTimeline(
      [country, city, twin, policy("other", "11", { from: "2021-07-01", until: null }, { provision: { aspect: "z" } })],
      "1101",
      {
        from: "2020-06-01",
        to: "2022-12-31",
      },
    );
    expect(overlaps).toEqual([
      {
        from: "2021-01-01",
        to: "2021-12-31",
        slot: "checklist / x / station / *",
        policies: ["city", "twin"],
        cause: "no-precedence",
      },
    ]);
    const first = policy("first", "11", { from: "2020-07-01", until: "2020-12-31" });
    expect(
      policyTimeline([country, city, first], "1101", { from: "2020-06-01", to: "2022-12-31" }).overlaps.map(
        ({ from, to, policies }) => [from, to, policies],
      ),
    ).toEqual([
      ["2020-07-01", "2020-12-31", ["country", "first"]],
      ["2021-01-01", "2021-12-31", ["country", "city"]],
    ]);
  });

  it("is that of a division with an own key where those above it are named", () => {
    const of = (above?: readonly string[]) =>
      policyTimeline(all, "zone", { from: "2021-06-01", to: "2021-06-01", ...(above === undefined ? {} : { above }) });
    expect(of().periods[0]?.policies).toEqual(["country"]);
    expect(of(["1101"]).periods[0]?.policies).toEqual(["country", "city"]);
  });

  it("is refused for what is no day, no division and no option", () => {
    const ask =
      (options: object, division = "1101") =>
      () =>
        policyTimeline(all, division, { from: "2021-01-01", to: "2021-12-31", ...options });
    expect(thrownFault(ask({ until: "2021-12-31" }))).toBe("key-unknown at $.options.until");
    expect(thrownFault(ask({ from: "2021" }))).toBe("date-invalid at $.options.from");
    expect(thrownFault(ask({ to: "2021" }))).toBe("date-invalid at $.options.to");
    expect(thrownFault(ask({}, "110"))).toBe("division-code-invalid at $.division");
    try {
      ask({ to: "2020-12-31" })();
      expect.unreachable();
    } catch (error) {
      expect(isRuleInputError(error) ? [error.code, error.path, error.values] : error).toEqual([
        "interval-reversed",
        ["options", "to"],
        { expected: "period" },
      ]);
    }
  });
});

describe("policies in force", () => {
  const on = (asOf: string, policies: readonly Policy[] = all) => policiesInForce(policies, { asOf, division: "1101" });

  it("have a status each, by their ids, with the day of a change", () => {
    expect(on("2022-03-01").statuses).toEqual([
      { policy: "city", title, state: "ended", day: "2021-12-31" },
      { policy: "country", title, state: "in-force", day: null },
      { policy: "far", title, state: "other-place", day: null },
      { policy: "later", title, state: "not-begun", day: "2022-07-01" },
      { policy: "undated", title, state: "dates-unknown", day: null },
    ]);
  });

  it("leave a gap for dates that are not known, and for each slot of a successor that is not known", () => {
    expect(on("2022-03-01").gaps).toEqual([
      { kind: "effective-dates-unknown", policy: "undated" },
      { kind: "superseded-text-unknown", policy: "city", document: "d", slots: ["checklist / x / station / *"] },
    ]);
    expect(on("2021-12-31").gaps).toEqual([{ kind: "effective-dates-unknown", policy: "undated" }]);
  });

  it("leave no gap for what a successor that is partly known fills on the day", () => {
    const replaced = (text: "partly-known" | "known", provision: object = {}): readonly unknown[] =>
      on("2022-03-01", [
        policy(
          "old",
          "11",
          { from: "2021-01-01", until: null },
          { successors: [{ document: "d", from: stated("2022-01-01", source), text, policy: "new" }] },
        ),
        policy("new", "11", { from: "2022-01-01", until: null }, { provision }),
      ]).gaps;
    const gap = { kind: "superseded-text-unknown", policy: "old", document: "d" };
    expect(replaced("known")).toEqual([]);
    expect(replaced("partly-known")).toEqual([{ ...gap, slots: [] }]);
    expect(replaced("partly-known", { aspect: "y" })).toEqual([{ ...gap, slots: ["checklist / x / station / *"] }]);
    expect(replaced("partly-known", { from: "2022-03-02" })).toEqual([
      { ...gap, slots: ["checklist / x / station / *"] },
    ]);
    expect(replaced("partly-known", { from: "2022-03-01" })).toEqual([{ ...gap, slots: [] }]);
  });

  it("meet on the levels of their tiers", () => {
    const tiered = (id: string, tier: string): Policy =>
      policy(id, "11", { from: "2020-01-01", until: null }, { provision: { appliesTo: { subject: "station", tier } } });
    expect(
      on("2021-06-01", [tiered("a", "s:centre"), tiered("b", "s:centre")]).conflicts.map(({ slot }) => slot),
    ).toEqual(["checklist / x / station / county+township"]);
    expect(on("2021-06-01", [tiered("a", "s:station"), tiered("b", "township")]).conflicts).toHaveLength(1);
    expect(on("2021-06-01", [tiered("a", "s:station"), tiered("b", "county")]).conflicts).toEqual([]);
  });

  it("are ordered from the country inwards", () => {
    const places = ["110105001", "zone", "1101", "CN", "110105", "11"];
    const policies = places.map((place) => policy(`of ${place}`, place, { from: "2020-01-01", until: null }));
    const found = policiesInForce(policies, { asOf: "2021-06-01", division: "zone", above: ["110105001"] });
    expect(found.policies.map(({ jurisdiction }) => jurisdiction)).toEqual([
      "CN",
      "11",
      "1101",
      "110105",
      "110105001",
      "zone",
    ]);
  });

  it("are refused where they stand", () => {
    const ask =
      (policies: unknown, options: object = {}) =>
      () =>
        policiesInForce(policies as readonly Policy[], { asOf: "2021-06-01", division: "1101", ...options });
    expect(thrownFault(ask({}))).toBe("type-invalid at $.policies");
    expect(thrownFault(ask([country, { ...city }]))).toBe("not-parsed at $.policies[1]");
    expect(thrownFault(ask([country, city, country]))).toBe("id-duplicate at $.policies[2].id");
    expect(thrownFault(ask([country], { place: "1101" }))).toBe("key-unknown at $.options.place");
    expect(thrownFault(ask([country], { division: "110" }))).toBe("division-code-invalid at $.options.division");
    expect(thrownFault(ask([country], { above: "11" }))).toBe("type-invalid at $.options.above");
    expect(thrownFault(ask([country], { above: ["11", "110"] }))).toBe("division-code-invalid at $.options.above[1]");
    expect(thrownFault(ask([country], { asOf: "2021-06" }))).toBe("date-invalid at $.options.asOf");
  });
});

describe("a policy as of a day", () => {
  const period = { from: "2021-01-01", to: "2021-12-31" };

  it("has its provisions from their first day to their last, and is itself where all hold", () => {
    const ends = policy("ends", "11", {}, { provision: { from: "2021-03-01", until: "2021-06-30" } });
    const held = (asOf: string): number => policyAsOf(ends, { asOf, period }).provisions.length;
    expect(["2021-02-28", "2021-03-01", "2021-06-30", "2021-07-01"].map(held)).toEqual([0, 1, 1, 0]);
    expect(policyAsOf(ends, { asOf: "2021-03-01", period })).toBe(ends);
  });

  it("is refused for what was not parsed, no day, no period and no option", () => {
    const ask = (own: Policy, options: object) => () => policyAsOf(own, { asOf: "2021-06-01", period, ...options });
    expect(thrownFault(ask({ ...city }, {}))).toBe("not-parsed at $.policy");
    expect(thrownFault(ask(city, { on: "2021-06-01" }))).toBe("key-unknown at $.options.on");
    expect(thrownFault(ask(city, { asOf: "2021-06" }))).toBe("date-invalid at $.options.asOf");
    expect(thrownFault(ask(city, { period: { from: "2021", to: "2021-12-31" } }))).toMatch(
      /^date-invalid at \$\.options\.period\.from$/,
    );
  });
});
