import { describe, expect, test } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import type { PreparedRegister } from "social-work-station-rules/register";
import { certaintyOf } from "../../src/quantities/bounds.js";
import type { MeasureContext } from "../../src/quantities/context.js";
import { allOf } from "../../src/quantities/formula.js";
import { contextOf } from "../../src/quantities/meets.js";
import { HERE, THERE, registerOf } from "../small-policy.js";
import { saying } from "./fact.js";

/** What a condition says of a record: that it is met, that it is not, or which facts would say so. */

const DAY = parsePlainDate("2025-06-30");
const YEAR = { from: parsePlainDate("2025-01-01"), to: parsePlainDate("2025-12-31") };

function question(prepared: PreparedRegister, more: Partial<MeasureContext> = {}): MeasureContext {
  return contextOf({ prepared, asOf: DAY, period: YEAR, rounding: null, ...more });
}

const PREPARED = registerOf({
  stations: [
    { id: "a", division: HERE, tier: "s:station", from: "2020" },
    { id: "b", division: THERE, tier: "s:station", from: "2020" },
    { id: "c", division: "440101", tier: "s:centre", from: "2020" },
  ],
  operators: [
    { id: "o", kind: "enterprise", contracts: [] },
    { id: "o2", contracts: [] },
  ],
  personnel: [
    { id: "p", birth: "1990-01", assignments: [{ station: "a", role: "social-worker", from: "2024" }] },
    { id: "q" },
  ],
  fundingSources: [{ id: "lottery", kind: "welfare-lottery", amount: 1 }],
  figures: [
    { subject: { kind: "station", id: "a" }, key: "population", value: 3, on: "2025-03-01" },
    {
      subject: { kind: "division", id: "440101" },
      key: "population",
      value: 9,
      from: "2024-01-01",
      until: "2025-01-31",
    },
  ],
  evaluations: [
    { id: "e1", subject: { kind: "station", id: "a" }, on: "2023-05-01", grade: "良好", score: 80 },
    { id: "e2", subject: { kind: "station", id: "a" }, on: "2024-05-01", grade: "合格", score: 70, scheme: "x" },
    { id: "e3", subject: { kind: "station", id: "a" }, on: "2025-05-01", round: "self-assessment", grade: "优秀" },
    { id: "e4", subject: { kind: "station", id: "a" }, on: "2025-08-01", grade: "优秀" },
    { id: "e5", subject: { kind: "station", id: "b" }, on: "2024", grade: "优秀" },
    { id: "e6", subject: { kind: "station", id: "b" }, on: "2024-03-01", grade: "合格" },
  ],
  completeness: [
    ...(["divisions", "stations", "operators", "personnel", "activities", "clients"] as const).map((collection) => ({
      collection,
    })),
    { collection: "evaluations", within: [HERE, THERE] },
  ],
});

type Row = readonly [record: object, condition: object, expected: string];

/** Tests one condition on one record. */
function answer(thing: string, record: object, condition: object, context = question(PREPARED)): string {
  return saying(context.meets(thing as never, record as never, condition as never));
}

function tryAll(thing: string, rows: readonly Row[]): void {
  test.each(rows)("%j meets %j: %s", (record, condition, expected) => {
    expect(answer(thing, record, condition)).toBe(expected);
  });
}

describe("a division", () => {
  const town = { id: THERE, name: "某镇", level: "township" };
  const county = { id: "440101", name: "甲县", level: "county" };
  const village = { id: "440101001001", name: "村", level: "village" };
  const classed = (from?: string) => ({
    ...town,
    classes: [{ class: "poverty-alleviated", ...(from && { from }) }],
  });
  tryAll("divisions", [
    [town, {}, "yes"],
    [town, { id: ["x", THERE] }, "yes"],
    [town, { id: ["x"] }, "no"],
    [town, { within: ["440102"] }, "yes"],
    [town, { within: ["440101"] }, "no"],
    [town, { within: [THERE] }, "yes"],
    [town, { level: ["county", "township"] }, "yes"],
    [town, { level: ["county"] }, "no"],
    [{ ...town, kind: "town" }, { kind: ["town"] }, "yes"],
    [{ ...town, kind: "town" }, { kind: ["subdistrict"] }, "no"],
    [town, { kind: ["subdistrict"] }, `division ${THERE}: division-kind`],
    // A township cannot be what only a county is, nor a village anything of the kind.
    [town, { kind: ["county-level-city"] }, "no"],
    [town, { kind: ["subdistrict", "town", "township", "special-unit", "functional-zone"] }, "yes"],
    [county, { kind: ["county-level-city"] }, "division 440101: division-kind"],
    [county, { kind: ["municipal-district", "county-level-city", "county", "functional-zone"] }, "yes"],
    [county, { kind: ["town"] }, "no"],
    [village, { kind: ["town"] }, "no"],
    [{ ...village, committee: "village" }, { committee: ["village"] }, "yes"],
    [{ ...village, committee: "village" }, { committee: ["residential-community"] }, "no"],
    [village, { committee: ["village"] }, "division 440101001001: committee-type"],
    [village, { committee: ["village", "residential-community"] }, "yes"],
    [town, { committee: ["village"] }, "no"],
    [town, { class: ["poverty-alleviated"] }, `division ${THERE}: division-class`],
    [{ ...town, classes: [] }, { class: ["poverty-alleviated"] }, "no"],
    [classed("2020"), { class: ["poverty-alleviated"] }, "yes"],
    [classed("2020"), { class: ["ethnic-area"] }, "no"],
    [classed("2025-07"), { class: ["poverty-alleviated"] }, "no"],
    [classed("2025"), { class: ["poverty-alleviated"] }, `division ${THERE}: division-class`],
    [{ ...town, urbanRuralCode: "111" }, { area: ["urban"] }, "yes"],
    [{ ...town, urbanRuralCode: "123" }, { area: ["urban"] }, "yes"],
    [{ ...town, urbanRuralCode: "220" }, { area: ["urban"] }, "no"],
    [{ ...town, urbanRuralCode: "210" }, { area: ["rural"] }, "yes"],
    [town, { area: ["urban"] }, `division ${THERE}: area-class`],
    [town, { area: ["urban", "rural"] }, "yes"],
    [county, { figures: { population: { atLeast: "9" } } }, "yes"],
    [county, { figures: { population: { above: "9" } } }, "no"],
    [town, { figures: { population: { above: "9" } } }, `division ${THERE}: figure (population)`],
    [town, { has: [{ of: "stations" }] }, "yes"],
    [town, { has: [{ of: "stations", atLeast: "2" }] }, "no"],
    [town, { anyOf: [{ level: ["county"] }, { id: [THERE] }] }, "yes"],
    [town, { anyOf: [{ level: ["county"] }, { id: ["x"] }] }, "no"],
    [town, { not: { level: ["county"] } }, "yes"],
    [town, { not: { level: ["township"] } }, "no"],
  ]);
});

