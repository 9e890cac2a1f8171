import { describe, expect, it } from "vitest";
import { safeParseRegister } from "social-work-station-rules/model";

const TIERS = [
  {
    id: "own",
    name: { zh: "体系", en: "system" },
    tiers: [{ id: "own:centre", name: { zh: "中心", en: "centre" }, levels: ["township"] }],
  },
];
const DIVISION = { id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" };
const STATION = { id: "centre", division: "110101001", tier: "own:centre" };
const ACTIVITY = { id: "a", station: "centre", kind: "group-work", startedOn: "2022-01-01", completedOn: "2022-06-30" };
const CONTRACT = { stations: ["centre"], from: "2022" };
const MONEY = { id: "m", subject: { kind: "station", id: "centre" }, amount: "100.50", on: "2022" };
const EVALUATION = { id: "e", subject: { kind: "station", id: "centre" }, on: "2022" };

/** Every fault of a register with these parts: code, place, and the values that matter here. */
function faultsOf(parts: object): readonly string[] {
  const result = safeParseRegister({
    version: 1,
    recordedOn: "2023-05-31",
    tierSystems: TIERS,
    divisions: [DIVISION],
    stations: [STATION],
    operators: [{ id: "o", contracts: [] }],
    personnel: [{ id: "p" }],
    fundingSources: [{ id: "f", kind: "charity", amount: 1 }],
    ...parts,
  });
  return result.ok
    ? []
    : result.faults.map(({ code, path, values: { id, other, near, level, expected } }) =>
        [code, path.join("."), id ?? other ?? near ?? level ?? expected].filter((part) => part !== undefined).join(" "),
      );
}

const division = (fields: object): object => ({ divisions: [{ ...DIVISION, ...fields }] });
const station = (fields: object): object => ({ stations: [{ ...STATION, ...fields }] });
const operator = (fields: object): object => ({ operators: [{ id: "o", contracts: [], ...fields }] });
const contracts = (...fields: readonly object[]): object =>
  operator({ contracts: fields.map((contract) => ({ ...CONTRACT, ...contract })) });
const person = (fields: object): object => ({ personnel: [{ id: "p", ...fields }] });
const post = (fields: object): object =>
  person({ assignments: [{ station: "centre", role: "supervisor", ...fields }] });
const activity = (fields: object): object => ({ activities: [{ ...ACTIVITY, ...fields }] });

describe("a register records what the sources speak of", () => {
  it.each([
    [
      "a county-level city",
      { divisions: [DIVISION, { id: "110101", name: "某市", level: "county", kind: "county-level-city" }] },
    ],
    ["a key county, and since when", division({ classes: [{ class: "revitalisation-key-county", from: "2021" }] })],
    [
      "premises with rooms, a sign and posted rules",
      station({ premises: { available: true, facilities: ["case-room"], signage: true, rulesPosted: false } }),
    ],
    ["pilots by batch", station({ pilots: [{ programme: "beijing-pilot-2021", batch: 1, from: "2021" }] })],
    [
      "the authority that changed from civil affairs to the social work department",
      station({
        authorities: [
          { body: "civil-affairs", level: "county", from: "2020", until: "2024-03" },
          { body: "social-work-department", level: "county", name: "区委社会工作部", from: "2024-04" },
        ],
      }),
    ],
    [
      "the way of operating that changed",
      station({
        operatingModels: [
          { model: "government-purchase", from: "2020", until: "2022" },
          { model: "direct-employment", from: "2023" },
        ],
      }),
    ],
    [
      "kind, rating and registration of an operator",
      operator({
        kind: "social-organisation",
        foundedOn: "2012",
        registrationLevel: "county",
        ratings: [{ rating: "4A", from: "2020", until: "2025" }],
      }),
    ],
    [
      "purchaser, amount and obligations of a contract",
      contracts({
        id: "c",
        purchaser: { body: "civil-affairs", level: "county" },
        amount: "200000",
        signedOn: "2021-12",
        filedOn: "2022-01-05",
        obligations: ["own/groups"],
      }),
    ],
    [
      "birth, household, employer and post of a person",
      person({
        birth: "1990-05",
        household: "110101",
        employments: [{ employer: "government", form: "labour-contract", post: "civil-affairs-officer" }],
        education: [{ level: "bachelor", study: "full-time" }],
      }),
    ],
    ["the stations of a supervisor", post({ supervises: [{ station: "centre", daysPerMonth: 20 }] })],
    [
      "a group with its sessions, clients and workers",
      {
        ...activity({
          form: "on-site",
          field: "child-welfare",
          clientGroups: ["left-behind-children"],
          clients: ["x1"],
          sessions: [{ on: "2022-01-01", persons: 8, hours: "1.5" }, { on: "2022-06-30" }],
          workers: ["p"],
          supervisor: "p",
        }),
        clients: [
          { id: "x1", groups: ["left-behind-children"], division: "110101001", station: "centre", hasFile: true },
        ],
      },
    ],
    ["money received from a source", { allocations: [{ ...MONEY, payer: "1101", source: "f", purpose: "operation" }] }],
    ["money spent in a quarter", { spending: [{ ...MONEY, on: undefined, from: "2022-01", until: "2022-03" }] }],
    [
      "an evaluation with score and grade",
      { evaluations: [{ ...EVALUATION, score: 92, fullMarks: 100, grade: "good" }] },
    ],
  ])("%s", (_name, parts) => {
    expect(faultsOf(parts)).toEqual([]);
  });
});

describe("a register does not accept", () => {
  it.each([
    [
      "a street that is a county-level city",
      division({ kind: "county-level-city" }),
      ["value-invalid divisions.0.kind township"],
    ],
    [
      "a class of area that ends before it begins",
      division({ classes: [{ class: "poor-village", from: "2022", until: "2021" }] }),
      ["interval-reversed divisions.0.classes.0.until"],
    ],
    [
      "a misspelt class of area",
      division({ classes: [{ class: "poor-vilage" }] }),
      ["term-unknown divisions.0.classes.0.class poor-village"],
    ],
    [
      "an own class that nobody defines",
      division({ classes: [{ class: "a:b" }] }),
      ["term-unknown divisions.0.classes.0.class listed-value"],
    ],
    [
      "an own room that nobody defines",
      station({ premises: { facilities: ["a:b"] } }),
      ["term-unknown stations.0.premises.facilities.0 listed-value"],
    ],
    [
      "an own field of service that nobody defines",
      station({ serviceFields: ["a:b"] }),
      ["term-unknown stations.0.serviceFields.0 listed-value"],
    ],
    [
      "an own client group that nobody defines",
      station({ clientGroups: ["a:b"] }),
      ["term-unknown stations.0.clientGroups.0 listed-value"],
    ],
    [
      "an own body that nobody defines",
      station({ authorities: [{ body: "a:b" }] }),
      ["term-unknown stations.0.authorities.0.body listed-value"],
    ],
    [
      "one way of operating beside several",
      station({ operatingModel: "direct-employment", operatingModels: [] }),
      ["value-invalid stations.0.operatingModels operatingModel"],
    ],
    [
      "a pilot, an authority and a way of operating that end before they begin",
      station({
        operatingModels: [{ model: "direct-employment", from: "2022", until: "2021" }],
        pilots: [{ programme: "x", from: "2022", until: "2021" }],
        authorities: [{ body: "civil-affairs", from: "2022", until: "2021" }],
      }),
      ["operatingModels", "pilots", "authorities"].map((list) => `interval-reversed stations.0.${list}.0.until`),
    ],
    [
      "an own kind of operator that nobody defines",
      operator({ kind: "a:b" }),
      ["term-unknown operators.0.kind listed-value"],
    ],
    [
      "a rating that ends before it begins",
      operator({ ratings: [{ rating: "4A", from: "2022", until: "2021" }] }),
      ["interval-reversed operators.0.ratings.0.until"],
    ],
    ["two contracts of one id", contracts({ id: "c" }, { id: "c" }), ["id-duplicate operators.0.contracts.1.id c"]],
    [
      "a part of a fen in a contract",
      contracts({ amount: "0.005" }),
      ["amount-not-multiple operators.0.contracts.0.amount"],
    ],
    [
      "an own purchaser that nobody defines",
      contracts({ purchaser: { body: "a:b" } }),
      ["term-unknown operators.0.contracts.0.purchaser.body listed-value"],
    ],
    ["a day of birth", person({ birth: "1990-05-04" }), ["date-invalid personnel.0.birth month"]],
    [
      "a household in a zone that is not in it",
      person({ household: "zone" }),
      ["reference-dangling personnel.0.household zone"],
    ],
    [
      "own words about employment that nobody defines",
      person({ employments: [{ employer: "a:b", form: "a:b", post: "a:b" }] }),
      ["employer", "form", "post"].map((field) => `term-unknown personnel.0.employments.0.${field} listed-value`),
    ],
    [
      "a supervised station that is not in it",
      post({ supervises: [{ station: "none" }] }),
      ["reference-dangling personnel.0.assignments.0.supervises.0.station none"],
    ],
    [
      "sessions before the start and after the end",
      activity({ sessions: [{ on: "2021-12-31" }, { on: "2022-07-01" }] }),
      ["interval-reversed activities.0.sessions.0.on", "interval-reversed activities.0.sessions.1.on"],
    ],
    [
      "persons served beside those of sessions",
      activity({ personsServed: 8, sessions: [{ on: "2022-01-01", persons: 8 }] }),
      ["value-invalid activities.0.personsServed sessions"],
    ],
    [
      "clients, workers and a supervisor who are not in it",
      activity({ clients: ["x"], workers: ["y"], supervisor: "z" }),
      [
        "reference-dangling activities.0.clients.0 x",
        "reference-dangling activities.0.workers.0 y",
        "reference-dangling activities.0.supervisor z",
      ],
    ],
    ["a worker twice", activity({ workers: ["p", "p"] }), ["id-duplicate activities.0.workers.1 p"]],
    [
      "own words of an activity that nobody defines",
      activity({ form: "a:b", field: "a:b", clientGroups: ["a:b"] }),
      ["form", "field", "clientGroups.0"].map((field) => `term-unknown activities.0.${field} listed-value`),
    ],
    [
      "a client of a station, a place and a group that are not there",
      { clients: [{ id: "x", groups: ["a:b"], division: "zone", station: "none" }] },
      [
        "term-unknown clients.0.groups.0 listed-value",
        "reference-dangling clients.0.division zone",
        "reference-dangling clients.0.station none",
      ],
    ],
    ["a client twice", { clients: [{ id: "x" }, { id: "x" }] }, ["id-duplicate clients.1.id x"]],
    [
      "a client by identity number",
      { clients: [{ id: "110101199003074514" }] },
      ["id-like-identity-number clients.0.id id"],
    ],
    [
      "money of a source, a payer, a kind and a purpose that are not there",
      { allocations: [{ ...MONEY, source: "none", payer: "zone", sourceKind: "a:b", purpose: "a:b" }] },
      [
        "reference-dangling allocations.0.source none",
        "term-unknown allocations.0.sourceKind listed-value",
        "term-unknown allocations.0.purpose listed-value",
        "reference-dangling allocations.0.payer zone",
      ],
    ],
    [
      "money of a station that is not in it",
      { spending: [{ ...MONEY, subject: { kind: "station", id: "none" } }] },
      ["reference-dangling spending.0.subject.id none"],
    ],
    ["a part of a fen", { spending: [{ ...MONEY, amount: "0.001" }] }, ["amount-not-multiple spending.0.amount"]],
    [
      "money without a time",
      { allocations: [{ ...MONEY, on: undefined }] },
      ["value-missing allocations.0.on coarse-date"],
    ],
    [
      "one id of two allocations, two of spending, two evaluations",
      {
        allocations: [MONEY, MONEY],
        spending: [MONEY, MONEY],
        evaluations: [EVALUATION, EVALUATION],
      },
      ["allocations", "spending", "evaluations"].map(
        (list) => `id-duplicate ${list}.1.id ${list === "evaluations" ? "e" : "m"}`,
      ),
    ],
    [
      "a score above full marks",
      { evaluations: [{ ...EVALUATION, score: "100.5", fullMarks: 100 }] },
      ["out-of-range evaluations.0.score"],
    ],
    [
      "an evaluation of nobody",
      { evaluations: [{ ...EVALUATION, subject: { kind: "operator", id: "none" } }] },
      ["reference-dangling evaluations.0.subject.id none"],
    ],
  ])("%s", (_name, parts, faults) => {
    expect(faultsOf(parts)).toEqual(faults);
  });
});

it("an own word is accepted where the register defines it", () => {
  const word = (key: string): object => ({ key, name: { zh: `词${key}`, en: `word ${key}` } });
  const terms = { divisionClasses: [word("own:a")], facilities: [word("own:b")], purposes: [word("own:c")] };
  const parts = {
    terms,
    ...division({ classes: [{ class: "own:a" }] }),
    ...station({ premises: { facilities: ["own:b"] } }),
    spending: [{ ...MONEY, purpose: "own:c" }],
  };
  expect(faultsOf(parts)).toEqual([]);
  expect(faultsOf({ ...parts, spending: [{ ...MONEY, purpose: "own:d" }] })).toEqual([
    "term-unknown spending.0.purpose own:c",
  ]);
});
