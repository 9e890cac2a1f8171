import { describe, expect, it } from "vitest";
import type { CaseRun, Finding } from "social-work-station-rules/results";
import { on, said, type Line } from "./said.js";
import { parametersOf, policyOf, requirementOf } from "../small-policy.js";

type Failure = CaseRun["failed"][number];
type Part = CaseRun["coverage"][number];

const run = (fields: Partial<CaseRun>): CaseRun => ({
  kind: "case-run",
  policy: "p",
  passed: [],
  failed: [],
  coverage: [],
  ...fields,
});

const failure = (fields: Partial<Failure>): Failure => ({
  name: "甲",
  position: 0,
  provision: "p/1",
  subject: null,
  asOf: on("2025-12-31"),
  expected: { verdict: "met", timing: null, pathways: null },
  pathways: null,
  amounts: [],
  findings: [],
  ...fields,
});

/** A finding of a list without items, so that little is said of it. */
const finding = (fields: Partial<Finding>): Finding => ({
  kind: "finding",
  id: "p/1@station:a",
  provision: "p/1",
  subject: { kind: "station", id: "a" },
  asOf: on("2025-12-31"),
  verdict: "met",
  timing: null,
  missing: [],
  judgements: [],
  basis: { provision: "p/1", kind: "checklist", title, modality: "must", clauses: [], parameters: {} },
  detail: { kind: "checklist", items: [] },
  ...fields,
});

const title = { zh: "制度", en: "rules" };

/** What is said of one failed case, without what its findings say. */
const saidOf = (fields: Partial<Failure>): Line | undefined =>
  said(run({ failed: [failure(fields)] })).find(([, zh]) => zh.startsWith("案例“"));

