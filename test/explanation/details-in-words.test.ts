import { describe, expect, it } from "vitest";
import { particularsOf, type Line } from "./said.js";

/** What a finding of each kind of provision says of its own: what was required, found, and what would do. */

const range = (least: unknown, most = least) => ({ least, most });

describe("a coverage target", () => {
  const detail = (fields: object = {}) => ({
    kind: "coverage-target",
    measure: "stations",
    required: 10,
    target: "1",
    covered: 4,
    unknown: 0,
    total: 10,
    shortfall: range(6),
    dueOn: "2025-12-31",
    ...fields,
  });
  const display = { decimals: 1, rounding: "half-up" };

  it("says the target, what is covered and what is lacking", () => {
    expect(particularsOf(detail(), { base: ["subdistrict"], display, dueConvention: "inclusive" })).toEqual([
      [
        "required",
        "目标为100%：街道共10个，应覆盖10个，期限为2025年12月31日（含当日）。",
        "The target is 100%: of 10 divisions (subdistrict) 10 must be covered by 31 December 2025 (that day included).",
      ],
      ["found", "已覆盖4个（40.0%，4/10）。", "4 divisions are covered (40.0%, 4/10)."],
      ["remedy", "再覆盖6个即达到目标。", "Covering 6 more would reach the target."],
    ]);
  });

  it("of a number, or of areas together, with unknown divisions", () => {
    expect(
      particularsOf(detail({ number: 3, required: 3, covered: 1, unknown: 2, shortfall: range(0, 2) }), { display }),
    ).toEqual([
      [
        "required",
        "目标为3个：区划共10个，应覆盖3个，期限为2025年12月31日。",
        "The target is 3 divisions: of 10 divisions (divisions) 3 must be covered by 31 December 2025.",
      ],
      ["found", "已覆盖1个，另有2个情况不明。", "1 division is covered; of 2 more it is not known."],
      [
        "remedy",
        "视情况不明的区划而定，还需再覆盖0至2个。",
        "Depending on the divisions of which it is not known, 0 to 2 more are needed.",
      ],
    ]);
    const none = detail({ target: null, total: 0, required: 0, covered: 0, shortfall: range(0) });
    expect(particularsOf(none, { display })).toEqual([
      [
        "required",
        "目标为各地区目标之和：区划共0个，应覆盖0个，期限为2025年12月31日。",
        "The target is that of its areas together: of 0 divisions (divisions) 0 must be covered by 31 December 2025.",
      ],
      ["found", "已覆盖0个。", "0 divisions are covered."],
    ]);
  });

  it("of which the time is over, or which does not apply", () => {
    expect(particularsOf(detail(), {}, { timing: "closed" }).at(-1)).toEqual([
      "remedy",
      "再覆盖6个即达到目标，但期限已过。",
      "Covering 6 more would reach the target, though its time is over.",
    ]);
    expect(particularsOf(detail(), {}, { verdict: "not-applicable" }).map(([where]) => where)).toEqual([
      "required",
      "found",
    ]);
  });

  it("says which divisions and stations count, and the total that the source names", () => {
    const lines = particularsOf(detail(), { among: { kind: ["town"] }, stations: { tier: ["s:centre"] }, total: 1 });
    expect(lines[1]?.[1]).toMatch(/^基数只含.+。$/);
    expect(lines[1]?.[2]).toMatch(/^The base consists of .+ only\.$/);
    expect(lines[2]?.[1]).toMatch(/^只计入.+。$/);
    expect(lines[2]?.[2]).toMatch(/^Only .+ count\.$/);
    expect(lines[3]).toEqual([
      "required 1",
      "原文写明的总数为1个；登记的名单不完整的，未列入的按情况不明计。",
      "The source names 1 division in all; those that an incomplete list lacks count as not known.",
    ]);
    expect(lines.map(([where]) => where)).toEqual([
      "required",
      "required 1",
      "required 1",
      "required 1",
      "found",
      "remedy",
    ]);
  });
});

