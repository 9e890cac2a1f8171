import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStrength, type Finding } from "social-work-station-rules/finding";
import { checkActivityQuotas, type ActivityQuotaDetail } from "social-work-station-rules/quota";
import { activityCases, completionsOf, fill, type ActivityCase, type Completion } from "./activity-cases.js";
import { answerOf } from "./activity-oracle.js";
import { centre, prepared } from "./own-register.js";

type ActivityFinding = Finding<ActivityQuotaDetail>;

function check(drawn: ActivityCase): ActivityFinding | undefined {
  const { from, until, activities, completeness, recordedOn, provision, period, asOf } = drawn;
  const dates = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  const register = prepared({ recordedOn, stations: [centre(dates)], activities, completeness });
  return checkActivityQuotas(register, [provision], { period, asOf })[0];
}

function outcome(drawn: ActivityCase, { known }: Completion): "met" | "unmet" | "not-asked" {
  return answerOf(drawn.provision, known, drawn)?.verdict ?? "not-asked";
}

/** What every way of completing the record agrees on. */
function agreed(drawn: ActivityCase): string | undefined {
  const outcomes = new Set(completionsOf(drawn).map((completion) => outcome(drawn, completion)));
  if (outcomes.size === 1) return outcomes.has("not-asked") ? undefined : [...outcomes][0];
  return outcomes.has("unmet") ? "undetermined" : "met";
}

function number(amount: string): number {
  return Math.round(Number(amount) * 1000);
}