describe("a station", () => {
  const plain = { id: "a", division: HERE, tier: "s:station" };
  const with_ = (fields: object) => ({ ...plain, ...fields });
  const pilot = (fields: object) => with_({ pilots: [{ programme: "试点", from: "2024", ...fields }] });
  const date = "station a: station-date";
  tryAll("stations", [
    [plain, {}, "yes"],
    [plain, { id: ["b", "a"] }, "yes"],
    [plain, { id: ["b"] }, "no"],
    [plain, { tier: ["s:centre", "s:station"] }, "yes"],
    [plain, { tier: ["s:centre"] }, "no"],
    [plain, { tier: ["township"] }, "yes"],
    [with_({ from: "2024" }), { opened: { from: "2024-01-01" } }, "yes"],
    [with_({ from: "2024" }), { opened: { from: "2024-02-01" } }, date],
    [with_({ from: "2024" }), { opened: { until: "2023-12-31" } }, "no"],
    [plain, { opened: { from: "2024-01-01" } }, date],
    [with_({ from: "2023-06-30" }), { years: { atLeast: "2" } }, "yes"],
    [with_({ from: "2023-07-01" }), { years: { atLeast: "2" } }, "no"],
    [with_({ from: "2023" }), { years: { atLeast: "2" } }, date],
    [plain, { years: { atLeast: "2" } }, date],
    [plain, { years: { atLeast: "0" } }, "yes"],
    // The opening is one fact, whatever is asked of it.
    [plain, { opened: { from: "2024-01-01" }, years: { atLeast: "2" } }, date],
    [with_({ operatingModel: "direct-employment" }), { operatingModel: ["direct-employment"] }, "yes"],
    [with_({ operatingModel: "direct-employment" }), { operatingModel: ["government-purchase"] }, "no"],
    [plain, { operatingModel: ["government-purchase"] }, "station a: operating-model"],
    [
      with_({ operatingModel: "direct-employment", operatingModels: [{ model: "government-purchase", from: "2024" }] }),
      { operatingModel: ["government-purchase"] },
      "yes",
    ],
    [
      with_({ operatingModel: "direct-employment", operatingModels: [{ model: "government-purchase", from: "2026" }] }),
      { operatingModel: ["direct-employment"] },
      "yes",
    ],
    [
      with_({
        operatingModels: [
          { model: "government-purchase", from: "2024" },
          { model: "direct-employment", from: "2025" },
        ],
      }),
      { operatingModel: ["direct-employment"] },
      "station a: operating-model",
    ],
    [with_({ nationallyRegistered: true }), { nationallyRegistered: true }, "yes"],
    [with_({ nationallyRegistered: true }), { nationallyRegistered: false }, "no"],
    [plain, { nationallyRegistered: true }, "station a: platform-registration"],
    [with_({ systems: [{ system: "finance", adoptedOn: "2024" }] }), { systems: ["finance"] }, "yes"],
    [with_({ systems: [{ system: "finance", adoptedOn: "2024" }] }), { systems: ["finance", "documents"] }, "no"],
    [with_({ systems: [{ system: "finance", adoptedOn: "2025-07" }] }), { systems: ["finance"] }, "no"],
    [
      with_({ systems: [{ system: "finance", adoptedOn: "2025" }] }),
      { systems: ["finance"] },
      "station a: management-systems",
    ],
    [plain, { systems: ["finance", "documents"] }, "station a: management-systems"],
    [
      with_({ systems: ["finance", "documents"].map((system) => ({ system, adoptedOn: "2025" })) }),
      { systems: ["finance", "documents"] },
      "station a: management-systems; station a: management-systems",
    ],
    [with_({ premises: { available: true } }), { premises: { available: true } }, "yes"],
    [with_({ premises: { available: false } }), { premises: { available: true } }, "no"],
    [plain, { premises: { available: true } }, "station a: premises"],
    [
      with_({ premises: { facilities: ["office", "reception"] } }),
      { premises: { facilities: ["reception", "office"] } },
      "yes",
    ],
    [with_({ premises: { facilities: ["office"] } }), { premises: { facilities: ["reception", "office"] } }, "no"],
    [with_({ premises: {} }), { premises: { facilities: ["office"] } }, "station a: facilities"],
    [with_({ premises: { signage: true } }), { premises: { signage: true } }, "yes"],
    [plain, { premises: { signage: true } }, "station a: signage"],
    [with_({ premises: { rulesPosted: false } }), { premises: { rulesPosted: true } }, "no"],
    [plain, { premises: { rulesPosted: true } }, "station a: rules-posted"],
    [with_({ platforms: ["k"] }), { platform: ["k", "l"] }, "yes"],
    [with_({ platforms: [] }), { platform: ["k", "l"] }, "no"],
    [plain, { platform: ["k"] }, "station a: platforms"],
    [pilot({}), { pilot: {} }, "yes"],
    [pilot({}), { pilot: { programme: ["试点"] } }, "yes"],
    [pilot({}), { pilot: { programme: ["其他"] } }, "no"],
    [pilot({ until: "2024" }), { pilot: {} }, "no"],
    [pilot({ from: "2025" }), { pilot: {} }, "station a: pilots (试点)"],
    [pilot({ batch: 2 }), { pilot: { batch: { atLeast: "2" } } }, "yes"],
    [pilot({ batch: 2 }), { pilot: { batch: { atMost: "1" } } }, "no"],
    [pilot({}), { pilot: { batch: { atMost: "1" } } }, "station a: pilots (试点)"],
    [
      pilot({ from: "2025" }),
      { pilot: { batch: { atMost: "1" } } },
      "station a: pilots (试点); station a: pilots (试点)",
    ],
    [plain, { pilot: {} }, "station a: pilots"],
    [with_({ authorities: [{ body: "health", from: "2024" }] }), { authority: ["health"] }, "yes"],
    [with_({ authorities: [{ body: "health", from: "2024" }] }), { authority: ["finance"] }, "no"],
    [with_({ authorities: [{ body: "health", from: "2026" }] }), { authority: ["health"] }, "no"],
    [
      with_({ authorities: [{ body: "health", from: "2025" }] }),
      { authority: ["health"] },
      "station a: managing-authority",
    ],
    [
      with_({ authorities: ["health", "finance"].map((body) => ({ body, from: "2025" })) }),
      { authority: ["health", "finance"] },
      "station a: managing-authority; station a: managing-authority",
    ],
    [plain, { authority: ["health"] }, "station a: managing-authority"],
    [with_({ serviceFields: ["youth"] }), { serviceField: ["youth"] }, "yes"],
    [with_({ serviceFields: ["youth"] }), { serviceField: ["disability"] }, "no"],
    [plain, { serviceField: ["youth"] }, "station a: service-field"],
    [with_({ clientGroups: ["women"] }), { clientGroup: ["women"] }, "yes"],
    [plain, { clientGroup: ["women"] }, "station a: client-groups"],
    [plain, { division: { id: [HERE] } }, "yes"],
    [plain, { division: { id: [THERE] } }, "no"],
    [{ ...plain, division: "440101999" }, { division: {} }, "no"],
    [plain, { figures: { population: { atLeast: "3" } } }, "yes"],
    [plain, { figures: { population: { atLeast: "4" } } }, "no"],
    [plain, { figures: { households: { atLeast: "4" } } }, "station a: figure (households)"],
    [
      plain,
      { figures: { households: { atLeast: "4" }, "older-people": { atLeast: "4" } } },
      "station a: figure (households); station a: figure (older-people)",
    ],
    [plain, { has: [{ of: "persons", where: { post: { role: ["social-worker"] } } }] }, "yes"],
    [plain, { has: [{ of: "persons", atMost: "0" }] }, "no"],
    [plain, { as: "worker" }, "no"],
    [plain, { anyOf: [{ id: ["b"] }, { tier: ["s:station"] }] }, "yes"],
    [plain, { anyOf: [{ id: ["b"] }] }, "no"],
    [plain, { not: { id: ["a"] } }, "no"],
    [plain, { not: { id: ["b"] } }, "yes"],
  ]);

  test("what a person is at a station is tested where the person is known", () => {
    const as = (role: string, person: string, id = "a") =>
      answer("stations", { ...plain, id }, { as: role }, question(PREPARED, { person }));
    expect([as("worker", "p"), as("supervisor", "p"), as("worker", "p", "b"), as("worker", "nobody")]).toEqual([
      "yes",
      "no",
      "no",
      "no",
    ]);
  });
});

