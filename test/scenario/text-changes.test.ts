import { describe, expect, it } from "vitest";
import { beijingPilot2021 } from "social-work-station-rules/catalogue";
import { definePolicy, interpreted, stated, type Provision } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { comparePolicies } from "social-work-station-rules/scenario";
import { changedPlaces } from "../../src/scenario/changed-places.js";
import { matchProvisions } from "../../src/scenario/match-provisions.js";
import { compareProvisions } from "../../src/scenario/provision-changes.js";
import { asProvision } from "../as-parsed.js";
import { asOf, centre, period } from "./service-cases.js";

/** What differs between two texts: places in values, provisions of one matter, and how much a change bears on. */

const source = {
  document: "d",
  clause: "一",
  quote: "人员",
  authority: "normative",
  verification: "primary-text",
} as const;

/** A policy with one provision for each entry: a requirement of staff unless it says otherwise. */
function policyOf(id: string, provisions: Readonly<Record<string, object>>) {
  return definePolicy({
    version: 1,
    id,
    title: { zh: "办法" },
    jurisdiction: "CN",
    documents: [{ id: "d", title: { zh: "办法" }, issuers: [] }],
    effective: {},
    provisions: Object.entries(provisions).map(([name, more]) => ({
      id: `${id}/${name}`,
      kind: "requirement",
      title: { zh: "人员" },
      modality: "must",
      aspect: name,
      appliesTo: { subject: "station" },
      clauses: [],
      parameters: staff(3),
      ...more,
    })),
  } as never);
}

const staff = (atLeast: number, of = "persons") => ({
  measure: stated({ take: "count", of }, source),
  atLeast: stated(atLeast, source),
});

describe("where two values differ", () => {
  const at = (...path: readonly (string | number)[]) => path;

  it.each([
    ["nowhere, where they are equal", { a: [1], b: 2 }, { b: 2, a: [1] }, []],
    [
      "as a whole, where they are numbers",
      1,
      2,
      [
        [
          [at(), 1],
          [at(), 2],
        ],
      ],
    ],
    ["with nothing before", undefined, 3, [[null, [at(), 3]]]],
    ["with nothing after", 3, undefined, [[[at(), 3], null]]],
    [
      "as a whole, where one is nothing",
      null,
      { a: 1 },
      [
        [
          [at(), null],
          [at(), { a: 1 }],
        ],
      ],
    ],
    [
      "as a whole, where one is a list",
      [1],
      { 0: 1 },
      [
        [
          [at(), [1]],
          [at(), { 0: 1 }],
        ],
      ],
    ],
    [
      "as a whole, without a field in common",
      { a: 1 },
      { b: 1 },
      [
        [
          [at(), { a: 1 }],
          [at(), { b: 1 }],
        ],
      ],
    ],
    [
      "by field, in the order of their names",
      { c: 0, b: 1, a: { x: 1 } },
      { c: 0, b: 2, a: { x: 2 } },
      [
        [
          [at("a", "x"), 1],
          [at("a", "x"), 2],
        ],
        [
          [at("b"), 1],
          [at("b"), 2],
        ],
      ],
    ],
    ["by a field that only one has", { a: 1 }, { a: 1, b: 2 }, [[null, [at("b"), 2]]]],
    [
      "by word, where lists have words",
      ["a", "b"],
      ["b", "c"],
      [
        [[at(0), "a"], null],
        [null, [at(1), "c"]],
      ],
    ],
    [
      "as a whole list, where a word is repeated",
      ["a", "a"],
      ["a"],
      [
        [
          [at(), ["a", "a"]],
          [at(), ["a"]],
        ],
      ],
    ],
    [
      "as a whole list, where nothing identifies members",
      [{ v: 1 }],
      [{ v: 2 }],
      [
        [
          [at(), [{ v: 1 }]],
          [at(), [{ v: 2 }]],
        ],
      ],
    ],
    [
      "as a whole list, where an id is repeated",
      [
        { id: 1, v: 1 },
        { id: 1, v: 2 },
      ],
      [{ id: 1, v: 1 }],
      [
        [
          [
            at(),
            [
              { id: 1, v: 1 },
              { id: 1, v: 2 },
            ],
          ],
          [at(), [{ id: 1, v: 1 }]],
        ],
      ],
    ],
    [
      "by the title, whatever the order of its languages",
      [{ title: { zh: "甲", en: "A" }, v: 1 }],
      [{ title: { en: "A", zh: "甲" }, v: 2 }],
      [
        [
          [at(0, "v"), 1],
          [at(0, "v"), 2],
        ],
      ],
    ],
  ])("is found %s", (_, before, after, places) => {
    const given = (side: unknown) =>
      Array.isArray(side) ? { path: side[0] as unknown, value: side[1] as unknown } : null;
    expect(changedPlaces(before, after)).toEqual(
      places.map(([old, now]) => ({ before: given(old), after: given(now) })),
    );
  });

  it.each(["id", "key", "by", "title", "when", "name", "role", "item", "of", "level"])(
    "is found by the %s of members of lists, wherever they are",
    (field) => {
      const [before, after] = [
        [
          { [field]: "x", v: 1 },
          { [field]: "y", v: 2 },
        ],
        [
          { [field]: "y", v: 3 },
          { [field]: "x", v: 1 },
        ],
      ];
      expect(changedPlaces(before, after)).toEqual([
        { before: { path: [1, "v"], value: 2 }, after: { path: [0, "v"], value: 3 } },
      ]);
    },
  );

  it.each(["take", "kind", "type", "status"])("is the whole object where its %s differs", (field) => {
    const [before, after] = [
      { [field]: "x", v: 1 },
      { [field]: "y", v: 1 },
    ];
    expect(changedPlaces(before, after)).toEqual([
      { before: { path: [], value: before }, after: { path: [], value: after } },
    ]);
  });
});

