import { describe, expect, test } from "vitest";
import { parsePlainDate } from "social-work-station-rules/calendar";
import { type MeasureContext, type MeasureSubject } from "../../src/quantities/context.js";
import { contextOf } from "../../src/quantities/meets.js";
import { membersSuch } from "../../src/quantities/members.js";
import { HERE, THERE, registerOf } from "../small-policy.js";
import { saying } from "./fact.js";

/** Which things of each kind a subject has, whether each of them counts on the day, and which lists may lack some. */

const VILLAGE = "440101001001";
const NEW_VILLAGE = "440102001001";

const LISTS = [
  "divisions",
  "stations",
  "operators",
  "personnel",
  "activities",
  "clients",
  "allocations",
  "spending",
] as const;

const LISTS_OF_THINGS = [
  ...LISTS.filter((list) => list !== "personnel"),
  ...["contracts", "persons", "serving", "supervising", "joining", "leaving", "days"],
];

const RECORDS = {
  divisions: [
    { id: "4401", name: "某市", level: "prefecture" },
    { id: "440101", name: "甲县", level: "county" },
    { id: "440102", name: "乙县", level: "county" },
    { id: HERE, name: "某街道", level: "township", kind: "subdistrict" },
    { id: THERE, name: "某镇", level: "township", kind: "town" },
    { id: VILLAGE, name: "某村", level: "village" },
    { id: NEW_VILLAGE, name: "新村", level: "village", from: "2025-07-01" },
  ],
  stations: [
    { id: "a", division: HERE, tier: "s:station", from: "2020" },
    { id: "b", division: THERE, tier: "s:station", from: "2025" },
    { id: "c", division: "440101", tier: "s:centre", from: "2020" },
  ],
  operators: [
    {
      id: "o",
      contracts: [
        { id: "k1", stations: ["a", "c"], from: "2024", until: "2025-12-31" },
        { id: "k2", stations: ["a"], from: "2026" },
      ],
    },
    { id: "o2", contracts: [{ id: "k3", stations: ["b"], from: "2025" }] },
  ],
  personnel: [
    { id: "p", assignments: [{ station: "a", role: "social-worker", from: "2024-01-01" }] },
    { id: "q", assignments: [{ station: "a", role: "social-worker", from: "2020", until: "2025-03-31" }] },
    {
      id: "r",
      assignments: [
        { station: "c", role: "supervisor", from: "2024", supervises: [{ station: "a" }], serves: [NEW_VILLAGE] },
      ],
    },
    { id: "s" },
    { id: "t", assignments: [{ station: "b", role: "supervisor", from: "2025-02-01", serves: [VILLAGE] }] },
  ],
  activities: [
    {
      id: "v1",
      station: "a",
      kind: "visit",
      completedOn: "2025-02-01",
      workers: ["p"],
      supervisor: "r",
      clients: ["k1"],
    },
    {
      id: "v2",
      station: "a",
      kind: "visit",
      completedOn: "2025-09-01",
      workers: ["p"],
      supervisor: "r",
      clients: ["k1"],
    },
    { id: "v3", station: "b", kind: "visit", completedOn: "2025-03-03", workers: ["t"] },
    {
      id: "v4",
      station: "c",
      kind: "visit",
      completedOn: "2025-04-04",
      workers: ["r"],
      supervisor: "r",
      division: HERE,
    },
    {
      id: "v5",
      station: "a",
      kind: "group-work",
      startedOn: "2025-05-01",
      sessions: [{ on: "2025-05-01" }, { on: "2025-05-08" }, { on: "2025-07-03" }],
      workers: ["p"],
      supervisor: "r",
      clients: [],
    },
    { id: "v6", station: "a", kind: "visit", completedOn: "2024-12-31", workers: ["p"], supervisor: "r", clients: [] },
  ],
  clients: [
    { id: "k1", station: "a" },
    { id: "k2", division: THERE },
    { id: "k3", station: "c", division: HERE },
  ],
  allocations: [
    { id: "m1", subject: { kind: "station", id: "a" }, amount: 1, on: "2025-03" },
    { id: "m2", subject: { kind: "division", id: "440101" }, amount: 1, on: "2025" },
    { id: "m3", subject: { kind: "station", id: "a" }, amount: 1, on: "2025-07-01" },
    { id: "m4", subject: { kind: "station", id: "a" }, amount: 1, from: "2024-12-01", until: "2025-01-31" },
    { id: "m5", subject: { kind: "operator", id: "o" }, amount: 1, on: "2025-02" },
    { id: "m6", subject: { kind: "station", id: "a" }, amount: 1, from: "2025-02", until: "2025" },
    { id: "m7", subject: { kind: "station", id: "a" }, amount: 1, on: "2024-12-31" },
  ],
  spending: [{ id: "n1", subject: { kind: "division", id: HERE }, amount: 1, on: "2025-06-30" }],
};

