import { describe, expect, it } from "vitest";
import { assess, type Assessment } from "social-work-station-rules/assessment";
import { calendarYear } from "social-work-station-rules/calendar";
import {
  beijingPilot2021,
  beijingSystem2022,
  beijingTierSystem,
  nationalTwoHaves,
} from "social-work-station-rules/catalogue";
import { explain, toText } from "social-work-station-rules/explanation";
import { parseRegister } from "social-work-station-rules/model";
import { parsePolicy, type Policy } from "social-work-station-rules/policy";
import { prepareRegister, type PreparedRegister } from "social-work-station-rules/register";
import { compareScenarios, interpretationSensitivity, sweepParameter } from "social-work-station-rules/scenario";
import { thrownFault } from "../thrown-fault.js";

const registerOf = (records: object = {}): PreparedRegister =>
  prepareRegister(
    parseRegister({
      version: 1,
      recordedOn: "2021-12-31",
      tierSystems: [beijingTierSystem],
      divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
      stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-06-01" }],
      ...records,
    }),
  );

const on = (asOf: string) => ({ asOf, period: calendarYear(Number(asOf.slice(0, 4))) });
const here = { division: "110101001" };
const words = (answer: Parameters<typeof explain>[0]): string => toText(explain(answer, { locale: "zh-CN" }));

const source = { document: "doc", clause: "一", quote: "2名", authority: "normative", verification: "primary-text" };
const stated = <T>(value: T) => ({ status: "stated", value, source }) as const;

/** A policy of one provision: two workers at each station, unless it says otherwise. */
function policyOf(provision: object, fields: object = {}): Policy {
  return parsePolicy({
    version: 1,
    id: "own",
    title: { zh: "本地办法", en: "Local measures" },
    jurisdiction: "11",
    documents: [{ id: "doc", title: { zh: "办法", en: "Measures" }, issuers: ["某局"] }],
    effective: { from: stated("2020-01-01"), until: stated(null) },
    provisions: [
      {
        id: "own/staff",
        kind: "staffing",
        title: { zh: "人员配备", en: "Staff" },
        modality: "must",
        aspect: "staff",
        appliesTo: { subject: "station", tier: "township" },
        clauses: [],
        parameters: {
          minimum: stated("2"),
          measure: stated("head-count"),
          staff: stated("any"),
          workload: stated("any"),
        },
        ...provision,
      },
    ],
    ...fields,
  });
}

describe("policies of a list that do not apply", () => {
  const { statuses, policies } = assess(registerOf(), [nationalTwoHaves, beijingPilot2021, beijingSystem2022], {
    ...on("2021-11-30"),
    division: "110101001",
  });

  it("are in the answer with the reason and the day", () => {
    expect(policies).toEqual(["cn-two-haves", "beijing-pilot-2021"]);
    expect(statuses.map(({ policy, state, day }) => [policy, state, day])).toEqual([
      ["beijing-pilot-2021", "in-force", null],
      ["beijing-system-2022", "not-begun", "2022-01-01"],
      ["cn-two-haves", "in-force", null],
    ]);
  });

  it("are in the words, with the reason", () => {
    const elsewhere = assess(registerOf(), [nationalTwoHaves, beijingSystem2022], {
      ...on("2021-11-30"),
      division: "440101",
    });
    expect(words(elsewhere)).toContain("（beijing-system-2022）适用于其他地区，未采用。");
    const early = assess(registerOf(), [nationalTwoHaves, beijingSystem2022], { ...on("2021-11-30"), ...here });
    expect(words(early)).toContain("（beijing-system-2022）自2022年1月1日起施行，当日尚未施行，未采用。");
    const ended = policyOf({}, { effective: { ...policyOf({}).effective, until: policyOf({}).effective.from } });
    expect(words(assess(registerOf(), [ended], { ...on("2021-11-30"), ...here }))).toContain(
      "本地办法（own）有效期至2020年1月1日，当日已失效，未采用。",
    );
  });

  it("are said to be unknown in time where no date is known, once", () => {
    const said = words(assess(registerOf(), [policyOf({}, { effective: {} })], { ...on("2021-11-30"), ...here }));
    expect(said.split("有效期不明")).toHaveLength(2);
  });
});

