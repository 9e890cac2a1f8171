import { describe, expect, it } from "vitest";
import { parsePolicy } from "social-work-station-rules/policy";
import type {
  DecisionTableAnalysis,
  PathwayClassification,
  PathwayCoverage,
  TablePart,
} from "social-work-station-rules/results";
import { said, type Line } from "./said.js";
import { policyOf, source } from "../small-policy.js";

const coverage = (fields: Partial<PathwayCoverage>): PathwayCoverage => ({
  pathways: [],
  rows: [],
  leftOpen: [],
  gap: "none",
  ...fields,
});

const classified = (
  outcome: "classified" | "not-covered-by-source" | "not-in-table",
  fields: Partial<PathwayCoverage>,
): PathwayClassification => ({ kind: "pathway-classification", outcome, ...coverage(fields) });

const undetermined = (missing: readonly string[], fields: Partial<PathwayCoverage>): PathwayClassification => ({
  kind: "pathway-classification",
  outcome: "undetermined",
  missing,
  possible: coverage(fields),
});

describe("a pathway in words", () => {
  it("is one, by its label, and by which row", () => {
    expect(said(classified("classified", { pathways: ["outreach"], rows: ["r1"] }))).toEqual([
      ["heading", "参与路径：下沉式", "Pathway: outreach"],
      ["result", "所列条件符合下沉式。", "The conditions lead to outreach."],
      ["detail", "适用的行：r1。", "Rows that hold: r1."],
    ]);
  });

  it("is a mixture of several; one without a label has its id", () => {
    expect(said(classified("classified", { pathways: ["embedded", "other"], rows: ["r1", "r2"] }))).toEqual([
      ["heading", "参与路径：内嵌式、other", "Pathway: embedded and other"],
      ["result", "所列条件同时符合内嵌式、other，为混合型。", "The conditions lead to embedded and other: a mixture."],
      ["detail", "适用的行：r1、r2。", "Rows that hold: r1 and r2."],
    ]);
  });

  it("may be left open by the source, or forgotten by the table", () => {
    expect(said(classified("not-covered-by-source", { leftOpen: ["o1", "o2"], gap: "some" }))).toEqual([
      ["heading", "参与路径：原文未规定", "Pathway: left open by the source"],
      [
        "result",
        "原文对这种情形没有规定，不能据此归入任何路径。",
        "The source says nothing about this case, so it belongs to no pathway.",
      ],
      ["detail", "原文未规定的情形：o1、o2。", "Left open by the source: o1 and o2."],
      ["detail", "其中有决策表遗漏的情形。", "Among these are cases that the table forgot."],
    ]);
    expect(said(classified("not-in-table", {}))).toEqual([
      ["heading", "参与路径：决策表未列", "Pathway: not in the table"],
      [
        "result",
        "决策表没有列出这种情形，应补充决策表。",
        "The table has no row for this case; it should be completed.",
      ],
    ]);
  });

  it("may be undetermined, with what is still possible", () => {
    expect(said(undetermined(["i1", "i2"], { pathways: ["bridging", "embedded"], rows: ["r1"] }))).toEqual([
      ["heading", "参与路径：无法判定", "Pathway: undetermined"],
      ["result", "可能的路径：桥接式、内嵌式。", "Still possible: bridging and embedded."],
      ["missing", "尚缺：i1、i2；补齐后可以判定。", "Missing: i1 and i2; knowing it settles the pathway."],
      ["detail", "适用的行：r1。", "Rows that hold: r1."],
    ]);
    expect(said(undetermined(["i1"], {}))).toEqual([
      ["heading", "参与路径：无法判定", "Pathway: undetermined"],
      ["missing", "尚缺：i1；补齐后可以判定。", "Missing: i1; knowing it settles the pathway."],
    ]);
  });
});

