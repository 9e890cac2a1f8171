import { toRatio } from "../exact/index.js";
import type { Thing } from "../policy/index.js";
import { compareRatios, divideRatios, multiplyRatios } from "../ratio/index.js";
import { hoursTrained } from "./careers.js";
import type { MeasureContext } from "./context.js";
import { readFigure } from "./figures.js";
import { type Formula, allOf } from "./formula.js";
import { type PostedPerson, contractId } from "./indexes.js";
import type { Records } from "./members.js";
import { equivalentOf } from "./person-conditions.js";
import { type Post, isHeld } from "./posts-of.js";
import { type Amount, ZERO, sumOf, whole } from "./quantity.js";
import { readNumber, unknownFact } from "./test-facts.js";

/** The numbers of single members that are added up. */

/** Returns the number of one member that is added: one of its own, or a recorded figure. */
export function amountOf(
  thing: Thing,
  record: Records[Thing],
  { quantity, figure }: { readonly quantity?: string | undefined; readonly figure?: string | undefined },
  context: MeasureContext,
): Amount {
  if (figure !== undefined) {
    const { id } = record as { readonly id: string };
    const kind = thing === "divisions" ? "division" : thing === "stations" ? "station" : "operator";
    return readFigure({ kind, id }, { key: figure }, context);
  }
  switch (quantity) {
    case "hours": {
      const activity = record as Records["activities"];
      const read = readNumber(activity.hours);
      const fact = unknownFact({ kind: "station", id: activity.station }, "hours", activity.id, activity.id);
      return { ...read, fact: read.most === null ? fact : null };
    }
    case "participants": {
      const activity = record as Records["activities"];
      const read = readNumber(activity.personsServed);
      const fact = unknownFact({ kind: "station", id: activity.station }, "persons-served", activity.id, activity.id);
      return { ...read, fact: read.most === null ? fact : null };
    }
    case "amount": {
      if (thing !== "contracts") return { ...readNumber((record as Records["spending"]).amount), fact: null };
      const held = record as Records["contracts"];
      const read = readNumber(held.contract.amount);
      const fact = unknownFact({ kind: "contract", id: contractId(held) }, "contract-amount");
      return { ...read, fact: read.most === null ? fact : null };
    }
    case "yearly-pay":
      return payOf(record as PostedPerson, "year", context);
    case "monthly-pay":
      return payOf(record as PostedPerson, "month", context);
    case "training-hours":
      return hoursTrained((record as PostedPerson).person, undefined, context);
    default:
      return thing === "posts" ? equivalentIn(record as Post) : equivalentOfAll(record as PostedPerson, context);
  }
}

/** Returns the full-time equivalent of a post. */
function equivalentIn({ person, assignment }: Post): Amount {
  const { least, most } = equivalentOf(assignment);
  const isKnown = compareRatios(least, most) === 0;
  const of = `${assignment.station} ${assignment.role} ${assignment.from ?? ""} ${assignment.until ?? ""}`;
  return {
    least,
    most,
    fact: isKnown ? null : unknownFact({ kind: "person", id: person.id }, "full-time-equivalent", of),
  };
}

/** Returns the full-time equivalents of the posts of a person, each with whether it counts. */
export function postAmounts(
  posted: PostedPerson,
  counts: Formula,
  context: MeasureContext,
): readonly { readonly among: Formula; readonly amount: Amount }[] {
  const { person, assignments } = posted;
  if (person.assignments === undefined) return [{ among: counts, amount: unrecordedPosts(posted) }];
  return assignments.flatMap((assignment) => {
    const among = allOf([counts, isHeld(posted, assignment, context)]);
    return among === false ? [] : [{ among, amount: equivalentIn({ person, assignment }) }];
  });
}

/** Of a person without recorded posts it is not known how many there are. */
function unrecordedPosts({ person }: PostedPerson): Amount {
  return { least: ZERO, most: null, fact: unknownFact({ kind: "person", id: person.id }, "assignments", "number") };
}

/** Returns the full-time equivalents of all posts of a person on the day; a post that may not be held may count nothing. */
function equivalentOfAll(posted: PostedPerson, context: MeasureContext): Amount {
  if (posted.person.assignments === undefined) return unrecordedPosts(posted);
  const read = posted.assignments.flatMap((assignment) => {
    const held = isHeld(posted, assignment, context);
    const { least, most } = equivalentOf(assignment);
    return held === false ? [] : [{ least: held === true ? least : ZERO, most }];
  });
  const [least, most] = [sumOf(read.map((one) => one.least)), sumOf(read.map((one) => one.most))];
  const fact = unknownFact({ kind: "person", id: posted.person.id }, "full-time-equivalent", "of all posts");
  return { least, most, fact: compareRatios(least, most) === 0 ? null : fact };
}

const MONTHS = whole(12);

/** The pay of the employments that go on; without one recorded it is not known. */
function payOf({ person }: PostedPerson, every: "month" | "year", { asOf }: MeasureContext): Amount {
  const paid = (person.employments ?? []).flatMap(({ pay, until }) =>
    pay === undefined || (until !== undefined && until < asOf.slice(0, until.length)) ? [] : [pay],
  );
  const fact = unknownFact({ kind: "person", id: person.id }, "salary");
  if (paid.length === 0) return { least: ZERO, most: null, fact };
  const total = sumOf(
    paid.map(({ amount, per }) => {
      const recorded = toRatio(amount);
      if (per === every) return recorded;
      return per === "month" ? multiplyRatios(recorded, MONTHS) : divideRatios(recorded, MONTHS);
    }),
  );
  return { least: total, most: total, fact: null };
}
