import { describe, expect, it } from "vitest";
import type { Agenda, AgendaEntry, Basis } from "social-work-station-rules/results";
import { on, said, type Line } from "./said.js";

const title = { zh: "办法", en: "Measures" };
const range = (least: string | null, most: string | null = least) => ({ least, most });
const source = {
  document: "d",
  clause: "一",
  quote: "两人",
  authority: "normative",
  verification: "primary-text",
} as const;
const cited: Line = ["source", "d，一：“两人”（规范性文件，已核原文）", "d, 一: “两人” (normative text, primary text)"];

const staffing: Basis = {
  provision: "p/1",
  policy: "p",
  kind: "staffing",
  title: { zh: "每站两人", en: "Two for each" },
  modality: "must",
  clauses: [],
  parameters: { minimum: { status: "stated", value: "2", source } },
};

const entry = (fields: Partial<AgendaEntry>): AgendaEntry => ({
  kind: "agenda-entry",
  matter: "unmet",
  urgency: "open",
  subject: { kind: "station", id: "a" },
  area: null,
  other: null,
  obligor: null,
  policy: "p",
  provision: "p/1",
  title,
  modality: "must",
  document: null,
  clause: null,
  day: null,
  daysLeft: null,
  amounts: null,
  pace: null,
  fact: null,
  finding: null,
  ...fields,
});

const agenda = (fields: Partial<Agenda>): Agenda => ({
  kind: "agenda",
  version: 1,
  asOf: on("2025-12-01"),
  within: 30,
  until: on("2025-12-31"),
  period: { from: on("2025-01-01"), to: on("2025-12-31") },
  recordedOn: on("2025-12-01"),
  registerAge: 0,
  statuses: [],
  policies: [],
  documents: [],
  bases: [],
  entries: [],
  notRun: [],
  conflicts: [],
  gaps: [],
  ...fields,
});

const finding = (fields: Partial<NonNullable<AgendaEntry["finding"]>> = {}): NonNullable<AgendaEntry["finding"]> => ({
  kind: "finding",
  area: null,
  id: "f",
  provision: "p/1",
  subject: { kind: "station", id: "a" },
  asOf: on("2025-12-01"),
  verdict: "unmet",
  timing: null,
  missing: [],
  judgements: [],
  detail: {
    kind: "staffing",
    measure: "head-count",
    required: "2",
    present: "1",
    doubtful: "0",
    shortfall: { least: "1", most: "1" },
  } as never,
  ...fields,
});

