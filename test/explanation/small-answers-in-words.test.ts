import { describe, expect, it } from "vitest";
import type {
  PolicyTimeline,
  RosterAssessment,
  SituationComparison,
  StatisticsFormFaults,
  TimelinePeriod,
  VerdictCounts,
} from "social-work-station-rules/results";
import { on, said } from "./said.js";

const none: VerdictCounts = { met: 0, unmet: 0, undetermined: 0, discretionary: 0, "not-applicable": 0 };
const title = { zh: "办法", en: "Measures" };

describe("a timeline of policies in words", () => {
  const timeline = (fields: Partial<PolicyTimeline>): PolicyTimeline => ({
    kind: "policy-timeline",
    division: "440101",
    from: on("2024-01-01"),
    to: on("2025-12-31"),
    titles: [{ policy: "p", title }],
    periods: [],
    gaps: [],
    overlaps: [],
    undated: [],
    elsewhere: [],
    ...fields,
  });
  const period = (fields: Partial<TimelinePeriod>): TimelinePeriod => ({
    from: on("2024-01-01"),
    to: on("2024-12-31"),
    policies: ["p", "q"],
    provisions: ["p/1"],
    begun: [],
    over: [],
    supersededBy: [],
    ...fields,
  });

  it("of the whole country without a policy has a heading", () => {
    expect(said(timeline({ division: "CN" }))).toEqual([
      [
        "heading",
        "全国适用的政策（2024年1月1日至2025年12月31日）：分0段",
        "Policies in the whole country, 1 January 2024 to 31 December 2025: 0 spans",
      ],
    ]);
  });

  it("has each span: what holds, is new, is over, and was succeeded by what", () => {
    const names = { "440101": "甲县" };
    const documents = [{ id: "d", title: { zh: "新办法", en: "New measures" } }];
    expect(
      said(
        timeline({
          periods: [
            period({ begun: ["p"], over: ["q", "r"] }),
            period({
              from: on("2025-01-01"),
              to: on("2025-06-30"),
              policies: ["p"],
              provisions: ["p/1", "p/2"],
              supersededBy: [
                { policy: "p", document: "d" },
                { policy: "q", document: "e" },
              ],
            }),
            period({ from: on("2025-07-01"), to: on("2025-12-31"), policies: [], provisions: [] }),
          ],
        }),
        { names, documents },
      ),
    ).toEqual([
      [
        "heading",
        "甲县（440101）适用的政策（2024年1月1日至2025年12月31日）：分3段",
        "Policies in 甲县 (440101), 1 January 2024 to 31 December 2025: 3 spans",
      ],
      ["result", "2024年度：办法（p）、q，共1条。", "the year 2024: Measures (p) and q, 1 provision."],
      ["detail 1", "新适用：办法（p）。", "New: Measures (p)."],
      ["detail 1", "不再适用：q、r。", "Over: q and r."],
      [
        "result",
        "2025年1月1日至2025年6月30日：办法（p），共2条。",
        "1 January 2025 to 30 June 2025: Measures (p), 2 provisions.",
      ],
      [
        "detail 1",
        "办法（p）已由《新办法》接替，后者未收全。",
        "Measures (p) was succeeded by “New measures”, which is not given in full.",
      ],
      ["detail 1", "q已由e接替，后者未收全。", "q was succeeded by e, which is not given in full."],
      ["result", "2025年7月1日至2025年12月31日：没有政策适用。", "1 July 2025 to 31 December 2025: no policy holds."],
    ]);
  });

  it("says where no policy holds, where several regulate one matter, and what was left out", () => {
    const span = { from: on("2024-01-01"), to: on("2024-12-31") } as const;
    const overlap = { ...span, policies: ["p", "q"], slot: "staffing / number / station" };
    expect(
      said(
        timeline({
          periods: [period({ policies: ["p"] })],
          gaps: [
            { jurisdiction: "CN", spans: [span] },
            { jurisdiction: "44", spans: [span, { from: on("2025-02-01"), to: on("2025-02-01") }] },
          ],
          overlaps: [
            { ...overlap, cause: "no-precedence" },
            { ...overlap, cause: "circle", slot: "own matter" },
          ],
          undated: ["q", "r"],
          elsewhere: ["s"],
        }),
      ),
    ).toEqual([
      [
        "heading",
        "440101适用的政策（2024年1月1日至2025年12月31日）：分1段",
        "Policies in 440101, 1 January 2024 to 31 December 2025: 1 span",
      ],
      ["result", "2024年度：办法（p），共1条。", "the year 2024: Measures (p), 1 provision."],
      ["result", "全国没有政策适用：2024年度。", "No policy of the whole country holds: the year 2024."],
      [
        "result",
        "44没有政策适用：2024年度、2025年2月1日。",
        "No policy of 44 holds: the year 2024 and 1 February 2025.",
      ],
      [
        "result",
        "2024年度，办法（p）、q对同一事项（人员配备）均有规定，没有规定以哪一项为准。",
        "the year 2024: Measures (p) and q regulate the same matter (staffing), and none is named as prevailing.",
      ],
      [
        "result",
        "2024年度，办法（p）、q对同一事项（own matter）均有规定，且互相规定优先，不能确定以哪一项为准。",
        "the year 2024: Measures (p) and q regulate the same matter (own matter), and each prevails over another.",
      ],
      ["detail", "有效期不明，未计入：q、r。", "Left out, as their time is not known: q and r."],
      ["detail", "适用于其他地区：s。", "In force in other places: s."],
    ]);
  });
});

