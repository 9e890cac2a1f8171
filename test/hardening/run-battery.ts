import { FEW, LEAST, MANY, MEMBERS, HostileError } from "./bad-values.js";
import { typeOf } from "./declared-type.js";
import { isMade, type Entry } from "./entry.js";
import { isSame, judge, type Breach, type Outcome, type Trial } from "./law.js";
import { isParsed, listUnparsed, withAnotherKind } from "./parsed-values.js";
import { isPlain, LEFT_OUT, listPositions, replaceAt, type Position } from "./positions.js";
import { matchesAny } from "./patterns.js";

type Callable = (...args: readonly unknown[]) => unknown;

/** Down to the fields of the arguments everything is tried, below them a few of each sort. */
const MANY_DEPTH = 2;
const FEW_DEPTH = 4;

/** Code that is mutated is slow: no long list is tried on it. */
const isMutated = process.env["MUTATED_FOLDER"] !== undefined;

/** Time of the processor, which does not grow where other work runs: more than twenty times what the longest call takes. */
const MOST_SECONDS = 15;

/** Calls a function and keeps what came of it. */
export function outcomeOf(callable: Callable, { call, run }: Entry, args: Entry["call"] = call): Outcome {
  const given = Object.values(args);
  try {
    return { threw: false, answer: run === undefined ? callable(...given) : run(callable, given) };
  } catch (error) {
    return { threw: true, error };
  }
}

/** Puts every bad value into every position of the valid call, and lists what breaks the law. */
export function runBattery(callable: Callable, entry: Entry): readonly Breach[] {
  const positions = listPositions(entry).filter(({ path }) => !matchesAny(entry.outside, path));
  return [
    ...positions.flatMap((position) => [
      ...badValuesAt(callable, entry, position),
      ...unparsedAt(callable, entry, position),
      ...keysAt(callable, entry, position),
      ...holeAt(callable, entry, position),
    ]),
    ...manyMembersAt(callable, entry, positions),
  ];
}

function attempt(callable: Callable, trial: Trial): readonly Breach[] {
  const { entry, position, put, name } = trial;
  const args = replaceAt(entry.call, position.path, put) as Entry["call"];
  const started = process.cpuUsage();
  const outcome = outcomeOf(callable, entry, args);
  const { user, system } = process.cpuUsage(started);
  const took = (user + system) / 1e6;
  // All other trials would take as long: the first one ends the battery.
  if (took > MOST_SECONDS) throw new Error(`${position.path.join(".")} = ${name} took ${Math.round(took)} s`);
  return judge(trial, outcome);
}

function badValuesAt(callable: Callable, entry: Entry, position: Position): readonly Breach[] {
  const depth = position.path.length;
  const values = entry.thin === true || depth > FEW_DEPTH ? LEAST : depth > MANY_DEPTH ? FEW : MANY;
  return Array.from(values, ([name, put]) => attempt(callable, { entry, position, name, put })).flat();
}

/** What a parser returned is tried as a whole: a copy is refused, and so is a provision of a kind the rule does not take. */
function unparsedAt(callable: Callable, entry: Entry, position: Position): readonly Breach[] {
  const { value } = position;
  if (!isParsed(value)) return [];
  const anotherKind = withAnotherKind(value);
  const takesAnyKind = typeOf(entry, position) === "provision";
  return [
    ...Array.from(listUnparsed(value), ([name, put]) => attempt(callable, { entry, position, name, put })).flat(),
    ...(anotherKind === null || takesAnyKind
      ? []
      : attempt(callable, { entry, position, name: "a provision of another kind", put: anotherKind })),
  ];
}

/** A key left out is a key that is undefined; a key nobody knows is refused; a getter may throw. */
function keysAt(callable: Callable, entry: Entry, position: Position): readonly Breach[] {
  const { path, value } = position;
  const put = (name: string, given: unknown, within: boolean): readonly Breach[] =>
    attempt(callable, { entry, position, name, put: given, within });
  const breaches: Breach[] = [];
  if (path.length > 1 && typeof path.at(-1) === "string") {
    const outcomes = [undefined, LEFT_OUT].map((given) =>
      outcomeOf(callable, entry, replaceAt(entry.call, path, given) as Entry["call"]),
    );
    if (!matchesAny(entry.open, path.slice(0, -1)) && !isSame(outcomes[0] as Outcome, outcomes[1] as Outcome))
      breaches.push({ kind: "undefined differs", text: `${path.join(".")}: undefined is not as left out` });
  }
  if (!isPlain(value) || isMade(value)) return breaches;
  const open =
    matchesAny(entry.open, path) ||
    matchesAny(entry.unread, path) ||
    typeOf(entry, position) === "any" ||
    isRecord(entry, position);
  breaches.push(...put("a key nobody knows", Object.freeze({ ...value, nobodyKnows: 1 }), open));
  breaches.push(
    ...put(
      "an own __proto__ beside",
      Object.freeze(Object.assign(JSON.parse('{"__proto__": {"polluted": true}}') as object, value)),
      open,
    ),
  );
  const [first] = Object.keys(value);
  if (first !== undefined) {
    const hostile = Object.defineProperty({ ...value }, first, {
      enumerable: true,
      get: () => {
        throw new HostileError("hostile");
      },
    });
    breaches.push(...put("a getter that throws", hostile, true));
  }
  return breaches;
}

function isRecord(entry: Entry, position: Position): boolean {
  return typeOf(entry, position) === "record";
}

function holeAt(callable: Callable, entry: Entry, position: Position): readonly Breach[] {
  const { path, value } = position;
  if (!isList(value)) return [];
  const hole: unknown[] = [...value];
  hole.length += 1;
  return attempt(callable, {
    entry,
    position,
    name: "a list with a hole",
    put: hole,
    within: matchesAny(entry.unread, path),
  });
}

/**
 * The first list that a function takes, with very many members: it answers or refuses in time. A second function on the
 * same parser (`thin`) is not tried again.
 */
function manyMembersAt(callable: Callable, entry: Entry, positions: readonly Position[]): readonly Breach[] {
  const position = positions.find(({ value }) => isList(value));
  if (isMutated || entry.thin === true || position === undefined || !isList(position.value)) return [];
  return attempt(callable, {
    entry,
    position,
    name: "very many members",
    put: new Array(entry.members ?? MEMBERS).fill(position.value[0]),
    within: true,
  });
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length > 0 && !isMade(value);
}
