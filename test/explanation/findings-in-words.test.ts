import { describe, expect, it } from "vitest";
import type { Basis, Finding } from "social-work-station-rules/results";
import { on, said, type Line } from "./said.js";

/** What every finding says, of whatever kind: its verdict, its provision, classes, what is missing, readings. */

const source = (quote: string, fields: object = {}) =>
  ({ document: "d", clause: "一", quote, authority: "normative", verification: "primary-text", ...fields }) as const;
const stated = (value: unknown, quote = "两人") => ({ status: "stated", value, source: source(quote) }) as const;

const basis = (fields: object = {}): Basis => ({
  provision: "p/1",
  policy: "p",
  kind: "staffing",
  title: { zh: "每站(中心)两人", en: "Two for each" },
  modality: "must",
  clauses: [],
  parameters: {},
  ...fields,
});

const finding = (fields: object = {}): Finding =>
  ({
    kind: "finding",
    id: "f",
    provision: "p/1",
    subject: { kind: "station", id: "a" },
    asOf: on("2025-12-31"),
    verdict: "met",
    timing: null,
    missing: [],
    judgements: [],
    basis: basis(),
    detail: { kind: "checklist", items: [] },
    ...fields,
  }) as Finding;

/** The verdict of the heading, and what is said of the result. */
const resultOf = (verdict: string, timing: string | null, modality: string, more: object = {}) => {
  const lines = said(finding({ verdict, timing, basis: basis({ modality, ...more }) }));
  const [, zh = "", en = ""] = lines[0] ?? [];
  const result = lines.filter(([where]) => where === "result").map(([, one, other]) => [one, other]);
  return { heading: [zh.split("——")[1], en.split(" — ")[1]], result };
};

const day = ["截至2025年12月31日，", "As of 31 December 2025 "];
const sentence = (zh: string, en: string) => [`${day[0]}${zh}`, `${day[1]}${en}`];

describe("the verdict of a finding in words", () => {
  it.each<[string, string | null, string, heading: readonly string[], ...(readonly (readonly string[])[])]>([
    ["met", null, "must", ["符合", "met"], sentence("符合要求。", "the requirement is met.")],
    ["met", "closed", "must", ["符合", "met"], sentence("符合要求。", "the requirement is met.")],
    [
      "met",
      "open",
      "must",
      ["符合", "met"],
      sentence("符合要求；期限未到，已先行达到。", "the requirement is met, before its time is over."),
    ],
    [
      "met",
      "open",
      "reported",
      ["符合（材料记述）", "met (a reported practice)"],
      sentence(
        "符合本条所列情形；材料只作记述，不是要求。",
        "it is as described; the source reports this and demands nothing.",
      ),
    ],
    [
      "unmet",
      "open",
      "must",
      ["尚未达到（期限未到）", "not yet met (still open)"],
      sentence(
        "尚未达到要求；期限未到，不构成违反。",
        "the requirement is not yet met; its time is still open, so this is no breach.",
      ),
    ],
    [
      "unmet",
      "closed",
      "must",
      ["未达到（违反）", "not met (breach)"],
      sentence(
        "未达到要求；本条为“应当”，且期限已到，构成违反。",
        "the requirement is not met; the provision binds (“must”) and its time is over: this is a breach.",
      ),
    ],
    [
      "unmet",
      null,
      "must",
      ["未达到（违反）", "not met (breach)"],
      sentence(
        "未达到要求；本条为“应当”，构成违反。",
        "the requirement is not met; the provision binds (“must”): this is a breach.",
      ),
    ],
    [
      "unmet",
      null,
      "in-principle",
      ["未达到", "not met"],
      sentence(
        "未达到要求。本条为“原则上”：结论不变，是否属于例外须有人工判断记录。",
        "the requirement is not met. The provision holds “in principle”: the verdict stands, and an exception takes a recorded judgement.",
      ),
    ],
    [
      "unmet",
      "closed",
      "encouraged",
      ["未达到", "not met"],
      sentence(
        "未达到要求；本条为“鼓励”，不是强制要求，不构成违反。",
        "the requirement is not met; the provision (“encouraged”) does not bind, so this is no breach.",
      ),
    ],
    [
      "unmet",
      "open",
      "reported",
      ["不符合（材料记述，不构成违反）", "not met (a reported practice, no breach)"],
      sentence(
        "不符合本条所列情形；材料只作记述，不是要求，不构成违反。",
        "it is not as described; the source reports this and demands nothing, so it is no breach.",
      ),
    ],
    [
      "undetermined",
      null,
      "must",
      ["无法判定", "undetermined"],
      sentence(
        "无法判定：有关情况没有记录，既不能认定符合，也不能认定未达到。",
        "this cannot be determined: what is not recorded counts neither for nor against.",
      ),
    ],
    [
      "undetermined",
      "open",
      "reported",
      ["无法判定", "undetermined"],
      sentence(
        "无法判定：有关情况没有记录，既不能认定符合，也不能认定未达到。",
        "this cannot be determined: what is not recorded counts neither for nor against.",
      ),
      ["期限未到。", "Its time is still open."],
    ],
    [
      "discretionary",
      "open",
      "must",
      ["需人工判断", "a matter of judgement"],
      sentence(
        "需人工判断：文件对此未作具体规定，须由人员核查认定，系统不代为作出结论。",
        "this is a matter of judgement: the text leaves it to a person, and no rule decides it.",
      ),
    ],
    [
      "discretionary",
      null,
      "reported",
      ["需人工判断", "a matter of judgement"],
      sentence(
        "需人工判断：是否为本条所列情形须由人判断，系统不代为作出结论；材料只作记述，不是要求。",
        "this is a matter of judgement: a person has to say whether it is as described. The source reports this and demands nothing.",
      ),
    ],
    [
      "not-applicable",
      "open",
      "reported",
      ["不适用", "not applicable"],
      sentence("本条不适用。", "the provision does not apply."),
    ],
  ])("%s, %s, %s", (verdict, timing, modality, heading, ...result) => {
    expect(resultOf(verdict, timing, modality)).toEqual({ heading, result });
  });

  it("quotes the word of the source where it is another one", () => {
    expect(resultOf("unmet", null, "must", { wording: "须" }).result).toEqual([
      sentence(
        "未达到要求；本条为“应当”（原文用语“须”），构成违反。",
        "the requirement is not met; the provision binds (“must”, in the source “须”): this is a breach.",
      ),
    ]);
    expect(resultOf("unmet", null, "must", { wording: "应当" })).toEqual(resultOf("unmet", null, "must"));
  });
});

