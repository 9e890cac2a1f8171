import { describe, expect, it } from "vitest";
import { isRuleInputError } from "social-work-station-rules/fault";
import { definePolicy, parsePolicy, safeParsePolicy } from "social-work-station-rules/policy";
import { requireParsed } from "../../src/parsed/index.js";
import { source, tierSystem, title } from "../small-policy.js";
import { provisionOf, reading, faultLines, faultLinesOfPolicy } from "./fault-lines.js";

const stated = (value: unknown): object => ({ status: "stated", value, source });
const elsewhere = (value: unknown): object => ({ ...stated(value), source: { ...source, document: "x" } });
const NOWHERE = '{"id":"x"}';

const persons = { take: "count", of: "persons" };

const draft = {
  version: 1,
  id: "p",
  title,
  jurisdiction: "CN",
  documents: [{ id: "d", title, issuers: [] }],
  effective: {},
  provisions: [],
};

describe("a policy", () => {
  it("is what was written, with the lists that were left out empty, and marked as read", () => {
    const policy = parsePolicy(draft);
    expect(policy).toEqual({ ...draft, supersedes: [], successors: [], prevailsOver: [], data: [] });
    expect(() => {
      requireParsed(policy, "policy", []);
    }).not.toThrow();
    expect(definePolicy(draft as Parameters<typeof definePolicy>[0])).toEqual(policy);
    expect(safeParsePolicy(draft)).toEqual({ ok: true, value: policy });
  });

  it("is refused with all faults at once, by either parser", () => {
    const wrong = { ...draft, jurisdiction: "110", supersedes: ["q", "p"] };
    const faults = ['division-code-invalid jurisdiction {"expected":"division-code"}', "value-invalid supersedes.1"];
    const result = safeParsePolicy(wrong);
    expect(result.ok ? [] : faultLines(result.faults)).toEqual(faults);
    try {
      parsePolicy(wrong);
      expect.unreachable();
    } catch (error) {
      expect(isRuleInputError(error) ? faultLines(error.faults) : error).toEqual(faults);
    }
  });

  it("does not come after itself, and names documents that it lists as its successors", () => {
    const successor = (fields: object): object => ({
      document: "d",
      from: stated("2025-01-01"),
      text: "known",
      ...fields,
    });
    const successors = [successor({ policy: "q" }), successor({ policy: "p" }), successor({ document: "x" })];
    expect(faultLinesOfPolicy([], { successors })).toEqual([
      "value-invalid successors.1.policy",
      `reference-dangling successors.2.document ${NOWHERE}`,
    ]);
  });

  it("ends on its first day at the earliest, if it has both", () => {
    const dates = (from: unknown, until: unknown): readonly string[] =>
      faultLinesOfPolicy([], {
        effective: {
          ...(from === undefined ? {} : { from: stated(from) }),
          ...(until === undefined ? {} : { until: stated(until) }),
        },
      });
    expect(dates("2025-02-01", "2025-01-31")).toEqual(["interval-reversed effective.until"]);
    for (const [from, until] of [
      ["2025-02-01", "2025-02-01"],
      ["2025-02-01", null],
      ["2025-02-01", undefined],
      [undefined, "2025-01-31"],
    ])
      expect(dates(from, until)).toEqual([]);
  });

  it("has tiers with ids of their own", () => {
    const [tier] = tierSystem.tiers;
    expect(faultLinesOfPolicy([], { tierSystem: { ...tierSystem, tiers: [tier, tier] } })).toContain(
      `id-duplicate tierSystem.tiers.1.id ${JSON.stringify({ id: tier.id })}`,
    );
  });

  it("quotes only documents that it lists, wherever a value stands", () => {
    const otherSources = [source, { ...source, document: "x" }];
    const datum = {
      id: "p/datum",
      title,
      clauses: [],
      precision: "exact",
      content: { type: "number", value: elsewhere("3") },
    };
    const parameters = {
      measure: persons,
      atLeast: elsewhere(1),
      atMost: { ...stated(5), otherSources },
      rounding: { ...reading("up", "down"), source: { ...source, document: "x" } },
      yearConvention: { status: "amended", value: "day-after", was: elsewhere("corresponding-day") },
    };
    expect(
      faultLinesOfPolicy([provisionOf("requirement", parameters)], {
        issuedOn: elsewhere("2025"),
        effective: { from: elsewhere("2025-01-01"), until: elsewhere(null) },
        successors: [{ document: "d", from: elsewhere("2025-01-01"), effect: elsewhere("continues"), text: "known" }],
        data: [datum],
      }),
    ).toEqual(
      [
        "issuedOn.source",
        "effective.from.source",
        "effective.until.source",
        "successors.0.from.source",
        "successors.0.effect.source",
        "provisions.0.parameters.atLeast.source",
        "provisions.0.parameters.atMost.otherSources.1",
        "provisions.0.parameters.rounding.source",
        "provisions.0.parameters.yearConvention.was.source",
        "data.0.content.value.source",
      ].map((place) => `reference-dangling ${place}.document ${NOWHERE}`),
    );
  });

  it("gives no reading twice, in whichever form it is written", () => {
    const roles = (least: number): object => [{ role: "director", least, mayAlsoHold: [] }];
    const faults = (...[value, ...others]: readonly object[]): readonly string[] =>
      faultLinesOfPolicy([provisionOf("required-roles", { roles: reading(value, ...others) })]);
    expect(faults(roles(1), roles(2), roles(3))).toEqual([]);
    expect(faults(roles(1), roles(2), roles(1), roles(2))).toEqual([
      "value-invalid provisions.0.parameters.roles.alternatives.1",
      "value-invalid provisions.0.parameters.roles.alternatives.2",
    ]);
  });
});