const COMPLETE = registerOf({ ...RECORDS, completeness: LISTS.map((collection) => ({ collection })) });
const INCOMPLETE = registerOf({ ...RECORDS, completeness: [] });

const QUESTION = {
  prepared: COMPLETE,
  asOf: parsePlainDate("2025-06-30"),
  period: { from: parsePlainDate("2025-01-01"), to: parsePlainDate("2025-12-31") },
  rounding: null,
};

/** Returns the name of a record of any kind. */
function nameOf(record: object): string {
  if ("assignment" in record) {
    const { person, assignment } = record as { person: { id: string }; assignment: { station: string } };
    return `${person.id}@${assignment.station}`;
  }
  if ("person" in record) return (record.person as { readonly id: string }).id;
  if ("contract" in record) return (record.contract as { readonly id: string }).id;
  if ("day" in record) return record.day as string;
  return (record as { readonly id: string }).id;
}

function listed(subject: string, thing: string, where?: object, question: Partial<MeasureContext> = {}) {
  const [kind, id] = subject.split(" ") as [MeasureSubject["kind"], string];
  return membersSuch(thing as never, where as never, { kind, id }, contextOf({ ...QUESTION, ...question }));
}

/** Returns each thing of a subject that may count; one that does not certainly with the facts that would say so. */
function members(...given: Parameters<typeof listed>): string {
  return listed(...given)
    .members.flatMap(({ record, present }) => {
      const answer = saying(present);
      return answer === "no" ? [] : [answer === "yes" ? nameOf(record) : `${nameOf(record)} (${answer})`];
    })
    .join(", ");
}

/** Returns what would say whether there are more. */
function lacking(...given: Parameters<typeof listed>): string {
  return listed(...given)
    .unlisted.map(({ subject, fact }) => `${subject.kind} ${subject.id}: ${fact}`)
    .join("; ");
}

const S = "s (person s: assignments)";

