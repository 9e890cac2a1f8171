import { describe, expect, it } from "vitest";
import * as labels from "../../src/explanation/words/labels.js";
import { NOUNS, VERBS } from "../../src/explanation/words/counted-things.js";
import { QUALIFICATION_PARAMETERS } from "../../src/explanation/words/qualification-parameters.js";
import { sayField, sayPath } from "../../src/explanation/words/places.js";
import { FAULT_VALUES } from "../../src/explanation/explain-fault.js";

/** Tables of labels: an entry that lost its words in one language would leave a hole in a sentence. */

interface Label {
  readonly zh: string;
  readonly en: string | readonly string[];
}

const isFunction = (value: unknown): value is (...values: readonly unknown[]) => Label => typeof value === "function";

/** The entries of every table of labels; one that is a function is asked for its words of 3 and 2, or of a day. */
const tables: readonly (readonly [string, readonly Label[]])[] = Object.entries({
  ...labels,
  QUALIFICATION_PARAMETERS,
  NOUNS: Object.fromEntries(Object.entries(NOUNS).map(([thing, { noun }]) => [thing, noun])),
  UNITS: Object.fromEntries(Object.entries(NOUNS).map(([thing, { unit }]) => [thing, unit])),
  SINGULAR: Object.fromEntries(Object.entries(NOUNS).map(([thing, { unit }]) => [thing, { ...unit, en: unit.one }])),
  VERBS: Object.fromEntries(Object.entries(VERBS).map(([thing, zh]) => [thing, { zh, en: thing }])),
  FAULT_VALUES: Object.fromEntries(FAULT_VALUES),
}).map(([name, table]) => [
  name,
  Object.values(table as Readonly<Record<string, unknown>>).map((entry) =>
    !isFunction(entry)
      ? (entry as Label)
      : name === "POLICY_STATES"
        ? entry({ zh: "2024年", en: "2024" })
        : entry(3, 2),
  ),
]);

/** Tables of which several entries are called the same: units, verbs, and methods of counting. */
const MAY_REPEAT = ["UNITS", "SINGULAR", "VERBS", "NOUNS", "FAULT_VALUES", "QUALIFICATION_PARAMETERS"];

describe("a table of labels", () => {
  it.each(tables)("%s has words in Chinese and in English for every entry", (_, entries) => {
    expect(entries.length).toBeGreaterThan(1);
    for (const { zh, en } of entries) {
      expect(zh).toMatch(/^\p{Script=Han}|^“|^其/u);
      expect(zh).not.toMatch(/[a-z]{4}/);
      for (const words of [en].flat()) expect(words).toMatch(/^(?:\d |[“A-Za-z])[^\p{Script=Han}]*$/u);
      expect([en].flat()).not.toEqual([]);
    }
  });

  it.each(tables.filter(([name]) => !MAY_REPEAT.includes(name)))("%s has no two entries alike", (_, entries) => {
    for (const language of ["zh", "en"] as const)
      expect(new Set(entries.map((entry) => String(entry[language]))).size).toBe(entries.length);
  });
});

