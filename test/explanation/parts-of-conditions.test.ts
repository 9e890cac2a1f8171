import { describe, expect, it } from "vitest";
import * as countedThings from "../../src/explanation/words/counted-things.js";
import * as labels from "../../src/explanation/words/labels.js";
import * as places from "../../src/explanation/words/places.js";
import * as qualification from "../../src/explanation/words/qualification-parameters.js";
import { describeMeasure } from "social-work-station-rules/explanation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { type Measure, parseMeasure } from "social-work-station-rules/policy";

/** Whatever a condition says is in its words: without a part they are other ones, in both languages. */

const range = { atLeast: "1", atMost: "20" };
const days = { from: "2020-01-01", until: "2025-12-31" };
const evaluation = { grade: ["excellent"], score: { atLeast: "60" }, held: days, scheme: ["own"] };
const stationOf = { tier: ["s:centre"], operatingModel: ["government-purchase"] };
const purchaser = { body: ["civil-affairs"], level: ["county"] };

const FULL: readonly (readonly [of: string, where: Readonly<Record<string, unknown>>])[] = [
  [
    "stations",
    {
      id: ["a", "b"],
      tier: ["s:centre"],
      opened: days,
      operatingModel: ["government-purchase"],
      nationallyRegistered: true,
      systems: ["project", "personnel"],
      premises: { available: true, signage: true, rulesPosted: true },
      platform: ["mutual-aid"],
      pilot: { programme: ["p"], batch: range },
      authority: ["civil-affairs"],
      serviceField: ["social-assistance"],
      clientGroup: ["older-people"],
      years: range,
      evaluation,
      division: { level: ["township"], area: ["urban"] },
      has: [{ of: "posts", where: { role: ["social-worker"] }, atLeast: "2" }],
    },
  ],
  [
    "divisions",
    {
      id: ["110101001"],
      within: ["1101"],
      class: ["mountain-area"],
      area: ["urban"],
      level: ["township"],
      kind: ["town"],
      figures: { population: { atLeast: "1000" } },
      has: [{ of: "stations", where: stationOf, atLeast: "2" }],
    },
  ],
  [
    "operators",
    {
      id: ["o"],
      kind: ["social-organisation"],
      registrationLevel: ["county"],
      rating: { atLeast: "3A" },
      years: range,
      evaluation,
    },
  ],
  [
    "contracts",
    {
      id: ["c"],
      withinYears: 3,
      signed: days,
      filed: days,
      obligation: ["report"],
      purchaser,
      amount: range,
      operator: { kind: ["social-organisation"], years: { atLeast: "2" } },
    },
  ],
  [
    "persons",
    {
      age: range,
      household: { level: ["county"] },
      certificate: { level: { atLeast: "social-worker" }, obtained: days, years: range },
      registration: { level: { atLeast: "social-worker" } },
      education: { level: { atLeast: "bachelor" }, majors: ["社会工作"] },
      degree: { level: { atLeast: "master" }, majors: ["社会工作"] },
      practice: range,
      continuingEducation: { hours: range, years: 3 },
      staffKind: ["professional"],
      employment: {
        model: ["direct-employment"],
        employer: ["government"],
        form: ["labour-contract"],
        post: ["civil-affairs-officer"],
        asGraduate: true,
      },
      post: {
        role: ["social-worker"],
        duty: ["professional-social-work"],
        workload: ["full-time"],
        years: range,
        station: stationOf,
      },
    },
  ],
  [
    "posts",
    {
      role: ["social-worker"],
      duty: ["professional-social-work"],
      workload: ["full-time"],
      fullTimeEquivalent: range,
      supervisionDays: range,
      years: range,
      station: stationOf,
      person: { certificate: {}, staffKind: ["professional"] },
    },
  ],
  [
    "activities",
    {
      kind: ["case-work"],
      form: ["home-visit"],
      field: ["social-assistance"],
      clientGroup: ["older-people"],
      hours: range,
      participants: range,
      station: stationOf,
      sessions: { persons: range, hours: range },
      worker: { staffKind: ["professional"] },
    },
  ],
  [
    "clients",
    {
      group: ["older-people"],
      hasFile: true,
      fileOpened: days,
      has: [{ of: "activities", where: { kind: ["case-work"] }, atLeast: "2" }],
    },
  ],
  ["allocations", { purpose: ["pay"], sourceKind: ["general-budget"] }],
  ["spending", { purpose: ["pay"], sourceKind: ["general-budget"] }],
];

