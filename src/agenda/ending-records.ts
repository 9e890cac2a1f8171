import { type CoarseDate, type PlainDate, addDays, coarseDateInterval } from "../calendar/index.js";
import type { Operator, Person, Station, SubjectRef } from "../model/index.js";
import { type PreparedRegister, areaOfSubject, spanHoldsOn, stationOpenOn } from "../register/index.js";
import type { AgendaEntry } from "../results/index.js";
import { makeEntry } from "./entry.js";
import type { AgendaQuestion } from "./plan-agenda.js";

/** A record that holds from one day to another. */
interface Span {
  readonly from?: CoarseDate | undefined;
  readonly until?: CoarseDate | undefined;
}

/**
 * Returns the records that end in the days that are looked ahead and that no other record follows: contracts of stations
 * that stay open, ratings of operators that run stations, registrations of persons who have a post. A registration whose
 * end a qualification names is not listed twice.
 */
export function endingRecords(question: AgendaQuestion, foreseen: readonly AgendaEntry[]): readonly AgendaEntry[] {
  const { prepared } = question;
  const named = new Set(
    foreseen.flatMap(({ matter, finding, subject, day }) =>
      matter === "lapse" && finding?.detail.kind === "qualification" ? [`${subject.id} ${day ?? ""}`] : [],
    ),
  );
  return [
    ...[...prepared.stations.values()].flatMap((station) => contractsOf(station, question)),
    ...[...prepared.operators.values()].flatMap((operator) => ratingsOf(operator, question)),
    ...[...prepared.people.values()]
      .flatMap((person) => registrationsOf(person, question))
      .filter(({ subject, day }) => !named.has(`${subject.id} ${day ?? ""}`)),
  ];
}

function contractsOf(station: Station, question: AgendaQuestion): readonly AgendaEntry[] {
  const { prepared } = question;
  const { id } = station;
  const held = prepared.contractsByStation.get(id) ?? [];
  return endsOf(
    held.map(({ contract }) => contract),
    question,
  ).flatMap(({ day, span }) => {
    if (stationOpenOn(prepared, station, addDays(day, 1)) === "no") return [];
    const operator = held.find(({ contract }) => contract === span)?.operator;
    const other = operator === undefined ? null : ({ kind: "operator", id: operator.id } as const);
    return [entryFor("contract", { kind: "station", id }, day, other, question)];
  });
}

function ratingsOf({ id, ratings = [], contracts }: Operator, question: AgendaQuestion): readonly AgendaEntry[] {
  const { recordedOn } = question.prepared.register;
  return endsOf(ratings, question)
    .filter(({ day }) => contracts.some((contract) => spanHoldsOn(contract, addDays(day, 1), recordedOn) !== "no"))
    .map(({ day }) => entryFor("rating", { kind: "operator", id }, day, null, question));
}

function registrationsOf(
  { id, registrations = [], assignments = [] }: Person,
  question: AgendaQuestion,
): readonly AgendaEntry[] {
  const { recordedOn } = question.prepared.register;
  return endsOf(registrations, question)
    .filter(({ day }) =>
      assignments.some((assignment) => spanHoldsOn(assignment, addDays(day, 1), recordedOn) !== "no"),
    )
    .map(({ day }) => entryFor("registration", { kind: "person", id }, day, null, question));
}

/** Returns the last days of spans within the days that are looked ahead, after which none of them holds. */
function endsOf<S extends Span>(
  spans: readonly S[],
  { prepared, asOf, until }: AgendaQuestion,
): readonly { readonly day: PlainDate; readonly span: S }[] {
  const { recordedOn } = prepared.register;
  const ends = spans.flatMap((span) => {
    const day = span.until === undefined ? null : coarseDateInterval(span.until).latest;
    if (day === null || day < asOf || day > until) return [];
    const isFollowed = spans.some((other) => spanHoldsOn(other, addDays(day, 1), recordedOn) !== "no");
    return isFollowed ? [] : [{ day, span }];
  });
  return ends.filter(({ day }, index) => ends.findIndex((other) => other.day === day) === index);
}

function entryFor(
  matter: AgendaEntry["matter"],
  subject: SubjectRef,
  day: PlainDate,
  other: SubjectRef | null,
  { prepared, asOf }: AgendaQuestion,
): AgendaEntry {
  return makeEntry(asOf, { matter, urgency: "due", subject, other, day, area: areaOf(prepared, subject) });
}

function areaOf(prepared: PreparedRegister, subject: SubjectRef): string | null {
  return areaOfSubject(prepared, subject, "county");
}