describe("faults of a statistics form", () => {
  it("say one person, several, and averages without staff", () => {
    expect(labels.FORM_FAULTS["certified-exceed-total"](1, 1)).toEqual({
      zh: "持证人员（含不明）1人，多于专业人员总数1人",
      en: "1 is certified or possibly certified, more than the 1 professional in all",
    });
    expect(labels.FORM_FAULTS["graduates-exceed-total"](1200, 1000)).toEqual({
      zh: "社会工作专业毕业人员（含不明）1200人，多于专业人员总数1000人",
      en: "1,200 are or may be graduates, more than the 1,000 professionals in all",
    });
    expect(labels.FORM_FAULTS["registered-exceed-built"](3, 2)).toEqual({
      zh: "是否录入全国系统的站点合计3个，多于已建站点2个",
      en: "3 stations are entered as in the national system or not, more than the 2 built",
    });
    expect(labels.FORM_FAULTS["total-mismatch"](3, 2)).toEqual({
      zh: "专业人员总数填3人，与第2项各行之和2人不符",
      en: "the total of professionals is 3, but the rows of item 2 add up to 2",
    });
    expect(labels.FORM_FAULTS["pay-without-staff"](3, 2)).toEqual({
      zh: "计入薪酬的人员3人，多于在站人员2人",
      en: "pay is entered for 3, more than the 2 who work there",
    });
    expect(labels.FORM_FAULTS["pay-without-known"](0, 4)).toEqual({
      zh: "已知4人的薪酬，却未填平均数",
      en: "the pay of 4 is known, but no average is entered",
    });
    expect(labels.FORM_FAULTS["pay-without-known"](1, 0)).toEqual({
      zh: "没有一人的薪酬已知，却填有平均数",
      en: "an average is entered, but nobody's pay is known",
    });
  });

  it("say since when a policy is not in force", () => {
    const day = { zh: "2024年1月1日", en: "1 January 2024" };
    expect(labels.POLICY_STATES["not-begun"](day)).toEqual({
      zh: "自2024年1月1日起施行，当日尚未施行",
      en: "is in force from 1 January 2024 only",
    });
    expect(labels.POLICY_STATES.ended(day)).toEqual({
      zh: "有效期至2024年1月1日，当日已失效",
      en: "was in force until 1 January 2024",
    });
    expect(labels.POLICY_STATES.succeeded(day)).toEqual({
      zh: "自2024年1月1日起已被后续文件取代",
      en: "was succeeded by a later text on 1 January 2024",
    });
  });
});

describe("places within a value", () => {
  it.each([
    ["classes", "类别", "class"],
    ["stages", "阶段", "stage"],
    ["parts", "分项", "part"],
    ["is", "数值", "amount"],
    ["by", "期限", "due day"],
    ["forEvery", "每多少单位", "units to each"],
    ["of", "所数的对象", "what is counted"],
    ["where", "条件", "condition"],
    ["among", "范围", "base"],
    ["when", "归类条件", "condition of the class"],
    ["otherwise", "其余", "all others"],
    ["title", "名称", "title"],
    ["name", "名称", "name"],
    ["zh", "中文", "Chinese"],
    ["en", "英文", "English"],
    ["modality", "要求程度", "modality"],
    ["wording", "原文用语", "wording"],
    ["note", "说明", "remark"],
    ["clauses", "所依据的条目", "clauses"],
    ["aspect", "事项", "aspect"],
    ["appliesTo", "适用对象", "to what it applies"],
    ["tier", "层级", "tier"],
    ["subject", "对象种类", "kind of subject"],
    ["from", "开始适用之日", "first day"],
    ["until", "最后适用之日", "last day"],
    ["scope", "逐个或者整体", "each or in all"],
    ["unit", "单位", "unit"],
    ["measure", "指标", "measure"],
    ["level", "级别", "level"],
    ["committee", "居委会或者村委会", "kind of committee"],
    ["criteria", "资格条件", "criteria"],
    ["members", "分支", "branch"],
    ["jurisdiction", "适用地区", "jurisdiction"],
    ["edition", "年份或版次", "edition"],
    ["issuedOn", "印发时间", "date of issue"],
    ["supersedes", "所取代的政策", "policies superseded"],
    ["successors", "后续文件", "successors"],
    ["prevailsOver", "优先于哪些政策", "policies over which it prevails"],
    ["tierSystem", "层级体系", "system of tiers"],
    ["tiers", "层级", "tier"],
    ["terms", "自定词语", "own words"],
    ["id", "编号", "id"],
    ["items", "条目", "item"],
    ["least", "至少", "least"],
    ["most", "至多", "most"],
    ["value", "取值", "value"],
    ["constructor", "“constructor”", "“constructor”"],
  ])("call the field %s by its name", (field, zh, en) => {
    expect(sayField(field)).toEqual({ zh, en });
  });

  it("are said from the outside in", () => {
    expect(sayPath(["classes", 1, "is"])).toEqual({ zh: "类别第2项的数值", en: "class 2, amount" });
    expect(sayPath(["items", 0])).toEqual({ zh: "条目第1项", en: "item 1" });
    expect(sayPath([2, "title"])).toEqual({ zh: "第3项的名称", en: "3, title" });
    expect(sayPath(["stages"])).toEqual({ zh: "阶段", en: "stage" });
    expect(sayPath([])).toEqual({ zh: "", en: "" });
  });
});