const measure = (of: string, where: object): Measure => parseMeasure({ take: "count", of, where } as never);
const said = (one: Measure): readonly string[] =>
  (["zh-CN", "en"] as const).map((locale) => describeMeasure(one, { locale }));

/** The same with one key less, for each key at any depth. */
function without(value: unknown): readonly { readonly path: string; readonly value: unknown }[] {
  if (Array.isArray(value)) {
    const entries: readonly unknown[] = value;
    return [
      ...(entries.length > 1
        ? entries.map((_, at) => ({ path: String(at), value: entries.filter((_entry, index) => index !== at) }))
        : []),
      ...entries.flatMap((entry, at) =>
        without(entry).map((one) => ({ path: `${String(at)}.${one.path}`, value: entries.with(at, one.value) })),
      ),
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, own]) => [
    { path: key, value: Object.fromEntries(Object.entries(value).filter(([other]) => other !== key)) },
    ...without(own).map((one) => ({ path: `${key}.${one.path}`, value: { ...value, [key]: one.value } })),
  ]);
}

/** Returns the words, or nothing where the rest is no condition. */
function saidIfAny(of: string, where: unknown): readonly string[] | null {
  try {
    return said(measure(of, where as object));
  } catch (error) {
    if (isRuleInputError(error)) return null;
    throw error;
  }
}

describe("a condition in words", () => {
  it.each(FULL)("on %s loses words with each part that it loses", (of, where) => {
    const full = said(measure(of, where));
    const same = without(where).flatMap(({ path, value }) => {
      const less = saidIfAny(of, value);
      return less === null ? [] : less.flatMap((text, at) => (text === full[at] ? [`${path}: ${text}`] : []));
    });
    expect(same).toEqual([]);
  });

  it.each(FULL)("on %s has an opposite for each part, and says each in its own language", (of, where) => {
    const [all] = [said(parseMeasure({ take: "count", of } as never))];
    for (const [key, value] of Object.entries(where)) {
      const [own, not] = [said(measure(of, { [key]: value })), said(measure(of, { not: { [key]: value } }))];
      expect(new Set([...all, ...own, ...not]).size, `${key}: ${own.join()} ${not.join()}`).toBe(6);
      for (const [zh = "", en = ""] of [own, not]) {
        expect(zh).toMatch(/\p{Script=Han}.*\p{Script=Han}/u);
        expect(en.replaceAll(/社会工作|“[^”]*”/g, "")).not.toMatch(/\p{Script=Han}/u);
        expect(`${zh} ${en}`).not.toMatch(/undefined|null|\[object| {2}|（）|\(\)/);
      }
    }
  });

  it.each(FULL)("on %s says every choice, with “or” between them", (of, where) => {
    const choices = Object.entries(where).map(([key, value]) => ({ [key]: value }));
    const [zh = "", en = ""] = said(measure(of, { anyOf: choices }));
    expect(zh.split("或者").length).toBeGreaterThanOrEqual(choices.length);
    expect(en.split(", or ").length).toBeGreaterThanOrEqual(choices.length);
  });
});

describe("the labels of explanations", () => {
  /** Every text in both languages, at any depth of what a module exports. */
  function textsOf(
    value: unknown,
    path: string,
  ): readonly { readonly path: string; readonly zh: unknown; readonly en: unknown }[] {
    if (typeof value !== "object" || value === null) return [];
    if ("zh" in value && "en" in value) return [{ path, zh: value.zh, en: value.en }];
    return Object.entries(value).flatMap(([key, own]) => textsOf(own, `${path}.${key}`));
  }

  it("are in both languages, and none has no text", () => {
    const modules = { countedThings, labels, places, qualification };
    const texts = textsOf(modules, "words");
    expect(texts.length).toBeGreaterThan(150);
    const isText = (text: unknown): boolean =>
      Array.isArray(text) ? text.length === 2 && text.every(isText) : typeof text === "string" && text.trim() !== "";
    expect(texts.filter(({ zh, en }) => !isText(zh) || !isText(en))).toEqual([]);
    const empty = Object.entries(labels).filter(
      ([, table]) =>
        typeof table === "object" &&
        Object.values(table).some((own) => typeof own === "object" && Object.keys(own as object).length === 0),
    );
    expect(empty.map(([name]) => name)).toEqual([]);
  });
});
