import { describe, expect, it } from "vitest";
import { assess, type Assessment } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import { hunanHePlan, nationalTwoHaves, pathwayTableHunan } from "social-work-station-rules/catalogue";
import { compareEvaluations, scoreEvaluation, type EvaluationResult } from "social-work-station-rules/evaluation";
import {
  explain,
  explainFault,
  toMarkdown,
  toText,
  type Explainable,
  type Explanation,
} from "social-work-station-rules/explanation";
import { apportion, shareCosts, type Apportionment, type SharedCosts } from "social-work-station-rules/funding";
import { parseRegister } from "social-work-station-rules/model";
import { analyseDecisionTable, classifyPathway } from "social-work-station-rules/pathway";
import { parseDecisionTable, parseEvaluationScheme, parsePolicy, type Policy } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { checkStatisticsForm } from "social-work-station-rules/reporting";

const name = { zh: "名称", en: "Name" };
const text = (answer: Explainable, locale: "zh-CN" | "en"): string => toText(explain(answer, { locale }));

/** An assessment of one subdistrict whose stations are not recorded, or of an empty register. */
function assessed(policies: readonly Policy[], divisions: readonly object[]): Assessment {
  const register = parseRegister({ version: 1, recordedOn: "2023-05-31", divisions });
  return assess(prepareRegister(register), policies, {
    asOf: "2023-05-31",
    period: calendarYear(2023),
    division: "110101001",
  });
}

const subdistrict = { id: "110101001", name: "甲街道", level: "township", kind: "subdistrict" };

describe("an assessment in words", () => {
  const other = parsePolicy({
    ...nationalTwoHaves,
    id: "other",
    provisions: nationalTwoHaves.provisions.map((provision) => ({ ...provision, id: `other/${provision.aspect}` })),
  });
  const conflicting = assessed([nationalTwoHaves, other], [subdistrict]);

  // explain puts an answer into words; the key of a slot is none, and the same in both languages.
  it.each(["zh-CN", "en"] as const)("names what a conflict is about in words (%s)", (locale) => {
    expect(text(conflicting, locale)).not.toContain("coverage-target / ");
  });

  // A Chinese sentence has full-width brackets, as findings and scenarios write them.
  it("writes a coverage rate with full-width brackets where stations are not recorded", () => {
    const line = lineWith("覆盖率", text(assessed([nationalTwoHaves], [subdistrict]), "zh-CN"));
    expect(line).toContain("（0–1/1）");
  });

  // As above.
  it("writes a coverage rate with full-width brackets where there is no division", () => {
    const line = lineWith("覆盖率", text(assessed([nationalTwoHaves], []), "zh-CN"));
    expect(line).toContain("（0/0）");
  });

  // Every value carries its own source: an id of a document is its policy's own.
  it("cites the document of each policy where both have given theirs one id", () => {
    const [target] = nationalTwoHaves.provisions;
    if (target === undefined) throw new Error("the national policy has provisions");
    const titled = (id: string, zh: string): Policy =>
      parsePolicy({
        ...nationalTwoHaves,
        id,
        documents: nationalTwoHaves.documents.map((own) => ({ ...own, title: { zh, en: zh } })),
        provisions: [{ ...target, id: `${id}/stations`, aspect: id }],
      });
    const words = text(assessed([titled("first", "甲办法"), titled("second", "乙办法")], [subdistrict]), "zh-CN");
    expect(words).toContain("《甲办法》");
  });
});

/** A scheme of 100 points with two grades, and with a bonus item of one point where it is asked for. */
const schemeOf = (parts: object): Parameters<typeof scoreEvaluation>[0] =>
  parseEvaluationScheme({
    id: "scheme",
    version: "1",
    title: name,
    status: "example",
    counting: "points",
    full: 100,
    display: { decimals: 1, rounding: "half-up" },
    grades: [
      { id: "优秀", name, from: 90 },
      { id: "良好", name, below: 90 },
    ],
    indicators: [{ kind: "leaf", id: "overall", name, worth: 100, rule: { kind: "range", least: 0, most: 100 } }],
    ...parts,
  });

const scored = (points: string | number, parts: object = {}): EvaluationResult =>
  scoreEvaluation(schemeOf(parts), [{ indicator: "overall", kind: "range", points }]);

