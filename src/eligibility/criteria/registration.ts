import type { CertificateLevel } from "../../terms/index.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import { dayAfter, dayBefore } from "./days.js";
import { prepareRegistrations } from "./registrations.js";
import { type HigherLevels, tracesOf } from "./trace.js";

/** 登记有效: a registration of at least a level is valid from its first to its last day. */
export function prepareRegistration(
  criterion: CriterionOf<"registration">,
  { read }: CriterionContext,
): PreparedCriterion {
  const level = read(criterion.level) as CertificateLevel;
  const required = { level, higherLevels: read(criterion.higherLevels) as HigherLevels };
  const years = read(criterion.validityYears) as number;
  const registrations = prepareRegistrations(
    criterion,
    required,
    {
      reached: ({ starts, ends }, day) => {
        const begun = starts.latest <= day ? 2 : starts.earliest <= day ? 1 : 0;
        const notEnded = ends.earliest >= day ? 2 : ends.latest >= day ? 1 : 0;
        return begun < notEnded ? begun : notEnded;
      },
      boundaries: (day) => [dayBefore(day), day],
      changeDates: ({ starts, ends }) => [
        starts.earliest,
        starts.latest,
        dayAfter(ends.earliest),
        dayAfter(ends.latest),
      ],
    },
    tracesOf(criterion, required),
  );
  return { ...registrations, remedies: [{ kind: "registration", level, years, criterion: criterion.id }] };
}
