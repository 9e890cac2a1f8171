import { compareRatios, sumDecimals, toRatio } from "../../exact/index.js";
import type { CriterionContext, CriterionOf, PreparedCriterion } from "./criterion.js";
import { latestStart, rangeOf, yearsFullOn } from "./days.js";
import { tracesOf, verdictOfReached } from "./trace.js";

/** 继续教育: the hours within the years that end on the day, at least and at most, added exactly. */
export function prepareContinuingEducation(
  criterion: CriterionOf<"continuing-education">,
  { read }: CriterionContext,
): PreparedCriterion {
  const hours = String(read(criterion.hours));
  const years = read(criterion.years) as number;
  const needed = toRatio(hours);
  const suffices = (sum: string): boolean => compareRatios(toRatio(sum), needed) >= 0;
  const traces = tracesOf(criterion, { hours, years });
  return {
    id: criterion.id,
    kind: criterion.kind,
    reads: "continuingEducation",
    hours,
    remedies: [{ kind: "hours", criterion: criterion.id, years }],
    on: (day, recordedOn) => {
      // The last day that has dropped out of the years.
      const before = latestStart(day, years, "corresponding-day");
      return {
        boundaries: [before, day],
        assess: ({ person }) => {
          if (person.continuingEducation === undefined)
            return suffices("0") ? traces.make("met", { status: "not-recorded" }) : traces.notRecorded;
          const entries = person.continuingEducation.map(({ on, hours }) => ({ hours, ...rangeOf(on, recordedOn) }));
          const most = entries.filter(({ earliest, latest }) => latest > before && earliest <= day);
          const least = most.filter(({ earliest, latest }) => earliest > before && latest <= day);
          const [leastHours, mostHours] = [sumOf(least), sumOf(most)];
          return traces.make(verdictOfReached(suffices(leastHours) ? 2 : suffices(mostHours) ? 1 : 0), {
            status: "recorded",
            leastHours,
            mostHours,
          });
        },
      };
    },
    changeDates: ({ person }, recordedOn) =>
      (person.continuingEducation ?? []).flatMap(({ on }) => {
        const { earliest, latest } = rangeOf(on, recordedOn);
        return [
          earliest,
          latest,
          yearsFullOn(earliest, years, "corresponding-day"),
          yearsFullOn(latest, years, "corresponding-day"),
        ];
      }),
  };
}

function sumOf(entries: readonly { readonly hours: string | number }[]): string {
  return sumDecimals(entries.map(({ hours }) => hours));
}
