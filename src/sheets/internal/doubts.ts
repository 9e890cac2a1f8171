import { coarseDateInterval, isCoarseDate } from "../../calendar/index.js";
import type { SheetFault } from "../fault.js";
import type { PlacedColumn } from "../headings.js";
import { type Draft, type RowPlace, faultAt, getAt } from "./draft.js";

/** The examination of social workers was first held in 2008 (人社部、民政部, 社会工作者职业水平考试). */
const FIRST_EXAMINATION = "2008";

const OF_CERTIFICATES = ["issuedOn", "approvedOn", "resultsOn"];
const OF_RECORDS = ["startedOn", "completedOn", "on"];

/** Dates that were taken as they are and are more likely slips: certificates before the first examination, what is done after the day of recording. */
export function addDoubts(drafts: readonly Draft[], recordedOn: string): readonly SheetFault[] {
  return drafts.flatMap((draft) => {
    if (draft.status === "left-out") return [];
    const { value, place } = draft;
    const certificates = (value["certificates"] ?? []) as readonly Readonly<Record<string, unknown>>[];
    const schooling = (value["education"] ?? []) as readonly Readonly<Record<string, unknown>>[];
    return [
      ...certificates.flatMap((entry, at) =>
        doubtsOf(draft.entries.get("certificates")?.[at] ?? place, "certificates", entry, OF_CERTIFICATES, recordedOn),
      ),
      ...schooling.flatMap((entry, at) =>
        doubtsOf(draft.entries.get("education")?.[at] ?? place, "education", entry, ["graduatedOn"], recordedOn),
      ),
      ...(draft.collection === "activities" || draft.collection === "judgements"
        ? doubtsOf(place, undefined, value, OF_RECORDS, recordedOn)
        : []),
    ];
  });
}

function doubtsOf(
  place: RowPlace & { readonly slot?: number },
  list: string | undefined,
  record: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  recordedOn: string,
): readonly SheetFault[] {
  return keys.flatMap((key) => {
    const date = getAt(record, key);
    if (!isCoarseDate(date)) return [];
    const { earliest, latest } = coarseDateInterval(date);
    const column = columnOf(place, list, key);
    if (earliest > recordedOn) return [faultAt(place, column, "date-doubtful", { most: recordedOn }, "none")];
    return list === "certificates" && latest < FIRST_EXAMINATION
      ? [faultAt(place, column, "date-doubtful", { least: FIRST_EXAMINATION }, "none")]
      : [];
  });
}

function columnOf(
  place: RowPlace & { readonly slot?: number },
  list: string | undefined,
  key: string,
): PlacedColumn | null {
  const { slot = 0 } = place;
  return (
    place.placed.headings.placed.find(
      (own) => own.column.key === key && own.column.list === list && own.slot === slot,
    ) ?? null
  );
}
