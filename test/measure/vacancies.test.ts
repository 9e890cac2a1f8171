import * as fc from "fast-check";
import { takeMeasure } from "social-work-station-rules/measure";
import { parseMeasure } from "social-work-station-rules/policy";
import { parseRegister, type RegisterInput } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";
import { describe, expect, it, test } from "vitest";
import { STREET, check, testClauses, worker, type Clause } from "./clause.js";

/** How long a post stays vacant: clauses in the words of official documents, taken from no document, and an oracle. */

const EXAMPLE = "示例（拟写的条款，没有出处）";
const YEAR = { from: "2025-01-01", to: "2025-12-31" };
const SOCIAL_WORKERS = { post: { role: ["social-worker"] } } as const;

/** One worker until a day, and the next one from another day. */
const successive = (until: string, from: string | undefined, post: object = {}) => ({
  personnel: [worker("p", {}, { until }), worker("q", {}, { from, ...post })],
});

const VACANT: Clause = {
  quote: "社工岗位空缺不得超过3个月",
  document: EXAMPLE,
  subject: "station",
  measure: { take: "vacancy", of: "persons", where: SOCIAL_WORKERS, fewerThan: 1, unit: "month" },
  atMost: 3,
  every: "year",
  period: YEAR,
  met: successive("2025-01-31", "2025-05-01"),
  unmet: successive("2025-01-31", "2025-05-02"),
  missing: { given: successive("2025-01-31", "2025-05"), facts: ["assignment-date"] },
  says: "2025年度内，驻站社工人员不足1名的最长持续月数（不足一个月的按一个月计）应不多于3个月。\n核查所得为4个月。\n超出1个月。",
  inEnglish:
    "The longest time in months begun with fewer than 1 person among station social worker staff must be at most 3 months",
};

const SHORT: Clause = {
  quote: "专职社工不足2名的情形连续不得超过30日",
  document: EXAMPLE,
  subject: "station",
  measure: {
    take: "vacancy",
    of: "persons",
    where: { post: { workload: ["full-time"] } },
    fewerThan: 2,
    unit: "day",
  },
  atMost: 30,
  every: "half-year",
  period: YEAR,
  met: { personnel: [worker("p"), ...successive("2025-01-31", "2025-03-03").personnel.map(renamed)] },
  unmet: { personnel: [worker("p"), ...successive("2025-01-31", "2025-03-04").personnel.map(renamed)] },
  missing: {
    given: {
      personnel: [
        worker("p"),
        ...successive("2025-01-31", "2025-02-01", { workload: undefined }).personnel.map(renamed),
      ],
    },
    facts: ["workload"],
  },
  says: "专职人员不足2名的最长持续天数应不多于30天。\n核查所得为31天。",
};

function renamed<P extends { readonly id: string }>(person: P): P {
  return { ...person, id: `other-${person.id}` };
}

testClauses({ 岗位空缺: VACANT, 人员不足: SHORT });

describe("a vacancy", () => {
  const measured = (given: Partial<RegisterInput>, clause = VACANT) => {
    const [finding] = check(clause, given).findings;
    return [finding?.verdict, finding?.detail.measured.least, finding?.detail.measured.most];
  };

  test("is counted from the first day of the period, and to the day of the question", () => {
    expect(measured(successive("2024-06-30", "2025-02-01"))).toEqual(["met", "1", "1"]);
    // 30 June 2025 is the day of the question.
    expect(measured({ personnel: [worker("p", {}, { until: "2025-04-29" })] })).toEqual(["met", "3", "3"]);
    expect(measured({ personnel: [worker("p", {}, { until: "2025-03-29" })] })).toEqual(["unmet", "4", "4"]);
  });

  test("does not begin before the station opens", () => {
    const stations = [{ id: "a", division: STREET, tier: "s:station", from: "2025-06-01" }];
    expect(measured({ stations, personnel: [worker("p", {}, { from: "2025-06-15" })] })).toEqual(["met", "1", "1"]);
  });

  test("ends where somebody else has such a post, and does not where the other has none", () => {
    const supervisor = successive("2025-01-31", "2025-02-01", { role: "supervisor" });
    expect(measured(supervisor)).toEqual(["unmet", "5", "5"]);
    expect(measured(successive("2025-01-31", "2025-02-01"))).toEqual(["met", "0", "0"]);
  });

  test("may be shorter where the list of staff is not complete", () => {
    const given = { ...successive("2025-01-31", "2025-05-02"), completeness: [] };
    expect(measured(given)).toEqual(["undetermined", "0", "4"]);
    expect(measured({ ...successive("2025-01-31", "2025-05-01"), completeness: [] })).toEqual(["met", "0", "3"]);
  });

  test("may be of any length where it is not known whether somebody has a certificate", () => {
    const certified = { ...VACANT, measure: { ...VACANT.measure, where: { certificate: {} } } } as Clause;
    expect(measured({ personnel: [worker("p")] }, certified)).toEqual(["undetermined", "0", "6"]);
  });
});

/** The longest run of days of January and February 2025 on which fewer than so many posts are held. */
function oracle(posts: readonly (readonly [from: number, until: number])[], fewerThan: number): number {
  let [longest, run] = [0, 0];
  for (let day = 1; day <= 59; day += 1) {
    const held = posts.filter(([from, until]) => from <= day && day <= until).length;
    run = held < fewerThan ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

const dayOf = (day: number): string => new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10);

/** A day of January or February, 1 to 59, which may be known to the month alone. */
const days = fc.record({ day: fc.integer({ min: 1, max: 59 }), isCoarse: fc.boolean() });

interface Day {
  readonly day: number;
  readonly isCoarse: boolean;
}

const written = ({ day, isCoarse }: Day): string => (isCoarse ? dayOf(day).slice(0, 7) : dayOf(day));

const possible = ({ day, isCoarse }: Day): readonly number[] => {
  if (!isCoarse) return [day];
  const [first, last] = day <= 31 ? [1, 31] : [32, 59];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
};

it("lies between what the oracle counts over all days that coarse dates may be", () => {
  const measure = (fewerThan: number) => parseMeasure({ take: "vacancy", of: "persons", fewerThan, unit: "day" });
  fc.assert(
    fc.property(days, days, fc.integer({ min: 1, max: 2 }), (until, from, fewerThan) => {
      const register = parseRegister({
        version: 1,
        recordedOn: "2025-02-28",
        tierSystems: [
          {
            id: "s",
            name: { zh: "体系", en: "system" },
            tiers: [{ id: "t", name: { zh: "站", en: "station" }, levels: ["township"] }],
          },
        ],
        divisions: [{ id: STREET, name: "某街道", level: "township", kind: "subdistrict" }],
        stations: [{ id: "a", division: STREET, tier: "t", from: "2020" }],
        personnel: [
          { id: "p", assignments: [{ station: "a", role: "social-worker", from: "2020", until: written(until) }] },
          { id: "q", assignments: [{ station: "a", role: "social-worker", from: written(from) }] },
        ],
        completeness: [{ collection: "personnel" }],
      });
      const { least, most, exact } = takeMeasure(prepareRegister(register), measure(fewerThan), {
        subject: { kind: "station", id: "a" },
        asOf: "2025-02-28",
        period: { from: "2025-01-01", to: "2025-12-31" },
      });
      const all = possible(until).flatMap((end) =>
        possible(from).map((start) =>
          oracle(
            [
              [0, end],
              [start, 59],
            ],
            fewerThan,
          ),
        ),
      );
      expect([least, most]).toEqual([String(Math.min(...all)), String(Math.max(...all))]);
      expect(exact).toBe(true);
    }),
  );
});
