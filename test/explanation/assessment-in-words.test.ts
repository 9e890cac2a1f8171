import { describe, expect, it } from "vitest";
import type {
  Assessment,
  AssessmentComparison,
  AssessmentIndicators,
  PolicyStatus,
  VerdictCounts,
} from "social-work-station-rules/results";
import { on, said, type Line } from "./said.js";
import { policyOf, requirementOf } from "../small-policy.js";

const none: VerdictCounts = { met: 0, unmet: 0, undetermined: 0, discretionary: 0, "not-applicable": 0 };
const title = { zh: "办法", en: "Measures" };
const rule = { zh: "每站(中心)两人", en: "two for each" };

const assessment = (fields: Partial<Assessment>, indicators: Partial<AssessmentIndicators> = {}): Assessment => ({
  kind: "assessment",
  version: 1,
  asOf: on("2025-12-31"),
  period: { from: on("2025-01-01"), to: on("2025-12-31") },
  recordedOn: on("2025-12-31"),
  registerAge: 0,
  statuses: [],
  policies: [],
  documents: [],
  bases: [],
  findings: [],
  indicators: { coverage: [], provisions: [], verdicts: none, breaches: 0, missing: [], ...indicators },
  notRun: [],
  conflicts: [],
  gaps: [],
  ...fields,
});

const provision = (fields: Partial<AssessmentIndicators["provisions"][number]>) => ({
  provision: "p/1",
  kind: "staffing" as const,
  findings: 1,
  verdicts: none,
  breaches: 0,
  settled: { met: 0, of: 0 },
  ...fields,
});

const basis = {
  provision: "p/1",
  policy: "p",
  kind: "staffing",
  title: rule,
  modality: "must",
  clauses: [],
  parameters: {},
} as const;

const status = (state: PolicyStatus["state"], day: string | null = null): PolicyStatus => ({
  policy: "p",
  title,
  state,
  day: day as PolicyStatus["day"],
});

/** What is said below the heading and the verdicts. */
const rest = (lines: readonly Line[]): readonly Line[] => lines.slice(2);

