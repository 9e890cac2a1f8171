import * as fc from "fast-check";
import { isList, TAG, type Json } from "../json.js";

/** What stands where something else belongs. */
const BAD: readonly Json[] = [
  null,
  true,
  -1,
  1.5,
  2 ** 53,
  "",
  "abc",
  "12.5",
  "-1",
  "2023-02-29",
  "2023-13",
  "0000-00-00",
  "1980-01",
  "2099-01-01",
  "王小明",
  "110101199003078515",
  "__proto__",
  {},
  [],
  { zh: "一" },
  { [TAG]: "undefined" },
  { [TAG]: "number", text: "NaN" },
  { [TAG]: "number", text: "Infinity" },
  { [TAG]: "number", text: "-0" },
  { [TAG]: "bigint", text: "10" },
];

type Path = readonly (string | number)[];

/** A change at one place. */
type Spoiler = (value: Json) => Json;

/** Another number, written as the first one was. */
const renumber =
  (change: (number: number) => number): Spoiler =>
  (value) =>
    typeof value === "number" ? change(value) : isDigits(value) ? `${change(Number(value))}` : "0";

const SPOILERS: readonly Spoiler[] = [
  ...BAD.map((bad) => () => bad),
  renumber((number) => number + 1),
  renumber((number) => number - 3),
  renumber((number) => number * 7),
  (value) => (isPlain(value) ? { ...value, nobodyKnows: 1 } : "nobodyKnows"),
  (value) => (isList(value) ? [...value, ...value.slice(0, 1)] : [value]),
  (value) => (isList(value) ? value.slice(1) : [value, value]),
  (value) => (typeof value === "string" ? `${value} ` : typeof value === "number" ? `${value}` : 0),
  (value) => (typeof value === "string" ? value.slice(1) : typeof value === "number" ? -value : 1),
];

/** The value with one or two places spoilt. */
export function spoilt(value: Json): fc.Arbitrary<Json> {
  const paths = listPaths(value);
  const change = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...SPOILERS));
  return fc
    .array(change, { minLength: 1, maxLength: 2 })
    .map((changes) => changes.reduce((json, [path, spoil]) => changeAt(json, path, spoil), value));
}

/** Every single spoilt value of each place, in order. */
export function listSpoilt(value: Json): readonly Json[] {
  return listPaths(value).flatMap((path) => SPOILERS.map((spoil) => changeAt(value, path, spoil)));
}

/** The places of a value, without the whole and without what is inside of references. */
function listPaths(value: Json, path: Path = []): readonly Path[] {
  const own = path.length === 0 ? [] : [path];
  if (isList(value)) return [...own, ...value.flatMap((member, index) => listPaths(member, [...path, index]))];
  if (!isPlain(value)) return own;
  return [...own, ...Object.entries(value).flatMap(([key, part]) => listPaths(part, [...path, key]))];
}

/** Changes what stands at a path; a path that an earlier change has cut off is left. */
function changeAt(value: Json, [step, ...rest]: Path, spoil: Spoiler): Json {
  if (step === undefined) return spoil(value);
  if (isList(value)) return value.map((member, index) => (index === step ? changeAt(member, rest, spoil) : member));
  if (!isPlain(value) || !Object.hasOwn(value, step)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, key === step ? changeAt(part, rest, spoil) : part]),
  );
}

function isDigits(value: Json): value is string {
  return typeof value === "string" && /^\d{1,9}(\.\d+)?$/.test(value);
}

function isPlain(value: Json): value is Readonly<Record<string, Json>> {
  return typeof value === "object" && value !== null && !isList(value) && !(TAG in value);
}