describe("the latest evaluation", () => {
  const a = { id: "a", division: HERE, tier: "s:station" };
  const b = { id: "b", division: THERE, tier: "s:station" };
  const c = { id: "c", division: "440101", tier: "s:centre" };
  tryAll("stations", [
    // The latest by the day; one in the future and one by the station itself do not count.
    [a, { evaluation: { grade: ["合格"] } }, "yes"],
    [a, { evaluation: { grade: ["良好"] } }, "no"],
    [a, { evaluation: { grade: ["优秀"] } }, "no"],
    [a, { evaluation: { score: { atLeast: "70" } } }, "yes"],
    [a, { evaluation: { score: { above: "70" } } }, "no"],
    [a, { evaluation: { held: { from: "2024-05-01", until: "2024-05-01" } } }, "yes"],
    [a, { evaluation: { held: { from: "2024-05-02" } } }, "no"],
    [a, { evaluation: { scheme: ["x"] } }, "yes"],
    // By another scheme there is only one of which the scheme is not recorded.
    [a, { evaluation: { scheme: ["y"] } }, "station a: evaluation-result (e1)"],
    [a, { evaluation: { scheme: ["y"], grade: ["良好"] } }, "station a: evaluation-result (e1)"],
    // Either may be the later one.
    [b, { evaluation: { grade: ["优秀", "合格"] } }, "station b: evaluation-date"],
    [b, { evaluation: { grade: ["优秀"] } }, "station b: evaluation-date"],
    [
      b,
      { evaluation: { score: { atLeast: "70" } } },
      "station b: evaluation-date; station b: evaluation-result (e5); station b: evaluation-result (e6)",
    ],
    // The list is not complete there.
    [c, { evaluation: {} }, "station c: evaluations"],
  ]);

  test("one of two is the latest, whichever it is", () => {
    const formula = question(PREPARED).meets("stations", b as never, { evaluation: { grade: ["优秀", "合格"] } });
    expect(certaintyOf(formula)).toBe("yes");
  });

  test("without an evaluation by the day there is none that meets a condition", () => {
    const early = question(PREPARED, { asOf: parsePlainDate("2022-06-30") });
    expect(answer("stations", a, { evaluation: {} }, early)).toBe("no");
  });

  test("an evaluation of the year of the question may have been held later", () => {
    const early = question(PREPARED, { asOf: parsePlainDate("2024-02-01") });
    expect(answer("stations", b, { evaluation: { grade: ["优秀"] } }, early)).toBe("station b: evaluation-date (e5)");
  });
});

