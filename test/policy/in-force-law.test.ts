import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalTwoHaves } from "social-work-station-rules/catalogue";
import { type Parameter, type Policy, type Provision } from "social-work-station-rules/policy";
import { policiesInForce, type PoliciesInForce, type PolicyStatus } from "social-work-station-rules/in-force";
import { asPolicy } from "../as-parsed.js";

const [first] = nationalTwoHaves.provisions;
if (first === undefined) throw new Error("the national policy has provisions");
const pattern: Provision = first;
const from = nationalTwoHaves.effective.from as Parameter<string>;
const day = "2022-06-15";
const days = ["2022-06-14", day, "2022-06-16"] as const;
const ids = ["a", "b", "c"] as const;
const tiers = [undefined, "township", "village"] as const;

interface Drawn {
  readonly jurisdiction: string;
  readonly from: string | undefined;
  readonly until: string | null | undefined;
  readonly successors: readonly {
    readonly from: string;
    readonly text: "known" | "partly-known" | "unknown";
    readonly policy: string | undefined;
  }[];
  readonly prevailsOver: readonly string[];
  readonly slots: readonly { readonly aspect: string; readonly tier: (typeof tiers)[number] }[];
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  jurisdiction: fc.constantFrom("CN", "11", "1101", "12", "zone", "zone-x", "11a"),
  from: fc.constantFrom(undefined, ...days, ...days),
  until: fc.constantFrom(undefined, null, null, null, ...days),
  successors: fc.array(
    fc.record({
      from: fc.constantFrom(...days),
      text: fc.constantFrom("known", "partly-known", "unknown"),
      policy: fc.constantFrom(undefined, ...ids),
    }),
    { maxLength: 1 },
  ),
  prevailsOver: fc.subarray([...ids]),
  slots: fc.array(fc.record({ aspect: fc.constantFrom("one", "other"), tier: fc.constantFrom(...tiers) }), {
    maxLength: 3,
  }),
});

function on(value: string): Parameter<never> {
  return { ...from, value } as Parameter<never>;
}

function policyOf(id: string, { jurisdiction, from: start, until, successors, prevailsOver, slots }: Drawn): Policy {
  return asPolicy({
    ...nationalTwoHaves,
    ...{ id, jurisdiction, prevailsOver, data: [] },
    effective: {
      ...(start !== undefined && { from: on(start) }),
      ...(until !== undefined && { until: until === null ? ({ ...from, value: null } as never) : on(until) }),
    },
    successors: successors.map(({ policy, ...successor }, index) => ({
      ...successor,
      document: `after ${id} ${index}`,
      from: on(successor.from),
      ...(policy !== undefined && { policy }),
    })),
    provisions: slots.map(
      ({ aspect, tier }, index): Provision =>
        ({
          ...pattern,
          id: `${id}/${index}`,
          aspect,
          appliesTo: { subject: "division", ...(tier !== undefined && { tier }) },
        }) as Provision,
    ),
  });
}