describe("two situations in words", () => {
  const comparison = (fields: Partial<SituationComparison>): SituationComparison => ({
    kind: "situation-comparison",
    version: 1,
    asOf: { before: "2024-12-31", after: "2025-12-31" },
    varied: [],
    verdicts: { before: none, after: none },
    breaches: { before: 0, after: 0 },
    coverage: [],
    changes: [],
    tally: [],
    ...fields,
  });

  it("that are the same say so", () => {
    expect(said(comparison({}))).toEqual([
      [
        "heading",
        "前后比较及原因（2024年12月31日、2025年12月31日）：0项有变化",
        "Changes and their causes (31 December 2024, 31 December 2025): 0 findings changed",
      ],
      ["result", "两边完全相同。", "Both sides are the same."],
      ["found", "前：没有结论；后：没有结论。", "Before: no findings; after: no findings."],
      ["found", "违反：0（未变）。", "Breaches: 0 (unchanged)."],
    ]);
  });

  it("say what differs, and why each finding changed", () => {
    type Change = SituationComparison["changes"][number];
    const side = (verdict: string) => ({ verdict }) as unknown as Change["before"];
    const change: Change = {
      key: "k",
      provision: "p/1",
      subject: { kind: "station", id: "a" },
      area: null,
      before: side("unmet"),
      after: side("met"),
      effect: "gained",
      attribution: "joint",
      causes: [
        { amendment: "facts", sufficient: "not-sufficient", necessary: "necessary" },
        { amendment: "policy", sufficient: "not-sufficient", necessary: "necessary" },
      ],
    };
    expect(
      said(
        comparison({
          varied: ["facts", "time", "policy"],
          verdicts: { before: { ...none, unmet: 1 }, after: { ...none, met: 1 } },
          breaches: { before: 1, after: 0 },
          coverage: [{ provision: "p/1", before: null, after: "50.0% (1/2)" }],
          tally: [
            { causes: ["facts", "policy"], changes: 1 },
            { causes: ["time"], changes: 0 },
          ],
          changes: [change],
        }),
      ),
    ).toEqual([
      [
        "heading",
        "前后比较及原因（2024年12月31日、2025年12月31日）：1项有变化",
        "Changes and their causes (31 December 2024, 31 December 2025): 1 finding changed",
      ],
      ["result", "两边的不同：登记数据、时间、政策。", "What differs: the facts, time and the policy."],
      ["result 1", "因登记数据、政策：1项。", "Because of the facts and the policy: 1."],
      ["result 1", "因时间：0项。", "Because of time: 0."],
      ["found", "前：未达到1项；后：符合1项。", "Before: 1 not met; after: 1 met."],
      ["found", "违反：1→0。", "Breaches: 1 → 0."],
      ["found", "覆盖率（p/1）：无→50.0%（1/2）。", "Coverage (p/1): none → 50.0% (1/2)."],
      [
        "detail",
        "社工站a（p/1）：新符合，未达到→符合（由几项共同造成：登记数据、政策）。",
        "station a (p/1): newly met, not met → met (caused by several changes only together: the facts and the policy).",
      ],
    ]);
  });
});