describe("an agenda in words", () => {
  it("says that nothing needs doing", () => {
    expect(said(agenda({ within: 1, until: on("2025-12-02"), bases: [staffing] }))).toEqual([
      [
        "heading",
        "2025年12月1日工作清单（今后1日，至2025年12月2日）：共0项",
        "Agenda of 1 December 2025 (1 day, to 2 December 2025): 0 entries",
      ],
      ["result", "没有应办事项。", "Nothing needs doing."],
    ]);
  });

  it("counts its entries by urgency, and cites what they rest on", () => {
    const entries = [
      entry({ urgency: "overdue", day: on("2025-11-30"), daysLeft: -1 }),
      entry({ urgency: "open" }),
      entry({ urgency: "open", provision: null, title: null, matter: "judgement" }),
    ];
    const unused = { ...staffing, provision: "p/2", title, parameters: { minimum: staffing.parameters["minimum"] } };
    expect(
      said(agenda({ entries, bases: [staffing, unused as Basis], registerAge: 1, recordedOn: on("2025-11-30") })),
    ).toEqual([
      [
        "heading",
        "2025年12月1日工作清单（今后30日，至2025年12月31日）：共3项",
        "Agenda of 1 December 2025 (30 days, to 31 December 2025): 3 entries",
      ],
      ["result", "其中已逾期1项、未达到2项。", "Of these 1 overdue and 2 not met."],
      [
        "result",
        "数据登记于2025年11月30日，比2025年12月1日早1日；此后的变化未计入，结论以登记时的情况为准。",
        "The register was recorded on 30 November 2025, 1 day before 1 December 2025; later changes are not in it.",
      ],
      [
        "result",
        "社工站a：办法——2025年11月30日到期（已逾期1日）。",
        "Station a: Measures — due on 30 November 2025 (1 day overdue).",
      ],
      ["remedy 1", "按要求办理，并登记结果。", "Do what is required, and record it."],
      ["result", "社工站a：办法——未达到。", "Station a: Measures — not met."],
      ["remedy 1", "按要求办理，并登记结果。", "Do what is required, and record it."],
      ["result", "社工站a：待判断事项——未达到。", "Station a: judgement — not met."],
      [
        "remedy 1",
        "现场核查认定，并登记结论、日期和依据材料。",
        "Have it judged on the spot, and record outcome, day and evidence.",
      ],
      cited,
    ]);
    expect(
      said(agenda({ entries: [entry({})], bases: [unused as Basis] })).filter(([where]) => where === "source"),
    ).toEqual([]);
  });

  it("says which policy was left out", () => {
    const status = { policy: "p", title, state: "dates-unknown", day: null } as const;
    expect(said(agenda({ statuses: [status] })).slice(2)).toEqual([
      ["result", "办法（p）有效期不明，未采用。", "Measures (p) has no known time in force, so it was not applied."],
    ]);
  });

  it.each<[string, Partial<AgendaEntry>, zh: string, en: string]>([
    [
      "a day that is over",
      { day: on("2025-11-01"), daysLeft: -30 },
      "2025年11月1日到期（已逾期30日）",
      "due on 1 November 2025 (30 days overdue)",
    ],
    [
      "the day itself",
      { day: on("2025-12-01"), daysLeft: 0 },
      "2025年12月1日到期（即当日）",
      "due on 1 December 2025 (the day itself)",
    ],
    [
      "one day left",
      { day: on("2025-12-02"), daysLeft: 1 },
      "2025年12月2日到期（还有1日）",
      "due on 2 December 2025 (1 day left)",
    ],
    [
      "what lapses",
      { matter: "lapse", day: on("2025-12-03"), daysLeft: 2 },
      "2025年12月3日之后不再符合（还有2日）",
      "met no longer after 3 December 2025 (2 days left)",
    ],
    [
      "what is reached",
      { matter: "reached", day: on("2025-12-03"), daysLeft: 2 },
      "自2025年12月3日起符合（还有2日）",
      "met from 3 December 2025 (2 days left)",
    ],
    [
      "a policy that begins",
      { matter: "policy-begins", day: on("2026-01-01"), daysLeft: 31 },
      "自2026年1月1日起施行",
      "begins on 1 January 2026",
    ],
    [
      "a policy that ends",
      { matter: "policy-ends", day: on("2025-12-31"), daysLeft: 30 },
      "2025年12月31日之后不再适用",
      "holds until 31 December 2025",
    ],
    [
      "a quota behind",
      { matter: "quota", urgency: "behind", day: on("2025-12-31"), daysLeft: 30 },
      "进度落后，期限为2025年12月31日（还有30日）",
      "behind, due on 31 December 2025 (30 days left)",
    ],
    [
      "a quota that is due",
      { matter: "quota", urgency: "due", day: on("2025-12-31"), daysLeft: 30 },
      "2025年12月31日到期（还有30日）",
      "due on 31 December 2025 (30 days left)",
    ],
    ["no day", { urgency: "behind" }, "进度落后", "behind"],
  ])("says by when: %s", (_, fields, zh, en) => {
    expect(said(entry(fields))[0]).toEqual(["heading", `社工站a：办法——${zh}`, `Station a: Measures — ${en}`]);
  });

  it.each([
    [2, 3, "补齐后可判定2项", "recording it settles 2 verdicts"],
    [1, 1, "补齐后可判定1项", "recording it settles 1 verdict"],
    [0, 3, "影响3项的判定", "needed for 3 verdicts"],
    [0, 1, "影响1项的判定", "needed for 1 verdict"],
  ])("says of a missing fact what it settles: %d of %d", (settles, named, zh, en) => {
    const fact = { fact: "education", settles, named } as NonNullable<AgendaEntry["fact"]>;
    expect(said(entry({ matter: "missing-fact", fact, title: null, provision: null }))).toEqual([
      ["heading", `社工站a：学历——${zh}`, `Station a: education — ${en}`],
      ["remedy", "补充登记学历。", "Record: education."],
    ]);
  });

  it.each<[AgendaEntry["matter"], zh: string, en: string]>([
    [
      "policy-begins",
      "自该日起按该政策核查：提前比对要求的变化。",
      "From that day it is what is checked: compare its requirements before.",
    ],
    ["policy-ends", "其后以接续的文件为准：确认接续的规定。", "After it another text decides: find out which."],
    [
      "contract",
      "此后没有登记其他合同：续签或者另行确定承接机构，并登记。",
      "No other contract is recorded after it: renew it or choose an operator, and record that.",
    ],
    [
      "rating",
      "此后没有登记其他评估等级：申请复评，并登记结果。",
      "No other rating is recorded after it: apply for one, and record it.",
    ],
    [
      "registration",
      "此后没有登记其他职业登记：按规定申请再次登记，并登记结果。",
      "No other registration is recorded after it: apply for renewal, and record it.",
    ],
    ["reached", "届时自行符合，不需办理。", "It will be met by itself; nothing need be done."],
    ["lapse", "在该日前办理并登记，以免不再符合。", "See to it and record it before that day."],
    [
      "judgement",
      "现场核查认定，并登记结论、日期和依据材料。",
      "Have it judged on the spot, and record outcome, day and evidence.",
    ],
    [
      "evaluation",
      "台账中没有本期评估：开展评估，并登记日期和结果。",
      "No evaluation of this period is recorded: hold one, and record its day and result.",
    ],
    ["deadline", "按要求办理，并登记结果。", "Do what is required, and record it."],
    ["staff", "按要求办理，并登记结果。", "Do what is required, and record it."],
  ])("says what would do: %s", (matter, zh, en) => {
    expect(said(entry({ matter })).slice(1)).toEqual([["remedy", zh, en]]);
  });

  it("says who owes it, and the other party", () => {
    const fields = { obligor: { zh: "民政局", en: "the bureau" }, other: { kind: "operator", id: "o" } as const };
    expect(said(entry(fields)).slice(1)).toEqual([
      ["required", "责任单位：民政局。", "Owed by: the bureau."],
      ["found", "现由承接机构o承接。", "Run by operator o."],
      ["remedy", "按要求办理，并登记结果。", "Do what is required, and record it."],
    ]);
  });
});

