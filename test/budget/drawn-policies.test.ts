import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BudgetOptions, planBudget } from "social-work-station-rules/budget";
import { parseRegister } from "social-work-station-rules/model";
import { prepareRegister } from "social-work-station-rules/register";
import type { Budget } from "social-work-station-rules/results";
import { parties, policyOf, provision, ratios, registerOf, stated } from "./two-towns.js";

/** Budgets of two or three policies with drawn precedence, beside a small budget that is computed apart. */

const PLACES = ["CN", "1101", "110101"];
const STATIONS = [
  { id: "east", division: "110101001" },
  { id: "west", division: "110102001" },
  { id: "south", division: "120101001" },
];
const IDS = ["a", "b", "c"];

interface Standard {
  readonly yuan: number;
  readonly purpose: "pay" | "premises" | null;
  readonly aspect: "money" | "more";
  /** What a station needs for the standard to apply; absent: nothing. */
  readonly premises?: "available" | "signage" | undefined;
}

interface DrawnPolicy {
  readonly jurisdiction: string;
  readonly prevailsOver: readonly string[];
  readonly supersedes: readonly string[];
  readonly standards: readonly Standard[];
  readonly share: number | null;
  readonly isBan: boolean;
}

const standard: fc.Arbitrary<Standard> = fc.record({
  yuan: fc.constantFrom(0, 10, 33.33, 100.5),
  purpose: fc.constantFrom("pay", "premises", null),
  aspect: fc.constantFrom("money", "money", "more"),
});
const others = fc.subarray(IDS, { maxLength: 2 });
const drawnPolicy: fc.Arbitrary<DrawnPolicy> = fc.record({
  jurisdiction: fc.constantFrom(...PLACES),
  prevailsOver: fc.oneof(fc.constant([]), others),
  supersedes: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: others }),
  standards: fc.array(standard, { minLength: 1, maxLength: 3 }),
  share: fc.option(fc.integer({ min: 1, max: 9 })),
  isBan: fc.boolean(),
});
const drawnPolicies = fc.array(drawnPolicy, { minLength: 2, maxLength: 3 });

const standardId = (of: string, index: number): string => `${of}/standard-${String(index)}`;

function policiesOf(drawn: readonly DrawnPolicy[]) {
  return drawn.map(({ jurisdiction, prevailsOver, supersedes, standards, share, isBan }, place) => {
    const id = IDS[place] ?? "";
    const apart = (ids: readonly string[]): readonly string[] => ids.filter((other) => other !== id);
    return policyOf(
      [
        ...standards.map(({ yuan, purpose, aspect, premises }, index) =>
          provision(
            "funding-standard",
            { amount: stated(yuan), ...(purpose === null ? {} : { purpose: stated(purpose) }) },
            {
              id: standardId(id, index),
              aspect,
              ...(premises === undefined ? {} : { where: { station: { premises: { [premises]: true } } } }),
            },
          ),
        ),
        ...(share === null
          ? []
          : [
              provision(
                "cost-share",
                { parties: stated(parties), ratios: stated(ratios(String(share), String(10 - share))) },
                { id: `${id}/share` },
              ),
            ]),
        ...(isBan
          ? [
              provision(
                "funding-sources",
                { sources: stated(["general-budget"]), others: stated("not-allowed") },
                { id: `${id}/sources` },
              ),
            ]
          : []),
      ],
      { id, jurisdiction, prevailsOver: apart(prevailsOver), supersedes: apart(supersedes) },
    );
  });
}

/** A register of some stations; `premises` says what is recorded of those of each. */
const registerWith = (stations: readonly object[], premises: object) =>
  prepareRegister(
    parseRegister({
      ...registerOf({
        divisions: STATIONS.map(({ division }) => ({
          id: division,
          name: division,
          level: "township",
          kind: "subdistrict",
        })),
        stations: stations.map((station) => ({ ...station, tier: "s:centre", from: "2020", premises })),
        figures: [],
      }),
    }),
  );
const register = registerWith(STATIONS, {});
const sources = [
  { id: "budget", kind: "general-budget", amount: 150 },
  { id: "lottery", kind: "welfare-lottery", amount: 90 },
];

const units = fc.constantFrom<NonNullable<BudgetOptions["unit"]>>("fen", "yuan");

const plan = (policies: ReturnType<typeof policiesOf>, unit: BudgetOptions["unit"] = "fen"): Budget =>
  planBudget(register, policies, { year: 2026, sources, unit });

/** What the oracle decides for one standard and one station. */
type Fate = "counted" | "replaced" | "conflict" | "zero";

