import { basisOf } from "../finding/index.js";
import type { Parameter, Provision } from "../policy/index.js";
import type { ChangedProvision, FieldChange, ParameterChange } from "../results/index.js";
import { sameData } from "../run/index.js";
import { changedPlaces } from "./changed-places.js";

/** Fields of a provision that no rule reads. */
const TEXT_FIELDS = ["title", "wording", "note", "clauses", "aspect"];

/**
 * Lists what differs between two provisions: fields, and parameters with the places inside their values.
 *
 * @returns null where nothing but the id does
 */
export function compareProvisions(
  before: Provision,
  after: Provision,
  matchedBy: ChangedProvision["matchedBy"],
): ChangedProvision | null {
  const fields = compareFields(after.id, fieldsOf(before), fieldsOf(after), TEXT_FIELDS);
  const parameters = compareParameters(before, after);
  if (fields.length === 0 && parameters.length === 0) return null;
  return {
    before: basisOf(before),
    after: basisOf(after),
    matchedBy,
    bearing: bearingOf(fields, parameters),
    fields,
    parameters,
  };
}

/** The id of a change, by which causes name it. */
export function changeId(provision: string, name: string): string {
  return `${provision}/${name}`;
}

/** Compares fields by name; those that `text` lists bear on no rule. */
export function compareFields(
  owner: string | null,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  text: readonly string[],
): readonly FieldChange[] {
  return namesIn(before, after).flatMap((name) => {
    const places = changedPlaces(before[name], after[name]);
    return places.length === 0
      ? []
      : [
          {
            id: owner === null ? name : changeId(owner, name),
            name,
            bearing: text.includes(name) ? ("text" as const) : ("rule" as const),
            places,
          },
        ];
  });
}

function compareParameters(before: Provision, after: Provision): readonly ParameterChange[] {
  const [old, now] = [parametersOf(before), parametersOf(after)];
  return namesIn(old, now).flatMap((name) => {
    const differs = differencesOf(old[name], now[name]);
    return differs.length === 0
      ? []
      : [{ id: changeId(after.id, name), name, differs, places: changedPlaces(old[name]?.value, now[name]?.value) }];
  });
}

function differencesOf(
  before: Parameter<unknown> | undefined,
  after: Parameter<unknown> | undefined,
): ParameterChange["differs"] {
  if (before === undefined || after === undefined) return before === after ? [] : ["presence"];
  if (sameData(before, after)) return [];
  const differs: ParameterChange["differs"][number][] = [];
  const note = (what: ParameterChange["differs"][number], of: (parameter: Parameter<unknown>) => unknown): void => {
    if (!sameData(of(before), of(after))) differs.push(what);
  };
  note("value", ({ value }) => value);
  note("time", (parameter) =>
    parameter.status === "amended" ? [parameter.from ?? null, parameter.cutPeriod ?? null] : [],
  );
  note("origin", ({ status }) => status);
  note("readings", readingsOf);
  note("source", sourceOf);
  return differs;
}

function readingsOf(parameter: Parameter<unknown>): unknown {
  return [
    parameter.status === "interpreted" ? parameter.alternatives : [],
    parameter.status === "amended" ? false : (parameter.openEnded ?? false),
  ];
}

function sourceOf(parameter: Parameter<unknown>): unknown {
  if (parameter.status === "amended") return parameter.was;
  const { source, otherSources = [] } = parameter;
  return [source, otherSources, parameter.status === "interpreted" ? [parameter.question, parameter.reason] : []];
}

function bearingOf(
  fields: readonly FieldChange[],
  parameters: readonly ParameterChange[],
): ChangedProvision["bearing"] {
  const differs = parameters.flatMap((parameter) => parameter.differs);
  const has = (...what: ParameterChange["differs"]): boolean => what.some((one) => differs.includes(one));
  if (fields.some(({ bearing }) => bearing === "rule") || has("presence", "value", "time")) return "rule";
  return has("origin", "readings") ? "readings" : "text";
}

/** Fields of a provision apart from its id and its parameters. */
function fieldsOf({ id: _id, parameters: _parameters, ...fields }: Provision): Readonly<Record<string, unknown>> {
  return fields;
}

function parametersOf(provision: Provision): Readonly<Record<string, Parameter<unknown> | undefined>> {
  return provision.parameters;
}

/** The names of both sides, in the order of the first, then what only the second has. */
export function namesIn(first: object, second: object): readonly string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])];
}