describe("a share quota", () => {
  const detail = (fields: object = {}) => ({
    kind: "share-quota",
    base: 7,
    required: 3,
    covered: 1,
    unknown: 0,
    shortfall: range(2),
    ...fields,
  });

  it("says the number by the share, and what is lacking", () => {
    expect(particularsOf(detail(), { share: "0.3", comparison: "at-least" })).toEqual([
      [
        "required",
        "辖区内计入基数的社区（村）共7个，按30%（不低于）计为3个。",
        "The area has 7 communities or villages in the base; at 30% (at least), 3 have a station.",
      ],
      ["found", "已设站的1个。", "1 has one."],
      ["remedy", "再设站2个即达到该数。", "2 more would reach that number."],
    ]);
    expect(particularsOf(detail({ base: 1, required: 1, covered: 0, unknown: 2, shortfall: range(0, 1) }))).toEqual([
      [
        "required",
        "辖区内计入基数的社区（村）共1个，按比例（不低于）计为1个。",
        "The area has 1 community or village in the base; by the share (at least), 1 has a station.",
      ],
      ["found", "已设站的0个，另有2个情况不明。", "0 have one; of 2 more it is not known."],
      ["remedy", "再设站0至1个即达到该数。", "Between 0 and 1 more would reach that number."],
    ]);
  });

  it("may have too many, or no base", () => {
    const many = detail({ covered: 5, shortfall: range(0) });
    expect(particularsOf(many, { comparison: "exactly" }).at(-1)).toEqual([
      "remedy",
      "比规定多2个。",
      "That is 2 more than laid down.",
    ]);
    expect(particularsOf(many, {}, { verdict: "met" })).toHaveLength(2);
    expect(particularsOf(detail({ covered: 3, shortfall: range(0) }))).toHaveLength(2);
    expect(particularsOf(detail({ base: 0 }))).toEqual([
      ["found", "辖区内没有计入基数的社区（村）。", "No community or village of the area belongs to the base."],
    ]);
  });
});

describe("an activity quota", () => {
  const nothing = { "outside-period": 0, "after-as-of": 0, "station-not-open": 0, "not-completed": 0, repeat: 0 };
  const detail = (fields: object = {}) => ({
    kind: "activity-quota",
    unit: "count",
    period: { from: "2025-01-01", to: "2025-12-31" },
    required: range("10"),
    done: "4",
    doubtful: "0",
    shortfall: range("6"),
    leftOut: nothing,
    ...fields,
  });

  it("says what is due, counted and lacking, in cases and in hours", () => {
    expect(particularsOf(detail())).toEqual([
      ["required", "2025年度应完成10个。", "10 cases are due in the year 2025."],
      ["found", "已计入4个。", "4 cases have been counted."],
      ["remedy", "还差6个。", "6 cases are still lacking."],
    ]);
    const one = detail({ unit: "hours", required: range("1"), done: "1", doubtful: "1", shortfall: range("1") });
    expect(particularsOf(one, {}, { timing: "closed" })).toEqual([
      ["required", "2025年度应完成1小时。", "1 hour is due in the year 2025."],
      [
        "found",
        "已计入1小时，另有1小时能否计入尚不明确。",
        "1 hour has been counted; whether 1 hour more count is open.",
      ],
      ["remedy", "还差1小时，期限已过。", "1 hour is still lacking, and the time is over."],
    ]);
    expect(particularsOf(detail({ shortfall: range("0") }))).toHaveLength(2);
    expect(particularsOf(detail({ shortfall: range("0", "1") })).at(-1)).toEqual([
      "remedy",
      "还差0至1个。",
      "0 to 1 cases are still lacking.",
    ]);
  });

  it("says what was not counted, and why", () => {
    const leftOut = { "outside-period": 1, "after-as-of": 2, "station-not-open": 3, "not-completed": 4, repeat: 5 };
    expect(particularsOf(detail({ leftOut }))[2]).toEqual([
      "found 1",
      "未计入的：不在本年度内的1项、在所问日期之后的2项、开展日期不在站点运营期内的3项、尚未完成的4项、重复登记的5项。",
      "Not counted: 1 outside the period, 2 after the day of the question, 3 while the station was not open, 4 not completed and 5 entered twice.",
    ]);
  });
});