describe("what a finding rests on, in words", () => {
  const rest = (fields: object): readonly Line[] => said(finding(fields)).slice(2);

  it("is the provision, its modality, a remark", () => {
    expect(said(finding())).toEqual([
      ["heading", "社工站a：每站（中心）两人——符合", "Station a: Two for each — met"],
      ["result", "截至2025年12月31日，符合要求。", "As of 31 December 2025 the requirement is met."],
      ["required", "要求（应当）：每站（中心）两人。", "The provision (must): Two for each."],
    ]);
    expect(rest({ basis: basis({ wording: "须", note: { zh: "含兼职", en: "Part-time included" } }) })).toEqual([
      [
        "required",
        "要求（应当，原文用语“须”）：每站（中心）两人。",
        "The provision (must, in the source “须”): Two for each.",
      ],
      ["required 1", "说明：含兼职。", "Remark: Part-time included."],
    ]);
    expect(rest({ basis: basis({ modality: "reported" }) })).toEqual([
      [
        "required",
        "材料记述（不是要求）：每站（中心）两人。",
        "The source reports, and does not demand: Two for each.",
      ],
    ]);
  });

  it("may be a list that the source keeps open, also where a scenario changed it", () => {
    const open = { ...stated("any"), openEnded: true };
    const line: Line = [
      "required 1",
      "计入的人员：原文以“等”收尾，清单未穷尽，所列之外可能还有。",
      "The source ends its list of staff that counts with 等: it is open, and there may be more than it names.",
    ];
    const ofList = (staff: object): readonly Line[] =>
      rest({ basis: basis({ parameters: { staff } }) }).filter(([, zh]) => zh.includes("等"));
    expect(ofList(open)).toEqual([line]);
    expect(ofList({ status: "amended", value: "any", was: { status: "amended", value: "any", was: open } })).toEqual([
      line,
    ]);
    expect(ofList({ ...open, openEnded: false })).toEqual([]);
  });

  it("has its sources, each once, by title where it is known, with further ones", () => {
    const parameters = {
      minimum: stated("2"),
      measure: {
        ...stated("head-count"),
        otherSources: [source("另有规定", { authority: "reported", verification: "secondary-copy" }), source("两人")],
      },
    };
    const of = (options: object): readonly Line[] =>
      said(finding({ basis: basis({ parameters }) }), options).filter(([where]) => where === "source");
    expect(of({})).toEqual([
      ["source", "d，一：“两人”（规范性文件，已核原文）", "d, 一: “两人” (normative text, primary text)"],
      ["source", "d，一：“另有规定”（转述，转载件）", "d, 一: “另有规定” (reported, secondary copy)"],
    ]);
    expect(of({ documents: [{ id: "d", title: { zh: "办法", en: "Measures" } }] })[0]).toEqual([
      "source",
      "《办法》一：“两人”（规范性文件，已核原文）",
      "“Measures”, 一: “两人” (normative text, primary text)",
    ]);
  });

  it("has the reading that was chosen, and what the others come to", () => {
    const minimum = {
      status: "interpreted",
      value: "2",
      alternatives: ["3", "4"],
      question: { zh: "几人？", en: "How many?" },
      reason: { zh: "按字面", en: "By the letter" },
      source: source("两人"),
    };
    const of = (verdict: string, alternatives: readonly object[] = []): readonly Line[] =>
      said(finding({ verdict, basis: basis({ parameters: { minimum } }) }), {
        alternatives: alternatives as never,
      }).filter(([where]) => where.startsWith("reading"));
    expect(of("met", [{ parameter: "minimum", value: "4", verdict: "unmet" }])).toEqual([
      ["reading", "几人？本结论采用的理解为“2”。按字面。", "How many? This answer takes it as “2”. By the letter."],
      ["reading 1", "另一种理解为“3”。", "Another reading: “3”."],
      ["reading 1", "若理解为“4”：结论为“未达到”。", "If taken as “4”: the verdict is “not met”."],
    ]);
    expect(of("met", [{ parameter: "measure", value: "4", verdict: "unmet" }])[2]?.[1]).toBe("另一种理解为“4”。");
    expect(of("not-applicable")).toEqual([]);
  });

  it("has what a scenario changed, and from when", () => {
    const amended = (fields: object, kind = "staffing"): readonly Line[] => {
      const name = kind === "staffing" ? "minimum" : "amount";
      const changed = { status: "amended", value: "3", was: stated("2"), ...fields };
      return said(finding({ basis: basis({ kind, parameters: { [name]: changed } }) })).filter(([where]) =>
        where.startsWith("reading"),
      );
    };
    expect(amended({})).toEqual([
      ["reading", "情景调整：最低人数由“2”改为“3”。", "Changed by a scenario: minimum, from “2” to “3”."],
    ]);
    expect(amended({ from: "2025-07-01" })).toEqual([
      [
        "reading",
        "情景调整：最低人数由“2”改为“3”，自2025年7月1日起适用。",
        "Changed by a scenario: minimum, from “2” to “3”, with effect from 1 July 2025.",
      ],
    ]);
    expect(amended({ from: "2025-07-01" }, "activity-quota").slice(1)).toEqual([
      [
        "reading 1",
        "生效日所在年度如何适用，没有规定；此处理解为按评估日的数值。另一种理解为按年初的数值。",
        "No text says which value governs a year that this day cuts; it is taken to be that of the day of the question. Another reading: that of its first day.",
      ],
    ]);
    expect(amended({ from: "2025-07-01", cutPeriod: "period-start" }, "activity-quota").slice(1)).toEqual([
      [
        "reading 1",
        "生效日所在年度如何适用，没有规定；此处理解为按年初的数值。另一种理解为按评估日的数值。",
        "No text says which value governs a year that this day cuts; it is taken to be that of its first day. Another reading: that of the day of the question.",
      ],
    ]);
    expect(amended({}, "activity-quota")).toHaveLength(1);
  });
});

