import { type Atom, type Completion, type UnknownFact, type ValueTest, keyOfTest } from "./formula.js";

/** An unknown fact with the tests that are made of it, and the ways in which these can come out together. */
export interface FactDomain {
  readonly fact: UnknownFact;
  readonly keys: readonly string[];
  /** Each way: the answer of each test, in the order of `keys`. */
  readonly ways: readonly (readonly boolean[])[];
  /** Whether each way can really happen; otherwise some may be impossible together. */
  readonly isExact: boolean;
}

/** Returns the facts of some tests, each with the ways in which its tests can come out. */
export function domainsOf(atoms: Iterable<Atom>): readonly FactDomain[] {
  const byFact = new Map<string, Atom[]>();
  for (const atom of atoms) {
    const known = byFact.get(atom.fact.key);
    if (known === undefined) byFact.set(atom.fact.key, [atom]);
    else known.push(atom);
  }
  return Array.from(byFact.values(), domainOf);
}

function domainOf(atoms: readonly Atom[]): FactDomain {
  const [first] = atoms;
  if (first === undefined) throw new TypeError("a fact without a test");
  const keys = atoms.map(keyOfTest);
  if (atoms.length === 1) return { fact: first.fact, keys, ways: [[false], [true]], isExact: true };
  const lists = atoms.flatMap(({ test }) => (test.type === "list" ? [test] : []));
  if (lists.length === atoms.length) {
    const groups = new Set(lists.map(({ group }) => group));
    const isExact = groups.size === 1;
    return { fact: first.fact, keys, ways: isExact ? unionsOf(lists) : allWays(atoms.length), isExact };
  }
  const values = atoms.flatMap(({ test }) => (test.type === "value" ? [test] : []));
  if (values.length < atoms.length) return { fact: first.fact, keys, ways: allWays(atoms.length), isExact: false };
  const spaces = [...new Set(values.map(spaceOf))];
  const ways = spaces.reduce<readonly (readonly boolean[])[]>(
    (before, space) =>
      distinct(
        [...new Set(values.filter((test) => spaceOf(test) === space).flatMap((test) => test.candidates))].flatMap(
          (candidate) =>
            before.map((way) =>
              values.map((test, at) => (spaceOf(test) === space ? test.passes(candidate) : way[at] === true)),
            ),
        ),
      ),
    [values.map(() => false)],
  );
  return { fact: first.fact, keys, ways, isExact: spaces.length === 1 };
}

/** Tests of unlike values (whether something holds, on which day, how many years) cannot be tried on one value: each is tried with each. */
function spaceOf({ candidates: [first] }: ValueTest): string {
  return typeof first;
}

/** Returns what a list can contain of some values: each value may be in it or not. */
function unionsOf(
  tests: readonly { readonly passing: readonly string[]; readonly among: readonly string[] }[],
): readonly (readonly boolean[])[] {
  // Own words of a policy are in no list of all words.
  const values = new Set(tests.flatMap(({ among, passing }) => [...among, ...passing]));
  let ways: readonly (readonly boolean[])[] = [tests.map(() => false)];
  for (const value of values) {
    const passes = tests.map(({ passing }) => passing.includes(value));
    ways = distinct([...ways, ...ways.map((way) => way.map((answer, index) => answer || passes[index] === true))]);
  }
  return ways;
}

function allWays(length: number): readonly (readonly boolean[])[] {
  return Array.from({ length: 2 ** Math.min(length, 16) }, (_, bits) =>
    Array.from({ length }, (__, index) => ((bits >> index) & 1) === 1),
  );
}

function distinct(ways: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] {
  return [...new Map(ways.map((way) => [way.map(Number).join(""), way])).values()];
}

/** Returns how many completions some facts have; Infinity beyond what can be counted. */
export function countCompletions(domains: readonly FactDomain[]): number {
  return domains.reduce((product, { ways }) => product * ways.length, 1);
}

/** Calls a function for every completion of some facts, with the number of the way of each. */
export function forEachCompletion(
  domains: readonly FactDomain[],
  visit: (completion: Completion, ways: readonly number[]) => void,
): void {
  const completion = new Map<string, boolean>();
  const chosen = domains.map(() => 0);
  const choose = (index: number): void => {
    const domain = domains[index];
    if (domain === undefined) {
      visit(completion, chosen);
      return;
    }
    domain.ways.forEach((way, number) => {
      chosen[index] = number;
      domain.keys.forEach((key, position) => completion.set(key, way[position] === true));
      choose(index + 1);
    });
  };
  choose(0);
}