describe("one policy that is run on a day on which it is not in force", () => {
  it("is run, and the answer and its words say that it is not in force", () => {
    const early = assess(registerOf(), beijingSystem2022, on("2021-12-31"));
    expect(early.statuses.map(({ state, day }) => [state, day])).toEqual([["not-begun", "2022-01-01"]]);
    expect(early.findings).not.toEqual([]);
    expect(words(early)).toContain("自2022年1月1日起施行，当日尚未施行；以下仍按其条款核查。");
  });

  it("is said to be so by comparisons of scenarios, sweeps and sensitivities", () => {
    const options = on("2021-12-31");
    const provision = "beijing-system-2022/community-stations";
    const answers = [
      compareScenarios(registerOf(), beijingSystem2022, { ...options, alternatives: [] }),
      sweepParameter(registerOf(), beijingSystem2022, { ...options, provision, parameter: "share", values: ["0.5"] }),
      interpretationSensitivity(registerOf(), beijingSystem2022, options),
    ];
    for (const answer of answers) {
      expect(answer.status).toMatchObject({ state: "not-begun", day: "2022-01-01" });
      expect(words(answer)).toContain("自2022年1月1日起施行，当日尚未施行；以下仍按其条款核查。");
    }
  });
});

describe("a register that was recorded before the day of the question", () => {
  it("is said to be older, in days", () => {
    const assessment = assess(registerOf(), nationalTwoHaves, on("2024-06-30"));
    expect([assessment.recordedOn, assessment.registerAge]).toEqual(["2021-12-31", 912]);
    expect(words(assessment)).toContain("数据登记于2021年12月31日，比2024年6月30日早912日；此后的变化未计入");
    const comparison = compareScenarios(registerOf(), beijingSystem2022, { ...on("2024-06-30"), alternatives: [] });
    expect(comparison.registerAge).toBe(912);
    expect(words(comparison)).toContain("比2024年6月30日早912日");
  });

  it("is not said to be so where it is of that day or a later one", () => {
    for (const asOf of ["2021-12-31", "2021-06-30"]) {
      const assessment = assess(registerOf(), nationalTwoHaves, on(asOf));
      expect(assessment.registerAge).toBe(0);
      expect(words(assessment)).not.toContain("此后的变化未计入");
    }
  });
});

describe("a provision that reaches no subject", () => {
  const reasonOf = (policy: Policy, records: object = {}, asOf = "2021-12-31"): readonly string[] =>
    assess(registerOf(records), policy, on(asOf)).notRun.map(({ reason }) => reason);

  it.each([
    [
      "no station is on its tier",
      policyOf({ appliesTo: { subject: "station", tier: "prefecture" } }),
      {},
      "no-subject",
    ],
    ["no station on its tier is open", policyOf({}), { recordedOn: "2021-12-31" }, "none-open"],
    ["the register has nothing in the place", policyOf({}, { jurisdiction: "12" }), {}, "outside-register"],
    [
      "its kind cannot be checked for such subjects",
      policyOf({ appliesTo: { subject: "division", tier: "township" } }),
      {},
      "subject-unsupported",
    ],
    ["it ended before the day", policyOf({ until: "2020-12-31" }), {}, "ended"],
    ["it begins after the day", policyOf({ from: "2022-01-01" }), {}, "not-begun"],
    ["it ended the day before", policyOf({ until: "2021-12-30" }), {}, "ended"],
  ])("is listed where %s", (_, policy, records, reason) => {
    expect(reasonOf(policy, records, reason === "none-open" ? "2021-05-31" : "2021-12-31")).toEqual([reason]);
  });

  it.each([{ until: "2021-12-31" }, { from: "2021-12-31" }])("is not listed on its first or last day: %o", (days) => {
    expect(reasonOf(policyOf(days))).toEqual([]);
  });

  it("has no indicator of coverage where it is a target for subjects that cannot be checked", () => {
    const [target] = nationalTwoHaves.provisions.filter(({ kind }) => kind === "coverage-target");
    const policy = parsePolicy({
      ...nationalTwoHaves,
      provisions: [{ ...target, appliesTo: { subject: "station", tier: "township" } }],
    });
    const { indicators, notRun } = assess(registerOf(), policy, on("2021-12-31"));
    expect([indicators.coverage, notRun.map(({ reason }) => reason)]).toEqual([[], ["subject-unsupported"]]);
  });

  const meetings = (every: string, countedFrom?: string): Policy =>
    policyOf({
      kind: "requirement",
      appliesTo: { subject: "station" },
      parameters: {
        measure: stated({ take: "count", of: "activities" }),
        atLeast: stated(1),
        every: stated(every),
        ...(countedFrom === undefined ? {} : { countedFrom: stated(countedFrom) }),
      },
    });
  const training = (countedFrom: string): Policy =>
    policyOf({
      kind: "recurring-duty",
      activity: "training",
      parameters: { every: stated("three-years"), times: stated(1), countedFrom: stated(countedFrom) },
    });

  it.each([
    ["a requirement is counted from a day after the period", meetings("three-years", "2024-01-01"), ["not-begun"]],
    ["a requirement is counted from a day to come", meetings("three-years", "2021-12-01"), ["not-begun"]],
    ["a requirement is due for years, and asked of a part of one", meetings("year"), ["no-whole-period"]],
    ["a requirement is counted from a day before", meetings("three-years", "2021-10-01"), []],
    ["a duty is counted from a day after the period", training("2024-01-01"), ["not-begun"]],
    ["a duty is counted from a day before", training("2021-10-01"), []],
  ])("is listed with the reason where %s", (_, policy, reasons) => {
    const quarter = { asOf: "2021-11-30", period: { from: "2021-10-01", to: "2021-12-31" } };
    expect(assess(registerOf(), policy, quarter).notRun.map(({ reason }) => reason)).toEqual(reasons);
  });

  it("is listed where another policy prevails", () => {
    const city = policyOf(
      { id: "city/staff" },
      { id: "city", prevailsOver: ["own"], title: { zh: "本市办法", en: "City measures" } },
    );
    const assessment = assess(registerOf(), [policyOf({}), city], { ...on("2021-12-31"), ...here });
    expect(assessment.notRun.map(({ policy, provision, reason }) => [policy, provision, reason])).toEqual([
      ["own", "own/staff", "prevailed-over"],
    ]);
    expect(words(assessment)).toContain("未核查“人员配备”：同一事项以其他政策的规定为准。");
  });

  it("is in the words, with the reason", () => {
    const policy = policyOf({ appliesTo: { subject: "station", tier: "prefecture" } });
    expect(words(assess(registerOf(), policy, on("2021-12-31")))).toContain(
      "未核查“人员配备”：登记数据中没有适用的对象。",
    );
  });
});

