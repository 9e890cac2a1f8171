import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planAgenda } from "social-work-station-rules/agenda";
import { explain } from "social-work-station-rules/explanation";
import { parseRegister, type RegisterInput } from "social-work-station-rules/model";
import { definePolicy, stated } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import type { Agenda, AgendaEntry } from "social-work-station-rules/results";
import { asOf, counties, countyPolicy, registerOf } from "./county.js";

const source = {
  document: "notice",
  clause: "六",
  quote: "每半年评估一次，先行自评，不合格的限期三个月整改",
  authority: "normative",
  verification: "primary-text",
} as const;
const policy = definePolicy({
  version: 1,
  id: "county",
  title: { zh: "某县社工站办法", en: "Measures of a county" },
  jurisdiction: "CN",
  documents: [{ id: "notice", title: { zh: "办法", en: "Measures" }, issuers: ["某县民政局"] }],
  effective: {},
  provisions: [
    {
      id: "county/evaluation",
      kind: "evaluation",
      title: { zh: "半年评估", en: "Half-yearly evaluation" },
      modality: "must",
      aspect: "evaluation",
      appliesTo: { subject: "station", tier: "township" },
      clauses: [],
      parameters: {
        frequency: stated("half-yearly", source),
        selfAssessment: stated(true, source),
        consequences: stated(
          [
            {
              id: "rectify",
              name: { zh: "整改", en: "rectification" },
              grades: ["failed"],
              then: "evaluated-again",
              within: 3,
            },
          ],
          source,
        ),
      },
    },
  ],
});

const planOn = (day: string, evaluations: RegisterInput["evaluations"] = [], within = 30): Agenda =>
  planAgenda(
    prepareRegister(
      parseRegister({
        version: 1,
        recordedOn: day,
        tierSystems: [
          {
            id: "s",
            name: { zh: "体系", en: "system" },
            tiers: [{ id: "t", name: { zh: "站", en: "station" }, levels: ["township"] }],
          },
        ],
        divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
        stations: [{ id: "a", division: "110101001", tier: "t", from: "2022-01-01" }],
        evaluations,
        completeness: [{ collection: "evaluations" }],
      }),
    ),
    policy,
    { asOf: day, within },
  );
const subject = { kind: "station", id: "a" } as const;
const self = { id: "self", subject, on: "2026-05-20", round: "self-assessment" } as const;
const held = { id: "held", subject, on: "2026-06-10" } as const;
const daysOf = ({ entries }: Agenda): readonly unknown[] =>
  entries.filter(({ provision }) => provision !== null).map(({ matter, urgency, day }) => [matter, urgency, day]);
const remediesOf = (agenda: Agenda, entry: AgendaEntry | undefined): string =>
  explain(entry ?? agenda, { locale: "zh-CN", assessment: agenda })
    .reasons.filter(({ about }) => about === "remedy")
    .map(({ text }) => text)
    .join("");

describe("evaluations that a policy lays down", () => {
  it("are due until evaluation and self-assessment are recorded", () => {
    expect(daysOf(planOn("2026-06-15"))).toEqual([["evaluation", "due", "2026-06-30"]]);
    expect(daysOf(planOn("2026-06-15", [held]))).toEqual([["evaluation", "due", "2026-06-30"]]);
    expect(daysOf(planOn("2026-06-15", [self]))).toEqual([["evaluation", "due", "2026-06-30"]]);
    expect(daysOf(planOn("2026-06-15", [held, self]))).toEqual([]);
    expect(daysOf(planOn("2026-05-15"))).toEqual([]);
  });

  it("say which of both is lacking, and what would do", () => {
    const agenda = planOn("2026-06-15", [held]);
    expect(remediesOf(agenda, agenda.entries[0])).toBe("期间结束前开展自评即可符合。");
  });

  it("are overdue after their period, until they are recorded", () => {
    const late = planOn("2026-07-10", [held]);
    expect(daysOf(late)).toEqual([["evaluation", "overdue", "2026-06-30"]]);
    expect(late.entries[0]?.daysLeft).toBe(-10);
    expect(remediesOf(late, late.entries[0])).toBe("期间已过：已开展自评的，补充登记；没有开展的，尽快补办。");
    expect(daysOf(planOn("2026-07-10", [held, self]))).toEqual([]);
  });

  it("list what follows from a grade by its term", () => {
    const failed = { ...held, grade: "failed" };
    expect(daysOf(planOn("2026-09-01", [failed, self]))).toEqual([["evaluation", "due", "2026-09-10"]]);
    const late = planOn("2026-09-20", [failed, self]);
    expect(daysOf(late)).toEqual([["evaluation", "overdue", "2026-09-10"]]);
    expect(remediesOf(late, late.entries[0])).toBe("落实：整改，并登记。");
  });
});

describe("what would do", () => {
  it("is said of every entry, in both languages", () => {
    fc.assert(
      fc.property(counties, (days) => {
        const register = registerOf(days);
        const agenda = planAgenda(prepareRegister(register), countyPolicy, { asOf, within: 60 });
        for (const entry of agenda.entries)
          for (const locale of ["zh-CN", "en"] as const) {
            const { reasons } = explain(entry, { locale, register, assessment: agenda });
            expect(reasons.filter(({ about }) => about === "remedy").map(({ text }) => text)).not.toEqual([]);
          }
      }),
      { numRuns: 15 },
    );
  });

  it("is how many to hire, where staff is below strength", () => {
    const register = registerOf({ ...NOBODY, posts: [{ station: 0, until: null, certified: null, registered: null }] });
    const agenda = planAgenda(prepareRegister(register), countyPolicy, { asOf, within: 0 });
    const staff = agenda.entries.find(({ provision }) => provision === "county/staff");
    expect(remediesOf(agenda, staff)).toBe("还差1名。招聘或者调配1名，并登记到岗日期。");
  });
});

const NOBODY = {
  stations: [{ opens: -700, closes: null }],
  posts: [],
  contracts: [],
  work: [],
  judged: [],
  evaluated: [],
  listed: true,
} as const;
