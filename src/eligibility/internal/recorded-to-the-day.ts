import type { CoarseDate } from "../../calendar/index.js";
import type { Person } from "../../model/index.js";
import type { Leaf } from "./leaf.js";

/** Whether all that criteria can read in a person's lists is recorded, every date with its day. */
export function recordedToTheDay(leaves: readonly Leaf[]): (person: Person) => boolean {
  const read = new Set(leaves.map(({ reads }) => reads));
  const dates = [...new Set(leaves.flatMap(({ certificateDate }) => certificateDate ?? []))];
  // What practice is recorded may still be open at its ends.
  if (read.has("practice")) return () => false;
  const [certificates, education, degrees] = [read.has("certificates"), read.has("education"), read.has("degrees")];
  const [registrations, continuingEducation] = [read.has("registrations"), read.has("continuingEducation")];
  return (person) =>
    all(person.certificates, certificates, (certificate) => dates.every((date) => isDay(certificate[date]))) &&
    all(person.education, education, ({ major, graduatedOn }) => major !== undefined && isDay(graduatedOn)) &&
    all(person.degrees, degrees, ({ major, conferredOn }) => major !== undefined && isDay(conferredOn)) &&
    all(person.registrations, registrations, ({ from, until }) => isDay(from) && isDay(until)) &&
    (!continuingEducation || all(person.continuingEducation, true, ({ on }) => isDay(on)));
}

/** A list that no criterion reads may be absent. */
function all<Entry>(
  list: readonly Entry[] | undefined,
  isRead: boolean,
  isRecorded: (entry: Entry) => boolean,
): boolean {
  return list === undefined ? !isRead : list.every(isRecorded);
}

function isDay(date: CoarseDate | undefined): boolean {
  return date?.length === 10;
}