describe("a run of cases in words", () => {
  it("counts what passed and failed, and what of the policy the cases reach", () => {
    const part = (state: Part["state"], name: string): Part => ({ provision: "p/1", part: "verdict", name, state });
    const coverage = [part("reached", "met"), part("distinguished", "unmet")];
    expect(said(run({ passed: ["甲", "乙"], coverage }))).toEqual([
      ["heading", "案例表：2个案例通过，0个未通过", "Cases: 2 passed, 0 failed"],
      ["result", "政策：p。", "Policy: p."],
      ["found", "政策共2处内容，案例涉及2处。", "Of 2 parts of the policy the cases reach 2."],
    ]);
    expect(said(run({ coverage: [part("unreached", "met")] }), { names: { p: title } })).toEqual([
      ["heading", "案例表：0个案例通过，0个未通过", "Cases: 0 passed, 0 failed"],
      ["result", "政策：制度（p）。", "Policy: rules (p)."],
      ["found", "政策共1处内容，案例涉及0处。", "Of 1 part of the policy the cases reach 0."],
      ["missing", "p/1：没有案例涉及结论符合。", "P/1: no case reaches the verdict met."],
    ]);
  });

  it("says of a failed case what its findings say, one level deeper, and cites each source once", () => {
    const source = {
      document: "d",
      clause: "一",
      quote: "建立制度",
      authority: "normative",
      verification: "primary-text",
    } as const;
    const basis = { ...finding({}).basis, parameters: { items: { status: "stated", value: [], source } as const } };
    const failed = [
      failure({ expected: { verdict: "unmet", timing: null, pathways: null }, findings: [finding({ basis })] }),
      failure({
        name: "乙",
        expected: { verdict: "unmet", timing: null, pathways: null },
        findings: [finding({ basis })],
      }),
    ];
    const of = (name: string): readonly Line[] => [
      [
        "result",
        `案例“${name}”（2025年12月31日）未通过：p/1应为未达到，实为符合。`,
        `Case “${name}” (31 December 2025) failed: p/1 should be not met and is met.`,
      ],
      ["result 1", "截至2025年12月31日，符合要求。", "As of 31 December 2025 the requirement is met."],
      ["required 1", "要求（应当）：制度。", "The provision (must): rules."],
    ];
    expect(said(run({ failed }))).toEqual([
      ["heading", "案例表：0个案例通过，2个未通过", "Cases: 0 passed, 2 failed"],
      ["result", "政策：p。", "Policy: p."],
      ...of("甲"),
      ...of("乙"),
      ["found", "政策共0处内容，案例涉及0处。", "Of 0 parts of the policy the cases reach 0."],
      ["source", "d，一：“建立制度”（规范性文件，已核原文）", "d, 一: “建立制度” (normative text, primary text)"],
    ]);
  });

  const unmet = finding({ verdict: "unmet" });
  const inStage = (dueOn: string): Finding => finding({ stage: { dueOn, next: null } } as never);

  it.each<[string, Partial<Failure>, zh: string, en: string]>([
    ["no finding where one is due", {}, "p/1应为符合，实为没有结论", "p/1 should be met and nothing was found"],
    ["a subject", { subject: "a" }, "p/1，a应为符合，实为没有结论", "p/1, a should be met and nothing was found"],
    ["another verdict", { findings: [unmet] }, "p/1应为符合，实为未达到", "p/1 should be met and is not met"],
    [
      "the verdict of some finding",
      { findings: [finding({}), unmet, unmet] },
      "p/1应为符合，实为符合、未达到",
      "p/1 should be met and is met and not met",
    ],
    [
      "the time of an unmet",
      {
        expected: { verdict: "unmet", timing: "closed", pathways: null },
        findings: [finding({ verdict: "unmet", timing: "open" })],
      },
      "p/1应为未达到（期限已到），实为未达到（期限未到）",
      "p/1 should be not met (closed) and is not met (still open)",
    ],
    [
      "no time of what is met",
      { expected: { verdict: "unmet", timing: null, pathways: null }, findings: [finding({ timing: "open" })] },
      "p/1应为未达到，实为符合",
      "p/1 should be not met and is met",
    ],
    [
      "any verdict, where none was found",
      { expected: { verdict: null, timing: null, pathways: null } },
      "p/1应为有结论，实为没有结论",
      "p/1 should be answered and nothing was found",
    ],
    [
      "an amount alone, where any verdict will do",
      {
        expected: { verdict: null, timing: null, pathways: null },
        findings: [unmet],
        amounts: [{ name: "required", expected: "3", least: "2", most: "2" }],
      },
      "p/1应达到的数量应为3，实为2",
      "p/1 required number should be 3 and is 2",
    ],
    [
      "an amount alone, where the verdict is right and its time is not compared",
      {
        findings: [finding({ timing: "open" })],
        amounts: [{ name: "done", expected: "3", least: "1", most: null }],
      },
      "p/1已达到的数量应为3，实为至少1",
      "p/1 present number should be 3 and is at least 1",
    ],
    [
      "an amount alone, where the verdict and its time are right",
      {
        expected: { verdict: "unmet", timing: "open", pathways: null },
        findings: [finding({ verdict: "unmet", timing: "open" })],
        amounts: [{ name: "left", expected: "3", least: "1", most: "2" }],
      },
      "p/1还差的数量应为3，实为1至2",
      "p/1 lacking number should be 3 and is 1 to 2",
    ],
    [
      "amounts alone, without a finding",
      {
        amounts: [
          { name: "share", expected: null, least: "0.5", most: "0.5" },
          { name: "money", expected: "100", least: null, most: null },
        ],
      },
      "p/1比例应为不能确定的数额，实为0.5；金额（元）应为100，实为没有数额",
      "p/1 share should be not known for certain and is 0.5; amount in yuan should be 100 and is none",
    ],
    [
      "a verdict and an amount",
      { findings: [unmet], amounts: [{ name: "required", expected: "3", least: "2", most: "2" }] },
      "p/1应为符合，实为未达到；应达到的数量应为3，实为2",
      "p/1 should be met and is not met; required number should be 3 and is 2",
    ],
    [
      "another stage",
      {
        expected: { verdict: "met", timing: null, stage: "2025-12-31", pathways: null },
        findings: [inStage("2023-12-31"), inStage("2025-12-31")],
      },
      "p/1适用的阶段应为2025年12月31日前，实为2023年12月31日前",
      "p/1 the stage that counts should be that due on 31 December 2025, and is that due on 31 December 2023",
    ],
    [
      "no stage",
      {
        expected: { verdict: "met", timing: null, stage: "2025-12-31", pathways: null },
        findings: [finding({})],
      },
      "p/1适用的阶段应为2025年12月31日前，实为没有阶段",
      "p/1 the stage that counts should be that due on 31 December 2025, and is none",
    ],
    [
      "another pathway",
      { expected: { verdict: null, timing: null, pathways: ["甲", "乙"] }, pathways: ["丙"] },
      "p/1路径应为“甲”、“乙”，实为“丙”",
      "p/1 should have “甲” and “乙” and has “丙”",
    ],
    [
      "no pathway by the source",
      { expected: { verdict: null, timing: null, pathways: ["甲"] }, pathways: [] },
      "p/1路径应为“甲”，实为原文没有规定",
      "p/1 should have “甲” and has none by the source",
    ],
    [
      "no settled pathway",
      { expected: { verdict: null, timing: null, pathways: [] } },
      "p/1路径应为原文没有规定，实为不能确定",
      "p/1 should have none by the source and has no settled pathway",
    ],
  ])("says what is wrong: %s", (_, fields, zh, en) => {
    expect(saidOf(fields)).toEqual([
      "result",
      `案例“甲”（2025年12月31日）未通过：${zh}。`,
      `Case “甲” (31 December 2025) failed: ${en}.`,
    ]);
  });

  it("quotes the clause where nothing was found, each quote once", () => {
    const policy = policyOf([
      {
        kind: "requirement",
        appliesTo: { subject: "station" },
        parameters: parametersOf({ measure: { take: "count", of: "stations" }, atLeast: 2 }),
      },
    ]);
    expect(said(run({ failed: [failure({})] }), { policies: [policy] }).slice(2, 4)).toEqual([
      [
        "result",
        "案例“甲”（2025年12月31日）未通过：办法（p/1）应为符合，实为没有结论。",
        "Case “甲” (31 December 2025) failed: measures (p/1) should be met and nothing was found.",
      ],
      ["detail 1", "一：“不少于”。", "一: “不少于”."],
    ]);
    expect(said(run({ failed: [failure({})] })).map(([where]) => where)).toEqual([
      "heading",
      "result",
      "result",
      "found",
    ]);
  });
});