describe("the things of a subject", () => {
  test.each([
    ["jurisdiction CN", "divisions", `4401, 440101, 440102, ${HERE}, ${THERE}, ${VILLAGE}`],
    ["division 440101", "divisions", `${HERE}, ${VILLAGE}`],
    ["division 4401", "divisions", `440101, 440102, ${HERE}, ${THERE}, ${VILLAGE}`],
    ["station a", "divisions", ""],
    ["person t", "divisions", VILLAGE],
    ["person r", "divisions", ""],
    ["person nobody", "divisions", ""],
    ["jurisdiction CN", "stations", "a, b (station b: station-date), c"],
    ["division 440101", "stations", "a, c"],
    ["division 440102", "stations", "b (station b: station-date)"],
    ["station a", "stations", "a"],
    ["operator o", "stations", "a, c"],
    ["operator o2", "stations", "b (contract k3: contract-date; station b: station-date)"],
    ["contract k1", "stations", "a, c"],
    ["contract k2", "stations", "a"],
    ["person p", "stations", "a"],
    ["person r", "stations", "c, a"],
    ["person q", "stations", ""],
    ["person nobody", "stations", ""],
    ["jurisdiction CN", "operators", "o, o2 (contract k3: contract-date)"],
    ["division 440101", "operators", "o"],
    ["division 440102", "operators", "o2 (contract k3: contract-date)"],
    ["operator o", "operators", "o"],
    ["contract k2", "operators", ""],
    ["person p", "operators", "o"],
    ["division 440101", "contracts", "k1"],
    ["operator o", "contracts", "k1"],
    ["station a", "contracts", "k1"],
    ["contract k1", "contracts", "k1"],
    ["contract unknown", "contracts", ""],
    ["person p", "contracts", "k1"],
    ["jurisdiction CN", "persons", `p, t, r, ${S}`],
    ["division 440101", "persons", `p, r, ${S}`],
    ["station a", "persons", `p, ${S}`],
    ["operator o", "persons", `p, r, ${S}`],
    ["operator o2", "persons", `t (contract k3: contract-date), ${S}`],
    ["contract k1", "persons", `p, r, ${S}`],
    ["person p", "persons", "p"],
    ["person s", "persons", S],
    ["station a", "serving", `p (person p: service-area), ${S}`],
    ["station b", "serving", S],
    [`division ${HERE}`, "serving", `t, p (person p: service-area), ${S}`],
    [`division ${VILLAGE}`, "serving", `t, p (person p: service-area), ${S}`],
    ["division 440102", "serving", `r, ${S}`],
    ["station a", "supervising", `r, ${S}`],
    ["station b", "supervising", `t (person t: stations-supervised), ${S}`],
    ["division 440101", "supervising", `r, ${S}`],
    ["division 4401", "supervising", `r, t (person t: stations-supervised), ${S}`],
    ["division 440101", "joining", S],
    ["division 440102", "joining", `t, ${S}`],
    ["station b", "joining", `t, ${S}`],
    ["person t", "joining", "t"],
    ["division 440101", "leaving", `q, ${S}`],
    ["division 440102", "leaving", S],
    ["person q", "leaving", "q"],
    ["person p", "leaving", ""],
    ["division 440101", "posts", "p@a, r@c"],
    ["operator o2", "posts", "t@b (contract k3: contract-date)"],
    ["person r", "posts", "r@c"],
    ["person s", "posts", ""],
    ["jurisdiction CN", "activities", "v1, v3 (station b: station-date), v4"],
    // Those that were done there, whichever station did them.
    [`division ${HERE}`, "activities", "v1, v4"],
    ["division 440101", "activities", "v1, v4"],
    [`division ${VILLAGE}`, "activities", "v1 (station a: activity-place (v1)), v4 (station c: activity-place (v4))"],
    ["station a", "activities", "v1"],
    ["station c", "activities", "v4"],
    ["operator o", "activities", "v1, v4"],
    ["operator o2", "activities", "v3 (station b: station-date; contract k3: contract-date)"],
    ["contract k1", "activities", "v1, v4"],
    ["person p", "activities", "v1"],
    // In one that does not name a supervisor a person may have been that.
    ["person r", "activities", "v1, v4"],
    ["person t", "activities", "v3 (station b: station-date)"],
    ["station a", "days", "2025-02-01, 2025-05-01, 2025-05-08"],
    ["station c", "days", "2025-04-04"],
    ["jurisdiction CN", "clients", "k1, k2, k3"],
    [`division ${HERE}`, "clients", "k3, k1"],
    ["division 440102", "clients", "k2"],
    ["station a", "clients", "k1"],
    ["station c", "clients", "k3"],
    ["operator o", "clients", "k1, k3"],
    ["operator o2", "clients", ""],
    ["station a", "allocations", "m1, m4 (station a: allocations (m4)), m6 (station a: allocations (m6))"],
    [
      "division 440101",
      "allocations",
      "m2 (division 440101: allocations (m2)), m1, m4 (station a: allocations (m4)), m6 (station a: allocations (m6))",
    ],
    ["operator o", "allocations", "m5"],
    [
      "jurisdiction CN",
      "allocations",
      "m1, m2 (division 440101: allocations (m2)), m4 (station a: allocations (m4)), m5, m6 (station a: allocations (m6))",
    ],
    ["division 440101", "spending", "n1"],
    ["division 440102", "spending", ""],
  ])("%s has these %s: %s", (subject, thing, expected) => {
    expect(members(subject, thing)).toBe(expected);
  });

  test.each(["jurisdiction CN", "division 440101", "station a", "operator o", "contract k1"])(
    "%s lacks nothing of a complete list",
    (subject) => {
      for (const thing of LISTS_OF_THINGS) expect([thing, lacking(subject, thing)]).toEqual([thing, ""]);
      // A person without recorded posts may have some anywhere.
      expect(lacking(subject, "posts")).toBe("person s: assignments");
    },
  );

  test("what persons lack", () => {
    expect(lacking("person s", "stations")).toBe("person s: assignments");
    expect(lacking("person s", "divisions")).toBe("person s: assignments");
    expect(lacking("person s", "activities")).toBe("person s: assignments");
    expect(lacking("person s", "posts")).toBe("person s: assignments");
    expect(lacking("person p", "posts")).toBe("");
    expect(lacking("person p", "divisions")).toBe("person p: service-area");
    expect(lacking("person r", "divisions")).toBe("");
    expect(lacking("person r", "stations")).toBe("");
    expect(lacking("person t", "stations")).toBe("person t: stations-supervised");
    // Of a worker only the posts are asked for, not the stations supervised.
    expect(lacking("person t", "stations", { as: "worker" })).toBe("");
    expect(lacking("person t", "stations", { as: "supervisor" })).toBe("person t: stations-supervised");
    expect(lacking("person q", "divisions")).toBe("");
    // Every activity elsewhere names who did it, and the supervisor.
    expect(lacking("person t", "activities")).toBe("");
    expect(lacking("station a", "posts")).toBe("person s: assignments");
  });
});

