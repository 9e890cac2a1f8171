import { type CoarseDate, type PlainDate, addDays } from "../calendar/index.js";
import type { Assignment, Person } from "../model/index.js";
import type { MeasureContext, MeasureSubject } from "./context.js";
import { type Formula, type Member, allOf, anyOf } from "./formula.js";
import type { PostedPerson } from "./indexes.js";
import { hasUnrecordedPost, staffOf } from "./posts-of.js";
import { testDay, unknownFact } from "./test-facts.js";

/** Persons who came and persons who left in a period. */

/**
 * Returns the persons who left a subject in the period: one of their posts ended, and on the day after it they have none.
 * Each is recorded with the posts that ended.
 */
export function leavers(subject: MeasureSubject, context: MeasureContext): readonly Member<PostedPerson>[] {
  const { from, last } = daysOf(context);
  return movers(subject, context, "leaving", ({ person, assignments }) => {
    const ended = (post: Assignment, days: { readonly from?: PlainDate; readonly until: PlainDate }): Formula =>
      post.until !== undefined && dated(person, post, "until", days);
    const begins = (post: Assignment): Formula =>
      post.from !== undefined && dated(person, post, "from", { from: addDays(last, 2) });
    return {
      in: (post) => ended(post, { from, until: last }),
      not: (post) => anyOf([ended(post, { until: last }), begins(post)]),
      assignments,
    };
  });
}

/**
 * Returns the persons who came to a subject in the period: one of their posts began, and on the day before it they had
 * none. Each is recorded with the posts that began.
 */
export function joiners(subject: MeasureSubject, context: MeasureContext): readonly Member<PostedPerson>[] {
  const { from, last } = daysOf(context);
  return movers(subject, context, "joining", ({ person, assignments }) => ({
    in: (post) => dated(person, post, "from", { from, until: last }),
    not: (post) =>
      anyOf([
        dated(person, post, "from", { from }),
        post.until !== undefined && dated(person, post, "until", { until: addDays(from, -2) }),
      ]),
    assignments,
  }));
}

interface Move {
  readonly in: (post: Assignment) => Formula;
  readonly not: (post: Assignment) => Formula;
  readonly assignments: readonly Assignment[];
}

function movers(
  subject: MeasureSubject,
  context: MeasureContext,
  does: string,
  moveOf: (record: PostedPerson) => Move,
): readonly Member<PostedPerson>[] {
  const known = staffOf(subject, context).flatMap((record) => {
    const move = moveOf(record);
    const moved = move.assignments.filter((post) => move.in(post) !== false);
    const present = allOf([anyOf(moved.map(move.in)), ...move.assignments.map(move.not)]);
    return present === false ? [] : [{ record: { person: record.person, assignments: moved }, present }];
  });
  const open = subject.kind === "person" ? [] : context.prepared.personnelWithoutAssignments;
  return [
    ...known,
    ...open.map((person) => ({
      record: { person, assignments: [] },
      present: hasUnrecordedPost(person, `${does} ${subject.kind}:${subject.id} ${context.period.from}`),
    })),
  ];
}

function dated(
  { id }: Person,
  { station, role, from, until }: Assignment,
  end: "from" | "until",
  days: { readonly from?: PlainDate; readonly until?: PlainDate },
): Formula {
  const date: CoarseDate | undefined = end === "from" ? from : until;
  const of = `${end} ${station} ${role} ${from ?? ""} ${until ?? ""}`;
  return testDay(date, days, unknownFact({ kind: "person", id }, "assignment-date", of));
}

/** The days of the period up to the day of the question. */
function daysOf({ period, asOf }: MeasureContext): { readonly from: PlainDate; readonly last: PlainDate } {
  return { from: period.from, last: period.to < asOf ? period.to : asOf };
}
