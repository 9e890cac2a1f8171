import { type CoarseDate, type PlainDate, coarseDateInterval } from "../calendar/index.js";
import type { MissingFact } from "../results/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { OwnDate } from "../terms/index.js";
import type { MeasureSubject } from "./context.js";
import { contractsById } from "./indexes.js";
import { isAmong } from "./presence.js";
import { heldOn, openedBy } from "./spans.js";

/** On which days the date of a subject may lie from which a term runs. */
export interface OwnDays {
  /** Null: no day is too early. */
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate;
  /** The fact that would say the day. */
  readonly missing: MissingFact;
}

/** The day of the question, and the tier to which subjects are restricted. */
interface When {
  readonly prepared: PreparedRegister;
  readonly asOf: PlainDate;
  readonly tier: string | undefined;
}

/**
 * Returns on which days the date of a subject lies: the opening of a station, the start or the signing of a contract, and
 * the first day of the posts that a person has on the day, at stations of the area and of the tier.
 */
export function ownDaysOf({ id }: MeasureSubject, date: OwnDate, when: When): OwnDays {
  const { prepared } = when;
  const { recordedOn } = prepared.register;
  switch (date) {
    case "station-opening": {
      const station = prepared.stations.get(id);
      const latest = station === undefined ? recordedOn : openedBy(station, prepared);
      return daysOf(station?.from, latest, { subject: { kind: "station", id }, fact: "station-date" });
    }
    case "contract-start":
    case "contract-signing": {
      const contract = prepared.indexes.get(contractsById).get(id)?.contract;
      const day = date === "contract-start" ? contract?.from : contract?.signedOn;
      return daysOf(day, recordedOn, { subject: { kind: "contract", id }, fact: "contract-date" });
    }
    case "joining":
      return joiningOf(id, when);
  }
}

function daysOf(date: CoarseDate | undefined, latest: PlainDate, missing: MissingFact): OwnDays {
  return date === undefined ? { earliest: null, latest, missing } : { ...coarseDateInterval(date), missing };
}

/** Posts of which it is not known whether they are held on the day may be the first, or none. */
function joiningOf(id: string, { prepared, asOf, tier }: When): OwnDays {
  const { recordedOn } = prepared.register;
  const missing: MissingFact = { subject: { kind: "person", id }, fact: "assignment-date" };
  const person = prepared.people.get(id);
  if (person?.assignments === undefined)
    return { earliest: null, latest: asOf, missing: { ...missing, fact: "assignments" } };
  const posts = person.assignments
    .filter(({ station }) => isAmong(station, tier, prepared))
    .map((post) => ({ ...daysOf(post.from, recordedOn, missing), held: heldOn(person, post, { prepared, asOf }) }))
    .filter(({ held }) => held !== false);
  const certain = posts.filter(({ held }) => held === true);
  const latest =
    certain.length > 0
      ? least(certain.map((post) => post.latest))
      : posts
          .map((post) => post.latest)
          .toSorted()
          .at(-1);
  const earliest = posts.some((post) => post.earliest === null)
    ? null
    : least(posts.map((post) => post.earliest ?? asOf));
  return { earliest: earliest ?? null, latest: latest === undefined || latest > asOf ? asOf : latest, missing };
}

function least(days: readonly PlainDate[]): PlainDate | undefined {
  return days.toSorted()[0];
}