describe("lists that are not complete", () => {
  test.each([
    ["jurisdiction CN", "divisions", "division CN: divisions"],
    ["division 4401", "divisions", "division 4401: divisions"],
    ["division 4401", "stations", "division 4401: stations"],
    ["operator o", "stations", "operator o: stations"],
    ["contract k1", "stations", "contract k1: stations"],
    ["station a", "operators", "station a: operators"],
    ["contract k1", "operators", ""],
    ["contract k1", "contracts", ""],
    ["operator o", "contracts", "operator o: operators"],
    ["station a", "persons", "station a: personnel"],
    ["contract k1", "persons", "contract k1: personnel"],
    ["station a", "serving", "station a: personnel"],
    ["station a", "supervising", "station a: personnel"],
    ["station a", "joining", "station a: personnel"],
    ["station a", "leaving", "station a: personnel"],
    ["station a", "posts", "station a: personnel; person s: assignments"],
    ["station a", "activities", "station a: activities"],
    ["station a", "days", "station a: activities"],
    // What stations above the area do there is in their own lists.
    [`division ${HERE}`, "activities", `division ${HERE}: activities; station c: activities`],
    ["division 440101", "activities", "division 440101: activities"],
    ["person p", "activities", "station a: activities"],
    ["person t", "activities", "station b: activities; person t: stations-supervised"],
    ["station a", "clients", "station a: clients"],
    ["operator o", "allocations", "operator o: allocations"],
    ["division 440101", "spending", "division 440101: spending"],
  ])("%s, %s: %s", (subject, thing, expected) => {
    expect(lacking(subject, thing, undefined, { prepared: INCOMPLETE })).toBe(expected);
  });

  test("a list need not have what a condition leaves out", () => {
    const prepared = registerOf({
      ...RECORDS,
      completeness: [
        { collection: "divisions", levels: ["county"] },
        { collection: "stations", levels: ["county"] },
        { collection: "activities", within: [HERE] },
      ],
    });
    expect(lacking("division 4401", "divisions", { level: ["county"] }, { prepared })).toBe("");
    expect(lacking("division 4401", "divisions", { level: ["county", "township"] }, { prepared })).not.toBe("");
    expect(lacking("division 4401", "divisions", {}, { prepared })).not.toBe("");
    expect(lacking("division 4401", "stations", { division: { level: ["county"] } }, { prepared })).toBe("");
    expect(lacking("division 4401", "stations", { division: { level: ["township"] } }, { prepared })).not.toBe("");
    expect(lacking("division 4401", "stations", { tier: ["s:station"] }, { prepared })).not.toBe("");
    expect(lacking("division 4401", "stations", { tier: ["county"] }, { prepared })).toBe("");
    expect(lacking("division 4401", "stations", { tier: ["s:centre"] }, { prepared })).not.toBe("");
    expect(lacking("station a", "activities", undefined, { prepared })).toBe("");
    expect(lacking("station c", "activities", undefined, { prepared })).toBe("station c: activities");
    // Activities of other stations are not asked for.
    expect(lacking("person p", "activities", { station: { id: ["x"] } }, { prepared: INCOMPLETE })).toBe("");
    expect(lacking("person p", "days", { station: { id: ["x"] } }, { prepared: INCOMPLETE })).toBe("");
    expect(lacking("person p", "days", { station: { id: ["a"] } }, { prepared: INCOMPLETE })).toBe(
      "station a: activities",
    );
  });

  test("a jurisdiction needs the lists of its own area, the whole country all", () => {
    const prepared = registerOf({ ...RECORDS, completeness: [{ collection: "stations", within: ["4401"] }] });
    expect(lacking("jurisdiction 4401", "stations", undefined, { prepared })).toBe("");
    expect(lacking("jurisdiction CN", "stations", undefined, { prepared })).toBe("division CN: stations");
  });

  test("nothing is lacking of a period that has not begun", () => {
    const period = { from: parsePlainDate("2025-07-01"), to: parsePlainDate("2025-12-31") };
    for (const thing of ["activities", "days", "allocations", "spending"])
      expect(lacking("station a", thing, undefined, { prepared: INCOMPLETE, period })).toBe("");
    // It may begin on the day itself.
    const today = { ...period, from: QUESTION.asOf };
    for (const thing of ["activities", "allocations"])
      expect(lacking("station a", thing, undefined, { prepared: INCOMPLETE, period: today })).toBe(
        `station a: ${thing}`,
      );
  });

  test("a station has no more activities before it opened and after it closed", () => {
    const prepared = registerOf({
      ...RECORDS,
      stations: [
        { id: "a", division: HERE, tier: "s:station", from: "2020", until: "2025-03-31" },
        { id: "b", division: THERE, tier: "s:station", from: "2025-07" },
        { id: "c", division: "440101", tier: "s:centre" },
      ],
      operators: [],
      activities: [],
      allocations: [],
      completeness: [{ collection: "activities", period: { from: "2025-01-01", to: "2025-03-31" } }],
    });
    expect(lacking("station a", "activities", undefined, { prepared })).toBe("");
    expect(lacking("station b", "activities", undefined, { prepared })).toBe("");
    expect(lacking("station c", "activities", undefined, { prepared })).toBe("station c: activities");
  });
});