describe("what is missing for a finding, in words", () => {
  const station = { kind: "station", id: "a" };
  const of = (missing: readonly object[], fields: object = {}): readonly Line[] =>
    said(finding({ missing, ...fields })).filter(([where]) => where === "missing" || where === "remedy");

  it("is one line for each kind of fact, with whose it is where it is another subject's", () => {
    expect(
      of([
        { subject: station, fact: "education" },
        { subject: { kind: "person", id: "b" }, fact: "degrees" },
        { subject: { kind: "person", id: "c" }, fact: "degrees", detail: "bachelor" },
        { subject: { kind: "person", id: "a" }, fact: "certificates" },
        { subject: { kind: "station", id: "z" }, fact: "activities", detail: "own detail" },
      ]),
    ).toEqual([
      ["missing", "尚缺：学历。", "Missing: education."],
      ["missing", "尚缺：学位（人员b、人员c：学士）。", "Missing: degrees (person b and person c: bachelor's degree)."],
      ["missing", "尚缺：职业水平证书（人员a）。", "Missing: certificates (person a)."],
      ["missing", "尚缺：活动记录（社工站z：own detail）。", "Missing: activity log (station z: own detail)."],
    ]);
  });

  it("can settle a verdict that is undetermined, and no other", () => {
    const missing = [{ subject: station, fact: "education" }];
    const remedy = [
      "remedy",
      "补齐上述情况后可以判定；未列出的情况不影响结论。",
      "Recording this can settle the verdict; nothing else can change it.",
    ];
    expect(of(missing, { verdict: "undetermined" }).slice(1)).toEqual([remedy]);
    expect(of(missing, { verdict: "met" }).slice(1)).toEqual([]);
    expect(of([], { verdict: "undetermined" })).toEqual([]);
  });
});

