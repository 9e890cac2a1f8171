import { describe, expect, it } from "vitest";
import type { ChecklistItem } from "social-work-station-rules/policy";
import { checkChecklist } from "social-work-station-rules/quota";
import { OWN, centre, prepared } from "./own-register.js";
import { checklist } from "./provisions.js";

const text = { zh: "核查事项", en: "item" };
const BODY: ChecklistItem = { id: "body", text, when: "always", fact: "managing-body" };
const STAFF: ChecklistItem = { id: "staff", text, when: "always", fact: "staff" };
const VERIFIED: ChecklistItem = { id: "purchaser", text, when: "always", fact: "verified", evidence: ["document"] };
const SHARED: ChecklistItem = { id: "resident", text, when: "one-operator-several-stations" };

/** A day in a month that leaves open whether a span that begins or ends in it holds. */
const AS_OF = "2021-12-15";
const IN_FORCE = { from: "2021-01-01" };
const LISTED = [{ collection: "personnel" }, { collection: "operators" }];

function check(items: readonly ChecklistItem[], fields: object = {}, appliesTo?: Parameters<typeof checklist>[1]) {
  const register = prepared({ stations: [centre(IN_FORCE)], completeness: LISTED, ...fields });
  return checkChecklist(register, checklist([...items], appliesTo), { asOf: AS_OF });
}

/** The verdict on the first subject, the state of its first item, and what is missing. */
function answer(...args: Parameters<typeof check>): readonly unknown[] {
  const [finding] = check(...args);
  return [finding?.verdict, finding?.detail.items[0]?.state, ...missingOf(finding?.missing ?? [])];
}

function missingOf(missing: ReturnType<typeof check>[number]["missing"]): readonly string[] {
  return missing.map(({ subject, fact, detail }) => [subject.kind, subject.id, fact, detail ?? ""].join(" ").trim());
}

function judgement(item: string, outcome: "met" | "unmet", fields: object = {}): object {
  return {
    id: `j-${item}`,
    subject: { kind: "station", id: "centre-1" },
    provision: "own/provision",
    item,
    outcome,
    on: "2021-06-01",
    role: "区民政局",
    evidence: [{ reference: "合同", form: "document" }],
    ...fields,
  };
}

describe("who manages a station", () => {
  it("is recorded with the station, or not recorded", () => {
    expect(answer([BODY], { stations: [centre({ ...IN_FORCE, managingBody: "社区办" })] })).toEqual([
      "met",
      "recorded",
    ]);
    expect(answer([BODY])).toEqual(["undetermined", "not-recorded", "station centre-1 managing-body body"]);
  });

  it("is what somebody verified, whatever the register says", () => {
    const stations = [centre({ ...IN_FORCE, managingBody: "社区办" })];
    expect(answer([BODY], { stations, judgements: [judgement("body", "unmet")] })).toEqual(["unmet", "unmet"]);
    expect(answer([BODY], { judgements: [judgement("body", "met")] })).toEqual(["met", "met"]);
  });

  it("is answered for each station by its own record", () => {
    const stations = [centre(IN_FORCE), centre({ id: "centre-2", ...IN_FORCE, managingBody: "社区办" })];
    expect(check([BODY], { stations }).map(({ verdict }) => verdict)).toEqual(["undetermined", "met"]);
  });

  it("is recorded of stations alone", () => {
    const operators = [{ id: "op-1", contracts: [] }];
    expect(answer([BODY], { operators }, { subject: "operator" })).toEqual([
      "undetermined",
      "not-recorded",
      "operator op-1 managing-body body",
    ]);
    expect(answer([STAFF], { operators }, { subject: "operator" })).toEqual([
      "undetermined",
      "not-recorded",
      "operator op-1 personnel staff",
    ]);
  });
});

