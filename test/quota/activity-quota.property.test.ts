import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareStrength, type Finding } from "social-work-station-rules/finding";
import { checkActivityQuota, type ActivityQuotaDetail } from "social-work-station-rules/quota";
import type { PreparedRegister } from "social-work-station-rules/register";
import { activityCases, anyCases, type ActivityCase } from "./activity-cases.js";
import { completionsOf, outcomeOf, type Addition, type Completion } from "./activity-completions.js";
import { centre, prepared } from "./own-register.js";

type ActivityFinding = Finding<ActivityQuotaDetail>;

function check(drawn: ActivityCase): ActivityFinding | undefined {
  return ask(registerOf(drawn), drawn);
}

function registerOf({ from, until, activities, completeness, recordedOn }: ActivityCase): PreparedRegister {
  const dates = { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
  return prepared({ recordedOn, stations: [centre(dates)], activities, completeness });
}

function ask(
  register: PreparedRegister,
  { provision, period, asOf }: Pick<ActivityCase, "provision" | "period" | "asOf">,
): ActivityFinding | undefined {
  return checkActivityQuota(register, provision, { period, asOf })[0];
}

/** Returns the verdict on which all completions of the record agree; undefined if the quota applies in none of them. */
function agreed(drawn: ActivityCase): string | undefined {
  const [one, ...others] = new Set(completionsOf(drawn).map(outcomeOf));
  if (others.length > 0) return "undetermined";
  return one === "not-due" ? undefined : one;
}

function pick(completions: readonly Completion[], choice: number): Completion {
  return completions[choice % completions.length] as Completion;
}

function number(amount: string): number {
  return Math.round(Number(amount) * 1000);
}

describe("checkActivityQuota", () => {
  it("returns met or unmet exactly where all completions of the record agree, otherwise undetermined", () => {
    fc.assert(
      fc.property(anyCases(), (drawn) => {
        expect(check(drawn)?.verdict).toBe(agreed(drawn));
      }),
      { numRuns: 100 },
    );
  });

  it("covers the year that runs from the opening, or all days of the years that may", () => {
    fc.assert(
      fc.property(activityCases({ yearBasis: "service-year", opening: "optional" }), (drawn) => {
        const years = completionsOf(drawn).flatMap(({ answer }) => answer?.year ?? []);
        const [from] = years.map((year) => year.from).sort();
        const to = years
          .map((year) => year.to)
          .sort()
          .at(-1);
        expect(check(drawn)?.detail.period).toEqual(years.length === 0 ? undefined : { from, to });
      }),
      { numRuns: 100 },
    );
  });

  it("bounds what is due, done and short by all completions of the record", () => {
    fc.assert(
      fc.property(anyCases(), (drawn) => {
        const finding = check(drawn);
        if (finding === undefined) return;
        const { required, done, doubtful, shortfall } = finding.detail;
        const outside = completionsOf(drawn).filter(({ addition, answer }) => {
          const known = answer ?? { owed: 0, done: 0 };
          const short = Math.max(0, known.owed - known.done);
          return (
            known.owed < number(required.least) ||
            known.owed > number(required.most) ||
            short < number(shortfall.least) ||
            short > number(shortfall.most) ||
            (addition.fact === "none" && (known.done < number(done) || known.done > number(done) + number(doubtful)))
          );
        });
        expect(outside).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("lists as missing every fact that could still change the verdict, and no other", () => {
    fc.assert(
      fc.property(anyCases(), (drawn) => {
        const completions = completionsOf(drawn);
        const changes = (some: readonly Completion[], rest: (completion: Completion) => string): boolean => {
          const outcomes = new Map<string, string>();
          return some.some((completion) => {
            const seen = outcomes.get(rest(completion)) ?? outcomeOf(completion);
            outcomes.set(rest(completion), seen);
            return seen !== outcomeOf(completion);
          });
        };
        const log = (fact: Addition["fact"]): boolean =>
          changes(
            completions.filter(({ addition }) => addition.fact === fact || addition.fact === "none"),
            ({ station }) => `${station.from ?? ""} ${station.until ?? ""}`,
          );
        const expected = [
          ...(changes(completions, ({ addition }) => `${addition.fact} ${addition.id}`) ? ["station-date"] : []),
          ...(["activities", "hours"] as const).filter(log),
        ];
        expect(check(drawn)?.missing.map(({ fact }) => fact) ?? []).toEqual(
          agreed(drawn) === "undetermined" ? expected : [],
        );
      }),
      { numRuns: 100 },
    );
  });

  it("settles once every missing fact is recorded, whatever it turns out to be", () => {
    fc.assert(
      fc.property(
        anyCases().map((drawn) => ({
          ...drawn,
          recordedOn: drawn.recordedOn > drawn.asOf ? drawn.recordedOn : drawn.asOf,
        })),
        fc.nat(),
        (drawn, choice) => {
          const finding = check(drawn);
          fc.pre(finding?.verdict === "undetermined");
          const named = new Set(finding?.missing.map(({ fact }) => fact));
          const { station, addition } = pick(
            completionsOf(drawn).filter((one) => one.addition.fact === "none" || named.has(one.addition.fact)),
            choice,
          );
          const filled = check({
            ...drawn,
            ...(named.has("station-date") ? { from: station.from, until: station.until } : {}),
            ...(named.has("activities") ? { completeness: [{ collection: "activities" as const }] } : {}),
            activities: named.has("hours")
              ? addition.activities
              : [...drawn.activities, ...addition.activities.slice(drawn.activities.length)],
          });
          expect(["met", "unmet", undefined]).toContain(filled?.verdict);
        },
      ),
      { numRuns: 100 },
    );
  });

  it("never changes a settled verdict when dates, hours or completeness are recorded later", () => {
    fc.assert(
      fc.property(anyCases(), fc.nat(), fc.subarray(["dates", "hours", "completeness"]), (drawn, choice, recorded) => {
        const before = check(drawn)?.verdict;
        fc.pre(before === "met" || before === "unmet");
        const { station, addition } = pick(completionsOf(drawn), choice);
        const after = check({
          ...drawn,
          ...(recorded.includes("dates") ? { from: station.from, until: station.until } : {}),
          ...(recorded.includes("completeness")
            ? { completeness: [...drawn.completeness, { collection: "activities" as const }] }
            : {}),
          activities: recorded.includes("hours") ? addition.activities : drawn.activities,
        });
        expect(after?.verdict).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  it("never returns a weaker verdict for one more activity, unless it shows since when a station was open", () => {
    fc.assert(
      fc.property(anyCases(), fc.nat(), (drawn, choice) => {
        fc.pre(drawn.activities.length > 0);
        const without = drawn.activities.filter((_, index) => index !== choice % drawn.activities.length);
        const [before, after] = [check({ ...drawn, activities: without })?.verdict, check(drawn)?.verdict];
        if (before === "met") expect(after).toBe("met");
        if (drawn.from === undefined) return;
        expect(after === undefined).toBe(before === undefined);
        if (before !== undefined && after !== undefined)
          expect(compareStrength(after, before)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 100 },
    );
  });

  it("returns for a register with built indexes what it returns for a new one", () => {
    fc.assert(
      fc.property(anyCases(), fc.array(anyCases(), { minLength: 1, maxLength: 4 }), (drawn, others) => {
        const register = registerOf(drawn);
        const ofOneDay = others.map(({ provision }) => ({ ...drawn, provision }));
        for (const question of [...others, ...ofOneDay, drawn, ...others])
          expect(ask(register, question)).toEqual(ask(registerOf(drawn), question));
      }),
      { numRuns: 100 },
    );
  });

  it("does not depend on the order of the records", () => {
    fc.assert(
      fc.property(activityCases({ opening: "optional" }), (drawn) => {
        expect(check({ ...drawn, activities: [...drawn.activities].reverse() })).toEqual(check(drawn));
      }),
    );
  });
});