describe("an operator", () => {
  const plain = { id: "o", contracts: [] };
  const rated = (from: string) => ({ ...plain, ratings: [{ rating: "4A", from }] });
  tryAll("operators", [
    [plain, { id: ["o"] }, "yes"],
    [plain, { id: ["x"] }, "no"],
    [{ ...plain, kind: "enterprise" }, { kind: ["enterprise"] }, "yes"],
    [{ ...plain, kind: "enterprise" }, { kind: ["public-institution"] }, "no"],
    [plain, { kind: ["enterprise"] }, "operator o: operator-kind"],
    [{ ...plain, registrationLevel: "county" }, { registrationLevel: ["county"] }, "yes"],
    [{ ...plain, registrationLevel: "county" }, { registrationLevel: ["province"] }, "no"],
    [plain, { registrationLevel: ["county"] }, "operator o: registration-level"],
    [{ ...plain, foundedOn: "2022-06-30" }, { years: { atLeast: "3" } }, "yes"],
    [{ ...plain, foundedOn: "2022-07-01" }, { years: { atLeast: "3" } }, "no"],
    [plain, { years: { atLeast: "3" } }, "operator o: founding-date"],
    [plain, { evaluation: {} }, "operator o: evaluations"],
    [rated("2024"), { rating: { atLeast: "3A" } }, "yes"],
    [rated("2024"), { rating: { atLeast: "4A", atMost: "4A" } }, "yes"],
    [rated("2024"), { rating: { atLeast: "5A" } }, "no"],
    [rated("2024"), { rating: { atMost: "3A" } }, "no"],
    [rated("2025-07"), { rating: { atLeast: "3A" } }, "no"],
    [rated("2025"), { rating: { atLeast: "3A" } }, "operator o: operator-rating"],
    [plain, { rating: { atLeast: "3A" } }, "operator o: operator-rating"],
    [plain, { figures: { "average-wage": { atLeast: "1" } } }, "operator o: figure (average-wage)"],
    [plain, { has: [{ of: "contracts" }] }, "no"],
    [plain, { anyOf: [{ id: ["x"] }, { id: ["o"] }] }, "yes"],
    [plain, { not: { id: ["o"] } }, "no"],
  ]);
});

describe("a contract", () => {
  const held = (fields: object) => ({
    operator: { id: "o", kind: "enterprise", contracts: [] },
    contract: { id: "k", stations: ["a"], from: "2024-07-01", ...fields },
  });
  tryAll("contracts", [
    [held({}), {}, "yes"],
    [held({}), { id: ["k"] }, "yes"],
    [held({}), { id: ["l"] }, "no"],
    // A contract without a number of its own is named by its operator, its first day and its stations.
    [held({ id: undefined }), { id: ["o/2024-07-01/a"] }, "yes"],
    [held({ obligations: ["p/1"] }), { obligation: ["p/1"] }, "yes"],
    [held({ obligations: [] }), { obligation: ["p/1"] }, "no"],
    [held({}), { obligation: ["p/1"] }, "contract k: obligations"],
    [
      held({ purchaser: { body: "civil-affairs", level: "county" } }),
      { purchaser: { body: ["civil-affairs"] } },
      "yes",
    ],
    [held({ purchaser: { body: "civil-affairs", level: "county" } }), { purchaser: { body: ["finance"] } }, "no"],
    [held({ purchaser: { body: "civil-affairs", level: "county" } }), { purchaser: { level: ["county"] } }, "yes"],
    [held({ purchaser: { body: "civil-affairs", level: "county" } }), { purchaser: { level: ["province"] } }, "no"],
    [held({ purchaser: { body: "civil-affairs" } }), { purchaser: { level: ["county"] } }, "contract k: purchaser"],
    [
      held({}),
      { purchaser: { body: ["civil-affairs"], level: ["county"] } },
      "contract k: purchaser; contract k: purchaser",
    ],
    // One year from 1 July ends on 30 June.
    [held({ until: "2025-06-30" }), { withinYears: 1 }, "yes"],
    [held({ until: "2025-07-01" }), { withinYears: 1 }, "no"],
    [held({}), { withinYears: 1 }, "no"],
    [held({ until: "2025-06" }), { withinYears: 1 }, "yes"],
    [held({ until: "2025" }), { withinYears: 1 }, "contract k: contract-date"],
    [held({ from: "2024", until: "2025-06-30" }), { withinYears: 1 }, "contract k: contract-date"],
    [held({ signedOn: "2024-06-01" }), { signed: { until: "2024-06-30" } }, "yes"],
    [held({ signedOn: "2024-06-01" }), { signed: { from: "2024-06-30" } }, "no"],
    [held({ filedOn: "2024-06-01" }), { filed: { until: "2024-06-30" } }, "yes"],
    [
      held({}),
      { signed: { from: "2024-06-30" }, filed: { from: "2024-06-30" } },
      "contract k: contract-date; contract k: contract-date",
    ],
    [held({}), { operator: { kind: ["enterprise"] } }, "yes"],
    [held({}), { operator: { kind: ["public-institution"] } }, "no"],
    [held({ amount: 100 }), { amount: { atLeast: "100" } }, "yes"],
    [held({ amount: 100 }), { amount: { below: "100" } }, "no"],
    [held({}), { amount: { atLeast: "100" } }, "contract k: contract-amount"],
    [held({}), { anyOf: [{ id: ["x"] }, { id: ["k"] }] }, "yes"],
    [held({}), { not: { id: ["k"] } }, "no"],
  ]);
});