describe("whether a station has staff", () => {
  const person = (id: string, ...spans: readonly object[]): object => ({
    id,
    assignments: spans.map((span) => ({ station: "centre-1", role: "social-worker", ...span })),
  });
  const OPEN = { from: "2021-12" };
  const OVER = { from: "2021-01-01", until: "2021-12-14" };
  const incomplete = { completeness: [] };
  const personnelFact = "station centre-1 personnel staff";
  const dateOf = (id: string): string => `person ${id} assignment-date staff`;

  it.each([
    ["somebody has a post", [person("p", IN_FORCE)], incomplete, ["met", "recorded"]],
    ["one has a post and another may have one", [person("a", OPEN), person("p", IN_FORCE)], {}, ["met", "recorded"]],
    ["all are listed, and nobody is", [], {}, ["unmet", "recorded-absent"]],
    // All staff are listed, so that nothing could be recorded that would change the answer.
    ["all are listed, and the last has left", [person("p", OVER)], {}, ["unmet", "recorded-absent"]],
    ["not all are listed", [], incomplete, ["undetermined", "not-recorded", personnelFact]],
    [
      "all are listed, and one has left, and another may have come",
      [person("a", OVER), person("b", OPEN)],
      {},
      ["undetermined", "not-recorded", dateOf("b")],
    ],
    [
      "two posts of one person may have begun",
      [person("b", OPEN, { ...OPEN, role: "supervisor" })],
      {},
      ["undetermined", "not-recorded", dateOf("b")],
    ],
    [
      "it is not recorded where somebody works",
      [{ id: "p" }],
      {},
      ["undetermined", "not-recorded", "station centre-1 assignments staff"],
    ],
    [
      "everything is open",
      [{ id: "p" }, person("b", OPEN)],
      incomplete,
      ["undetermined", "not-recorded", personnelFact, "station centre-1 assignments staff", dateOf("b")],
    ],
  ])("where %s", (_, personnel, fields, expected) => {
    expect(answer([STAFF], { personnel, ...fields })).toEqual(expected);
  });

  it("is not shown by staff of another station", () => {
    const stations = [centre(IN_FORCE), centre({ id: "centre-2", ...IN_FORCE })];
    const personnel = [{ id: "p", assignments: [{ station: "centre-2", role: "social-worker", ...IN_FORCE }] }];
    expect(check([STAFF], { stations, personnel }).map(({ verdict }) => verdict)).toEqual(["unmet", "met"]);
  });

  it("is known where the personnel of the level of the station are listed", () => {
    const listedAt = (level: string): unknown =>
      answer([STAFF], { completeness: [{ collection: "personnel", levels: [level] }] });
    expect(listedAt("township")).toEqual(["unmet", "recorded-absent"]);
    expect(listedAt("village")).toEqual(["undetermined", "not-recorded", personnelFact]);
  });
});

describe("a fact that no register holds", () => {
  it.each([
    ["is not recorded", [], ["undetermined", "not-recorded", "station centre-1 verified-fact purchaser"]],
    ["is so", [judgement("purchaser", "met")], ["met", "met"]],
    ["is not so", [judgement("purchaser", "unmet")], ["unmet", "unmet"]],
    // Nothing of a fact is left to judgement: without the document it is not recorded.
    [
      "is said to be so without the document",
      [judgement("purchaser", "met", { evidence: [{ reference: "走访", form: "visit" }] })],
      ["undetermined", "evidence-lacking", "station centre-1 verified-fact purchaser"],
    ],
  ] as const)("%s", (_, judgements, expected) => {
    expect(answer([VERIFIED], { judgements })).toEqual(expected);
  });
});

describe("several items", () => {
  it("name only the items that are open, each with its fact", () => {
    const [finding] = check([BODY, VERIFIED, STAFF], { judgements: [judgement("purchaser", "met")], completeness: [] });
    expect(finding?.verdict).toBe("undetermined");
    expect(finding?.detail.items).toEqual([
      { item: "body", state: "not-recorded", lacking: [] },
      { item: "purchaser", state: "met", lacking: [] },
      { item: "staff", state: "not-recorded", lacking: [] },
    ]);
    expect(missingOf(finding?.missing ?? [])).toEqual([
      "station centre-1 managing-body body",
      "station centre-1 personnel staff",
    ]);
    expect(finding?.judgements).toEqual([
      { judgement: "j-purchaser", item: "purchaser", outcome: "met", on: "2021-06-01" },
    ]);
  });

  it("name nothing where one item is not fulfilled", () => {
    expect(answer([BODY, STAFF])).toEqual(["unmet", "not-recorded"]);
  });

  it("name first that it is not known whether the station is open, without an item", () => {
    const stations = [centre({ from: "2021-12" })];
    expect(answer([BODY, STAFF], { stations, completeness: [] })).toEqual([
      "undetermined",
      "not-recorded",
      "station centre-1 station-date",
      "station centre-1 managing-body body",
      "station centre-1 personnel staff",
    ]);
    expect(answer([SHARED], { stations })).toEqual(["not-applicable", "not-applicable"]);
  });
});

describe("judgements about two subjects of one id", () => {
  it("are those of the subject's own kind", () => {
    const judgements = [
      judgement("premises", "met"),
      judgement("premises", "unmet", { id: "j-of-operator", subject: { kind: "operator", id: "centre-1" } }),
    ];
    const premises: ChecklistItem = { id: "premises", text, when: "always" };
    const operators = [{ id: "centre-1", contracts: [] }];
    expect(answer([premises], { operators, judgements })).toEqual(["met", "met"]);
    expect(answer([premises], { operators, judgements: judgements.toReversed() })).toEqual(["met", "met"]);
    expect(answer([premises], { operators, judgements }, { subject: "operator" })).toEqual(["unmet", "unmet"]);
  });
});

