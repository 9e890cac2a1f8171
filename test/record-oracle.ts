import { lastDayOfMonth, format } from "date-fns";
import type { Division, Person, Register, Station } from "social-work-station-rules/model";

/** Yes or no where every reading of the record says so. */
export type Answer = "yes" | "no" | "unknown";

interface Span {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

function first(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function last(date: string): string {
  return date.length === 4
    ? `${date}-12-31`
    : date.length === 7
      ? format(lastDayOfMonth(new Date(`${date}-01T00:00`)), "yyyy-MM-dd")
      : date;
}

/** Whether a span holds on a day: tried with every first and last day that its dates allow, none before the other. */
export function holds({ from, until }: Span, asOf: string, recordedOn: string): Answer {
  const begin = from === undefined ? ["0000", recordedOn] : [first(from), last(from)];
  const end = until === undefined ? ["9999"] : [first(until), last(until)];
  const days = [...begin, ...end];
  const within = (day: string, [low = "", high = low]: readonly string[]): boolean => day >= low && day <= high;
  const answers = new Set(
    days
      .filter((day) => within(day, begin))
      .flatMap((one) =>
        days.filter((day) => within(day, end) && day >= one).map((other) => one <= asOf && asOf <= other),
      ),
  );
  return answers.size === 2 ? "unknown" : answers.has(true) ? "yes" : "no";
}

export function any(answers: readonly Answer[]): Answer {
  return answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no";
}

/** A division and all that it lies in, nearest first, by who administers it. */
export function chainOf(register: Register, id: string): readonly string[] {
  const administers = register.divisions.find((division) => division.id === id)?.administeredBy;
  const above =
    administers ??
    ({ 12: id.slice(0, 9), 9: id.slice(0, 6), 6: id.slice(0, 4), 4: id.slice(0, 2) } as Record<number, string>)[
      id.length
    ];
  return above === undefined ? [id] : [id, ...chainOf(register, above)];
}

export function isDeclared(
  register: Register,
  collection: string,
  asOf: string,
  division?: Pick<Division, "id" | "level">,
): boolean {
  return (
    asOf <= register.recordedOn &&
    register.completeness.some(
      (claim) =>
        claim.collection === collection &&
        (claim.within === undefined ||
          (division !== undefined && chainOf(register, division.id).some((area) => claim.within?.includes(area)))),
    )
  );
}

export function existsOn({ from, until }: Division, asOf: string): boolean {
  return (from ?? "0000") <= asOf && asOf <= (until ?? "9999");
}

/** Whether a station of a tier stands in a division. */
export function hasStation(
  register: Register,
  division: Division,
  matches: (station: Station) => boolean,
  asOf: string,
): Answer {
  const recorded = any(
    register.stations
      .filter((station) => station.division === division.id && matches(station))
      .map((station) => holds(station, asOf, register.recordedOn)),
  );
  return recorded === "no" && !isDeclared(register, "stations", asOf, division) ? "unknown" : recorded;
}

/** Whether a social worker serves a village-level division. */
export function hasWorker(register: Register, village: Division, asOf: string): Answer {
  const of = ({ assignments }: Person): Answer => {
    if (assignments === undefined) return "unknown";
    return any(
      assignments.map((assignment): Answer => {
        const held = holds(assignment, asOf, register.recordedOn);
        const works =
          assignment.duty === "professional-social-work" || assignment.role === "social-worker"
            ? "yes"
            : assignment.duty === undefined
              ? "unknown"
              : "no";
        const place = register.stations.find(({ id }) => id === assignment.station)?.division ?? "";
        const serves =
          assignment.serves === undefined
            ? chainOf(register, village.id).includes(place)
              ? "unknown"
              : "no"
            : assignment.serves.includes(village.id)
              ? "yes"
              : "no";
        const answers = [held, works, serves];
        return answers.includes("no") ? "no" : answers.includes("unknown") ? "unknown" : "yes";
      }),
    );
  };
  const recorded = any(register.personnel.map(of));
  return recorded === "no" && !isDeclared(register, "personnel", asOf, village) ? "unknown" : recorded;
}