describe("a person", () => {
  const person = (fields: object) => ({ person: { id: "p", ...fields }, assignments: [] as readonly object[] });
  const posted = (post: object, fields: object = {}) => {
    const assignments = [{ station: "a", role: "social-worker", from: "2024-07-01", ...post }];
    return { person: { id: "p", assignments, ...fields }, assignments };
  };
  const certified = (fields: object) => person({ certificates: [{ level: "social-worker", ...fields }] });
  const hired = (fields: object) => person({ employments: [{ from: "2024", ...fields }] });
  tryAll("persons", [
    [person({}), {}, "yes"],
    [person({ birth: "2000-06" }), { age: { atLeast: "25" } }, "yes"],
    [person({ birth: "2000-07" }), { age: { atLeast: "25" } }, "no"],
    [person({}), { age: { atLeast: "25" } }, "person p: birth"],
    [person({ household: HERE }), { household: { within: ["440101"] } }, "yes"],
    [person({ household: THERE }), { household: { within: ["440101"] } }, "no"],
    [person({}), { household: {} }, "person p: household"],
    [person({ staffKinds: ["volunteer"] }), { staffKind: ["volunteer", "local"] }, "yes"],
    [person({ staffKinds: [] }), { staffKind: ["volunteer"] }, "no"],
    [person({}), { staffKind: ["volunteer"] }, "person p: staff-kinds"],
    [certified({ issuedOn: "2024" }), { certificate: {} }, "yes"],
    [certified({ issuedOn: "2024" }), { certificate: { level: { atLeast: "assistant-social-worker" } } }, "yes"],
    [certified({ issuedOn: "2024" }), { certificate: { level: { atLeast: "senior-social-worker" } } }, "no"],
    [certified({ issuedOn: "2024" }), { certificate: { level: { atMost: "assistant-social-worker" } } }, "no"],
    [certified({ issuedOn: "2025-07" }), { certificate: {} }, "no"],
    [certified({ issuedOn: "2025" }), { certificate: {} }, "person p: certificate-date"],
    // A certificate counts from its issue, else from its approval, else from the results.
    [certified({ issuedOn: "2024", approvedOn: "2026" }), { certificate: {} }, "yes"],
    [certified({ approvedOn: "2024", resultsOn: "2026" }), { certificate: {} }, "yes"],
    [certified({ resultsOn: "2026" }), { certificate: {} }, "no"],
    [
      certified({ issuedOn: "2024" }),
      { certificate: { obtained: { from: "2024-01-01", until: "2024-12-31" } } },
      "yes",
    ],
    [certified({ issuedOn: "2024" }), { certificate: { obtained: { from: "2025-01-01" } } }, "no"],
    [certified({ issuedOn: "2022-06-30" }), { certificate: { years: { atLeast: "3" } } }, "yes"],
    [certified({ issuedOn: "2022-07-01" }), { certificate: { years: { atLeast: "3" } } }, "no"],
    [person({ certificates: [] }), { certificate: {} }, "no"],
    [person({}), { certificate: {} }, "person p: certificates"],
    [person({}), { certificate: { withinYears: 1 } }, "person p: certificates; person p: assignments"],
    [
      posted({}, { certificates: [{ level: "social-worker", issuedOn: "2025-06-30" }] }),
      { certificate: { withinYears: 1 } },
      "yes",
    ],
    [
      posted({}, { certificates: [{ level: "social-worker", issuedOn: "2020" }] }),
      { certificate: { withinYears: 1 } },
      "yes",
    ],
    [
      posted({ from: "2023-06-29" }, { certificates: [{ level: "social-worker", issuedOn: "2024-06-30" }] }),
      { certificate: { withinYears: 1 } },
      "no",
    ],
    [
      posted({ from: "2023" }, { certificates: [{ level: "social-worker", issuedOn: "2024-06-30" }] }),
      { certificate: { withinYears: 1 } },
      "person p: assignment-date",
    ],
    [
      posted({}, { certificates: [{ level: "social-worker" }] }),
      { certificate: { withinYears: 1 } },
      "person p: certificate-date; person p: certificate-date",
    ],
    [
      person({ registrations: [{ level: "social-worker", from: "2024" }] }),
      { registration: { level: { atLeast: "social-worker" } } },
      "yes",
    ],
    [
      person({ registrations: [{ level: "social-worker", from: "2024" }] }),
      { registration: { level: { atLeast: "senior-social-worker" } } },
      "no",
    ],
    [
      person({ registrations: [{ level: "social-worker", from: "2025" }] }),
      { registration: {} },
      "person p: registration-date",
    ],
    [person({ registrations: [] }), { registration: {} }, "no"],
    [person({}), { registration: {} }, "person p: registrations"],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2020" }] }),
      { education: { level: { atLeast: "junior-college" } } },
      "yes",
    ],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2020" }] }),
      { education: { level: { atLeast: "master" } } },
      "no",
    ],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2025" }] }),
      { education: {} },
      "person p: education-date",
    ],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2020", study: "full-time" }] }),
      { education: { study: ["full-time"] } },
      "yes",
    ],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2020", study: "full-time" }] }),
      { education: { study: ["part-time"] } },
      "no",
    ],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2020" }] }),
      { education: { study: ["full-time"] } },
      "person p: study-form",
    ],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2020", major: " 社会工作" }] }),
      { education: { majors: ["社会工作"] } },
      "yes",
    ],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2020", major: "化学" }] }),
      { education: { majors: ["社会工作"] } },
      "no",
    ],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2020", major: "化学" }] }),
      { education: { majors: ["社会工作"], majorsOpen: true } },
      "person p: judgement (化学)",
    ],
    [
      person({ education: [{ level: "bachelor", graduatedOn: "2020" }] }),
      { education: { majors: ["社会工作"] } },
      "person p: major",
    ],
    [person({ education: [] }), { education: {} }, "no"],
    [person({}), { education: {} }, "person p: education"],
    [
      person({ degrees: [{ degree: "master", conferredOn: "2020" }] }),
      { degree: { level: { atLeast: "master" } } },
      "yes",
    ],
    [
      person({ degrees: [{ degree: "master", conferredOn: "2020" }] }),
      { degree: { level: { atLeast: "doctor" } } },
      "no",
    ],
    [person({ degrees: [{ degree: "master", conferredOn: "2025" }] }), { degree: {} }, "person p: degree-date"],
    [person({}), { degree: {} }, "person p: degrees"],
    [person({ practice: [{ from: "2023-06-30" }] }), { practice: { atLeast: "2" } }, "yes"],
    [person({ practice: [{ from: "2023-07-01" }] }), { practice: { atLeast: "2" } }, "no"],
    [person({ practice: [{ from: "2023" }] }), { practice: { atLeast: "2" } }, "person p: practice"],
    [person({ practice: [] }), { practice: { atLeast: "1" } }, "no"],
    [person({}), { practice: { atLeast: "2" } }, "person p: practice"],
    // Two spans of a year that overlap by half of it are a year and a half; laid end to end they are two.
    [
      person({
        practice: [
          { from: "2020-07-01", until: "2021-06-30" },
          { from: "2020-01-01", until: "2020-12-31" },
        ],
      }),
      { practice: { atLeast: "2" } },
      "no",
    ],
    [
      person({
        practice: [
          { from: "2022-01-01", until: "2022-12-31" },
          { from: "2020-01-01", until: "2020-12-31" },
        ],
      }),
      { practice: { atLeast: "2" } },
      "yes",
    ],
    [person({ practice: [{ from: "2026-01-01" }] }), { practice: { atMost: "0" } }, "yes"],
    [
      person({ continuingEducation: [{ on: "2025-03", hours: 10 }] }),
      { continuingEducation: { hours: { atLeast: "10" } } },
      "yes",
    ],
    [
      person({ continuingEducation: [{ on: "2025-03", hours: 10 }] }),
      { continuingEducation: { hours: { above: "10" } } },
      "no",
    ],
    [person({ continuingEducation: [{ on: "2025-03", hours: 10 }] }), { continuingEducation: {} }, "yes"],
    [person({ continuingEducation: [] }), { continuingEducation: {} }, "no"],
    [person({ continuingEducation: [{ on: "2024-12", hours: 10 }] }), { continuingEducation: {} }, "no"],
    [person({ continuingEducation: [{ on: "2024-07-01", hours: 10 }] }), { continuingEducation: { years: 1 } }, "yes"],
    [person({ continuingEducation: [{ on: "2024-06-30", hours: 10 }] }), { continuingEducation: { years: 1 } }, "no"],
    [
      person({ continuingEducation: [{ on: "2025", hours: 10 }] }),
      { continuingEducation: {} },
      "person p: continuing-education",
    ],
    [person({}), { continuingEducation: {} }, "person p: continuing-education"],
    [hired({}), { employment: {} }, "yes"],
    [hired({ until: "2024" }), { employment: {} }, "no"],
    [hired({ from: "2025" }), { employment: {} }, "person p: operating-model"],
    [hired({ model: "direct-employment" }), { employment: { model: ["direct-employment"] } }, "yes"],
    [hired({ model: "direct-employment" }), { employment: { model: ["government-purchase"] } }, "no"],
    [hired({ employer: "government" }), { employment: { employer: ["government"] } }, "yes"],
    [hired({ employer: "government" }), { employment: { employer: ["operator"] } }, "no"],
    [hired({ form: "dispatch" }), { employment: { form: ["dispatch"] } }, "yes"],
    [hired({ form: "dispatch" }), { employment: { form: ["part-time"] } }, "no"],
    [hired({ post: "social-work-post" }), { employment: { post: ["social-work-post"] } }, "yes"],
    [hired({ post: "social-work-post" }), { employment: { post: ["subdistrict-leader"] } }, "no"],
    [hired({ hiredAsGraduate: true }), { employment: { asGraduate: true } }, "yes"],
    [hired({ hiredAsGraduate: true }), { employment: { asGraduate: false } }, "no"],
    [
      hired({}),
      {
        employment: {
          model: ["direct-employment"],
          employer: ["operator"],
          form: ["dispatch"],
          post: ["social-work-post"],
          asGraduate: true,
          operator: {},
        },
      },
      [
        "person p: operating-model",
        "person p: employer",
        "person p: employment-form",
        "person p: outside-post",
        "person p: operating-model",
        "person p: operators",
      ].join("; "),
    ],
    [
      hired({ from: "2025" }),
      { employment: { model: ["direct-employment"] } },
      "person p: operating-model; person p: operating-model",
    ],
    [hired({ operator: "o" }), { employment: { operator: { kind: ["enterprise"] } } }, "yes"],
    [hired({ operator: "o" }), { employment: { operator: { kind: ["public-institution"] } } }, "no"],
    [hired({ operator: "unknown" }), { employment: { operator: {} } }, "no"],
    [person({}), { employment: {} }, "person p: operating-model"],
    [posted({}), { post: {} }, "yes"],
    [posted({ until: "2025-06-29" }), { post: {} }, "no"],
    [posted({ from: "2025" }), { post: {} }, "person p: assignment-date"],
    [posted({}), { post: { role: ["social-worker"] } }, "yes"],
    [posted({}), { post: { role: ["director"] } }, "no"],
    [person({}), { post: { role: ["director"] } }, "person p: assignments"],
    [person({ birth: "2000" }), { anyOf: [{ age: { above: "60" } }, { age: { atMost: "35" } }] }, "yes"],
    [person({ birth: "2000" }), { not: { age: { atMost: "35" } } }, "no"],
    [person({ birth: "2000" }), { age: { atLeast: "18" }, not: { age: { atLeast: "35" } } }, "yes"],
  ]);

  test("of persons who left, the posts that are given count", () => {
    const left = posted({ until: "2025-01-31" });
    expect(answer("persons", left, { post: {} })).toBe("no");
    expect(answer("leaving", left, { post: {} })).toBe("yes");
    expect(answer("joining", left, { post: { role: ["director"] } })).toBe("no");
  });
});