describe("an assessment in words", () => {
  it("of nothing has a heading and no findings", () => {
    expect(said(assessment({}))).toEqual([
      [
        "heading",
        "截至2025年12月31日的评估：0项结论，违反0项",
        "Assessment as of 31 December 2025: 0 findings, 0 breaches",
      ],
      ["result", "结论：没有结论。", "Verdicts: no findings."],
    ]);
  });

  it("counts verdicts, leaving out those that none has, and says what was applied", () => {
    expect(
      said(
        assessment(
          { policies: ["p", "q"], bases: [basis], statuses: [status("in-force")] },
          {
            verdicts: { ...none, met: 1, unmet: 2, undetermined: 1 },
            breaches: 1,
            provisions: [
              provision({
                findings: 3,
                verdicts: { ...none, met: 1, unmet: 2 },
                breaches: 1,
                settled: { met: 1, of: 3 },
              }),
              provision({ provision: "p/2", findings: 1, verdicts: { ...none, undetermined: 1 } }),
              provision({ provision: "p/3", findings: 0 }),
            ],
          },
        ),
      ),
    ).toEqual([
      [
        "heading",
        "截至2025年12月31日的评估：4项结论，违反1项",
        "Assessment as of 31 December 2025: 4 findings, 1 breach",
      ],
      ["result", "结论：符合1项、未达到2项、无法判定1项。", "Verdicts: 1 met, 2 not met and 1 undetermined."],
      [
        "required",
        "适用政策：办法（p）、q；考核期间为2025年度；数据登记于2025年12月31日。",
        "Policies: Measures (p) and q; period: the year 2025; recorded on 31 December 2025.",
      ],
      [
        "detail",
        "“每站（中心）两人”：符合1项、未达到2项；已判定的符合率33.3%（1/3）；违反1项。",
        "“two for each”: 1 met and 2 not met; of those settled 33.3% are met (1/3); 1 breach.",
      ],
      ["detail", "“p/2”：无法判定1项。", "“p/2”: 1 undetermined."],
    ]);
  });

  it("says several breaches of one provision", () => {
    const verdicts = { ...none, unmet: 2 };
    expect(
      said(
        assessment({}, { provisions: [provision({ findings: 2, verdicts, breaches: 2, settled: { met: 0, of: 2 } })] }),
      ),
    ).toContainEqual([
      "detail",
      "“p/1”：未达到2项；已判定的符合率0.0%（0/2）；违反2项。",
      "“p/1”: 2 not met; of those settled 0.0% are met (0/2); 2 breaches.",
    ]);
  });

  it.each<[PolicyStatus["state"], day: string | null, zh: string, en: string]>([
    ["not-begun", "2026-01-01", "自2026年1月1日起施行，当日尚未施行", "is in force from 1 January 2026 only"],
    ["ended", "2024-12-31", "有效期至2024年12月31日，当日已失效", "was in force until 31 December 2024"],
    ["succeeded", "2024-01-01", "自2024年1月1日起已被后续文件取代", "was succeeded by a later text on 1 January 2024"],
    ["dates-unknown", null, "有效期不明", "has no known time in force"],
    ["other-place", null, "适用于其他地区", "applies in another place"],
  ])("says of a policy that is not in force why, and whether it was applied: %s", (state, day, zh, en) => {
    expect(rest(said(assessment({ statuses: [status(state, day)] })))).toEqual([
      ["result", `办法（p）${zh}，未采用。`, `Measures (p) ${en}, so it was not applied.`],
    ]);
    expect(said(assessment({ statuses: [status(state, day)], policies: ["p"] }))).toContainEqual([
      "result",
      `办法（p）${zh}；以下仍按其条款核查。`,
      `Measures (p) ${en}; its provisions are run all the same.`,
    ]);
  });

  it("does not say again of a policy what a gap says", () => {
    expect(
      rest(
        said(
          assessment({
            statuses: [status("dates-unknown")],
            gaps: [{ kind: "effective-dates-unknown", policy: "p" }],
          }),
        ),
      ),
    ).toEqual([
      ["result", "办法（p）的有效期不明，未采用。", "It is not known when Measures (p) holds, so it was not applied."],
    ]);
  });

  it("names the text that succeeded a policy, by its title or its id", () => {
    const gaps = [{ kind: "superseded-text-unknown", policy: "p", document: "d", slots: [] }] as const;
    const documents = [{ policy: "p", id: "d", title: { zh: "新办法", en: "New measures" } }];
    expect(rest(said(assessment({ gaps, documents })))).toEqual([
      [
        "result",
        "p已由《新办法》接替，后者原文未见公开，有关事项无从核查。",
        "p was succeeded by “New measures”, whose text is not public: what it says is not known.",
      ],
    ]);
    expect(rest(said(assessment({ gaps })))).toEqual([
      [
        "result",
        "p已由d接替，后者原文未见公开，有关事项无从核查。",
        "p was succeeded by d, whose text is not public: what it says is not known.",
      ],
    ]);
  });

  it.each([
    [1, "早1日", "1 day before"],
    [30, "早30日", "30 days before"],
  ])("says that the register is %d days older", (registerAge, zh, en) => {
    expect(rest(said(assessment({ registerAge, recordedOn: on("2025-12-01") })))).toEqual([
      [
        "result",
        `数据登记于2025年12月1日，比2025年12月31日${zh}；此后的变化未计入，结论以登记时的情况为准。`,
        `The register was recorded on 1 December 2025, ${en} 31 December 2025; later changes are not in it.`,
      ],
    ]);
  });

  it("says coverage, what is missing, and what was not run", () => {
    const coverage = { total: { text: "50.0% (1/2)" } } as never;
    const missing = (named: number, alone: number) =>
      ({ fact: "education", provision: "p/1", named, alone, kind: "staffing" }) as never;
    const notRun = (reason: Assessment["notRun"][number]["reason"]) => ({
      policy: "p",
      provision: "p/2",
      title,
      kind: "deadline" as const,
      reason,
    });
    expect(
      rest(
        said(
          assessment(
            { bases: [basis], notRun: [notRun("nothing-recorded"), notRun("obliged-not-given")] },
            {
              coverage: [{ provision: "p/1", measure: "stations", coverage }],
              missing: [missing(1, 0), missing(3, 2)],
            },
          ),
        ),
      ),
    ).toEqual([
      ["found", "“每站（中心）两人”：覆盖率50.0%（1/2）。", "“two for each”: coverage 50.0% (1/2)."],
      [
        "missing",
        "缺少学历，使“每站（中心）两人”的1项无法判定。",
        "The missing fact “education” holds up 1 verdict on “two for each”.",
      ],
      [
        "missing",
        "缺少学历，使“每站（中心）两人”的3项无法判定，其中2项补齐即可判定。",
        "The missing fact “education” holds up 3 verdicts on “two for each”, 2 of which it alone would settle.",
      ],
      ["detail", "未核查“办法”：没有登记拨付和支出。", "“Measures” was not checked: no money is recorded."],
      [
        "detail",
        "未全部核查“办法”：未提供应报送单位名单，只核查了已报送的单位。",
        "“Measures” was not checked in full: those who owe a submission were not given.",
      ],
    ]);
  });

  it("says which policies regulate one matter, and why none prevails", () => {
    const [one] = policyOf([requirementOf({ measure: { take: "count", of: "stations" }, atLeast: 2 })]).provisions;
    if (one === undefined) throw new Error("there is one provision");
    const provisions = ["p", "q"].map((policy) => ({ policy, provision: one }));
    const conflict = (cause: "circle" | "no-precedence") =>
      assessment({ conflicts: [{ cause, slot: "s", provisions }] });
    expect(rest(said(conflict("no-precedence")))).toEqual([
      [
        "result",
        "指标要求：“办法”（p）、“办法”（q）对同一事项均有规定，且没有规定以哪一项为准。",
        "Requirement: “measures” (p) and “measures” (q) regulate the same matter, and none is named as prevailing.",
      ],
    ]);
    expect(rest(said(conflict("circle")))).toEqual([
      [
        "result",
        "指标要求：“办法”（p）、“办法”（q）对同一事项均有规定，且互相规定优先，不能确定以哪一项为准。",
        "Requirement: “measures” (p) and “measures” (q) regulate the same matter, and each prevails over another.",
      ],
    ]);
  });

  it("cites the sources of its bases, each once, by the titles of its documents", () => {
    const source = {
      document: "d",
      clause: "一",
      quote: "两人",
      authority: "normative",
      verification: "primary-text",
    } as const;
    const parameters = { base: { status: "stated", value: [], source } as const };
    const cited = { ...basis, parameters };
    expect(
      said(
        assessment({
          bases: [cited, { ...cited, provision: "p/2" }],
          documents: [{ policy: "p", id: "d", title }],
        }),
      ).filter(([where]) => where === "source"),
    ).toEqual([
      ["source", "《办法》一：“两人”（规范性文件，已核原文）", "“Measures”, 一: “两人” (normative text, primary text)"],
    ]);
  });

  it("lists the first fifty rows, and says how many are left out", () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        provision({ provision: `p/${index}`, verdicts: { ...none, met: 1 } }),
      );
    const details = (count: number): readonly Line[] =>
      said(assessment({}, { provisions: rows(count) })).filter(([where]) => where === "detail");
    expect(details(50)).toHaveLength(50);
    expect(details(51)).toHaveLength(51);
    expect(details(51).at(-1)).toEqual(["detail", "其余1项从略，见结果数据。", "1 more row is in the result."]);
    expect(details(52).at(-1)).toEqual(["detail", "其余2项从略，见结果数据。", "2 more rows are in the result."]);
  });
});

