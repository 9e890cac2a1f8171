import { differenceInCalendarDays } from "date-fns";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarYear } from "social-work-station-rules/calendar";
import { checkActivityQuota, planActivityQuota } from "social-work-station-rules/quota";
import { activityCases } from "./activity-cases.js";
import { centre, prepared } from "./own-register.js";
import { activityQuota } from "./provisions.js";

describe("planActivityQuota", () => {
  it("returns the lowest weekly pace, to two decimals, that does what is left in the weeks left", () => {
    fc.assert(
      fc.property(
        activityCases({ opening: "optional" }),
        ({ provision, from, until, activities, completeness, recordedOn, period, asOf }) => {
          const register = prepared({
            recordedOn,
            stations: [centre({ ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) })],
            activities,
            completeness,
          });
          const plans = planActivityQuota(register, provision, { period, asOf });
          expect(plans.map(({ finding }) => finding)).toEqual(
            checkActivityQuota(register, provision, { period, asOf }),
          );
          for (const { finding, daysLeft, weeksLeft, left, weekly } of plans) {
            const days = differenceInCalendarDays(new Date(finding.detail.period.to), new Date(asOf));
            expect(daysLeft).toBe(
              Math.max(
                0,
                Math.min(
                  days,
                  differenceInCalendarDays(new Date(finding.detail.period.to), new Date(finding.detail.period.from)) +
                    1,
                ),
              ),
            );
            expect(weeksLeft).toBe(Math.floor((daysLeft + 6) / 7));
            expect(left).toEqual(finding.detail.shortfall);
            expect(weekly === null).toBe(weeksLeft === 0 || Number(left.most) === 0);
            for (const end of weekly === null ? [] : (["least", "most"] as const)) {
              const [pace, owed] = [Math.round(Number(weekly?.[end]) * 100), Math.round(Number(left[end]) * 100)];
              expect(pace * weeksLeft).toBeGreaterThanOrEqual(owed);
              if (pace > 0) expect((pace - 1) * weeksLeft).toBeLessThan(owed);
            }
          }
        },
      ),
    );
  });

  it("returns no pace once the year is over or nothing is left", () => {
    const plan = (asOf: string, amount: number): unknown => {
      const register = prepared({
        recordedOn: "2022-01-31",
        stations: [centre({ from: "2021-01-01" })],
        completeness: [{ collection: "activities" }],
      });
      const [one] = planActivityQuota(register, activityQuota({ amount }), { period: calendarYear(2021), asOf });
      return [one?.daysLeft, one?.weeksLeft, one?.weekly];
    };
    expect(plan("2021-12-30", 3)).toEqual([1, 1, { least: "3.00", most: "3.00" }]);
    expect(plan("2021-12-31", 3)).toEqual([0, 0, null]);
    expect(plan("2022-01-15", 3)).toEqual([0, 0, null]);
    expect(plan("2021-11-30", 0)).toEqual([31, 5, null]);
    expect(plan("2020-06-01", 53)).toEqual([365, 53, { least: "1.00", most: "1.00" }]);
  });

  it("returns a least pace of zero where the log may lack what is left", () => {
    const register = prepared({ stations: [centre({ from: "2021-01-01" })] });
    const [plan] = planActivityQuota(register, activityQuota({ amount: 10 }), {
      period: calendarYear(2021),
      asOf: "2021-11-30",
    });
    expect([plan?.left, plan?.weekly]).toEqual([
      { least: "0", most: "10" },
      { least: "0.00", most: "2.00" },
    ]);
  });
});