describe("a post", () => {
  const post = (fields: object) => ({
    person: { id: "p", birth: "1990-01" },
    assignment: { station: "a", role: "supervisor", from: "2023-06-30", ...fields },
  });
  tryAll("posts", [
    [post({}), {}, "yes"],
    [post({}), { role: ["director", "supervisor"] }, "yes"],
    [post({}), { role: ["director"] }, "no"],
    [post({ duty: "support" }), { duty: ["support"] }, "yes"],
    [post({ duty: "support" }), { duty: ["management"] }, "no"],
    [post({ workload: "full-time" }), { workload: ["full-time"] }, "yes"],
    [post({ workload: "full-time" }), { workload: ["part-time"] }, "no"],
    [post({}), { workload: ["full-time", "part-time"] }, "yes"],
    [post({ fullTimeEquivalent: "0.5" }), { fullTimeEquivalent: { atLeast: "0.5" } }, "yes"],
    [post({ fullTimeEquivalent: "0.5" }), { fullTimeEquivalent: { above: "0.5" } }, "no"],
    [post({ workload: "full-time" }), { fullTimeEquivalent: { atLeast: "1" } }, "yes"],
    [post({ workload: "part-time" }), { fullTimeEquivalent: { atLeast: "0.5" } }, "person p: full-time-equivalent"],
    [post({}), { fullTimeEquivalent: { atMost: "1" } }, "yes"],
    [post({ supervises: [{ station: "b", daysPerMonth: 2 }] }), { supervisionDays: { atLeast: "2" } }, "yes"],
    [post({ supervises: [{ station: "b", daysPerMonth: 2 }] }), { supervisionDays: { above: "2" } }, "no"],
    [post({ supervises: [{ station: "b" }] }), { supervisionDays: { atLeast: "2" } }, "person p: supervision-days (b)"],
    [
      post({ supervises: [{ station: "b" }, { station: "c" }] }),
      { supervisionDays: { atLeast: "2" } },
      "person p: supervision-days (b); person p: supervision-days (c)",
    ],
    [post({ supervises: [] }), { supervisionDays: { atLeast: "0" } }, "no"],
    [post({}), { supervisionDays: { atLeast: "2" } }, "person p: stations-supervised"],
    [post({}), { years: { atLeast: "2" } }, "yes"],
    [post({ from: "2023-07-01" }), { years: { atLeast: "2" } }, "no"],
    [post({ from: undefined }), { years: { atLeast: "2" } }, "person p: assignment-date"],
    [
      post({}),
      { duty: ["support"], workload: ["full-time"], fullTimeEquivalent: { atLeast: "1" } },
      "person p: duty; person p: workload; person p: full-time-equivalent",
    ],
    [post({}), { station: { tier: ["s:station"] } }, "yes"],
    [post({}), { station: { tier: ["s:centre"] } }, "no"],
    [post({ station: "unknown" }), { station: {} }, "no"],
    [post({}), { person: { age: { atLeast: "35" } } }, "yes"],
    [post({}), { person: { age: { atLeast: "36" } } }, "no"],
    [post({}), { anyOf: [{ role: ["director"] }, { role: ["supervisor"] }] }, "yes"],
    [post({}), { not: { role: ["supervisor"] } }, "no"],
  ]);
});