describe("judgements in words", () => {
  const judgement = { judgement: "j", item: "i", outcome: "met", on: on("2025-06-30") };
  const items = stated([{ id: "i", text: { zh: "值班", en: "Duty" }, when: "always" }]);
  const list = basis({ kind: "checklist", parameters: { items } });

  it("name the item by its text, or by its id", () => {
    const of = (own: Basis): readonly Line[] =>
      said(finding({ judgements: [judgement], basis: own })).filter(([where]) => where === "judgement");
    expect(of(list)).toEqual([
      ["judgement", "人工判断（j，2025年6月30日）：值班——符合。", "Judgement j of 30 June 2025: Duty — met."],
    ]);
    expect(of(basis())).toEqual([
      ["judgement", "人工判断（j，2025年6月30日）：i——符合。", "Judgement j of 30 June 2025: i — met."],
    ]);
  });

  it("are still to come where the verdict is a matter of judgement", () => {
    expect(said(finding({ verdict: "discretionary" })).at(-1)).toEqual([
      "remedy",
      "须由主管部门的人员作出判断，并记录其职务、日期和佐证材料；记录后即可判定。",
      "A person of the competent authority has to judge, and to record the role, the date and the evidence; that settles it.",
    ]);
  });

  it.each([
    ["met", "经判断符合", "judged as met"],
    ["unmet", "经判断未达到", "judged as not met"],
    ["open", "尚无判断记录", "no judgement recorded"],
    ["evidence-lacking", "判断为符合，但佐证材料不全", "judged as met, but evidence is lacking"],
    ["not-applicable", "不适用", "not applicable"],
    ["undetermined", "是否适用不明", "not known whether it applies"],
    ["recorded", "登记显示有", "on record"],
    ["recorded-absent", "登记显示没有", "not there, by the record"],
    ["not-recorded", "是一项事实，尚未查证记录", "a plain fact, not yet recorded"],
  ])("settle an item of a list: %s", (state, zh, en) => {
    const detail = {
      kind: "checklist",
      items: [
        { item: "i", state, lacking: [] },
        { item: "k", state, lacking: [] },
      ],
    };
    expect(said(finding({ basis: list, detail })).filter(([where]) => where === "found")).toEqual([
      ["found", `值班：${zh}。`, `Duty: ${en}.`],
      ["found", `k：${zh}。`, `k: ${en}.`],
    ]);
  });

  it("may lack evidence, and may be made again", () => {
    const detail = { kind: "checklist", items: [{ item: "i", state: "evidence-lacking", lacking: ["photo"] }] };
    expect(said(finding({ verdict: "unmet", basis: list, detail })).slice(4, 6)).toEqual([
      ["missing 1", "还缺照片。", "Still lacking: photograph."],
      [
        "remedy",
        "整改后重新判断并记录，以最新一次判断为准。",
        "After a remedy a new judgement may be recorded; the latest counts.",
      ],
    ]);
  });
});