describe("the tiers that a provision names", () => {
  const unknown = (place: string): string => `tier-unknown provisions.1.${place} ${NOWHERE}`;
  const first = provisionOf("requirement", { measure: persons, atLeast: 1 }, { id: "p/0" });

  it.each(["s:station", "township", "village"])("are those of the policy, or levels of division: %s", (tier) => {
    const factors = { factors: [{ id: "people", name: title }] };
    const quota = { share: "0.3", rounding: "up", comparison: "at-least" };
    expect(
      faultLinesOfPolicy([
        provisionOf(
          "checklist",
          { items: [{ id: "a", text: title, when: "always" }] },
          {
            appliesTo: { subject: "station", tier },
          },
        ),
        provisionOf("factor-formula", factors, { id: "p/2", recipients: { subject: "station", tier } }),
        provisionOf("share-quota", quota, { id: "p/3", committee: "village", centreTier: tier, stationTier: tier }),
      ]),
    ).toEqual([]);
  });

  it("are reported where they are named", () => {
    const factors = { factors: [{ id: "people", name: title }] };
    const quota = { share: "0.3", rounding: "up", comparison: "at-least" };
    const faults = (kind: string, parameters: object, fields: object): readonly string[] =>
      faultLinesOfPolicy([first, provisionOf(kind, parameters, fields)]);
    expect(faults("factor-formula", factors, { recipients: { subject: "station", tier: "x" } })).toEqual([
      unknown("recipients.tier"),
    ]);
    expect(faults("factor-formula", factors, { recipients: { subject: "station" } })).toEqual([]);
    expect(faults("share-quota", quota, { committee: "village", centreTier: "x", stationTier: "x" })).toEqual([
      unknown("centreTier"),
      unknown("stationTier"),
    ]);
    expect(
      faults("requirement", { measure: persons, atLeast: 1 }, { appliesTo: { subject: "station", tier: "x" } }),
    ).toEqual([unknown("appliesTo.tier")]);
  });

  it("are none where the policy has no tier system", () => {
    const tiered = provisionOf(
      "requirement",
      { measure: persons, atLeast: 1 },
      { appliesTo: { subject: "station", tier: "s:station" } },
    );
    expect(faultLinesOfPolicy([tiered], { tierSystem: undefined })).toEqual([
      'tier-unknown provisions.0.appliesTo.tier {"id":"s:station"}',
    ]);
  });
});

describe("what a person was in an activity", () => {
  const measure = { take: "count", of: "activities", where: { as: "worker" } };
  const requirement = (fields: object): readonly string[] =>
    faultLinesOfPolicy([provisionOf("requirement", { measure, atLeast: 1 }, fields)]);

  it("is asked of single persons alone", () => {
    expect(requirement({ appliesTo: { subject: "person" } })).toEqual([]);
    expect(requirement({ appliesTo: { subject: "person" }, scope: "each" })).toEqual([]);
    expect(requirement({ appliesTo: { subject: "station" } })).toEqual([
      "key-unknown provisions.0.parameters.measure.value.where.as",
    ]);
  });

  it("is not asked of a whole area, also where the money is for persons", () => {
    const standard = (scope: string): readonly string[] =>
      faultLinesOfPolicy([
        provisionOf(
          "funding-standard",
          { amount: { is: 5, of: measure } },
          { appliesTo: { subject: "person" }, scope },
        ),
      ]);
    expect(standard("each")).toEqual([]);
    expect(standard("jurisdiction")).toEqual(["key-unknown provisions.0.parameters.amount.value.of.where.as"]);
  });
});

describe("the criteria of a qualification", () => {
  const criterion = (kind: string, fields: object = {}, id = kind): object => ({ kind, id, title, ...fields });
  const practice = (after?: object): object =>
    criterion("practice", { years: "years", convention: "full", ...(after === undefined ? {} : { after }) });
  const parameters = { years: 3, full: "corresponding-day" };
  const faults = (criteria: object, more: object = {}): readonly string[] =>
    faultLinesOfPolicy([
      provisionOf(
        "qualification",
        { ...parameters, ...more },
        {
          appliesTo: { subject: "person" },
          whom: "anyone",
          criteria,
        },
      ),
    ]);

  it("may be years of practice in all", () => {
    expect(faults(practice())).toEqual([]);
  });

  it("name parameters of the provision", () => {
    expect(faults({ ...practice(), years: "other" })).toEqual([
      'parameter-unknown provisions.0.criteria.years {"name":"other"}',
      "key-unknown provisions.0.parameters.years",
    ]);
    expect(faults(practice({ criterion: "x", counting: "other" }))).toEqual([
      'parameter-unknown provisions.0.criteria.after.counting {"name":"other"}',
      `reference-dangling provisions.0.criteria.after.criterion ${NOWHERE}`,
    ]);
  });

  it("read values of which each class and stage fits", () => {
    const byClass = { classes: [{ when: { division: { area: ["urban"] } }, is: 61 }], otherwise: 3 };
    expect(faults(practice(), { years: byClass })).toEqual([
      'parameter-invalid provisions.0.parameters.years.value.classes.0.is {"expected":"integer","least":0,"most":60}',
    ]);
    const byStage = { stages: [{ by: "2026-12-31", is: byClass }] };
    expect(faults(practice(), { years: byStage })).toEqual([
      'parameter-invalid provisions.0.parameters.years.value.stages.0.is.classes.0.is {"expected":"integer","least":0,"most":60}',
    ]);
  });
});
