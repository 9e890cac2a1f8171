import type { CertificateLevel } from "../../terms/index.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import { dayAfter, dayBefore, latestEnd, monthsBefore } from "./days.js";
import { prepareRegistrations } from "./registrations.js";
import { type HigherLevels, tracesOf } from "./trace.js";

/** 再次登记申请期: the months up to the last day of a registration of at least a level that has begun. */
export function prepareRenewalWindow(
  criterion: CriterionOf<"renewal-window">,
  { read }: CriterionContext,
): PreparedCriterion {
  const months = read(criterion.months) as number;
  const required = {
    level: read(criterion.level) as CertificateLevel,
    higherLevels: read(criterion.higherLevels) as HigherLevels,
    months,
  };
  const registrations = prepareRegistrations(
    criterion,
    required,
    {
      reached: ({ starts, ends }, day) => {
        const latest = latestEnd(day, months);
        if (starts.earliest > day || ends.latest < day || ends.earliest > latest) return 0;
        return starts.latest <= day && ends.earliest >= day && ends.latest <= latest ? 2 : 1;
      },
      boundaries: (day) => [dayBefore(day), day, latestEnd(day, months)],
      changeDates: ({ starts, ends }) => [
        starts.earliest,
        starts.latest,
        monthsBefore(ends.earliest, months),
        monthsBefore(ends.latest, months),
        dayAfter(ends.earliest),
        dayAfter(ends.latest),
      ],
    },
    tracesOf(criterion, required),
  );
  return { ...registrations, remedies: [] };
}