describe("an activity", () => {
  const plain = { id: "v", station: "a", kind: "visit" };
  const with_ = (fields: object) => ({ ...plain, ...fields });
  tryAll("activities", [
    [plain, {}, "yes"],
    [plain, { kind: ["training", "visit"] }, "yes"],
    [plain, { kind: ["training"], form: ["online"] }, "no"],
    [with_({ form: "online" }), { form: ["online"] }, "yes"],
    [with_({ form: "online" }), { form: ["lecture"] }, "no"],
    [plain, { form: ["lecture"] }, "station a: activity-form (v)"],
    [with_({ field: "youth" }), { field: ["youth"] }, "yes"],
    [with_({ field: "youth" }), { field: ["disability"] }, "no"],
    [plain, { field: ["youth"] }, "station a: service-field (v)"],
    [with_({ clientGroups: ["women"] }), { clientGroup: ["women"] }, "yes"],
    [with_({ clientGroups: [] }), { clientGroup: ["women"] }, "no"],
    [plain, { clientGroup: ["women"] }, "station a: client-groups (v)"],
    [with_({ hours: "2" }), { hours: { atLeast: "2" } }, "yes"],
    [with_({ hours: "2" }), { hours: { above: "2" } }, "no"],
    [plain, { hours: { above: "2" } }, "station a: hours (v)"],
    [with_({ personsServed: 8 }), { participants: { atLeast: "8" } }, "yes"],
    [with_({ personsServed: 8 }), { participants: { below: "8" } }, "no"],
    [plain, { participants: { below: "8" } }, "station a: persons-served (v)"],
    [with_({ sessions: [{ on: "2025-01-01" }] }), { sessions: {} }, "yes"],
    [with_({ sessions: [] }), { sessions: {} }, "no"],
    [with_({ sessions: [{ on: "2025-01-01" }] }), { sessions: { atLeast: "2" } }, "no"],
    [plain, { sessions: { atLeast: "2" } }, "station a: sessions (v)"],
    [
      with_({ sessions: [{ on: "2025-01-01", persons: 8, hours: "1" }] }),
      { sessions: { persons: { atLeast: "8" } } },
      "yes",
    ],
    [
      with_({ sessions: [{ on: "2025-01-01", persons: 8, hours: "1" }] }),
      { sessions: { persons: { atLeast: "9" } } },
      "no",
    ],
    [
      with_({ sessions: [{ on: "2025-01-01", persons: 8, hours: "1" }] }),
      { sessions: { hours: { atLeast: "1" } } },
      "yes",
    ],
    [
      with_({ sessions: [{ on: "2025-01-01", persons: 8, hours: "1" }] }),
      { sessions: { hours: { above: "1" } } },
      "no",
    ],
    [
      with_({ sessions: [{ on: "2025-01-01" }, { on: "2025-01-02" }] }),
      { sessions: { persons: { atLeast: "8" }, hours: { atLeast: "1" } } },
      "station a: persons-served (v); station a: hours (v); station a: persons-served (v); station a: hours (v)",
    ],
    [plain, { station: { tier: ["s:station"] } }, "yes"],
    [plain, { station: { tier: ["s:centre"] } }, "no"],
    [with_({ station: "unknown" }), { station: {} }, "no"],
    [plain, { division: { id: [HERE] } }, "yes"],
    [plain, { division: { level: ["county"], id: ["440101"] } }, "yes"],
    [plain, { division: { level: ["county"], id: ["440102"] } }, "no"],
    [with_({ division: THERE }), { division: { within: ["440102"] } }, "yes"],
    [with_({ division: "440101" }), { division: { within: ["440101"] } }, "yes"],
    [with_({ division: "440101" }), { division: { id: [HERE] } }, "station a: activity-place (v)"],
    [with_({ station: "unknown" }), { division: {} }, "no"],
    [with_({ workers: ["p"] }), { worker: { age: { atLeast: "35" } } }, "yes"],
    [with_({ workers: ["p"] }), { worker: { age: { atLeast: "36" } } }, "no"],
    [with_({ workers: ["p", "q"] }), { worker: { age: { atLeast: "36" } } }, "person q: birth"],
    [with_({ workers: ["unknown"] }), { worker: {} }, "no"],
    [plain, { worker: {} }, "station a: workers (v)"],
    [with_({ supervisor: "p" }), { supervisor: { age: { atLeast: "35" } } }, "yes"],
    [with_({ supervisor: "p" }), { supervisor: { age: { atLeast: "36" } } }, "no"],
    [plain, { supervisor: {} }, "station a: supervisor (v)"],
    [with_({ workers: ["p"] }), { as: "worker" }, "no"],
    [plain, { anyOf: [{ kind: ["training"] }, { kind: ["visit"] }] }, "yes"],
    [plain, { not: { kind: ["visit"] } }, "no"],
  ]);

  test("what a person was in an activity is tested where the person is known", () => {
    const as = (activity: object, what: string, person = "p") =>
      answer("activities", with_(activity), { as: what }, question(PREPARED, { person }));
    expect(as({ workers: ["p"] }, "worker")).toBe("yes");
    expect(as({ workers: ["q"] }, "worker")).toBe("no");
    expect(as({}, "worker")).toBe("station a: workers (v)");
    expect(as({ supervisor: "p" }, "supervisor")).toBe("yes");
    expect(as({ supervisor: "q" }, "supervisor")).toBe("no");
    expect(as({}, "supervisor")).toBe("station a: supervisor (v)");
    // Nobody supervises a session in which they are supervised.
    expect(as({ supervised: ["p"] }, "supervisor")).toBe("no");
    expect(as({ supervised: ["q"] }, "supervisor")).toBe("station a: supervisor (v)");
    expect(as({ kind: "supervision", supervised: ["p"] }, "supervisee")).toBe("yes");
    expect(as({ kind: "supervision", supervised: ["q"] }, "supervisee")).toBe("no");
    expect(as({ kind: "supervision" }, "supervisee")).toBe("station a: supervised (v)");
    expect(as({ kind: "supervision", supervisor: "p" }, "supervisee")).toBe("no");
    expect(as({ kind: "visit" }, "supervisee")).toBe("no");
    // What an activity of a kind of the policy's own is nobody says.
    expect(as({ kind: "x:own" }, "supervisee")).toBe("station a: supervised (v)");
  });
});