describe("two assessments side by side in words", () => {
  const comparison = (fields: Partial<AssessmentComparison>): AssessmentComparison => ({
    kind: "assessment-comparison",
    version: 1,
    asOf: { before: "2024-12-31", after: "2025-12-31" } as AssessmentComparison["asOf"],
    verdicts: { before: none, after: none },
    breaches: { before: 0, after: 0 },
    coverage: [],
    changes: [],
    ...fields,
  });

  it("say that nothing changed", () => {
    expect(said(comparison({}))).toEqual([
      [
        "heading",
        "两次评估比较（2024年12月31日、2025年12月31日）：0项有变化",
        "Two assessments (31 December 2024, 31 December 2025): 0 findings changed",
      ],
      ["result", "变化：没有变化。", "Changes: no change."],
      ["found", "前：没有结论；后：没有结论。", "Before: no findings; after: no findings."],
      ["found", "违反：0（未变）。", "Breaches: 0 (unchanged)."],
    ]);
  });

  it("say each change, how it changed, and the figures of both days", () => {
    type Change = AssessmentComparison["changes"][number];
    const side = (verdict: string) => ({ verdict }) as unknown as Change["before"];
    const change = (effect: Change["effect"], before: Change["before"], after: Change["after"]): Change => ({
      key: "k",
      provision: "p/1",
      subject: { kind: "station", id: "a" },
      area: null,
      before,
      after,
      effect,
    });
    expect(
      said(
        comparison({
          verdicts: { before: { ...none, unmet: 2 }, after: { ...none, met: 1, unmet: 1 } },
          breaches: { before: 2, after: 1 },
          coverage: [
            { provision: "p/1", before: "50.0% (1/2)", after: "100.0% (2/2)" },
            { provision: "p/2", before: null, after: null },
          ],
          changes: [
            change("gained", side("unmet"), side("met")),
            change("lost", side("met"), null),
            change("moved", null, side("undetermined")),
            change("detail", side("met"), side("met")),
            change("detail", side("unmet"), side("unmet")),
          ],
        }),
        { names: { a: "甲站" } },
      ),
    ).toEqual([
      [
        "heading",
        "两次评估比较（2024年12月31日、2025年12月31日）：5项有变化",
        "Two assessments (31 December 2024, 31 December 2025): 5 findings changed",
      ],
      [
        "result",
        "变化：新符合1项、不再符合1项、结论另有变化1项、结论相同，有关数字有变化2项。",
        "Changes: 1 newly met, 1 no longer met, 1 changed otherwise and 2 the same verdict with other figures.",
      ],
      ["found", "前：未达到2项；后：符合1项、未达到1项。", "Before: 2 not met; after: 1 met and 1 not met."],
      ["found", "违反：2→1。", "Breaches: 2 → 1."],
      ["found", "覆盖率（p/1）：50.0%（1/2）→100.0%（2/2）。", "Coverage (p/1): 50.0% (1/2) → 100.0% (2/2)."],
      ["found", "覆盖率（p/2）：无（未变）。", "Coverage (p/2): none (unchanged)."],
      ["detail", "社工站甲站（a）（p/1）：新符合，未达到→符合。", "station 甲站 (a) (p/1): newly met, not met → met."],
      [
        "detail",
        "社工站甲站（a）（p/1）：不再符合，符合→无此项。",
        "station 甲站 (a) (p/1): no longer met, met → no finding.",
      ],
      [
        "detail",
        "社工站甲站（a）（p/1）：结论另有变化，无此项→无法判定。",
        "station 甲站 (a) (p/1): changed otherwise, no finding → undetermined.",
      ],
      [
        "detail",
        "社工站甲站（a）（p/1）：结论相同，有关数字有变化，符合→符合。",
        "station 甲站 (a) (p/1): the same verdict with other figures, met → met.",
      ],
      [
        "detail",
        "社工站甲站（a）（p/1）：结论相同，有关数字有变化，未达到→未达到。",
        "station 甲站 (a) (p/1): the same verdict with other figures, not met → not met.",
      ],
    ]);
  });
});
