import { type Period, coarseDateInterval } from "../calendar/index.js";
import { toRatio } from "../exact/index.js";
import { areaOf } from "../register/index.js";
import { type DivisionLevel, isOwnWord } from "../terms/index.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { subjectRef } from "./members.js";
import { type Amount, ZERO } from "./quantity.js";
import { unknownFact } from "./test-facts.js";

/** Which figure is asked for. */
export interface FigureQuery {
  readonly key: string;
  readonly at?: string | undefined;
  readonly yearsAgo?: number | undefined;
  readonly carryForward?: boolean | undefined;
}

/**
 * Reads a recorded figure of a subject: of the year of the question, or of so many years before. Of several in the year
 * the latest counts that is not later than the day. A figure of an earlier year serves only where the measure says so.
 */
export function readFigure(subject: MeasureSubject, query: FigureQuery, context: MeasureContext): Amount {
  const { prepared, asOf } = context;
  const whose = placeOf(subject, query.at, context);
  const year = Number(asOf.slice(0, 4)) - (query.yearsAgo ?? 0);
  const last = query.yearsAgo === undefined ? asOf : `${year}-12-31`;
  const fact = unknownFact(whose ?? subjectRef(subject), "figure", `${query.key} ${year}`, query.key);
  // Built-in figures are never negative; what an own one may be nobody says.
  const unknown = { least: isOwnWord(query.key) ? null : ZERO, most: null, fact };
  if (whose === null) return unknown;
  const recorded = (prepared.figuresBySubject.get(`${whose.kind}:${whose.id}`) ?? [])
    .filter((figure) => figure.key === query.key)
    .flatMap((figure) => {
      const span = spanOf(figure);
      const isOf = span.from <= last && (query.carryForward === true || span.to >= `${year}-01-01`);
      return isOf ? [{ figure, from: span.from }] : [];
    })
    .toSorted((one, other) => (one.from < other.from ? 1 : one.from > other.from ? -1 : 0));
  const [found] = recorded;
  if (found === undefined) return unknown;
  const value = toRatio(found.figure.value);
  return { least: value, most: value, fact: null };
}

/** The days of which a figure is true: its day, month or year, or from its first day until its last. */
function spanOf({
  on,
  from,
  until,
}: {
  readonly on?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}): Period {
  const first = coarseDateInterval(on ?? from ?? "1900");
  const last = coarseDateInterval(on ?? until ?? "2200");
  return { from: first.earliest, to: last.latest };
}

function placeOf(
  subject: MeasureSubject,
  level: string | undefined,
  { prepared }: MeasureContext,
): { readonly kind: "division" | "station" | "operator"; readonly id: string } | null {
  const kind = subject.kind === "jurisdiction" ? "division" : subject.kind;
  const own = { kind, id: subject.id };
  if (level === undefined) return kind === "person" || kind === "contract" ? null : { kind, id: subject.id };
  const division =
    own.kind === "division" ? own.id : own.kind === "station" ? prepared.stations.get(own.id)?.division : undefined;
  const area = division === undefined ? null : areaOf(prepared, division, level as DivisionLevel);
  return area === null ? null : { kind: "division", id: area };
}