describe("how far an entry is, in words", () => {
  it("is said by its figures where no finding is known", () => {
    const amounts = { unit: "persons", required: range("3"), done: range("1"), left: range("2") } as const;
    expect(said(entry({ amounts })).slice(1)).toEqual([
      ["found", "要求3名，已有1名。", "Required: 3 persons; there is: 1 person."],
      ["remedy", "还差2名。", "Lacking: 2 persons."],
    ]);
    expect(said(entry({ amounts: { ...amounts, left: range("0") } })).slice(1)).toEqual([
      ["found", "要求3名，已有1名。", "Required: 3 persons; there is: 1 person."],
      ["remedy", "按要求办理，并登记结果。", "Do what is required, and record it."],
    ]);
  });

  it("is said by its finding where the provision is known, without its verdict", () => {
    const answer = agenda({ entries: [entry({ finding: finding() })], bases: [staffing] });
    expect(said(answer).slice(3)).toEqual([
      ["found 1", "已确认1名。", "1 is confirmed."],
      ["remedy 1", "还差1名。", "1 more is needed."],
      cited,
    ]);
    expect(said(entry({ finding: finding() })).slice(1)).toEqual([
      ["remedy", "按要求办理，并登记结果。", "Do what is required, and record it."],
    ]);
  });

  it.each(["reached", "duty"] as const)(
    "is said by its figures of what is %s, also where there is a finding",
    (matter) => {
      const amounts = { unit: "times", required: range("3"), done: range("1"), left: range("2") } as const;
      const answer = agenda({ entries: [entry({ finding: finding(), matter, amounts })], bases: [staffing] });
      expect(said(answer)).toContainEqual(["found 1", "要求3次，已有1次。", "Required: 3 times; there is: 1 time."]);
    },
  );

  it.each<["persons" | "full-time", Parameters<typeof range>, zh: string, en: string]>([
    ["persons", ["2"], "招聘或者调配2名，并登记到岗日期。", "Hire or move in 2, and record from which day."],
    [
      "persons",
      ["1", "2"],
      "招聘或者调配1至2名，并登记到岗日期。",
      "Hire or move in 1 to 2, and record from which day.",
    ],
    [
      "persons",
      [null, "2"],
      "招聘或者调配0至2名，并登记到岗日期。",
      "Hire or move in 0 to 2, and record from which day.",
    ],
    [
      "full-time",
      ["0.5"],
      "招聘或者调配0.5（折合全时人数），并登记到岗日期。",
      "Hire or move in 0.5 full-time equivalents, and record from which day.",
    ],
  ])("says how many %s to hire: %j", (unit, left, zh, en) => {
    const amounts = { unit, required: range("2"), done: range("0"), left: range(...left) } as const;
    expect(said(entry({ matter: "staff", amounts, finding: finding() }))).toContainEqual(["remedy", zh, en]);
  });

  it.each([["0"], [null]])("says nothing of hiring where %s are lacking, or the finding is another one", (most) => {
    const amounts = { unit: "persons", required: range("2"), done: range("2"), left: range("0", most) } as const;
    const hired = (fields: Partial<AgendaEntry>): boolean =>
      said(entry({ matter: "staff", amounts, finding: finding(), ...fields })).some(([, zh]) => zh.startsWith("招聘"));
    expect(hired({})).toBe(false);
    const short = { ...amounts, left: range("1") };
    expect(hired({ amounts: short })).toBe(true);
    expect(hired({ amounts: short, finding: finding({ detail: { kind: "checklist", items: [] } }) })).toBe(false);
    expect(hired({ amounts: short, finding: null })).toBe(false);
  });

  it("leaves what an evaluation lacks to its finding", () => {
    const held = finding({ detail: { kind: "checklist", items: [] } });
    expect(said(entry({ matter: "evaluation", finding: held })).slice(1)).toEqual([
      ["remedy", "按要求办理，并登记结果。", "Do what is required, and record it."],
    ]);
  });

  it("has the pace that is enough, and where the recent one leads", () => {
    const amounts = { unit: "count", required: range("20"), done: range("12"), left: range("8") } as const;
    const pace = { daysLeft: 28, weekly: "2.00", behind: true, recentDays: 56, recent: "4", expected: "14.66" };
    const of = (fields: Partial<AgendaEntry>): readonly Line[] => said(entry({ matter: "quota", ...fields })).slice(3);
    expect(of({ amounts, pace })).toEqual([
      ["remedy", "每周2个，可按期完成。", "2 a week would fulfil it in time."],
      ["found", "近8周完成4个，照此进度期末为14个。", "4 in the last 8 weeks; at that pace it will be 14 in the end."],
    ]);
    const hours = { ...amounts, unit: "hours" } as const;
    expect(of({ amounts: hours, pace: { ...pace, recentDays: 25 } })).toEqual([
      ["remedy", "每周2小时，可按期完成。", "2 hours a week would fulfil it in time."],
      [
        "found",
        "近4周完成4小时，照此进度期末为14.66小时。",
        "4 hours in the last 4 weeks; at that pace it will be 14.66 hours in the end.",
      ],
    ]);
    const monthly = { ...amounts, left: range("1") };
    expect(of({ amounts: monthly, pace: { ...pace, recent: null, expected: null } })).toEqual([
      ["remedy", "约每月1个，可按期完成。", "About 1 a month would fulfil it in time."],
    ]);
    expect(of({ amounts, pace: { ...pace, daysLeft: 0 } })).toEqual([]);
    expect(said(entry({ pace })).slice(1)).toEqual([]);
  });

  it("says what the next stage requires", () => {
    const stages = [
      { by: "2025-12-31", is: "2" },
      { by: "2027-12-31", is: "4" },
    ];
    const basis = {
      ...staffing,
      parameters: {
        minimum: { status: "stated", value: { stages }, source },
        measure: { status: "stated", value: "head-count", source },
      },
    } as Basis;
    const of = (stage: object, bases: readonly Basis[]): readonly Line[] =>
      said(
        agenda({ entries: [entry({ finding: finding({ ...stage, applied: { minimum: { value: "2" } } }) })], bases }),
      ).filter(([, zh]) => zh.startsWith("下一阶段"));
    expect(of({ stage: { dueOn: "2025-12-31", next: "2027-12-31" } }, [basis])).toEqual([
      ["detail 1", "下一阶段：2027年12月31日前，最低人数4。", "The next stage is due on 31 December 2027: minimum 4."],
    ]);
    expect(of({ stage: { dueOn: "2025-12-31", next: null } }, [basis])).toEqual([]);
    expect(of({}, [basis])).toEqual([]);
    expect(of({ stage: { dueOn: "2025-12-31", next: "2027-12-31" } }, [])).toEqual([]);
    expect(of({ stage: { dueOn: "2025-12-31", next: "2027-12-31" } }, [staffing])).toEqual([
      ["detail 1", "下一阶段的期限为2027年12月31日。", "The next stage is due on 31 December 2027."],
    ]);
    expect(of({ stage: { dueOn: "2020-12-31", next: "2025-12-30" } }, [basis])).toEqual([
      ["detail 1", "下一阶段的期限为2025年12月30日。", "The next stage is due on 30 December 2025."],
    ]);
  });
});
