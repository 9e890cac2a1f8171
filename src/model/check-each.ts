import type { CheckedCollection, ReadableRegister } from "./check-register.js";
import type { Report } from "./check-record.js";

/** Some collections of a register of which records may have been refused. */
export type WithRecords<C extends CheckedCollection> = Pick<ReadableRegister, C>;

/** A record of a collection. */
type RecordOf<C extends CheckedCollection> = NonNullable<ReadableRegister[C][number]>;

/**
 * Checks each record of a collection, apart from refused ones. The check reports paths within the record, and nothing is
 * made for a place where there is no fault: there may be a million records.
 */
export function checkEach<C extends CheckedCollection>(
  register: WithRecords<C>,
  collection: C,
  report: Report,
  check: (record: RecordOf<C>, fault: Report, position: number) => void,
): void {
  const records: readonly (RecordOf<C> | undefined)[] = register[collection];
  let position = 0;
  const fault: Report = (code, path, values) => {
    report(code, [collection, position, ...path], values);
  };
  for (const record of records) {
    if (record !== undefined) check(record, fault, position);
    position += 1;
  }
}