/** From the meaning of the words, policy by policy. */
function expected(
  all: readonly (readonly [id: string, drawn: Drawn])[],
  division: string,
  above: readonly string[],
): PoliciesInForce {
  const isCode = (text: string): boolean => !Number.isNaN(Number(text));
  const lies = (id: string, within: string): boolean =>
    id === within || (isCode(id) && isCode(within) && id.startsWith(within));
  const here = all.filter(
    ([, { jurisdiction }]) => jurisdiction === "CN" || [division, ...above].some((id) => lies(id, jurisdiction)),
  );
  const isOver = ({ from: start, until, successors }: Drawn): boolean =>
    (start !== undefined && start > day) ||
    (typeof until === "string" && until < day) ||
    successors.some((successor) => successor.from <= day);
  // The places around the division, the country last: a policy's place is the outermost that is, or lies in, its own.
  const places = [division, ...above];
  const layer = ({ jurisdiction }: Drawn): number => {
    if (jurisdiction === "CN") return 0;
    const outermost = places.findLastIndex((id) => lies(id, jurisdiction));
    const digits = (places[outermost] ?? "").length - jurisdiction.length;
    return (places.length - outermost) * 1000 - digits;
  };
  const standing = here.filter(([, each]) => !isOver(each));
  const inForce = standing
    .filter(([, { from: start, until }]) => start !== undefined && until !== undefined)
    .toSorted(([one, first], [other, second]) => layer(first) - layer(second) || one.localeCompare(other));
  const slotOf = ({ aspect, tier }: Drawn["slots"][number]): string =>
    `${pattern.kind} / ${aspect} / division / ${tier ?? "*"}`;
  const held = inForce.flatMap(([id, each]) =>
    each.slots.map((slot, index) => ({
      policy: id,
      slot: slotOf(slot),
      provision: policyOf(id, each).provisions[index] as Provision,
    })),
  );
  const over = (id: string): readonly string[] => inForce.find(([own]) => own === id)?.[1].prevailsOver ?? [];
  // Of three policies at most: one goes before another that does not go before it, by itself or by way of the third.
  const prevailing = held.filter(({ policy, slot }) => {
    const others = held.filter((other) => other.slot === slot).map((other) => other.policy);
    const goesBack = (other: string): boolean =>
      over(policy).includes(other) ||
      others.some((third) => over(policy).includes(third) && over(third).includes(other));
    return !others.some((other) => over(other).includes(policy) && !goesBack(other));
  });
  const slots = [...new Set(held.map(({ slot }) => slot))];
  const placed = (slot: string) =>
    prevailing.filter((each) => each.slot === slot).map(({ policy, provision }) => ({ policy, provision }));
  const isKnownToTheEnd = (id: string | undefined, before: readonly string[]): boolean => {
    const found = here.find(([own]) => own === id)?.[1];
    if (id === undefined || found === undefined || before.includes(id)) return false;
    if (found.from !== undefined && found.from > day) return false;
    return found.successors.every(
      ({ from: start, text, policy }) => start > day || (text === "known" && isKnownToTheEnd(policy, [...before, id])),
    );
  };
  const statusOf = (id: string, each: Drawn): PolicyStatus => {
    const status = (state: PolicyStatus["state"], on: string | null) =>
      ({ policy: id, title: nationalTwoHaves.title, state, day: on }) as PolicyStatus;
    const { from: start, until, successors } = each;
    if (!here.some(([own]) => own === id)) return status("other-place", null);
    if (start !== undefined && start > day) return status("not-begun", start);
    if (typeof until === "string" && until < day) return status("ended", until);
    const [after] = successors.filter((successor) => successor.from <= day);
    if (after !== undefined) return status("succeeded", after.from);
    return status(start === undefined || until === undefined ? "dates-unknown" : "in-force", null);
  };
  const causeOf = (slot: string): "circle" | "no-precedence" => {
    const policies = placed(slot).map(({ policy }) => policy);
    return policies.some((policy) => over(policy).some((other) => policies.includes(other)))
      ? "circle"
      : "no-precedence";
  };
  return {
    kind: "policies-in-force",
    statuses: all.map(([id, each]) => statusOf(id, each)),
    policies: inForce.map(([id, each]) => policyOf(id, each)),
    provisions: slots.flatMap(placed),
    conflicts: slots
      .filter((slot) => new Set(placed(slot).map(({ policy }) => policy)).size > 1)
      .map((slot) => ({ cause: causeOf(slot), slot, provisions: placed(slot) })),
    gaps: [
      ...standing
        .filter(([, { from: start, until }]) => start === undefined || until === undefined)
        .map(([policy]) => ({ kind: "effective-dates-unknown" as const, policy })),
      ...here.flatMap(([id, each]) =>
        each.successors.flatMap(({ from: start, text, policy }, index) => {
          if (start > day || (text === "known" && isKnownToTheEnd(policy, [id]))) return [];
          const filled = inForce.filter(([other]) => other === policy).flatMap(([, later]) => later.slots.map(slotOf));
          return [
            {
              kind: "superseded-text-unknown" as const,
              policy: id,
              document: `after ${id} ${index}`,
              slots: each.slots.map(slotOf).filter((slot) => !filled.includes(slot)),
            },
          ];
        }),
      ),
    ],
  };
}

describe("what is in force in a place on a day", () => {
  it("is what each policy's dates, place, successors and precedence say", () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { maxLength: 3 }),
        fc.constantFrom("110105", "11a5", "zone-x", "11"),
        fc.constantFrom([], ["110115"], ["zone"], ["1101", "12"]),
        (list, division, above) => {
          const all = list.map((each, index) => [ids[index] as string, each] as const);
          const found = policiesInForce(
            all.map(([id, each]) => policyOf(id, each)),
            { asOf: day, division, above },
          );
          expect(found).toEqual(expected(all, division, above));
        },
      ),
      { numRuns: 600 },
    );
  });
});
