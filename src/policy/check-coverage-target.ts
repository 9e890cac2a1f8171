import type { FaultCode, FaultPath, FaultValues } from "../fault/index.js";
import { isByClass, isByStages } from "../measure-form/index.js";
import { COMMITTEE_TYPES } from "../terms/index.js";
import { eachNow } from "./parameter-values.js";
import type { CoverageGoal, CoverageTarget } from "./types.js";

/** Notes a fault. */
type Report = (code: FaultCode, path: FaultPath, values?: FaultValues) => void;

/** Notes the faults of a coverage target that its schema cannot see. */
export function checkCoverageTargetProvision(provision: CoverageTarget, path: FaultPath, fault: Report): void {
  const at = [...path, "parameters"];
  checkDueDay(provision, [...at, "dueOn"], fault);
  checkStationsOnly(provision, at, fault);
  checkNumber(provision, at, fault);
  checkBase(provision, at, fault);
}

/**
 * Each stage is due by its own day: the due day of the target is that of the last stage of any parameter. A number for
 * the whole jurisdiction is due on one day; areas have days of their own for shares, and for numbers of their own.
 */
function checkDueDay({ parameters }: CoverageTarget, path: FaultPath, fault: Report): void {
  const { target, base, among, stations, total, workers, dueOn } = parameters;
  const days = [target, base, among, stations, total, workers].flatMap((parameter) =>
    parameter !== undefined && isByStages(parameter.value) ? parameter.value.stages.map(({ by }) => by) : [],
  );
  const last = days.toSorted().at(-1);
  if (last !== undefined && dueOn.value !== last)
    fault("value-invalid", [...path, "value"], { expected: "listed-value", accepted: [last] });
  else if (isByClass(dueOn.value) && typeof target.value === "object" && "number" in target.value)
    fault("key-unknown", [...path, "value", "classes"]);
}

/** Notes a number of divisions to be covered that is more than the source says there are. */
function checkNumber({ parameters: { target, total } }: CoverageTarget, path: FaultPath, fault: Report): void {
  const [first, ...others] = eachNow(total, []).map(({ value }) => value);
  if (first === undefined) return;
  const most = others.reduce((one, other) => Math.max(one, other), first);
  for (const { value, at } of eachNow<CoverageGoal>(target, [...path, "target"]))
    if (typeof value === "object" && "number" in value && value.number > most)
      fault("out-of-range", [...at, "number"], { most });
}

/** Notes a base of kinds, or of another level, that no division of the level has. Tiers may be on several levels. */
function checkBase(provision: CoverageTarget, path: FaultPath, fault: Report): void {
  const { level, appliesTo, parameters } = provision;
  if (appliesTo.tier !== undefined) return;
  const { base, among } = parameters;
  const isOfVillages = (kind: string): boolean => COMMITTEE_TYPES.some((type) => type === kind);
  for (const { value, at } of eachNow(base, [...path, "base"]))
    if (!value.some((kind) => isOfVillages(kind) === (level === "village"))) fault("value-invalid", at, { level });
  for (const { value, at } of eachNow(among, [...path, "among"]))
    if (value.level !== undefined && !value.level.includes(level)) fault("value-invalid", [...at, "level"], { level });
}

/** Conditions on stations, and what they are counted among, have no meaning where workers are counted. */
function checkStationsOnly({ measure, parameters }: CoverageTarget, path: FaultPath, fault: Report): void {
  if (measure === "stations") return;
  for (const name of ["among", "stations", "total"] as const)
    if (parameters[name] !== undefined) fault("key-unknown", [...path, name]);
}
