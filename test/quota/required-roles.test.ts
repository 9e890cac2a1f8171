import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RequiredRole } from "social-work-station-rules/policy";
import { checkRequiredRoles } from "social-work-station-rules/quota";
import { stationRoles, type StationRole } from "social-work-station-rules/terms";
import { centre, prepared } from "./own-register.js";
import { requiredRoles } from "./provisions.js";

type Post = readonly [person: number, role: StationRole, certain: "yes" | "unknown" | "over"];

interface Drawn {
  readonly roles: readonly RequiredRole[];
  readonly posts: readonly Post[];
  readonly unassigned: number;
  readonly list: "complete" | "incomplete";
}

const ROLES = ["director", "executive-director", "social-worker"] as const;
const role = fc.constantFrom<StationRole>(...ROLES);
const requirement: fc.Arbitrary<RequiredRole> = fc
  .record({
    role,
    least: fc.nat(2),
    most: fc.option(fc.nat(2), { nil: undefined }),
    mayAlsoHold: fc.oneof(fc.constant([...stationRoles.values]), fc.subarray([...ROLES])),
  })
  .map(({ most, ...rest }) => (most === undefined ? rest : { ...rest, most: Math.max(most, rest.least) }));

function cases(most: number): fc.Arbitrary<Drawn> {
  return fc.record({
    roles: fc.uniqueArray(requirement, { minLength: 1, maxLength: most, selector: (one) => one.role }),
    posts: fc.array(fc.tuple(fc.nat(2), role, fc.constantFrom("yes" as const, "unknown" as const, "over" as const)), {
      maxLength: 5,
    }),
    unassigned: fc.constantFrom(0, 0, 1, 2),
    list: fc.constantFrom("complete", "complete", "incomplete"),
  });
}

const SPANS = {
  yes: { from: "2021-01-01" },
  unknown: { from: "2021-12" },
  over: { from: "2021-01-01", until: "2021-06-30" },
} as const;

function check({ roles, posts, unassigned, list }: Drawn): ReturnType<typeof checkRequiredRoles>[number] | undefined {
  const personnel = [
    ...[0, 1, 2].map((person) => ({
      id: `p-${person}`,
      assignments: posts
        .filter(([holder]) => holder === person)
        .map(([, held, certain]) => ({ station: "centre-1", role: held, ...SPANS[certain] })),
    })),
    ...Array.from({ length: unassigned }, (_, index) => ({ id: `unassigned-${index}` })),
  ];
  const register = prepared({
    stations: [centre({ from: "2021-01-01" })],
    personnel,
    completeness: list === "complete" ? [{ collection: "personnel" }] : [],
  });
  return checkRequiredRoles(register, requiredRoles(roles), { asOf: "2021-12-15" })[0];
}

/** Returns every set of posts that the record allows; a person without recorded posts holds any of the drawn roles, or all roles. */
function worlds({ posts, unassigned, list }: Drawn): readonly (readonly Post[])[] {
  const recorded = posts
    .filter(([, , certain]) => certain !== "over")
    .reduce<readonly (readonly Post[])[]>(
      (sets, post) => sets.flatMap((set) => (post[2] === "yes" ? [[...set, post]] : [set, [...set, post]])),
      [[]],
    );
  const hidden = list === "complete" ? unassigned : 3;
  const ways: readonly (readonly StationRole[])[] = [...subsetsOf(ROLES), stationRoles.values];
  const extras = Array.from({ length: hidden }, (_, index) => index).reduce<readonly (readonly Post[])[]>(
    (sets, index) =>
      sets.flatMap((set) => ways.map((held) => [...set, ...held.map((one): Post => [10 + index, one, "yes"])])),
    [[]],
  );
  return recorded.flatMap((set) => extras.map((extra) => [...set, ...extra]));
}

function subsetsOf<T>(members: readonly T[]): readonly (readonly T[])[] {
  return members.reduce<readonly (readonly T[])[]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
}

function isFulfilled({ role: required, least, most, mayAlsoHold }: RequiredRole, posts: readonly Post[]): boolean {
  const holders = new Set(posts.filter(([, held]) => held === required).map(([person]) => person));
  const conflict = posts.some(
    ([person, held]) => holders.has(person) && held !== required && !mayAlsoHold.includes(held),
  );
  return holders.size >= least && (most === undefined || holders.size <= most) && !conflict;
}