describe("the division of a list of policies", () => {
  it("is refused where it is neither in the register nor a division code", () => {
    const ask = (division: string) =>
      thrownFault(() => assess(registerOf(), [nationalTwoHaves], { ...on("2021-12-31"), division }));
    expect(["nonsense", "1l0199", "北京市"].map(ask)).toEqual([
      "reference-dangling at $.options.division",
      "reference-dangling at $.options.division",
      "reference-dangling at $.options.division",
    ]);
    expect(ask("1101990010")).toBe("division-code-invalid at $.options.division");
  });
});

describe("deadlines of an assessment", () => {
  const provision = "beijing-pilot-2021/district-plan-due";
  const asked = (more: object): Assessment =>
    assess(registerOf(), beijingPilot2021, { ...on("2021-12-31"), submissions: [], ...more });

  it("find what those who owe a submission and handed in nothing have not done", () => {
    const { findings, notRun } = asked({ obliged: [{ provision, divisions: ["110101", "110105"] }] });
    const own = findings.filter((finding) => finding.provision === provision);
    expect(own.map(({ subject, verdict }) => [subject.id, verdict])).toEqual([
      ["110101", "unmet"],
      ["110105", "unmet"],
    ]);
    expect(notRun.filter((entry) => entry.provision === provision)).toEqual([]);
  });

  it("say that only those who handed in were checked, where it is not given who owes a submission", () => {
    const assessment = asked({});
    expect(assessment.notRun.find((entry) => entry.provision === provision)?.reason).toBe("obliged-not-given");
    expect(words(assessment)).toContain("未提供应报送单位名单，只核查了已报送的单位");
  });

  it("refuse divisions that nobody knows, a deadline listed twice, and unknown keys", () => {
    const ask = (...obliged: readonly object[]) => thrownFault(() => asked({ obliged }));
    expect(ask({ provision, divisions: ["nowhere"] })).toBe("reference-dangling at $.options.obliged[0].divisions[0]");
    expect(ask({ provision, divisions: [] }, { provision, divisions: [] })).toBe(
      "id-duplicate at $.options.obliged[1].provision",
    );
    expect(ask({ provision, divisions: [], extra: 1 })).toBe("key-unknown at $.options.obliged[0].extra");
  });
});

describe("policies that prevail over one another", () => {
  it("are a conflict, and the words say that their precedence runs in a circle", () => {
    const other = policyOf({ id: "other/staff" }, { id: "other", prevailsOver: ["own"] });
    const own = policyOf({}, { prevailsOver: ["other"] });
    const assessment = assess(registerOf(), [own, other], { ...on("2021-12-31"), ...here });
    expect(assessment.conflicts.map(({ cause }) => cause)).toEqual(["circle"]);
    expect(words(assessment)).toContain("互相规定优先，不能确定以哪一项为准");
  });
});
