import { coarseDateInterval, type CoarseDate } from "../../calendar/index.js";

/** Whether a span surely ends before it starts. */
export function isReversed({
  from,
  until,
}: {
  readonly from?: CoarseDate | undefined;
  readonly until?: CoarseDate | undefined;
}): boolean {
  return (
    from !== undefined && until !== undefined && coarseDateInterval(until).latest < coarseDateInterval(from).earliest
  );
}
