import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { valuesIn } from "../measure-form/index.js";
import { type PlacedValue, valuesNowOrBefore } from "./parameter-values.js";
import type { Parameter } from "./parameter.js";
import type { Checklist, RequiredRoles } from "./types.js";
import type { Varied } from "./varied.js";

/** Notes a fault. */
type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;

/** Notes items of a checklist with one id: a judgement names an item by it. */
export function checkChecklistItems({ parameters }: Checklist, path: FaultPath, fault: Report): void {
  for (const { value, at } of listsOf(parameters.items, [...path, "items"])) {
    const seen = new Set<string>();
    value.forEach(({ id }, index) => {
      if (seen.has(id)) fault("id-duplicate", [...at, index, "id"], { id });
      seen.add(id);
    });
  }
}

/** Notes roles of which more are needed than are allowed, and roles that are listed twice for the same kinds of staff. */
export function checkRequiredRoles({ parameters }: RequiredRoles, path: FaultPath, fault: Report): void {
  for (const { value, at } of listsOf(parameters.roles, [...path, "roles"])) {
    const seen = new Set<string>();
    value.forEach(({ role, least, most, staffKinds }, index) => {
      if (most !== undefined && most < least) fault("out-of-range", [...at, index, "most"], { least });
      const key = JSON.stringify([role, staffKinds]);
      if (seen.has(key)) fault("id-duplicate", [...at, index, "role"], { id: role });
      seen.add(key);
    });
  }
}

/** Returns the lists of a parameter, for all, a class or a stage. */
function listsOf<T>(parameter: Parameter<Varied<readonly T[]>>, path: FaultPath): readonly PlacedValue<readonly T[]>[] {
  return valuesNowOrBefore(parameter, path).flatMap(({ value, at }) => valuesIn<readonly T[]>(value, at));
}