describe("a roster in words", () => {
  const roster = (fields: Partial<RosterAssessment>): RosterAssessment => ({
    kind: "roster",
    provision: "p/1",
    asOf: on("2025-12-31"),
    findings: [],
    byVerdict: none,
    byRoute: [],
    complete: true,
    ...fields,
  });
  const trace = { id: "r", kind: "all-of", title: { zh: "持证", en: "a certificate" }, verdict: "met", members: [] };
  const one = { detail: { kind: "qualification", route: "r", areaClass: null, trace } };

  it("counts people by verdict and by route, named as the criteria name it", () => {
    expect(said(roster({}))).toEqual([
      ["heading", "p/1：0名人员（截至2025年12月31日）", "p/1: 0 people as of 31 December 2025"],
      ["result", "结论：没有结论。", "Verdicts: no findings."],
    ]);
    expect(
      said(
        roster({
          findings: [one] as unknown as RosterAssessment["findings"],
          byVerdict: { ...none, met: 1 },
          byRoute: [
            { route: "r", people: 1 },
            { route: "s", people: 2 },
          ],
          complete: false,
        }),
      ),
    ).toEqual([
      ["heading", "p/1：1名人员（截至2025年12月31日）", "p/1: 1 person as of 31 December 2025"],
      ["result", "结论：符合1项。", "Verdicts: 1 met."],
      ["detail", "按“持证”符合：1名。", "By a certificate: 1 person."],
      ["detail", "按“s”符合：2名。", "By s: 2 people."],
      [
        "missing",
        "人员名单未声明完整，可能还有未登记的人员。",
        "The register does not declare its personnel complete, so there may be more people.",
      ],
    ]);
  });
});

describe("a form that contradicts itself, in words", () => {
  const form = (faults: StatisticsFormFaults["faults"]): StatisticsFormFaults => ({
    kind: "statistics-form-faults",
    faults,
  });

  it("or does not", () => {
    expect(said(form([]))).toEqual([
      ["heading", "统计表自查：未发现矛盾", "The statistics form does not contradict itself"],
      [
        "result",
        "各项数字之间相符；是否属实不在自查范围内。",
        "Its figures agree with one another; whether they are true is not looked at.",
      ],
    ]);
  });

  it("says each contradiction with its item", () => {
    expect(
      said(
        form([
          { kind: "total-mismatch", item: 3, found: 3, against: 2 },
          { kind: "pay-without-known", item: 6, found: 1, against: 0 },
        ]),
      ),
    ).toEqual([
      ["heading", "统计表自查：2处不符", "The statistics form: 2 contradictions"],
      [
        "result",
        "第3项：专业人员总数填3人，与第2项各行之和2人不符。",
        "Item 3: the total of professionals is 3, but the rows of item 2 add up to 2.",
      ],
      [
        "result",
        "第6项：没有一人的薪酬已知，却填有平均数。",
        "Item 6: an average is entered, but nobody's pay is known.",
      ],
    ]);
    expect(said(form([{ kind: "total-mismatch", item: 3, found: 3, against: 2 }]))[0]).toEqual([
      "heading",
      "统计表自查：1处不符",
      "The statistics form: 1 contradiction",
    ]);
  });
});
