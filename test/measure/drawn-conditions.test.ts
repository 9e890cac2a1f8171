import * as fc from "fast-check";
import { takeMeasure } from "social-work-station-rules/measure";
import { parseRegister } from "social-work-station-rules/model";
import { parseMeasure } from "social-work-station-rules/policy";
import { prepareRegister } from "social-work-station-rules/register";
import { expect, test } from "vitest";

/** Conditions on persons and their part in activities, compared with all ways in which unknown facts can turn out. */

const DISTRICT = "440101";

/** null: not recorded. Households are codes without a record. */
interface Person {
  readonly household: "440101009" | "44" | null;
  readonly issued: "2021-01-01" | "2024-06-01" | "none" | null;
  readonly post: "a since 2020" | "a since 2024" | "none" | null;
  readonly supervises: "a" | "none" | null;
}

interface World {
  readonly persons: readonly [Person, Person];
  /** The supervisor of an activity at station `a`, by the number of the person. */
  readonly supervisor: "p0" | "p1" | "somebody else" | null;
  /** Whether person `p0` was supervised in it. */
  readonly isSupervised: boolean | null;
}

const VALUES = {
  household: ["440101009", "44"],
  issued: ["2021-01-01", "2024-06-01", "none"],
  post: ["a since 2020", "a since 2024", "none"],
  supervises: ["a", "none"],
} as const;

const drawn = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null);
const person: fc.Arbitrary<Person> = fc
  .record({
    household: drawn(VALUES.household),
    issued: drawn(VALUES.issued),
    post: drawn(VALUES.post),
    supervises: drawn(VALUES.supervises),
  })
  // Whom one supervises is recorded with the post.
  .map((one) => (one.post === null ? { ...one, supervises: null } : one));
const worlds: fc.Arbitrary<World> = fc.record({
  persons: fc.tuple(person, person),
  supervisor: drawn(["p0", "p1"] as const),
  isSupervised: drawn([true, false]),
});

function completionsOf({ persons, supervisor, isSupervised }: World): readonly World[] {
  const filled = (one: Person): readonly Person[] =>
    (Object.keys(VALUES) as (keyof Person)[]).reduce<readonly Person[]>(
      (all, key) =>
        one[key] === null ? all.flatMap((so) => VALUES[key].map((value) => ({ ...so, [key]: value }))) : all,
      [one],
    );
  return filled(persons[0]).flatMap((first) =>
    filled(persons[1]).flatMap((second) => {
      // An activity of which it is not recorded whose it is can be theirs alone who have a post at the station, and who
      // supervised it was not supervised in it.
      const possible = (["p0", "p1", "somebody else"] as const).filter(
        (one) => !(one === "p0" && (first.post === "none" || isSupervised === true)),
      );
      const supervisors = supervisor === null ? possible : [supervisor];
      const mayReceive = first.post !== "none" && supervisor !== "p0";
      const received = isSupervised !== null ? [isSupervised] : mayReceive ? [true, false] : [false];
      return supervisors.flatMap((own) =>
        received.map((is) => ({ persons: [first, second] as const, supervisor: own, isSupervised: is })),
      );
    }),
  );
}

const isPosted = ({ post }: Person): boolean => post !== "none";
const isLocal = ({ household }: Person): boolean => household === "440101009";
/** In 2025, of two years from the start of the post on. */
const isEarly = ({ issued, post }: Person): boolean =>
  post !== "none" && (issued === "2021-01-01" || (issued === "2024-06-01" && post === "a since 2024"));

interface Question {
  readonly measure: object;
  readonly subject: { readonly kind: "station" | "person"; readonly id: string };
  readonly number: (world: World) => number;
}

const count = (of: string, where: object): object => ({ take: "count", of, where });
const local = { household: { within: [DISTRICT] } };
const early = { certificate: { withinYears: 2 } };
const station = { kind: "station", id: "a" } as const;
const staff = (test: (person: Person) => boolean) => (world: World) =>
  world.persons.filter((one) => isPosted(one) && test(one)).length;