describe("a recurring duty", () => {
  const detail = (fields: object = {}) => ({
    kind: "recurring-duty",
    every: "month",
    times: 1,
    windows: { done: 0, missed: 0, unknown: 0, open: 0 },
    missed: [],
    current: null,
    ...fields,
  });

  it("says how often, and that nothing is due", () => {
    expect(particularsOf(detail())).toEqual([
      ["required", "每月1次。", "Once every month."],
      ["found", "期间内没有应当考核的时段。", "No whole window of the period is due for the station."],
    ]);
  });

  it("counts windows, and names those that were missed and the one that is running", () => {
    const january = { from: "2025-01-01", to: "2025-01-31" };
    expect(
      particularsOf(
        detail({
          times: 2,
          windows: { done: 1, missed: 2, unknown: 1, open: 3 },
          missed: [january],
          current: { from: "2025-12-01", to: "2025-12-31", done: 1 },
        }),
      ),
    ).toEqual([
      ["required", "每月2次。", "2 times every month."],
      [
        "found",
        "已完成的1个月、未完成的2个月、情况不明的1个月、尚未到期的3个月。",
        "1 month done, 2 months missed, 1 month not known and 3 months not yet over.",
      ],
      [
        "found 1",
        "未完成的时段：2025年1月1日至2025年1月31日（只列最早的）。",
        "Missed: 1 January 2025 to 31 January 2025 (the earliest alone).",
      ],
      [
        "found 1",
        "本期（2025年12月1日至2025年12月31日）已完成1次。",
        "In the window that is running (1 December 2025 to 31 December 2025) it was done once.",
      ],
    ]);
    expect(
      particularsOf(detail({ windows: { done: 0, missed: 1, unknown: 0, open: 0 }, missed: [january] })).at(-1),
    ).toEqual(["found 1", "未完成的时段：2025年1月1日至2025年1月31日。", "Missed: 1 January 2025 to 31 January 2025."]);
  });

  it("says that it can still be met", () => {
    const open = { windows: { done: 0, missed: 0, unknown: 0, open: 1 } };
    expect(
      particularsOf(detail({ ...open, current: { from: "2025-12-01", to: "2025-12-31", done: 0 } })).slice(2),
    ).toEqual([
      [
        "found 1",
        "本期（2025年12月1日至2025年12月31日）已完成0次。",
        "In the window that is running (1 December 2025 to 31 December 2025) it was done 0 times.",
      ],
      [
        "remedy",
        "在未到期的时段内按要求完成，即可符合。",
        "Doing what is due in the windows not yet over would meet it.",
      ],
    ]);
  });
});