describe("an operator of several stations", () => {
  const contract = (stations: readonly string[], span: object = IN_FORCE): object => ({ stations, ...span });
  const operated = (contracts: readonly object[], fields: object = {}): object => ({
    stations: [
      centre(IN_FORCE),
      centre({ id: "centre-2", from: "2021-12" }),
      centre({ id: "centre-3", from: "2021-12" }),
    ],
    operators: [{ id: "op-1", contracts }],
    ...fields,
  });
  const ofOperator = { subject: "operator" } as const;

  it("is open by the dates of its other stations, which are named by id", () => {
    const fields = operated([contract(["centre-3", "centre-1"]), contract(["centre-2"])]);
    expect(answer([SHARED], fields)).toEqual([
      "undetermined",
      "undetermined",
      "station centre-2 station-date resident",
      "station centre-3 station-date resident",
    ]);
    expect(answer([SHARED], fields, ofOperator)).toEqual([
      "undetermined",
      "undetermined",
      "station centre-2 station-date resident",
      "station centre-3 station-date resident",
    ]);
  });

  it("is open by its contracts alone where its stations decide nothing", () => {
    const fields = operated([contract(["centre-1"]), contract(["centre-2"], { from: "2021-12" })], {
      stations: [centre(IN_FORCE), centre({ id: "centre-2", ...IN_FORCE })],
    });
    expect(answer([SHARED], fields)).toEqual(["undetermined", "undetermined", "station centre-1 operators resident"]);
    expect(answer([SHARED], fields, ofOperator)).toEqual([
      "undetermined",
      "undetermined",
      "operator op-1 operators resident",
    ]);
  });

  it("is open by both where a station may be open and a contract may be in force", () => {
    const fields = operated([contract(["centre-1"]), contract(["centre-2"], { from: "2021-12" })]);
    expect(answer([SHARED], fields)).toEqual([
      "undetermined",
      "undetermined",
      "station centre-2 station-date resident",
      "station centre-1 operators resident",
    ]);
  });

  it("is open by a contract where another station would settle it alone", () => {
    const stations = [
      centre(IN_FORCE),
      centre({ id: "centre-2", from: "2021-12" }),
      centre({ id: "centre-3", ...IN_FORCE }),
    ];
    const fields = operated([contract(["centre-1", "centre-2"]), contract(["centre-3"], { from: "2021-12" })], {
      stations,
    });
    expect(answer([SHARED], fields)).toEqual([
      "undetermined",
      "undetermined",
      "station centre-2 station-date resident",
      "station centre-1 operators resident",
    ]);
  });

  it("does not ask for the date of a station whose contract has ended", () => {
    const stations = [
      centre(IN_FORCE),
      centre({ id: "centre-2", ...IN_FORCE }),
      centre({ id: "centre-3", from: "2021-12" }),
    ];
    const ended = contract(["centre-3"], { from: "2021-01-01", until: "2021-06-30" });
    const fields = operated([contract(["centre-1"]), contract(["centre-2"], { from: "2021-12" }), ended], { stations });
    expect(answer([SHARED], fields)).toEqual(["undetermined", "undetermined", "station centre-1 operators resident"]);
  });

  it("asks once for the date of the station that is the subject", () => {
    const stations = [centre({ from: "2021-12" }), centre({ id: "centre-2", ...IN_FORCE })];
    const fields = operated([contract(["centre-1", "centre-2"])], { stations });
    expect(answer([SHARED], fields)).toEqual(["undetermined", "undetermined", "station centre-1 station-date"]);
  });

  it("is none where all operators of the level of the station are listed", () => {
    const listedAt = (level: string): unknown =>
      answer([SHARED], { ...operated([]), completeness: [{ collection: "operators", levels: [level] }] });
    expect(listedAt("township")).toEqual(["not-applicable", "not-applicable"]);
    expect(listedAt("village")).toEqual(["undetermined", "undetermined", "station centre-1 operators resident"]);
  });

  it("is asked of each station: one is run by such an operator, another is not", () => {
    const stations = ["centre-1", "centre-2", "centre-3"].map((id) => centre({ id, ...IN_FORCE }));
    const fields = operated([contract(["centre-2", "centre-3"])], { stations });
    expect(check([SHARED], fields).map(({ verdict }) => verdict)).toEqual([
      "not-applicable",
      "discretionary",
      "discretionary",
    ]);
  });

  it("is not asked about where the item applies always, and never of a division", () => {
    const fields = operated([], { completeness: [] });
    expect(answer([{ ...SHARED, when: "always" }], fields)).toEqual(["discretionary", "open"]);
    expect(answer([SHARED], { ...fields, divisions: OWN.divisions }, { subject: "division" })).toEqual([
      "not-applicable",
      "not-applicable",
    ]);
  });

  it("does not matter to a fact that the register shows", () => {
    const fields = operated([], { completeness: [], stations: [centre({ ...IN_FORCE, managingBody: "社区办" })] });
    expect(answer([{ ...BODY, when: "one-operator-several-stations" }], fields)).toEqual(["met", "recorded"]);
  });
});
