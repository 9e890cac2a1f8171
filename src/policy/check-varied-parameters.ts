import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { isBound, isByClass, isByStages } from "../measure-form/index.js";
import { checkClassList } from "./measure/check-requirement.js";
import { valuesNowOrBefore } from "./parameter-values.js";
import type { Parameter } from "./parameter.js";
import { variationOf } from "./provisions/variation.js";
import type { Provision } from "./types.js";
import type { ValueByStages, Variation, Varied } from "./varied.js";

/** Notes a fault. */
type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;

/** Notes what the schema of parameters that differ by class and stage cannot see. */
export function checkVariedParameters(provision: Provision, path: FaultPath, fault: Report): void {
  const { kind, appliesTo } = provision;
  const parameters = Object.entries(provision.parameters) as readonly (readonly [string, Parameter<Varied<string>>])[];
  for (const [name, parameter] of parameters)
    if (!isBound(kind, name))
      for (const { value, at } of valuesNowOrBefore(parameter, [...path, "parameters", name])) {
        checkForms(value, variationOf(kind, name), at, fault);
        checkVaried(value, appliesTo.subject, at, fault);
      }
}

/** Notes classes, or stages, of a parameter that has none: of a sum of money that is divided once between recipients of all classes. */
function checkForms(value: unknown, by: Variation | undefined, path: FaultPath, fault: Report): void {
  if (isByClass(value) && by === "stage") fault("key-unknown", [...path, "classes"]);
  if (!isByStages(value)) return;
  if (by === "class") fault("key-unknown", [...path, "stages"]);
  (value as ValueByStages<unknown>).stages.forEach(({ is }, index) =>
    checkForms(is, by, [...path, "stages", index, "is"], fault),
  );
}

/** Notes classes that overlap or are of another kind of subject, and stages that are out of order. */
function checkVaried(value: Varied<string>, subject: string, path: FaultPath, fault: Report): void {
  if (isByStages(value)) {
    const { stages } = value;
    stages.forEach(({ by, is }, index) => {
      const before = stages[index - 1];
      if (before !== undefined && before.by >= by) fault("stages-out-of-order", [...path, "stages", index, "by"]);
      checkVaried(is, subject, [...path, "stages", index, "is"], fault);
    });
  } else if (isByClass(value)) checkClassList(value.classes, subject, [...path, "classes"], fault);
}