describe("a deadline", () => {
  const of = (state: string, submittedOn: string | null, days: number, act = "submission"): Line | undefined =>
    particularsOf({ kind: "deadline", act, lastDay: "2025-12-31", state, submittedOn, days } as never)[1];

  it("says the last day, and the time of day", () => {
    const detail = {
      kind: "deadline",
      act: "submission",
      lastDay: "2025-12-31",
      state: "due",
      submittedOn: null,
      days: 1,
    };
    expect(particularsOf(detail)[0]).toEqual([
      "required",
      "最后一日为2025年12月31日。",
      "The last day is 31 December 2025.",
    ]);
    const [line] = particularsOf(detail, { dueTime: "end-of-day" });
    expect(line?.[1]).toMatch(/^最后一日为2025年12月31日（.+）。$/);
    expect(line?.[2]).toMatch(/^The last day is 31 December 2025 \(.+\)\.$/);
  });

  it.each<[Parameters<typeof of>, ...Line]>([
    [
      ["in-time", "2025-12-30", 0],
      "found",
      "已于2025年12月30日报送，在期限内。",
      "It was handed in on time (30 December 2025).",
    ],
    [
      ["late", "2025-12-31T18:30", 0],
      "found",
      "已于2025年12月31日18:30报送，在最后一日下班之后。",
      "It was handed in at 18:30 on 31 December 2025, after the close of business of the last day.",
    ],
    [
      ["late", "2026-01-01", 1],
      "found",
      "已于2026年1月1日报送，逾期1日。",
      "It was handed in 1 day late (1 January 2026).",
    ],
    [["due", null, 0], "remedy", "尚未报送，当日为期限最后一日。", "It has not been handed in; this is the last day."],
    [["due", null, 1], "remedy", "尚未报送，距期限还有1日。", "It has not been handed in; 1 day is left."],
    [["due", null, 2], "remedy", "尚未报送，距期限还有2日。", "It has not been handed in; 2 days are left."],
    [
      ["overdue", null, 2],
      "remedy",
      "尚未报送，已逾期2日，应尽快补报。",
      "It has not been handed in and is 2 days overdue; it should be handed in at once.",
    ],
    [
      ["time-unknown", "2025-12-31", 0],
      "found",
      "已于2025年12月31日即最后一日报送，但报送时刻或下班时间未记录。",
      "It was handed in on the last day (31 December 2025), but the time of day, or the hour of closing, is not recorded.",
    ],
    [
      ["in-time", "2025-12-30", 0, "completion"],
      "found",
      "已于2025年12月30日完成，在期限内。",
      "It was completed in time (30 December 2025).",
    ],
    [
      ["late", "2026-01-02", 2, "completion"],
      "found",
      "已于2026年1月2日完成，超过期限2日。",
      "It was completed 2 days late (2 January 2026).",
    ],
    [
      ["due", null, 1, "completion"],
      "remedy",
      "尚无完成记录，距期限还有1日。",
      "No completion is recorded; 1 day is left.",
    ],
    [
      ["overdue", null, 1, "completion"],
      "remedy",
      "尚无完成记录，已超过期限1日。",
      "No completion is recorded, 1 day after the date.",
    ],
  ])("says how it stands: %j", (given, where, zh, en) => {
    expect(of(...given)).toEqual([where, zh, en]);
  });
});

describe("staffing", () => {
  const detail = (fields: object = {}) => ({
    kind: "staffing",
    measure: "head-count",
    required: "2",
    present: "1",
    doubtful: "0",
    shortfall: range("1"),
    ...fields,
  });

  it("says what is required, confirmed and lacking", () => {
    const [required, ...others] = particularsOf(detail(), { staff: "any", workload: "any" });
    expect(required?.[1]).toMatch(/^至少应配备.+2名（.+）。$/);
    expect(required?.[2]).toMatch(/^At least 2 are required of: .+ \(.+\)\.$/);
    expect(others).toEqual([
      ["found", "已确认1名。", "1 is confirmed."],
      ["remedy", "还差1名。", "1 more is needed."],
    ]);
    expect(particularsOf(detail(), {})[0]).toEqual(required);
    expect(particularsOf(detail({ required: "1" }), {}, {}, "reported")[0]?.[1]).toMatch(/^材料所述为至少有.+1名/);
    expect(particularsOf(detail({ required: "1" }), {}, {}, "reported")[0]?.[2]).toMatch(
      /^At least 1 is reported of: /,
    );
    const full = particularsOf(detail(), { workload: "full-time" })[0];
    expect(full?.[1]).not.toBe(required?.[1]);
    expect(full?.[1]).toContain(required?.[1].slice("至少应配备".length) ?? "?");
  });

  it.each([
    [
      { present: "0", doubtful: null },
      "已确认0名；人员名单不完整，实际人数可能更多。",
      "0 are confirmed; the list of personnel is not complete, so there may be more of them.",
    ],
    [
      { present: "2", doubtful: "1" },
      "已确认2名，另有1名能否计入尚不明确。",
      "2 are confirmed; whether 1 more count is open.",
    ],
  ])("says what is in doubt: %j", (fields, zh, en) => {
    expect(particularsOf(detail(fields))[1]).toEqual(["found", zh, en]);
  });

  it("says a range that is lacking, or nothing, and a further condition", () => {
    expect(particularsOf(detail({ shortfall: range("0", "2") })).at(-1)).toEqual([
      "remedy",
      "还差0至2名。",
      "0 to 2 more are needed.",
    ]);
    expect(particularsOf(detail({ shortfall: range("0") }))).toHaveLength(2);
    const lines = particularsOf(detail(), { persons: { certificate: { level: { atLeast: "social-worker" } } } });
    expect(lines[1]?.[0]).toBe("required 1");
    expect(lines[1]?.[1]).toMatch(/^其中只计入.+。$/);
    expect(lines[1]?.[2]).toMatch(/^Of these only .+ count\.$/);
  });
});