describe("checkRequiredRoles", () => {
  it("returns for one role the verdict on which all completions of the record agree, otherwise undetermined", () => {
    fc.assert(
      fc.property(cases(1), (drawn) => {
        const outcomes = new Set(worlds(drawn).map((posts) => drawn.roles.every((one) => isFulfilled(one, posts))));
        expect(check(drawn)?.verdict).toBe(outcomes.size === 2 ? "undetermined" : outcomes.has(true) ? "met" : "unmet");
      }),
      { numRuns: 300 },
    );
  });

  // With an incomplete list any number of persons may be hidden, too many to try for several roles.
  const listed = cases(3).map((drawn): Drawn => ({ ...drawn, list: "complete" }));
  const fulfils = ({ roles }: Drawn, posts: readonly Post[]): boolean => roles.every((one) => isFulfilled(one, posts));

  it("returns for several roles the verdict on which all completions agree, otherwise undetermined", () => {
    fc.assert(
      fc.property(listed, (drawn) => {
        const outcomes = new Set(worlds(drawn).map((posts) => fulfils(drawn, posts)));
        expect(check(drawn)?.verdict).toBe(outcomes.size === 2 ? "undetermined" : outcomes.has(true) ? "met" : "unmet");
      }),
    );
  });

  it("names the date of a post if and only if two completions that differ in it alone differ in the verdict", () => {
    fc.assert(
      fc.property(listed, (drawn) => {
        const missing = check(drawn)?.missing ?? [];
        const all = worlds(drawn);
        for (const [person, held] of drawn.posts.filter(([, , certain]) => certain === "unknown")) {
          const decides = all.some(
            (posts) =>
              !posts.some(([holder, other]) => holder === person && other === held) &&
              fulfils(drawn, posts) !== fulfils(drawn, [...posts, [person, held, "unknown"]]),
          );
          const isNamed = missing.some(
            ({ subject, fact, detail }) =>
              subject.id === `p-${person}` && fact === "assignment-date" && detail === held,
          );
          expect(isNamed).toBe(decides);
        }
      }),
    );
  });

  it("lists as missing only what leaves a role open, and settles once that is recorded", () => {
    fc.assert(
      fc.property(cases(3), fc.constantFrom("yes" as const, "over" as const), (drawn, turned) => {
        const finding = check(drawn);
        expect((finding?.missing.length ?? 0) > 0).toBe(finding?.verdict === "undetermined");
        const named = (fact: string, id: string): boolean =>
          finding?.missing.some((one) => one.fact === fact && one.subject.id === id) ?? false;
        const filled = check({
          ...drawn,
          list: named("personnel", "centre-1") ? "complete" : drawn.list,
          unassigned: named("assignments", "centre-1") ? 0 : drawn.unassigned,
          posts: drawn.posts.map(([person, held, certain]): Post => [
            person,
            held,
            certain === "unknown" && named("assignment-date", `p-${person}`) ? turned : certain,
          ]),
        });
        expect(filled?.verdict).not.toBe("undetermined");
      }),
      { numRuns: 200 },
    );
  });
});

describe("checkRequiredRoles, by example", () => {
  const exactlyOne = (mayAlsoHold: readonly StationRole[]): RequiredRole => ({
    role: "director",
    least: 1,
    most: 1,
    mayAlsoHold: [...mayAlsoHold],
  });
  const verdict = (posts: readonly Post[], one: RequiredRole): string => {
    const finding = check({ roles: [one], posts, unassigned: 0, list: "complete" });
    const [status] = finding?.detail.roles ?? [];
    return [finding?.verdict, status?.holders.least, ...(status?.conflicts ?? [])].join(" ");
  };

  it("counts a person once, however many posts of the role the person has", () => {
    expect(
      verdict(
        [
          [0, "director", "yes"],
          [0, "director", "yes"],
        ],
        exactlyOne([]),
      ),
    ).toBe("met 1");
    expect(
      verdict(
        [
          [0, "director", "yes"],
          [1, "director", "yes"],
        ],
        exactlyOne([]),
      ),
    ).toBe("unmet 2");
    expect(verdict([[0, "director", "over"]], exactlyOne([]))).toBe("unmet 0");
  });

  it("is unmet where a holder has at the same time another role that the provision does not allow", () => {
    expect(
      verdict(
        [
          [0, "director", "yes"],
          [0, "executive-director", "yes"],
        ],
        exactlyOne([]),
      ),
    ).toBe("unmet 1 executive-director");
    expect(
      verdict(
        [
          [0, "director", "yes"],
          [0, "executive-director", "yes"],
        ],
        exactlyOne(["executive-director"]),
      ),
    ).toBe("met 1");
    expect(
      verdict(
        [
          [0, "director", "yes"],
          [1, "executive-director", "yes"],
        ],
        exactlyOne([]),
      ),
    ).toBe("met 1");
    expect(
      verdict(
        [
          [0, "director", "yes"],
          [0, "executive-director", "over"],
        ],
        exactlyOne([]),
      ),
    ).toBe("met 1");
  });

  it("does not count a possible holder who has another role that is not allowed", () => {
    expect(
      verdict(
        [
          [0, "director", "unknown"],
          [0, "executive-director", "yes"],
        ],
        exactlyOne([]),
      ),
    ).toBe("unmet 0");
  });
});
