import { type Period, type PlainDate, coarseDateInterval, shareOfPeriod } from "../calendar/index.js";
import { requireId, throwInputError } from "../checks/index.js";
import { toRatio } from "../exact/index.js";
import type { Station } from "../model/index.js";
import { type Ratio, compareRatios, multiplyRatios } from "../ratio/index.js";
import { type PreparedRegister, stationMatchesTier } from "../register/index.js";
import type { SubjectKind } from "../terms/index.js";
import type { MeasureSubject } from "./context.js";
import { contractsById } from "./indexes.js";
import { openedBy } from "./spans.js";
import { stationsOf } from "./stations-of.js";
import { type Quantity, ZERO } from "./quantity.js";
import { ofCertainty, unknownFact } from "./test-facts.js";

/** What a provision applies to. */
interface Scope {
  readonly scope?: "each" | "jurisdiction" | undefined;
  readonly appliesTo: { readonly subject: SubjectKind; readonly tier?: string | undefined };
}

/** Returns the subjects of a provision, by id: those of its kind and tier, or the whole area in which it applies. */
export function subjectsOf(
  prepared: PreparedRegister,
  { scope, appliesTo }: Scope,
  jurisdiction: string,
  only?: string,
): readonly MeasureSubject[] {
  if (scope === "jurisdiction") return [{ kind: "jurisdiction", id: jurisdiction }];
  const { subject, tier } = appliesTo;
  if (!isMeasured(subject)) return [];
  const records = recordsOf(prepared)[subject];
  if (only !== undefined && !records.has(only))
    throwInputError("reference-dangling", ["options", "subject"], { id: requireId(only, ["options", "subject"]) });
  const ids = only === undefined ? [...records.keys()].toSorted() : [only];
  return ids
    .map((id): MeasureSubject => ({ kind: subject, id }))
    .filter((one) => matchesTier(prepared, subject, one.id, tier) && hasPlace(one, prepared));
}

/**
 * Returns the register in which the number of a subject is taken: a person, an operator and a contract have what they
 * have wherever it is, in the area of a policy or elsewhere; a place has what lies in it.
 */
export function registerFor(kind: MeasureSubject["kind"], prepared: PreparedRegister): PreparedRegister {
  return kind === "person" || kind === "operator" || kind === "contract" ? prepared.whole : prepared;
}

/** An operator of which the area has a station can have contracts for stations elsewhere as well. */
function hasPlace(subject: MeasureSubject, prepared: PreparedRegister): boolean {
  return subject.kind !== "contract" || stationsOf(subject, { prepared }).length > 0;
}

type Measured = Exclude<MeasureSubject["kind"], "jurisdiction">;

/** Returns the records that can be subjects, by id. */
export function recordsOf(prepared: PreparedRegister): Readonly<Record<Measured, ReadonlyMap<string, unknown>>> {
  return {
    division: prepared.divisions,
    station: prepared.stations,
    operator: prepared.operators,
    contract: prepared.indexes.get(contractsById),
    person: prepared.people,
  };
}

function isMeasured(subject: SubjectKind): subject is Measured {
  return MEASURED.some((kind) => kind === subject);
}

const MEASURED: readonly Measured[] = ["division", "station", "operator", "contract", "person"];

/**
 * Returns whether a subject is of a tier of stations, or of a level of division: a division by its own level, anything
 * else where one of its stations is. Of a person {@link presence} tests whether the post is one of the day.
 */
export function matchesTier(prepared: PreparedRegister, kind: Measured, id: string, tier: string | undefined): boolean {
  if (tier === undefined || kind === "person") return true;
  if (kind === "division") return prepared.divisions.get(id)?.level === tier;
  return stationsOf({ kind, id }, { prepared }).some((station) => stationMatchesTier(prepared, station, tier));
}

type Interval = ReturnType<typeof coarseDateInterval>;

function openSpan(station: Station, prepared: PreparedRegister): readonly [Interval, Interval] {
  const { from, until } = station;
  return [
    from === undefined
      ? { earliest: coarseDateInterval("1900").earliest, latest: openedBy(station, prepared) }
      : coarseDateInterval(from),
    coarseDateInterval(until ?? "2200"),
  ];
}

/** Returns the time for which a contract runs; one without an end runs to the end of the period in question. */
export function termOf(contract: string, period: Period, prepared: PreparedRegister): Period | null {
  const held = prepared.indexes.get(contractsById).get(contract);
  if (held === undefined) return null;
  const from = coarseDateInterval(held.contract.from).earliest;
  const to = held.contract.until === undefined ? period.to : coarseDateInterval(held.contract.until).latest;
  return from > period.to || to < period.from ? null : { from, to };
}

/** Returns a function that scales a bound to the part of the period for which a station was open. */
export function scaleOf(
  reading: "full" | "pro-rata-days" | "pro-rata-months",
  subject: MeasureSubject,
  window: Period | undefined,
  prepared: PreparedRegister,
): (bound: Quantity) => Quantity {
  const station = subject.kind === "station" ? prepared.stations.get(subject.id) : undefined;
  if (reading === "full" || window === undefined || station === undefined) return (bound) => bound;
  const unit = reading === "pro-rata-days" ? "days" : "months-begun";
  const [from, until] = openSpan(station, prepared);
  const share = (first: PlainDate, last: PlainDate): Ratio =>
    last < first ? ZERO : toRatio(shareOfPeriod(window, { from: first, to: last }, unit));
  const [least, most] = [share(from.latest, until.earliest), share(from.earliest, until.latest)];
  const fact = unknownFact({ kind: "station", id: station.id }, "station-date", "open days");
  return (bound) => {
    const times = (share: Ratio): Quantity => ({ type: "total", parts: [{ times: share, of: bound }] });
    if (compareRatios(least, most) === 0) return times(least);
    if (bound.type === "number")
      return {
        type: "between",
        least: multiplyRatios(bound.value, least),
        most: multiplyRatios(bound.value, most),
        fact,
      };
    // A bound that is itself a quantity is taken at both ends.
    return {
      type: "classes",
      cases: [{ when: ofCertainty("unknown", fact, "as long as possible"), is: times(most) }],
      otherwise: times(least),
    };
  };
}