describe("a client", () => {
  const plain = { id: "k", station: "a" };
  const with_ = (fields: object) => ({ ...plain, ...fields });
  tryAll("clients", [
    [with_({ groups: ["women"] }), { group: ["women", "residents"] }, "yes"],
    [with_({ groups: [] }), { group: ["women"] }, "no"],
    [plain, { group: ["women"] }, "station a: client-groups (k)"],
    [{ id: "k" }, { group: ["women"] }, "station k: client-groups (k)"],
    [with_({ hasFile: true }), { hasFile: true }, "yes"],
    [with_({ hasFile: false }), { hasFile: true }, "no"],
    [with_({ hasFile: false }), { hasFile: false }, "yes"],
    [with_({ fileOpenedOn: "2024" }), { hasFile: true }, "yes"],
    [plain, { hasFile: true }, "station a: client-file (k)"],
    [with_({ fileOpenedOn: "2024" }), { fileOpened: { from: "2024-01-01" } }, "yes"],
    [with_({ fileOpenedOn: "2024" }), { fileOpened: { from: "2025-01-01" } }, "no"],
    [with_({ hasFile: false }), { fileOpened: {} }, "no"],
    [
      plain,
      { hasFile: true, fileOpened: { from: "2025-01-01" } },
      "station a: client-file (k); station a: client-file (k)",
    ],
    [plain, { has: [{ of: "activities" }] }, "no"],
    [plain, { has: [{ of: "days", atMost: "0" }] }, "yes"],
    [with_({ hasFile: true }), { anyOf: [{ hasFile: false }, { hasFile: true }] }, "yes"],
    [with_({ hasFile: true }), { not: { hasFile: true } }, "no"],
  ]);
});

describe("money", () => {
  const plain = { id: "m", subject: { kind: "station", id: "a" }, amount: "1" };
  const rows: readonly Row[] = [
    [{ ...plain, sourceKind: "charity" }, { sourceKind: ["charity"] }, "yes"],
    [{ ...plain, sourceKind: "charity" }, { sourceKind: ["general-budget"] }, "no"],
    [{ ...plain, source: "lottery" }, { sourceKind: ["welfare-lottery"] }, "yes"],
    [{ ...plain, source: "lottery", sourceKind: "charity" }, { sourceKind: ["welfare-lottery"] }, "no"],
    [plain, { sourceKind: ["charity"] }, "station a: funding-source-kind (m)"],
    [{ ...plain, purpose: "pay" }, { purpose: ["pay"] }, "yes"],
    [{ ...plain, purpose: "pay" }, { purpose: ["training"] }, "no"],
    [plain, { purpose: ["pay"] }, "station a: purpose (m)"],
    [{ ...plain, purpose: "pay" }, { anyOf: [{ purpose: ["training"] }, { purpose: ["pay"] }] }, "yes"],
    [{ ...plain, purpose: "pay" }, { not: { purpose: ["pay"] } }, "no"],
  ];
  describe("received", () => {
    tryAll("allocations", rows);
  });
  describe("spent", () => {
    tryAll("spending", rows);
  });
});

test("without a condition every record counts", () => {
  expect(question(PREPARED).meets("stations", {} as never, undefined)).toBe(true);
});

test("facts of two records of one subject are two facts", () => {
  const context = question(PREPARED);
  const [one, other] = ["v", "w"].map((id) =>
    context.meets("activities", { id, station: "a", kind: "visit" }, { form: ["online"] }),
  );
  expect(saying(allOf([one ?? false, other ?? false]))).toBe(
    "station a: activity-form (v); station a: activity-form (w)",
  );
});