describe("checkActivityQuotas", () => {
  it("says met or not met exactly where every way of completing the record agrees, and else undetermined", () => {
    fc.assert(
      fc.property(activityCases(), (drawn) => {
        expect(check(drawn)?.verdict).toBe(agreed(drawn));
      }),
      { numRuns: 200 },
    );
  });

  it("settles nothing that a completion contradicts, where the opening is not recorded or years run from it", () => {
    fc.assert(
      fc.property(fc.oneof(activityCases({ opening: "perhaps" }), activityCases({ yearBasis: "service-year", opening: "perhaps" })), (drawn) => {
        const verdict = check(drawn)?.verdict;
        const outcomes = completionsOf(drawn).map((completion) => outcome(drawn, completion));
        if (verdict === "met") expect(outcomes).not.toContain("unmet");
        if (verdict === "unmet") expect(new Set(outcomes)).toEqual(new Set(["unmet"]));
      }),
      { numRuns: 200 },
    );
  });

  it("counts a service year as a calendar year is counted, once the opening day is known", () => {
    fc.assert(
      fc.property(
        activityCases({ yearBasis: "service-year" }).filter(({ from, until }) => from?.length === 10 && (until === undefined || until.length === 10)),
        (drawn) => {
          expect(check(drawn)?.verdict).toBe(agreed(drawn));
          const known = completionsOf(drawn)[0];
          const answer = known === undefined ? null : answerOf(drawn.provision, known.known, drawn);
          expect(check(drawn)?.detail.period).toEqual(answer?.year);
        },
      ),
      { numRuns: 200 },
    );
  });

  it("bounds what is owed, done and still to do by what every completion of the dates says", () => {
    fc.assert(
      fc.property(activityCases(), (drawn) => {
        const finding = check(drawn);
        if (finding === undefined) return;
        const { required, done, doubtful, shortfall } = finding.detail;
        const outside = completionsOf(drawn).filter(({ known, hours, extra }) => {
          const answer = answerOf(drawn.provision, known, drawn) ?? { owed: 0, done: 0 };
          const short = Math.max(0, answer.owed - answer.done);
          const asRecorded = hours === "none" && extra === "none";
          return (
            answer.owed < number(required.least) ||
            answer.owed > number(required.most) ||
            short < number(shortfall.least) ||
            short > number(shortfall.most) ||
            (asRecorded && (answer.done < number(done) || answer.done > number(done) + number(doubtful)))
          );
        });
        expect(outside).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("names as missing every fact that could still change the verdict, and no other where the log is complete", () => {
    fc.assert(
      fc.property(activityCases({ claims: "all-or-none" }).map((drawn) => ({ ...drawn, recordedOn: drawn.recordedOn > drawn.asOf ? drawn.recordedOn : drawn.asOf })), (drawn) => {
        const finding = check(drawn);
        const completions = completionsOf(drawn);
        const changes = (left: (completion: Completion) => string): boolean => {
          const byRest = new Map<string, Set<string>>();
          for (const completion of completions) {
            const seen = byRest.get(left(completion)) ?? new Set();
            byRest.set(left(completion), seen.add(outcome(drawn, completion)));
          }
          return [...byRest.values()].some((outcomes) => outcomes.size > 1);
        };
        const expected = [
          ...(changes(({ hours, extra }) => `${hours} ${extra}`) ? ["station-date"] : []),
          ...(changes(({ dates, hours }) => `${dates} ${hours}`) ? ["activities"] : []),
          ...(changes(({ dates, extra }) => `${dates} ${extra}`) ? ["hours"] : []),
        ];
        const named = (finding?.missing ?? []).map(({ fact }) => fact);
        if (finding?.verdict !== "undetermined") expect(named).toEqual([]);
        else if (drawn.completeness.length > 0) expect(named).toEqual(expected);
        else expect(named.filter((fact) => fact !== "station-date" || expected.includes(fact))).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("settles once every missing fact that it names is recorded", () => {
    fc.assert(
      fc.property(fc.oneof(activityCases({ opening: "perhaps" }), activityCases({ yearBasis: "service-year", opening: "perhaps" })), fc.nat(), fc.boolean(), (drawn, choice, many) => {
        const finding = check(drawn);
        fc.pre(finding?.verdict === "undetermined");
        const named = new Set(finding?.missing.map(({ fact }) => fact));
        const completions = completionsOf(drawn);
        const { known } = completions[choice % completions.length] as Completion;
        const filled = check({
          ...drawn,
          ...(named.has("station-date") || drawn.from === undefined ? { from: known.station.from, until: known.station.until } : {}),
          ...(named.has("activities") ? { completeness: [{ collection: "activities" as const }], recordedOn: drawn.recordedOn > drawn.asOf ? drawn.recordedOn : drawn.asOf } : {}),
          activities: named.has("hours") ? drawn.activities.map((activity) => fill(activity, many ? 1000 : 0)) : drawn.activities,
        });
        expect(["met", "unmet", undefined]).toContain(filled?.verdict);
      }),
      { numRuns: 200 },
    );
  });

  it("never overturns a settled verdict when dates, hours or completeness are recorded later", () => {
    fc.assert(
      fc.property(fc.oneof(activityCases({ opening: "perhaps" }), activityCases({ yearBasis: "service-year", opening: "perhaps" })), fc.nat(), fc.subarray(["dates", "hours", "completeness"]), (drawn, choice, recorded) => {
        const before = check(drawn)?.verdict;
        fc.pre(before === "met" || before === "unmet");
        const completions = completionsOf(drawn);
        const { known, hours } = completions[choice % completions.length] as Completion;
        const after = check({
          ...drawn,
          ...(recorded.includes("dates") ? { from: known.station.from, until: known.station.until } : {}),
          ...(recorded.includes("completeness") ? { completeness: [...drawn.completeness, { collection: "activities" as const }] } : {}),
          activities: recorded.includes("hours") ? drawn.activities.map((activity) => fill(activity, hours === "many" ? 1000 : 0)) : drawn.activities,
        });
        expect([before, undefined]).toContain(after?.verdict);
        if (before === "unmet") expect(after).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });

  it("is never weakened by one activity more", () => {
    fc.assert(
      fc.property(fc.oneof(activityCases({ opening: "perhaps" }), activityCases({ yearBasis: "service-year", opening: "perhaps" })), fc.nat(), (drawn, choice) => {
        fc.pre(drawn.activities.length > 0);
        const without = drawn.activities.filter((_, index) => index !== choice % drawn.activities.length);
        const [before, after] = [check({ ...drawn, activities: without }), check(drawn)];
        expect(after === undefined).toBe(before === undefined);
        if (before !== undefined && after !== undefined) expect(compareStrength(after.verdict, before.verdict)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  it("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(activityCases({ opening: "perhaps" }), (drawn) => {
        expect(check({ ...drawn, activities: [...drawn.activities].reverse() })).toEqual(check(drawn));
      }),
    );
  });
});