const QUESTIONS: readonly Question[] = [
  { measure: count("persons", local), subject: station, number: staff(isLocal) },
  { measure: count("persons", early), subject: station, number: staff(isEarly) },
  {
    measure: count("persons", { anyOf: [local, early], not: { household: { level: ["township"] }, ...early } }),
    subject: station,
    number: staff((one) => isLocal(one) !== isEarly(one)),
  },
  {
    measure: count("supervising", local),
    subject: station,
    number: staff((one) => one.supervises === "a" && isLocal(one)),
  },
  {
    measure: count("activities", { as: "supervisor" }),
    subject: { kind: "person", id: "p0" },
    number: ({ supervisor }) => (supervisor === "p0" ? 1 : 0),
  },
  {
    measure: count("activities", { as: "supervisee" }),
    subject: { kind: "person", id: "p0" },
    number: ({ isSupervised }) => (isSupervised === true ? 1 : 0),
  },
  {
    measure: count("activities", { anyOf: [{ as: "supervisee" }, { as: "supervisor" }], kind: ["supervision"] }),
    subject: { kind: "person", id: "p0" },
    number: ({ supervisor, isSupervised }) => (supervisor === "p0" || isSupervised === true ? 1 : 0),
  },
  {
    measure: count("activities", {}),
    subject: { kind: "person", id: "p0" },
    number: ({ supervisor }) => (supervisor === "p0" ? 1 : 0),
  },
];

function ask({ persons, supervisor, isSupervised }: World, { measure, subject }: Question) {
  const register = parseRegister({
    version: 1,
    recordedOn: "2025-06-30",
    tierSystems: [
      {
        id: "s",
        name: { zh: "体系", en: "system" },
        tiers: [{ id: "s:station", name: { zh: "站", en: "station" }, levels: ["township"] }],
      },
    ],
    divisions: [{ id: "440101001", name: "某街道", level: "township", kind: "subdistrict" }],
    stations: [{ id: "a", division: "440101001", tier: "s:station", from: "2019" }],
    personnel: persons.map(({ household, issued, post, supervises }, index) => ({
      id: `p${index}`,
      ...(household === null ? {} : { household }),
      ...(issued === null
        ? {}
        : { certificates: issued === "none" ? [] : [{ level: "social-worker", issuedOn: issued }] }),
      ...(post === null ? {} : { assignments: post === "none" ? [] : [assignmentOf(post, supervises)] }),
    })),
    activities: [
      {
        id: "x",
        station: "a",
        kind: "supervision",
        completedOn: "2025-03-01",
        workers: [],
        ...(supervisor === null ? {} : { supervisor }),
        ...(isSupervised === null ? {} : { supervised: isSupervised ? ["p0"] : ["p1"] }),
      },
    ],
    completeness: [{ collection: "personnel" }, { collection: "activities" }],
  });
  return takeMeasure(prepareRegister(register), parseMeasure(measure), { subject, asOf: "2025-06-30" });
}

function assignmentOf(post: string, supervises: Person["supervises"]) {
  return {
    station: "a",
    role: "supervisor",
    from: post === "a since 2020" ? "2020-06-01" : "2024-01-01",
    ...(supervises === null ? {} : { supervises: supervises === "a" ? [{ station: "a" }] : [] }),
  };
}

test("a number lies between the least and the greatest of all completions", () => {
  fc.assert(
    fc.property(worlds, fc.constantFrom(...QUESTIONS), (world, question) => {
      const { least, most, exact, missing } = ask(world, question);
      const numbers = completionsOf(world).map(question.number);
      const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
      expect(Number(least)).toBeLessThanOrEqual(lowest);
      if (most !== null) expect(Number(most)).toBeGreaterThanOrEqual(highest);
      if (exact) expect([Number(least), most === null ? null : Number(most)]).toEqual([lowest, highest]);
      expect(missing.length > 0).toBe(least !== most);
      if (lowest !== highest) expect(missing).not.toEqual([]);
    }),
    { numRuns: 300 },
  );
});