describe("a score that rounds up to the better grade", () => {
  const below = /89\.96|(?:低于|不足|不到|未达到?)90/;

  // The guide: a score of 89.96 is below 90 and is not printed as 90.0. Words that give 90.0 and the grade below 90 deny
  // it: they say the exact score, or that it is below 90.
  it("is said exactly, or to be below the grade", () => {
    expect(text(scored("89.96"), "zh-CN")).toMatch(below);
  });

  // As above, for the ends of a range: the score is between 89.96 and 90.96.
  it("is said exactly where it is the end of a range", () => {
    const extra = { id: "extra", name, worth: 1, rule: { kind: "yes-no", yes: 1, no: 0 } };
    const bonus = { cap: 1, aboveFull: "kept", items: [extra] };
    expect(text(scored("89.96", { bonus }), "zh-CN")).toContain("89.96至91.0分");
  });

  // As above, where two results that both print as 90.0 have two grades.
  it("is said exactly, or to be below the grade, in a comparison", () => {
    const comparison = compareEvaluations(scored("89.96"), scored(90));
    expect(explain(comparison, { locale: "zh-CN" }).heading).toMatch(below);
  });
});

describe("English sentences about one thing", () => {
  const display = { decimals: 0, rounding: "half-up" };
  const bonus = {
    cap: 1,
    aboveFull: "kept",
    items: [{ id: "extra", name, worth: 1, rule: { kind: "yes-no", yes: 1, no: 0 } }],
  };
  const answered = [
    { indicator: "overall", kind: "range", points: 80 },
    { indicator: "extra", kind: "yes-no", answer: "yes" },
  ] as const;

  // One is singular: 1 point.
  it("say that bonus items add 1 point", () => {
    expect(text(scoreEvaluation(schemeOf({ display, bonus }), answered), "en")).toMatch(/Bonus items add 1 point\b/);
  });

  // As above.
  it("say that a missing answer moves the score by up to 1 point", () => {
    expect(text(scored(80, { display, bonus }), "en")).toMatch(/up to 1 point\b/);
  });

  // As above.
  it("say that a part has 0 to 1 of 1 point", () => {
    expect(text(scored(80, { display, bonus }), "en")).toMatch(/of 1 point\b/);
  });

  // As above.
  it("say that the score changed by 1 point", () => {
    expect(text(compareEvaluations(scored(80), scored(81)), "en")).toMatch(/changed by 1 point\b/);
  });

  // As above: 1 case.
  it("say that a decision table has 1 case", () => {
    const table = parseDecisionTable({
      id: "table",
      title: name,
      inputs: [{ id: "input", name, values: [{ id: "only", name }] }],
      outputs: [{ id: "output", name }],
      rows: [{ id: "row", when: [{ input: "input", values: ["only"] }], output: "output" }],
    });
    expect(text(analyseDecisionTable(table), "en")).toMatch(/\b1 case\b/);
  });

  // As above: 1 professional.
  it("say that a form has 1 professional in all", () => {
    const nobody = { amount: null, known: 0, unknown: 0 };
    const faults = checkStatisticsForm({
      version: 1,
      asOf: "2023-05-31",
      built: { subdistrict: 1, township: 0, community: 0 },
      nationallyRegistered: { yes: 1, no: 0, unknown: 0 },
      professionals: { subdistrict: 1, township: 0, community: 0 },
      professionalTotal: 1,
      certified: { count: 2, unknown: 0 },
      graduates: { count: 0, unknown: 0 },
      averagePay: { per: "month", district: nobody, township: nobody },
      outsideRows: { stations: 0, professionals: 0 },
    });
    expect(text(faults, "en")).toMatch(/\b1 professional\b/);
  });
});

describe("an id in the words of a fault", () => {
  const explained = (id: string) => explainFault({ code: "id-duplicate", path: [], values: { id } }, { locale: "en" });

  // toMarkdown: “nothing in them becomes markup”. GFM, and others that look for links, make one of a bare address; a
  // backslash within it prevents that.
  it.each([
    ["www.example.com", "www.example.com"],
    ["https://example.com", "https://example.com"],
    ["HTTPS://EXAMPLE.COM", "HTTPS://EXAMPLE.COM"],
    ["ftp://example.com", "ftp://example.com"],
    ["someone@example.com", "someone@example.com"],
    ["<https://example.com>", "https://example.com"],
    ["example.com", "example.com"],
    ["www.1.com", "www.1"],
  ])("does not become a link in Markdown: %s", (id, address) => {
    expect(toMarkdown(explained(id))).not.toContain(address);
  });

  // Marks that turn the direction of writing become blanks; the Arabic letter mark is one of them.
  it("has no Arabic letter mark", () => {
    expect(toText(explained("a\u061cb"))).not.toContain("\u061c");
  });
});

