import { type Recurrence, type RecurrenceOfYears, isOfYears } from "../calendar/index.js";
import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { valuesIn } from "../measure-form/index.js";
import { type PlacedValue, valuesNow, valuesNowOrBefore } from "./parameter-values.js";
import type { Parameter } from "./parameter.js";
import type { Varied } from "./varied.js";

/** Notes periods of several years without a day from which they are counted, and such a day without them. */
export function checkRecurrence(
  {
    parameters: { every, countedFrom },
  }: {
    readonly parameters: {
      readonly every?: Parameter<Varied<Recurrence | RecurrenceOfYears>> | undefined;
      readonly countedFrom?: unknown;
    };
  },
  path: FaultPath,
  fault: (code: FaultCode, path: FaultPath, values?: FaultValues) => void,
): void {
  const isAnyOfYears = (values: readonly PlacedValue<Varied<Recurrence | RecurrenceOfYears>>[]): boolean =>
    values.some(({ value }) => valuesIn<Recurrence | RecurrenceOfYears>(value).some((one) => isOfYears(one.value)));
  if (countedFrom === undefined && isAnyOfYears(valuesNow(every, [])))
    fault("value-missing", [...path, "parameters", "countedFrom"], { expected: "date" });
  if (countedFrom !== undefined && !isAnyOfYears(valuesNowOrBefore(every, [])))
    fault("key-unknown", [...path, "parameters", "countedFrom"]);
}