/** Whether a policy applies to a place: in its jurisdiction, and where no other supersedes it. */
function applies(drawn: readonly DrawnPolicy[], place: number, division: string): boolean {
  const { jurisdiction } = drawn[place] as DrawnPolicy;
  const isIn = (area: string): boolean => area === "CN" || division.startsWith(area);
  return (
    isIn(jurisdiction) && !drawn.some((other, index) => supersedes(drawn, index, place) && isIn(other.jurisdiction))
  );
}

/** By the names in lists, unless the other leads back to it through the lists. */
function supersedes(drawn: readonly DrawnPolicy[], first: number, second: number): boolean {
  const names = (index: number): readonly number[] =>
    (drawn[index]?.supersedes ?? []).map((id) => IDS.indexOf(id)).filter((one) => one !== index && one < drawn.length);
  return names(first).includes(second) && !names(second).some((one) => one === first || names(one).includes(first));
}

/** Whether one policy goes before another by a chain that does not lead back, among the policies of a matter. */
function goesBefore(drawn: readonly DrawnPolicy[], among: readonly number[], first: number, second: number): boolean {
  const names = (index: number): readonly number[] =>
    (drawn[index]?.prevailsOver ?? [])
      .map((id) => IDS.indexOf(id))
      .filter((one) => one !== index && among.includes(one));
  const leads = (from: number, to: number): boolean =>
    names(from).some((one) => one === to || names(one).some((two) => two === to || names(two).includes(to)));
  const edge = (from: number, to: number): boolean => names(from).includes(to) && !leads(to, from);
  return edge(first, second) || among.some((middle) => edge(first, middle) && edge(middle, second));
}

interface Entry extends Standard {
  readonly station: string;
  readonly place: number;
  readonly id: string;
}

/** Tries all ways to leave out standards until one is consistent: each left out has a better one that is not. */
function fatesOf(drawn: readonly DrawnPolicy[]): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const { id: station, division } of STATIONS) {
    for (const aspect of ["money", "more"]) {
      const all = drawn.flatMap(({ standards }, place): readonly Entry[] =>
        standards.flatMap((one, index) =>
          one.aspect === aspect ? [{ ...one, station, place, id: standardId(IDS[place] ?? "", index) }] : [],
        ),
      );
      const isThere = (entry: Entry): boolean => applies(drawn, entry.place, division);
      const inPlace = all.filter(({ place }) => {
        const { jurisdiction } = drawn[place] as DrawnPolicy;
        return jurisdiction === "CN" || division.startsWith(jurisdiction);
      });
      for (const entry of inPlace) if (!isThere(entry)) fates.set(`${station} ${entry.id}`, "replaced");
      const here = inPlace.filter(isThere);
      const among = [...new Set(here.map(({ place }) => place))];
      const rivals = (one: Entry, other: Entry): boolean =>
        one.place !== other.place && (one.purpose === null || other.purpose === null || one.purpose === other.purpose);
      const better = (one: Entry): readonly Entry[] =>
        here.filter((other) => rivals(one, other) && goesBefore(drawn, among, other.place, one.place));
      const consistent = Array.from({ length: 2 ** here.length }, (_, mask) =>
        here.filter((_entry, index) => (mask >> index) % 2 === 1),
      ).filter((left) =>
        here.every((one) => left.includes(one) === better(one).some((other) => !left.includes(other))),
      );
      expect(consistent).toHaveLength(1);
      const left = consistent[0] ?? [];
      for (const one of here) {
        const isDisputed = here.some((other) => rivals(one, other) && !left.includes(other));
        const fate = left.includes(one) ? "replaced" : isDisputed ? "conflict" : one.yuan === 0 ? "zero" : "counted";
        fates.set(`${station} ${one.id}`, fate);
      }
    }
  }
  return fates;
}

const fen = (amount: string | null | undefined): bigint => BigInt(Math.round(Number(amount ?? "0") * 100));
const sum = (amounts: readonly { readonly amount: { readonly least: string } }[]): bigint =>
  amounts.reduce((all, { amount }) => all + fen(amount.least), 0n);

/** Lists in an order of their own. */
const sorted = (entries: readonly unknown[]): readonly string[] =>
  entries.map((entry) => JSON.stringify(entry)).toSorted();

/** A budget apart from the order of its lists. */
function withoutOrder({ lines, conflicts, replaced, allocation, notPlanned, bases, policies, ...rest }: Budget) {
  return {
    ...rest,
    lines: sorted(lines),
    replaced: sorted(replaced),
    conflicts: sorted(conflicts.map((one) => ({ ...one, provisions: sorted(one.provisions) }))),
    notPlanned: sorted(notPlanned),
    bases: sorted(bases),
    policies: policies.toSorted(),
    allocation: allocation && {
      ...allocation,
      needs: sorted(allocation.needs),
      ledger: sorted(allocation.ledger),
    },
  };
}

