import type { Measure, Thing } from "../policy/index.js";
import type { AgendaAmounts, AgendaLimits, AssessedFinding, Basis, FindingDetail } from "../results/index.js";
import { addRatios, toRatio } from "../exact/index.js";
import { formatRatio } from "../ratio/index.js";

/** Returns how much a provision requires, how much there is, and what is lacking; null where it does not count. */
export function amountsOf(detail: FindingDetail): AgendaAmounts | null {
  switch (detail.kind) {
    case "activity-quota":
      return {
        unit: detail.unit,
        required: detail.required,
        done: upTo(detail.done, add(detail.done, detail.doubtful)),
        left: detail.shortfall,
      };
    case "recurring-duty":
      return detail.current === null
        ? null
        : {
            unit: "times",
            required: exactly(detail.times),
            done: exactly(detail.current.done),
            left: exactly(Math.max(0, detail.times - detail.current.done)),
          };
    case "coverage-target":
      return {
        unit: "divisions",
        required: exactly(detail.required),
        done: upTo(detail.covered, detail.covered + detail.unknown),
        left: upTo(detail.shortfall.least, detail.shortfall.most),
      };
    case "share-quota":
      return {
        unit: "stations",
        required: exactly(detail.required),
        done: upTo(detail.covered, detail.covered + detail.unknown),
        left: upTo(detail.shortfall.least, detail.shortfall.most),
      };
    case "staffing":
      return {
        unit: detail.measure === "head-count" ? "persons" : "full-time",
        required: exactly(detail.required),
        done: { least: detail.present, most: detail.doubtful === null ? null : add(detail.present, detail.doubtful) },
        left: detail.shortfall,
      };
    case "requirement": {
      const { atLeast, atMost, measured, shortfall, excess } = detail;
      const required = atLeast ?? atMost;
      const left = atLeast === null ? excess : shortfall;
      return required === null || left === null ? null : { unit: "number", required, done: measured, left };
    }
    default:
      return null;
  }
}

/** Returns how far a finding is; a number that a provision counts has the unit of what is counted. */
export function amountsOfFinding({ detail }: AssessedFinding, { parameters }: Basis): AgendaAmounts | null {
  const amounts = amountsOf(detail);
  const measure = parameters["measure"]?.value as Measure | undefined;
  if (amounts === null || detail.kind !== "requirement" || measure?.take !== "count") return amounts;
  return { ...amounts, unit: UNITS[measure.of] ?? "count" };
}

/** The units of things that have one of their own. */
const UNITS: Readonly<Partial<Record<Thing, AgendaAmounts["unit"]>>> = {
  activities: "times",
  persons: "persons",
  serving: "persons",
  supervising: "persons",
  clients: "persons",
  stations: "stations",
  divisions: "divisions",
};

function exactly(value: number | string): AgendaLimits {
  return upTo(value, value);
}

function upTo(least: number | string, most: number | string): AgendaLimits {
  return { least: String(least), most: String(most) };
}

function add(first: string, second: string): string {
  return formatRatio(addRatios(toRatio(first), toRatio(second)));
}