describe("classes and stages in words", () => {
  const when = { tier: "s:centre" };
  const classes = {
    classes: [
      { title: { zh: "中心站", en: "centres" }, when, is: "3" },
      { when, is: "2" },
    ],
    otherwise: "1",
  };
  const own = basis({ parameters: { minimum: stated(classes) } });
  const of = (fields: object, used = own): readonly Line[] =>
    said(finding({ basis: used, ...fields })).filter(([where]) => where === "required 1" || where.startsWith("found"));

  it("say the whole rule, and what applies to the subject", () => {
    const [rule, applied] = of({ applied: { minimum: { value: "3", class: 0 } } });
    expect(rule?.[1]).toMatch(/^最低人数：中心站3；.*2；其余1。$/);
    expect(rule?.[2]).toMatch(/^Minimum: 3 for centres; 2 for .*; 1 for all others\.$/);
    expect(applied).toEqual([
      "required 1",
      "对该对象适用：最低人数3（中心站）。",
      "For this subject: minimum 3 (centres).",
    ]);
    expect(of({ applied: { minimum: { value: "1", class: null } } })[1]).toEqual([
      "required 1",
      "对该对象适用：最低人数1（其余对象）。",
      "For this subject: minimum 1 (all others).",
    ]);
    expect(of({ applied: { minimum: { value: "1" } } })[1]).toEqual([
      "required 1",
      "对该对象适用：最低人数1。",
      "For this subject: minimum 1.",
    ]);
    expect(of({ applied: { minimum: { value: "1", class: 7 } } })[1]?.[1]).toBe("对该对象适用：最低人数1。");
    expect(of({ applied: {} })).toEqual([rule]);
    expect(of({})).toEqual([rule]);
    expect(of({}, basis({ parameters: { minimum: stated("2") } }))).toEqual([]);
  });

  it("say the stage, and the class within it", () => {
    const stages = {
      stages: [
        { by: "2025-12-31", is: classes },
        { by: "2027-12-31", is: "4" },
      ],
    };
    const staged = basis({ parameters: { minimum: stated(stages) } });
    const applied = { minimum: { value: "3", class: 0, stage: "2025-12-31" } };
    const lines = of({ applied }, staged);
    expect(lines[0]?.[1]).toMatch(/^最低人数：2025年12月31日前中心站3；.*；2027年12月31日前4。$/);
    expect(lines[0]?.[2]).toMatch(/^Minimum: 3 for centres; .* by 31 December 2025; 4 by 31 December 2027\.$/);
    expect(lines[1]).toEqual([
      "required 1",
      "对该对象适用：最低人数3（中心站，2025年12月31日前）。",
      "For this subject: minimum 3 (centres, by 31 December 2025).",
    ]);
  });

  it.each([
    [
      "no-class",
      "该对象不属于所列的任何一类，原文没有为其规定数值。",
      "The subject belongs to none of the classes, and the text lays down no value for others.",
    ],
    [
      "two-classes",
      "该对象同时属于两类，适用哪一类的数值，原文没有规定。",
      "The subject belongs to two of the classes, and the text does not say which value applies.",
    ],
  ])("say that none applies: %s", (none, zh, en) => {
    expect(of({ classes: none }).slice(1)).toEqual([["found", zh, en]]);
    expect(of({ classes: none, cases: [] }).slice(1)).toEqual([]);
  });

  it("say what is found in each class to which the subject may belong", () => {
    const detail = (present: string) => ({
      kind: "staffing",
      measure: "head-count",
      required: "3",
      present,
      doubtful: "0",
      shortfall: { least: "0", most: "0" },
    });
    const cases = [
      { verdict: "met", applied: { minimum: { value: "1", class: null } }, detail: detail("4"), missing: [] },
      { verdict: "unmet", applied: { minimum: { value: "3", class: 0 } }, detail: detail("2"), missing: [] },
      { verdict: "undetermined", classes: "no-class", detail: detail("2"), missing: [] },
      { verdict: "undetermined", classes: "two-classes", detail: detail("2"), missing: [] },
    ];
    const lines = of({ cases, detail: detail("9") });
    expect(lines[0]?.[1]).toMatch(/^最低人数：/);
    expect(lines.slice(1).filter(([where]) => where.startsWith("found"))).toEqual([
      ["found", "若适用最低人数1（其余对象）：结论为“符合”。", "With minimum 1 (all others): the verdict is “met”."],
      ["found 1", "已确认4名。", "4 are confirmed."],
      ["found", "若适用最低人数3（中心站）：结论为“未达到”。", "With minimum 3 (centres): the verdict is “not met”."],
      ["found 1", "已确认2名。", "2 are confirmed."],
      ["found", "若不属于任何一类：结论为“无法判定”。", "If it belongs to no class: the verdict is “undetermined”."],
      ["found", "若同时属于两类：结论为“无法判定”。", "If it belongs to two classes: the verdict is “undetermined”."],
    ]);
  });
});