describe("a budget of several policies", () => {
  it("counts, replaces or disputes each standard for each station, as an oracle does", () => {
    fc.assert(
      fc.property(drawnPolicies, (drawn) => {
        const budget = plan(policiesOf(drawn));
        const found: string[] = [
          ...budget.lines.map(({ recipient, provision: id }) => `${recipient.id} ${id} counted`),
          ...budget.replaced.flatMap((one) => one.recipients.map(({ id }) => `${id} ${one.provision} replaced`)),
          ...budget.conflicts
            .filter(({ about }) => about === "amount")
            .flatMap(({ recipient, provisions }) =>
              provisions.map((one) => `${recipient.id} ${one.provision} conflict`),
            ),
        ];
        const expected = Array.from(fatesOf(drawn), ([key, fate]) => `${key} ${fate}`);
        expect(found.toSorted()).toEqual(expected.filter((one) => !one.endsWith(" zero")).toSorted());
      }),
      { numRuns: 150 },
    );
  });

  it("adds up by recipient, purpose, party and source", () => {
    fc.assert(
      fc.property(drawnPolicies, units, (drawn, unit) => {
        const {
          total,
          lines,
          recipients,
          purposes,
          parties: paying,
          allocation,
          shortfall,
        } = plan(policiesOf(drawn), unit);
        for (const parts of [lines, recipients, purposes, paying]) expect(sum(parts)).toBe(fen(total.least));
        for (const line of lines) expect(sum(line.parts)).toBe(fen(line.amount.least));
        if (allocation === null) {
          expect(lines).toEqual([]);
          return;
        }
        const paid = allocation.ledger.reduce((all, { amount }) => all + fen(amount), 0n);
        expect(allocation.needs.reduce((all, { amount }) => all + fen(amount), 0n)).toBe(paid);
        expect(paid + fen(shortfall?.least)).toBe(fen(total.least));
        for (const { id, amount } of sources) {
          const own = allocation.ledger.filter(({ source }) => source === id);
          expect(own.reduce((all, one) => all + fen(one.amount), 0n) <= BigInt(amount * 100)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("does not depend on the order of the policies", () => {
    fc.assert(
      fc.property(drawnPolicies, units, (drawn, unit) => {
        const policies = policiesOf(drawn);
        const budget = withoutOrder(plan(policies, unit));
        expect(withoutOrder(plan(policies.toReversed(), unit))).toEqual(budget);
        expect(withoutOrder(plan([...policies.slice(1), ...policies.slice(0, 1)], unit))).toEqual(budget);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a budget of several policies of which it is not known where they apply", () => {
  const doubtful = fc.array(
    fc
      .tuple(drawnPolicy, fc.array(fc.constantFrom("available", "signage", undefined), { minLength: 3, maxLength: 3 }))
      .map(([drawn, premises]) => ({
        ...drawn,
        standards: drawn.standards.map((one, index) => ({ ...one, premises: premises[index] })),
      })),
    { minLength: 2, maxLength: 3 },
  );
  const east = STATIONS.slice(0, 1);
  const flags = [true, false];
  const completions = flags.flatMap((available) => flags.map((signage) => registerWith(east, { available, signage })));
  const open = registerWith(east, {});
  const amounts = ({ lines }: Budget): ReadonlyMap<string, { readonly least: bigint; readonly most: bigint }> =>
    new Map(lines.map(({ provision: id, amount }) => [id, { least: fen(amount.least), most: fen(amount.most) }]));

  it("bounds each standard by its least and greatest amount in the completions, and the total", () => {
    fc.assert(
      fc.property(doubtful, (drawn) => {
        const policies = policiesOf(drawn);
        const budget = planBudget(open, policies, { year: 2026 });
        const complete = completions.map((one) => planBudget(one, policies, { year: 2026 }));
        const found = complete.map(amounts);
        const expected = new Map(
          [...new Set(found.flatMap((one) => [...one.keys()]))].map((id) => {
            const own = found.map((one) => one.get(id)?.least ?? 0n).toSorted((one, other) => Number(one - other));
            return [id, { least: own[0], most: own.at(-1) }];
          }),
        );
        expect(amounts(budget)).toEqual(expected);
        for (const { total } of complete) {
          expect(fen(budget.total.least) <= fen(total.least)).toBe(true);
          expect(fen(total.least) <= fen(budget.total.most)).toBe(true);
        }
        const certain = budget.conflicts.filter(
          ({ about, certainty }) => about === "amount" && certainty === "certain",
        );
        for (const { provisions } of certain)
          for (const { provision: id } of provisions) expect([...expected.keys()]).not.toContain(id);
        const replaced = new Set(budget.replaced.map((one) => one.provision));
        for (const id of expected.keys()) expect(replaced).not.toContain(id);
        if (budget.status === "determined") expect(new Set(complete.map(({ total }) => total.least)).size).toBe(1);
      }),
      { numRuns: 150 },
    );
  });
});