describe("a pathway with the policy of its table", () => {
  const name = (zh: string, en: string) => ({ zh, en });
  const table = (id: string, input: string) => ({
    id,
    title: name("路径表", "pathways"),
    inputs: [
      {
        id: input,
        name: name("覆盖", "coverage"),
        values: [
          { id: "wide", name: name("广", "wide") },
          { id: "thin", name: name("窄", "thin") },
        ],
      },
    ],
    outputs: [{ id: "way", name: name("甲式", "the first way") }],
    rows: [{ id: "row", when: [{ input, values: ["wide"] }], output: "way" }],
    leftOpen: [{ id: "open", when: [{ input, values: ["thin"] }], reason: name("原文没有说明", "It is silent") }],
  });
  const policy = policyOf([
    {
      kind: "pathway-table",
      appliesTo: { subject: "division" },
      parameters: {
        table: {
          status: "interpreted",
          value: table("t", "in"),
          alternatives: [table("other", "in")],
          question: name("如何理解？", "How is it read?"),
          reason: name("按字面", "By the letter"),
          source,
        },
      },
    },
  ]);
  const withPolicy = (answer: PathwayClassification): readonly Line[] => said(answer, { policies: [policy] });
  const rest: readonly Line[] = [
    ["reading", expect.stringMatching(/^如何理解？/), expect.stringMatching(/^How is it read\?/)],
    ["reading 1", expect.stringMatching(/^另一种理解为/), expect.stringMatching(/^Another reading: /)],
    [
      "source",
      "《办法》一：“不少于”（规范性文件，已核原文）",
      "“measures”, 一: “不少于” (normative text, primary text)",
    ],
  ];

  it("has the names of the table, its readings and its sources", () => {
    expect(withPolicy(classified("classified", { pathways: ["way"], rows: ["row"] }))).toEqual([
      ["heading", "参与路径：甲式（way）", "Pathway: the first way (way)"],
      ["result", "所列条件符合甲式（way）。", "The conditions lead to the first way (way)."],
      ["detail", "适用的行：甲式（row）。", "Rows that hold: the first way (row)."],
      ...rest,
    ]);
    expect(withPolicy(undetermined(["in"], { pathways: ["way"] }))).toEqual([
      ["heading", "参与路径：无法判定", "Pathway: undetermined"],
      ["result", "可能的路径：甲式（way）。", "Still possible: the first way (way)."],
      ["missing", "尚缺：覆盖（in）；补齐后可以判定。", "Missing: coverage (in); knowing it settles the pathway."],
      ...rest,
    ]);
  });

  it("says why the source leaves a case open", () => {
    expect(withPolicy(classified("not-covered-by-source", { leftOpen: ["open"] })).slice(2, 3)).toEqual([
      ["detail", "原文未规定：原文没有说明。", "Left open by the source: It is silent."],
    ]);
  });

  it("has no names where the table is not the one, where no id is given, or where two have them", () => {
    const plain = (answer: PathwayClassification, policies = [policy]): boolean =>
      !said(answer, { policies }).some(([where]) => where === "source");
    expect(plain(classified("classified", { pathways: ["way"], rows: ["elsewhere"] }))).toBe(true);
    expect(plain(classified("not-in-table", {}))).toBe(true);
    expect(plain(undetermined(["elsewhere"], { pathways: ["way"] }))).toBe(true);
    expect(plain(undetermined(["in"], { leftOpen: ["elsewhere"] }))).toBe(true);
    const answer = classified("classified", { pathways: ["way"] });
    expect(plain(answer)).toBe(false);
    const [provision] = policy.provisions;
    const twin = parsePolicy({ ...policy, id: "q", provisions: [{ ...provision, id: "q/1" }] });
    expect(plain(answer, [policy, twin])).toBe(true);
  });
});

describe("an analysis of a decision table in words", () => {
  const part = (fields: Partial<TablePart> = {}): TablePart => ({
    combinations: "0",
    regions: [],
    unlisted: "0",
    ...fields,
  });
  const analysis = (fields: Partial<DecisionTableAnalysis>): DecisionTableAnalysis => ({
    kind: "decision-table-analysis",
    table: "t",
    combinations: "8",
    outcome: "sound",
    none: part({ combinations: "1" }),
    one: part({ combinations: "5" }),
    several: part({ combinations: "2" }),
    undeclared: part(),
    contradicted: part(),
    rows: [],
    leftOpen: [],
    ...fields,
  });

  it("counts the cases of a sound table", () => {
    expect(said(analysis({}))).toEqual([
      ["heading", "决策表t：完整一致", "Decision table t: sound"],
      [
        "found",
        "共有8种情形：5种适用一行，2种适用多行，1种不适用任何一行。",
        "Of 8 cases one row holds in 5, several in 2, none in 1.",
      ],
    ]);
    expect(said(analysis({ combinations: "1" }))[1]?.[2]).toMatch(/^Of 1 case one row holds/);
  });

  it("says what it forgets and contradicts, and what would do", () => {
    const region = (when: TablePart["regions"][number]["when"], combinations: string) => ({
      when,
      rows: [],
      outputs: [],
      leftOpen: [],
      combinations,
    });
    expect(
      said(
        analysis({
          outcome: "unsound",
          undeclared: part({
            combinations: "12000",
            unlisted: "11990",
            regions: [
              region(
                [
                  { input: "甲", values: ["a", "b"] },
                  { input: "乙", values: "any" },
                  { input: "丙", values: ["c"] },
                ],
                "6",
              ),
              region([{ input: "乙", values: "any" }], "4"),
            ],
          }),
          contradicted: part({ combinations: "2" }),
        }),
      ).slice(2),
    ).toEqual([
      ["result", "遗漏的情形：12,000种。", "Forgotten: 12,000."],
      ["detail 1", "甲为a、b、丙为c（6种）。", "甲 is a and b and 丙 is c (6)."],
      ["detail 1", "任何情形（4种）。", "in every case (4)."],
      ["detail 1", "另有11,990种未逐一列出。", "11,990 more are not listed."],
      ["result", "既说明原文未规定、又有行适用的情形：2种。", "Declared left open although a row holds: 2."],
      ["remedy", "补充相应的行，或说明原文未规定。", "Add rows for these cases or declare them left open."],
    ]);
    expect(said(analysis({ outcome: "unsound" }))[0]).toEqual([
      "heading",
      "决策表t：有遗漏或矛盾",
      "Decision table t: not sound",
    ]);
  });
});