describe("required roles", () => {
  const of = (role: object, verdict = "unmet"): readonly Line[] =>
    particularsOf(
      {
        kind: "required-roles",
        roles: [{ role: "director", least: 2, most: null, holders: range(1), conflicts: [], ...role }],
      } as never,
      {},
      { verdict },
    );

  it("say what is required, known and lacking", () => {
    expect(of({})).toEqual([
      ["found", "主任（站长）：应有至少2名，已知任职1名。", "Director: at least 2 required, 1 known."],
      ["remedy 1", "还需配备1名。", "1 more is needed."],
    ]);
    expect(of({ holders: range(0) }).at(-1)).toEqual(["remedy 1", "还需配备2名。", "2 more are needed."]);
    expect(of({}, "undetermined")).toHaveLength(1);
    expect(of({ holders: range(2) })).toHaveLength(1);
    expect(of({ holders: { least: 1, most: null } })).toEqual([
      ["found", "主任（站长）：应有至少2名，已知任职至少1名。", "Director: at least 2 required, at least 1 known."],
    ]);
  });

  it("say who is too many, may not hold two, or is of another kind", () => {
    expect(of({ most: 2, holders: range(3), conflicts: ["supervisor"], otherKinds: range(1) })).toEqual([
      ["found", "主任（站长）：应有2名，已知任职3名。", "Director: 2 required, 3 known."],
      [
        "found 1",
        "任职者同时担任督导，不符合兼任规定。",
        "A holder is also supervisor, which the provision does not allow.",
      ],
      [
        "found 1",
        "其中1名不属于或者尚不能确认属于所要求的人员类别。",
        "1 of them is not, or possibly not, of the required kinds of staff.",
      ],
      ["remedy 1", "超出1名。", "That is 1 too many."],
    ]);
    expect(of({ most: 3, holders: range(3), otherKinds: range(0) })).toEqual([
      ["found", "主任（站长）：应有2至3名，已知任职3名。", "Director: 2 to 3 required, 3 known."],
    ]);
    expect(of({ holders: range(3), otherKinds: range(0, 2) })[1]?.[2]).toBe(
      "0 to 2 of them are not, or possibly not, of the required kinds of staff.",
    );
  });
});

