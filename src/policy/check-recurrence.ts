import { type Recurrence, type RecurrenceOfYears, isOfYears } from "../calendar/index.js";
import type { FaultCode, FaultPath } from "../fault/index.js";
import { valuesIn } from "../measure-form/index.js";
import { eachValue } from "./measure/check-requirement.js";
import type { Parameter } from "./parameter.js";
import type { Varied } from "./varied.js";

/** Notes periods of several years without a day from which they are counted, and such a day without them. */
export function checkRecurrence(
  parameters: {
    readonly every?: Parameter<Varied<Recurrence | RecurrenceOfYears>> | undefined;
    readonly countedFrom?: unknown;
  },
  path: FaultPath,
  fault: (code: FaultCode, path: FaultPath) => void,
): void {
  let needsStart = false;
  if (parameters.every !== undefined)
    eachValue(parameters.every, [], (every) => {
      needsStart ||= valuesIn<Recurrence | RecurrenceOfYears>(every).some(({ value }) => isOfYears(value));
    });
  if (needsStart && parameters.countedFrom === undefined) fault("value-missing", [...path, "countedFrom"]);
  if (!needsStart && parameters.countedFrom !== undefined) fault("key-unknown", [...path, "countedFrom"]);
}