describe("provisions of one matter", () => {
  const matched = (
    before: Readonly<Record<string, object>>,
    after: Readonly<Record<string, object>>,
    pairs: Parameters<typeof matchProvisions>[2] = [],
    ids: readonly [string, string] = ["old", "new"],
  ) =>
    matchProvisions(policyOf(ids[0], before), policyOf(ids[1], after), pairs).map(
      ({ before: old, after: now, matchedBy }) => `${old?.id ?? "-"} ${now?.id ?? "-"} ${matchedBy ?? "-"}`,
    );

  it("have one aspect, one kind, one kind of subject and tiers that meet", () => {
    const other = { parameters: staff(9, "activities") };
    expect(matched({ a: {} }, { a: other })).toEqual(["old/a new/a matter"]);
    const alone = ["old/a - -", "- new/a -"];
    expect(matched({ a: {} }, { a: { appliesTo: { subject: "division" } } })).toEqual(alone);
    expect(
      matched({ a: {} }, { a: { kind: "funding-standard", parameters: { amount: stated(200_000, source) } } }),
    ).toEqual(alone);
  });

  it("or have at least half of the parts of their values in common", () => {
    expect(matched({ a: {} }, { b: { parameters: staff(4) } })).toEqual(["old/a new/b matter"]);
    expect(matched({ a: {} }, { b: { parameters: staff(4, "activities") } })).toEqual(["old/a - -", "- new/b -"]);
  });

  it("are the likest: of one aspect first, then of like values, then of like titles", () => {
    expect(matched({ a: {} }, { b: {}, a: { parameters: staff(9, "activities") } })).toEqual([
      "old/a new/a matter",
      "- new/b -",
    ]);
    expect(matched({ a: {} }, { b: { parameters: staff(4) }, c: {} })).toEqual(["old/a new/c matter", "- new/b -"]);
    const titled = (zh: string) => ({ title: { zh } });
    expect(matched({ a: titled("专职人员配备") }, { b: titled("场所（设施）"), c: titled("专职人员") })).toEqual([
      "old/a new/c matter",
      "- new/b -",
    ]);
    expect(matched({ a: {} }, { c: {}, b: {} })).toEqual(["old/a new/b matter", "- new/c -"]);
  });

  it("are those of one id, and within a policy no others", () => {
    expect(matched({ a: {} }, { a: {}, b: {} }, [], ["own", "own"])).toEqual(["own/a own/a id", "- own/b -"]);
    expect(matched({ a: {} }, { b: {} }, [], ["own", "own"])).toEqual(["own/a - -", "- own/b -"]);
  });

  it("are those that the caller names, whatever they are like", () => {
    expect(matched({ a: {} }, { a: {}, b: {} }, [{ before: "old/a", after: "new/b" }])).toEqual([
      "old/a new/b named",
      "- new/a -",
    ]);
  });

  it.each([
    [
      [{ before: "old/x", after: "new/a" }],
      "provision-unknown at $.options.pairs[0].before: id old/x, accepted old/a | old/b",
    ],
    [[{ before: "old/a", after: "new/x" }], "provision-unknown at $.options.pairs[0].after: id new/x, accepted new/a"],
    [
      [
        { before: "old/a", after: "new/a" },
        { before: "old/a", after: "new/a" },
      ],
      "id-duplicate at $.options.pairs[1].before: id old/a",
    ],
    [
      [
        { before: "old/a", after: "new/a" },
        { before: "old/b", after: "new/a" },
      ],
      "id-duplicate at $.options.pairs[1].after: id new/a",
    ],
  ])("are not those of %j", (pairs, message) => {
    expect(() => matched({ a: {}, b: {} }, { a: {} }, pairs)).toThrow(message);
  });
});