describe("parts of a policy that no case reaches", () => {
  const part = (fields: Partial<Part>): Part => ({
    provision: "p/1",
    part: "provision",
    name: "p/1",
    state: "unreached",
    ...fields,
  });
  const policies = [
    policyOf([
      requirementOf({ measure: { take: "count", of: "stations" }, atLeast: 2 }),
      {
        kind: "checklist",
        appliesTo: { subject: "station" },
        parameters: parametersOf({ items: [{ id: "i", text: title, when: "always" }] }),
      },
    ]),
  ];
  const missing = (coverage: readonly Part[], known = true): readonly (readonly [string, string])[] =>
    said(run({ coverage }), known ? { policies } : {})
      .filter(([where]) => where === "missing")
      .map(([, zh, en]) => [zh, en] as const);

  it("are said by provision, only those that are not reached", () => {
    expect(
      missing([
        part({ state: "reached" }),
        part({ part: "verdict", name: "unmet" }),
        part({ part: "verdict", name: "met", state: "reached" }),
        part({ provision: "p/2", name: "p/2" }),
        part({ provision: "p/2", part: "verdict", name: "met" }),
      ]),
    ).toEqual([
      ["办法（p/1）：没有案例涉及结论未达到。", "Measures (p/1): no case reaches the verdict not met."],
      ["办法（p/2）：没有案例。", "Measures (p/2): no case."],
    ]);
  });

  it.each<[NonNullable<Part["reason"]>, string, string]>([
    ["structure-only", "条款只规定结构", "the provision describes a structure"],
    ["no-scheme-given", "政策没有可供比较的评估方案", "the policy has no evaluation scheme to compare"],
    ["nothing-to-share", "政策没有规定可分担的经费", "the policy lays down no money to share"],
    ["silent", "原文没有规定计算所需的参数", "the text leaves out what is needed to compute"],
    [
      "nothing-excluded",
      "原文没有排除其他情形，不会得出“未达到”",
      "the text excludes nothing, so that nothing is unmet",
    ],
    [
      "content-not-recorded",
      "所要求的内容无从登记，不会得出“符合”",
      "no register records the content that is asked for, so that nothing is met",
    ],
    ["reading-excludes", "所采用的理解不承认这一途径", "by the chosen reading this branch never suffices"],
  ])("may be out of reach: %s", (reason, zh, en) => {
    expect(missing([part({ state: "unreachable", reason })], false)).toEqual([
      [`p/1：案例不能涉及，${zh}。`, `P/1: out of reach, ${en}.`],
    ]);
  });

  it("may be out of reach in part, and missed in part", () => {
    expect(
      missing(
        [
          part({ part: "verdict", name: "unmet", state: "unreachable", reason: "nothing-excluded" }),
          part({ part: "verdict", name: "met" }),
        ],
        false,
      ),
    ).toEqual([
      [
        "p/1：案例不能涉及，原文没有排除其他情形，不会得出“未达到”。",
        "P/1: out of reach, the text excludes nothing, so that nothing is unmet.",
      ],
      ["p/1：没有案例涉及结论符合。", "P/1: no case reaches the verdict met."],
    ]);
  });

  it.each<[Part["part"], name: string, zh: string, en: string]>([
    ["verdict", "met", "结论符合", "the verdict met"],
    ["criterion", "c", "条件“c”", "the criterion “c”"],
    ["branch", "b", "途径“b”", "the branch “b”"],
    ["bound", "atLeast", "数值“不少于”", "the number “at least”"],
    ["bound", "atLeast.forEvery", "数值“不少于”每多少单位", "the number “at least”, units to each"],
    ["class", "atLeast.classes[0]", "类别“不少于”第1类", "the class “at least”, class 1"],
    ["class", "atLeast.otherwise", "类别“不少于”其余", "the class “at least”, all others"],
    ["stage", "atLeast.stages[1]", "阶段“不少于”第2阶段", "the stage “at least”, stage 2"],
    [
      "bound",
      "atLeast.classes[1].stages[0].parts[2].is",
      "数值“不少于”第2类的第1阶段的第3项的数值",
      "the number “at least”, class 2, stage 1, entry 3, amount",
    ],
    ["reading", "rounding", "选用的理解“取整方式”", "the reading “rounding”"],
    ["alternative", 'rounding: "down"', "其他理解“取整方式：向下取整”", "the other reading “rounding: down”"],
  ])("are named: %s %s", (kind, name, zh, en) => {
    expect(missing([part({ part: kind, name })])).toEqual([
      [`办法（p/1）：没有案例涉及${zh}。`, `Measures (p/1): no case reaches ${en}.`],
    ]);
  });

  it("may be an entry of a list", () => {
    const name = 'items: [{"id":"i","text":{"zh":"制度: 值班","en":"rules: duty"},"when":"always"}]';
    expect(missing([part({ provision: "p/2", part: "member", name })])).toEqual([
      [
        "办法（p/2）：没有案例涉及清单中的“核查事项：制度: 值班”。",
        "Measures (p/2): no case reaches the entry “items: rules: duty”.",
      ],
    ]);
  });

  it("are named as they are where the policy is not given", () => {
    expect(missing([part({ part: "bound", name: "atLeast.is" })], false)).toEqual([
      ["p/1：没有案例涉及数值“atLeast.is”。", "P/1: no case reaches the number “atLeast.is”."],
    ]);
  });

  it("leave out the alternatives of a reading of which none is distinguished", () => {
    const alternative = (name: string): Part => part({ part: "alternative", name, state: "not-distinguished" });
    expect(
      missing([
        part({ part: "reading", name: "rounding", state: "not-distinguished" }),
        alternative('rounding: "down"'),
        alternative('rounding: "up"'),
        alternative('yearConvention: "day-after"'),
        part({ part: "verdict", name: "met" }),
      ]),
    ).toEqual([
      ["办法（p/1）：没有案例涉及结论符合。", "Measures (p/1): no case reaches the verdict met."],
      [
        "办法（p/1）：没有案例能区分选用的理解“取整方式”、其他理解“满年的算法：对应日届满、次日起算满”。",
        "Measures (p/1): no case distinguishes the reading “rounding” and the other reading “when years are full: full on the day after the corresponding day”.",
      ],
    ]);
  });
});
