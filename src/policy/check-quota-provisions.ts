import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { eachNowOrBefore } from "./parameter-values.js";
import type { Checklist, RequiredRoles } from "./types.js";

/** Notes a fault. */
type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;

/** Notes items of a checklist with one id: a judgement names an item by it. */
export function checkChecklistItems({ parameters }: Checklist, path: FaultPath, fault: Report): void {
  for (const { value, at } of eachNowOrBefore(parameters.items, [...path, "parameters", "items"])) {
    const seen = new Set<string>();
    value.forEach(({ id }, index) => {
      if (seen.has(id)) fault("id-duplicate", [...at, index, "id"], { id });
      seen.add(id);
    });
  }
}

/** Notes roles of which more are needed than are allowed, and roles that are listed twice for the same kinds of staff. */
export function checkRequiredRoles({ parameters }: RequiredRoles, path: FaultPath, fault: Report): void {
  for (const { value, at } of eachNowOrBefore(parameters.roles, [...path, "parameters", "roles"])) {
    const seen = new Set<string>();
    value.forEach(({ role, least, most, staffKinds }, index) => {
      if (most !== undefined && most < least) fault("out-of-range", [...at, index, "most"], { least });
      const key = JSON.stringify([role, staffKinds]);
      if (seen.has(key)) fault("id-duplicate", [...at, index, "role"], { id: role });
      seen.add(key);
    });
  }
}