describe("a change of a provision", () => {
  const one = (more: object): Provision => {
    const [provision] = policyOf("own", { a: more }).provisions;
    if (provision === undefined) throw new Error("there is one");
    return provision;
  };
  const changeOf = (before: Provision, after: Provision) => compareProvisions(before, after, "id");
  const reading = (alternative: number) =>
    interpreted(3, { question: { zh: "几名" }, reason: { zh: "从严" }, source, alternatives: [alternative] } as never);
  const withLeast = (atLeast: unknown): Provision => one({ parameters: { ...staff(3), atLeast } });

  it("is none where only the id differs", () => {
    expect(changeOf(one({}), one({}))).toBeNull();
  });

  it.each([
    ["the value", withLeast(stated(4, source)), ["value"], "rule"],
    ["the source", withLeast(stated(3, { ...source, clause: "二" })), ["source"], "text"],
    ["whether the source states it", withLeast(reading(5)), ["origin", "readings", "source"], "readings"],
  ] as const)("is known by %s", (_, after, differs, bearing) => {
    const change = changeOf(one({}), after);
    expect(change).toMatchObject({ bearing, fields: [], matchedBy: "id" });
    expect(change?.parameters.map(({ id, name, differs: what }) => ({ id, name, what }))).toEqual([
      { id: "own/a/atLeast", name: "atLeast", what: differs },
    ]);
    expect([change?.before.provision, change?.after.provision]).toEqual(["own/a", "own/a"]);
  });

  it("is known by the other readings alone", () => {
    const change = changeOf(withLeast(reading(5)), withLeast(reading(6)));
    expect([change?.bearing, change?.parameters]).toEqual([
      "readings",
      [{ id: "own/a/atLeast", name: "atLeast", differs: ["readings"], places: [] }],
    ]);
  });

  it("is known by a parameter that only one side has", () => {
    const change = changeOf(one({}), one({ parameters: { ...staff(3), atMost: stated(8, source) } }));
    expect([change?.bearing, change?.parameters]).toEqual([
      "rule",
      [
        {
          id: "own/a/atMost",
          name: "atMost",
          differs: ["presence"],
          places: [{ before: null, after: { path: [], value: 8 } }],
        },
      ],
    ]);
  });

  it("is known by the day from which an amendment applies, and what it replaced", () => {
    const amended = (from: string, was: unknown): Provision => {
      const provision = one({});
      const atLeast = { status: "amended", value: 3, was, from };
      return asProvision({ ...provision, parameters: { ...provision.parameters, atLeast } } as never);
    };
    const differs = (before: Provision, after: Provision) => [
      changeOf(before, after)?.bearing,
      changeOf(before, after)?.parameters.map((parameter) => parameter.differs),
    ];
    const was = stated(2, source);
    expect(differs(amended("2024-01-01", was), amended("2025-01-01", was))).toEqual(["rule", [["time"]]]);
    expect(differs(amended("2024-01-01", was), amended("2024-01-01", stated(1, source)))).toEqual([
      "text",
      [["source"]],
    ]);
    expect(changeOf(amended("2024-01-01", was), amended("2024-01-01", was))).toBeNull();
  });

  it.each([
    ["title", { title: { zh: "人数" } }, "text"],
    ["wording", { wording: "必须" }, "text"],
    ["note", { note: { zh: "说明" } }, "text"],
    ["clauses", { clauses: ["one"] }, "text"],
    ["aspect", { aspect: "b" }, "text"],
    ["modality", { modality: "may" }, "rule"],
    ["appliesTo", { appliesTo: { subject: "division" } }, "rule"],
    ["from", { from: "2024-01-01" }, "rule"],
  ])("of its %s bears on what is said there", (name, more, bearing) => {
    const change = changeOf(one({}), one(more));
    expect(change).toMatchObject({ bearing, parameters: [] });
    expect(change?.fields.map((field) => [field.id, field.name, field.bearing])).toEqual([
      [`own/a/${name}`, name, bearing],
    ]);
  });
});

describe("options of a comparison of policies", () => {
  const register = prepareRegister(centre(0));
  it.each([
    [{ asOf }, "value-missing at $.options.register: expected prepared-register"],
    [{ period }, "value-missing at $.options.register: expected prepared-register"],
    [{ register, period }, "value-missing at $.options.asOf: expected date"],
    [{ register, asOf }, "value-missing at $.options.period: expected object"],
  ])("are not %j", (options, message) => {
    expect(() => comparePolicies(beijingPilot2021, beijingPilot2021, options as never)).toThrow(message);
  });
});