describe("results of figures as long as they may be", () => {
  // Both inputs are within the documented 60 digits, and what the library computes it can put into words.
  it("are put into words where total and weights are far apart", () => {
    const result = apportion({
      total: "1e59",
      unit: 1,
      claims: [
        { id: "甲", weight: "1e-30" },
        { id: "乙", weight: "1e-30" },
      ],
    });
    expect(() => text(result, "zh-CN")).not.toThrow();
  });

  // As above: two amounts of 60 digits add up to 61.
  it("are put into words where shared costs add up to 61 digits", () => {
    const amount = "9".repeat(60);
    const ratios = [{ party: "市级", ratio: 1 }];
    const shared = shareCosts({
      unit: 1,
      parties: [{ id: "市级" }],
      recipients: [
        { id: "甲站", amount, ratios },
        { id: "乙站", amount, ratios },
      ],
    });
    expect(() => text(shared, "zh-CN")).not.toThrow();
  });
});

/** The line of a text that holds a word. */
function lineWith(word: string, words: string): string {
  const line = words.split("\n").find((own) => own.includes(word));
  if (line === undefined) throw new Error(`no line holds ${word}`);
  return line;
}

describe("shared costs in words", () => {
  const half = [
    { party: "市级", ratio: "1/2" },
    { party: "区级", ratio: "1/2" },
  ];
  const shared = (amount: string, cap?: string): SharedCosts =>
    shareCosts({
      unit: "0.1",
      parties: [{ id: "市级", cap }, { id: "区级" }],
      recipients: [{ id: "甲街道", amount, ratios: half }],
    });

  // Status `short` is exact: 0.05 of 0.1 rounds to nothing, and a reader is not to read that 0.0 yuan are lacking.
  it("say that less than a unit is open where what a cap leaves open rounds to nothing", () => {
    const costs = shared("10.1", "5");
    expect([costs.status, costs.shortfall]).toEqual(["short", "0.0"]);
    expect(text(costs, "zh-CN")).toContain("不足0.1元的零头没有落实");
    expect(text(costs, "zh-CN")).not.toContain("0.0元");
    expect(text(costs, "en")).toContain("a remainder of less than 0.1 yuan open");
  });

  // “甲街道-22.5元” reads as a span.
  it("say what is recovered and what each party gets back, without a minus behind a name", () => {
    const costs = shared("-22.4");
    expect(text(costs, "zh-CN")).toContain("甲街道应扣回22.4元");
    expect(text(costs, "zh-CN")).toContain("市级收回11.2元");
    expect(text(costs, "zh-CN")).not.toContain("-2");
    expect(text(costs, "en")).toContain("甲街道, a recovery of 22.4 yuan");
  });
});

// Divisors that differ in the tenth digit only: “from about 1.000000 to 1” says nothing.
it("an apportionment does not write one figure as both ends of the range of its divisors", () => {
  const result = apportion({
    total: "1",
    unit: "1",
    method: "dhondt",
    claims: [
      { id: "甲", weight: "1" },
      { id: "乙", weight: "1.0000000001" },
    ],
  });
  const words = text(result as Apportionment, "zh-CN");
  expect(words).toContain("可变动的范围极小");
  expect(words).not.toContain("除数在");
});

describe("a pathway in words", () => {
  const inHunan = (conditions: Parameters<typeof classifyPathway>[0], locale: "zh-CN" | "en" = "zh-CN"): Explanation =>
    explain(classifyPathway(conditions, pathwayTableHunan), { locale, policies: [hunanHePlan] });

  // explain finds names and documents by itself where it is given the policy.
  it("names conditions and rows, and cites the policy's sources", () => {
    const embedded = inHunan({ area: "rural", civilAffairsCapacity: "weak", civilAffairsWorkload: "heavy" });
    expect(toText(embedded)).toContain("适用的行：内嵌式（rural-weak）");
    expect(embedded.sources.join()).toContain("针对广大农村地区基层民政力量薄弱");
    expect(toText(inHunan({ area: "rural" }))).toContain("尚缺：基层民政力量（civilAffairsCapacity）");
    expect(toText(inHunan({ area: "rural" }, "en"))).toContain(
      "Grassroots civil-affairs capacity (civilAffairsCapacity)",
    );
  });

  it("says why the source leaves a case open, and which reading was taken", () => {
    const words = toText(inHunan({ area: "rural", civilAffairsCapacity: "adequate" }));
    expect(words).toContain("未写农村民政力量充足时走哪条路径");
    expect(words).toContain("“下沉式”是否以社会组织覆盖较窄为条件？");
  });
});
