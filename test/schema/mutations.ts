import * as fc from "fast-check";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Path = readonly (string | number)[];

/** A valid value with one thing in it changed. */
export interface Mutant {
  readonly mutation: string;
  readonly path: Path;
  readonly value: Json;
}

/** What stands in the place of a node, or nothing where the change makes no sense there. */
type Mutation = (node: Json, chance: number) => Json | undefined;

const isObject = (node: Json): node is Readonly<Record<string, Json>> =>
  typeof node === "object" && node !== null && !Array.isArray(node);

/** Texts that are no enumerated value, no day, no id, no decimal, or too long for one; some of them are fine as a text. */
const TEXTS = [
  "",
  "?",
  "2023-02-29",
  "2100-02-29",
  "2024-02-29",
  "1899-12-31",
  "2023-2-3",
  "2023-06",
  "2023-13",
  "2023",
  "2023-06-15T08:00",
  "110101199003071234",
  "站11010119900307123X",
  "1101019900307123",
  "110101900307123",
  "a\u0000b",
  "a\u007fb",
  "x".repeat(101),
  "x".repeat(2001),
  "-1",
  "-0",
  "1.",
  ".5",
  "1e5",
  "1e-99999",
  "1.01",
  "01.0",
  "0.99",
  "+1",
  "1/3",
  "1/0",
  "__proto__",
  "１２",
];

/** Numbers that are no count, no whole number, no share, or none that a decimal can hold. */
const NUMBERS = [
  -1,
  -0.5,
  0,
  0.5,
  1,
  1.5,
  2,
  61,
  121,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  1e60,
  1e61,
  1e-60,
  1e-61,
  1e300,
];

const OTHERS: readonly Json[] = [
  null,
  true,
  "text",
  7,
  [],
  {},
  [[]],
  { numerator: "1", denominator: "3" },
  { numerator: "1", denominator: "0" },
];

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  "drop a key": (node, chance) => {
    const keys = isObject(node) ? Object.keys(node) : [];
    const dropped = keys[chance % Math.max(1, keys.length)];
    return isObject(node) && dropped !== undefined
      ? Object.fromEntries(Object.entries(node).filter(([key]) => key !== dropped))
      : undefined;
  },
  "add an unknown key": (node, chance) => {
    const key = ["unexpected", "__proto__", "constructor", "", "Unexpected key"][chance % 5] ?? "";
    return isObject(node)
      ? Object.fromEntries([...Object.entries(node), [key, OTHERS[chance % OTHERS.length] ?? null]])
      : undefined;
  },
  "change the type": (_node, chance) => OTHERS[chance % OTHERS.length],
  "change a text": (node, chance) => (typeof node === "string" ? TEXTS[chance % TEXTS.length] : undefined),
  "change a number": (node, chance) => (typeof node === "number" ? NUMBERS[chance % NUMBERS.length] : undefined),
  "empty a list": (node) => (Array.isArray(node) && node.length > 0 ? [] : undefined),
  "repeat an entry": (node) =>
    Array.isArray(node) && node.length > 0 ? [...(node as readonly Json[]), node[0] as Json] : undefined,
};

/** Every way to change one thing in a value: a place in it, a mutation, and a throw of the dice. */
export function mutantsOf(value: Json): fc.Arbitrary<Mutant> {
  const places = placesIn(value);
  return fc
    .tuple(fc.nat(places.length - 1), fc.constantFrom(...Object.entries(MUTATIONS)), fc.nat(10_000))
    .map(([place, [mutation, change], chance]): Mutant | null => {
      const path = places[place] ?? [];
      const changed = change(valueAt(value, path), chance);
      return changed === undefined ? null : { mutation, path, value: replaceAt(value, path, changed) };
    })
    .filter((mutant) => mutant !== null);
}

function placesIn(value: Json): readonly Path[] {
  const found: Path[] = [];
  const waiting: { readonly path: Path; readonly node: Json }[] = [{ path: [], node: value }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, node } = next;
    found.push(path);
    if (Array.isArray(node))
      node.forEach((child: Json, index) => waiting.push({ path: [...path, index], node: child }));
    else if (isObject(node))
      for (const [key, child] of Object.entries(node)) waiting.push({ path: [...path, key], node: child });
  }
  return found;
}

export function valueAt(value: Json, path: Path): Json {
  return path.reduce<Json>((node, step) => (node as Readonly<Record<string | number, Json>>)[step] as Json, value);
}

/** The value with another one at a place; the rest is shared. */
export function replaceAt(value: Json, path: Path, changed: Json): Json {
  const [step, ...rest] = path;
  if (step === undefined) return changed;
  if (Array.isArray(value))
    return (value as readonly Json[]).map((child, index) => (index === step ? replaceAt(child, rest, changed) : child));
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Json>>).map(([key, child]) => [
      key,
      key === step ? replaceAt(child, rest, changed) : child,
    ]),
  );
}