describe("required management systems", () => {
  it("say what there is, what is lacking, and what is not known", () => {
    const of = (fields: object, modality = "must"): readonly Line[] =>
      particularsOf(
        { kind: "required-systems", present: [], lacking: [], doubtful: [], ...fields } as never,
        {},
        {},
        modality,
      );
    const [personnel, finance] = ["personnel", "finance"];
    const lines = of({ present: [personnel], lacking: [finance], doubtful: [] });
    expect(lines.map(([where]) => where)).toEqual(["required", "found", "found", "remedy"]);
    expect(lines.map(([, zh]) => zh.slice(0, 3))).toEqual([
      "须建立",
      "已建立",
      "缺少：",
      expect.stringMatching(/^补建/),
    ]);
    expect(lines[3]?.[1]).toMatch(/后即可符合。$/);
    expect(lines[3]?.[2]).toMatch(/^Setting up .+ would meet it\.$/);
    expect(lines[0]?.[2]).toMatch(/^Required: .+ and .+\.$/);
    expect(lines[1]?.[2]).toMatch(/^In place: /);
    expect(lines[2]?.[2]).toMatch(/^Lacking: /);
    const open = of({ lacking: [finance], doubtful: [personnel] }, "reported");
    expect(open[0]?.[1]).toMatch(/^材料所列：/);
    expect(open[0]?.[2]).toMatch(/^The source names: /);
    expect(open[2]?.[1]).toMatch(/^情况不明：/);
    expect(open[2]?.[2]).toMatch(/^Not known: /);
    expect(open[3]?.[1]).toMatch(/并查明情况不明的制度后即与材料所列相符。$/);
    expect(open[3]?.[2]).toMatch(/, and finding out about the rest, would meet it\.$/);
    expect(of({ present: [personnel] })).toHaveLength(2);
  });
});

describe("pay", () => {
  const of = (required: object, actual: object, verdict = "met", parameters = {}): readonly Line[] =>
    particularsOf({ kind: "pay-standard", required, actual } as never, parameters, { verdict });

  it("says the standard, what is recorded, and what would do", () => {
    expect(of(range("60000"), range("60000"))).toEqual([
      [
        "required",
        "薪酬标准折合年薪60,000元（下限，不低于该金额）。",
        "The standard comes to 60,000 yuan a year (no less than the amount).",
      ],
      ["found", "登记的年薪为60,000元。", "The pay recorded is 60,000 yuan a year."],
    ]);
    expect(of({ least: "100/3", most: null }, { least: null, most: null }, "unmet")).toEqual([
      [
        "required",
        "薪酬标准折合年薪至少100/3元（下限，不低于该金额）。",
        "The standard comes to at least 100/3 yuan a year (no less than the amount).",
      ],
      ["found", "薪酬未登记。", "The pay is not recorded."],
      ["remedy", "按标准调整薪酬。", "Pay by the standard."],
    ]);
    expect(of({ least: null, most: "2" }, { least: "1.5", most: "2" })).toEqual([
      [
        "required",
        "薪酬标准折合年薪0至2元（下限，不低于该金额）。",
        "The standard comes to between 0 and 2 yuan a year (no less than the amount).",
      ],
      ["found", "登记的年薪为1.5至2元。", "The pay recorded is between 1.5 and 2 yuan a year."],
    ]);
  });
});

describe("sources of money", () => {
  const of = (fields: object, verdict = "unmet"): readonly Line[] =>
    particularsOf(
      { kind: "funding-sources", checked: 1, unlisted: [], forbidden: [], unknown: [], ...fields } as never,
      {},
      { verdict },
    );

  it("say what was checked, and what is wrong or not known", () => {
    expect(of({}, "met")).toEqual([["found", "核查拨付和支出1笔。", "1 allocation or spending checked."]]);
    expect(
      of({ checked: 2, forbidden: ["m-1", "m-2"], unlisted: ["m-3"], unknown: ["m-4"] }, "discretionary").slice(0, 5),
    ).toEqual([
      ["found", "核查拨付和支出2笔。", "2 allocations and spendings checked."],
      ["found", "用于不得列支的用途：m-1、m-2。", "Spent on what the source may not pay for: m-1 and m-2."],
      ["found", "使用文件未列的渠道：m-3。", "From a source that the text does not list: m-3."],
      [
        "required",
        "原文没有写明可否使用其他渠道，由主管部门判断。",
        "The text does not say whether other sources may pay; whoever is responsible decides.",
      ],
      ["missing", "渠道或者用途未登记：m-4。", "Source or purpose not recorded: m-4."],
    ]);
  });
});
