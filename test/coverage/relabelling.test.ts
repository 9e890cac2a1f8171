import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditCoverageTable, type CoverageTableRow, type Relabelling } from "../../src/coverage/index.js";

/** A printed row and the reference total of its label. */
interface Case {
  readonly row: CoverageTableRow;
  readonly reference: number;
}

describe("the relabelling of auditCoverageTable", () => {
  // few totals and no decimals: many rows allow several totals, many labels share one
  const mixed = fc
    .array(fc.record({ total: fc.integer({ min: 1, max: 9 }), covered: fc.nat(9), other: fc.nat(9), turn: fc.nat(2) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((drawn) =>
      drawn.map(({ total, covered, other, turn }, index): Case => {
        const numerator = Math.min(covered, total);
        const percent = String(turn === 2 ? other * 10 : Math.floor((200 * numerator + total) / (2 * total)));
        return { row: { label: `r${index}`, numerator, percent }, reference: turn === 1 ? other : total };
      }),
    );
  const shuffled = fc
    .array(fc.record({ total: fc.integer({ min: 1, max: 5 }), covered: fc.integer({ min: 1, max: 5 }) }), { minLength: 2, maxLength: 6 })
    .chain((drawn) =>
      fc.shuffledSubarray([...drawn.keys()], { minLength: drawn.length }).map((places) =>
        drawn.map(({ total, covered }, index): Case => {
          const numerator = Math.min(covered, total);
          const percent = String(Math.floor((200 * numerator + total) / (2 * total)));
          return { row: { label: `r${index}`, numerator, percent }, reference: drawn[places[index] ?? 0]?.total ?? 0 };
        }),
      ),
    );

  it.each([
    ["tables with right, wrong and impossible rows", mixed],
    ["tables whose labels were shuffled", shuffled],
  ])("is what trying every permutation finds, for %s", (_, cases) => {
    fc.assert(
      fc.property(cases, (table) => {
        expectBest(relabel(table), table);
      }),
      { numRuns: 400 },
    );
  });

  it("is what trying every permutation finds, for seven rows", () => {
    const seven = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(seven, (drawn) => {
        const table = drawn.map(([total, reference], index): Case => {
          return { row: { label: `r${index}`, numerator: 1, percent: String(Math.floor(100 / total)) }, reference };
        });
        expectBest(relabel(table), table);
      }),
      { numRuns: 25 },
    );
  });

  it("does not depend on the order of the rows, but for which of several it names", () => {
    const both = mixed.chain((table) => fc.tuple(fc.constant(table), fc.shuffledSubarray(table, { minLength: table.length })));
    fc.assert(
      fc.property(both, ([table, turned]) => {
        const [one, other] = [relabel(table), relabel(turned)];
        expect(summary(other)).toEqual(summary(one));
      }),
    );
  });

  it("puts the labels of 5,000 rows right that were joined by position one row off", () => {
    const table = largeTable(5_000, (index) => index + 1);
    const found = relabel(table);
    expect(found).toMatchObject({ agreeing: 5_000, disagreeing: [] });
    expect(found.kept + found.changes.length).toBe(5_000);
  });

  it("undoes swaps among 5,000 rows of distinct totals, and knows that it is the only way", () => {
    const table = largeTable(5_000, (index) => (index % 10 < 2 ? index - (index % 10) + 1 - (index % 10) : index), (index) => 1_000 + index);
    const found = relabel(table);
    expect(found).toMatchObject({ found: "unique", kept: 4_000, agreeing: 5_000 });
    expect(found.changes).toHaveLength(1_000);
  });
});

function relabel(table: readonly Case[]): Relabelling {
  const referenceTotals = table.map(({ row, reference }) => ({ label: row.label, total: reference }));
  return auditCoverageTable({ rows: table.map(({ row }) => row) }, { referenceTotals }).relabelling;
}

/** Rows with their own totals and the reference of the label at `place`, all of the totals covered but one. */
function largeTable(rows: number, place: (index: number) => number, total = (index: number) => 2 + ((index * 7919) % 61)): readonly Case[] {
  return Array.from({ length: rows }, (_, index) => {
    const own = total(index);
    const thousandths = Math.floor((200_000 * (own - 1) + own) / (2 * own));
    const percent = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
    return { row: { label: `r${index}`, numerator: own - 1, percent }, reference: total(place(index) % rows) };
  });
}

/** What does not depend on which of several best relabellings is named. */
function summary({ found, consistentWith, compared, agreeing, kept, changes }: Relabelling): object {
  const settled = changes.filter(({ inEveryBest }) => inEveryBest).map(({ from, to }) => `${from} ${to}`);
  return { found, consistentWith, compared, agreeing, kept, settled: settled.sort() };
}

function expectBest(found: Relabelling, table: readonly Case[]): void {
  const { best, agreeing, kept } = tryEvery(table);
  expect(found).toMatchObject({ compared: table.length, agreeing, kept });
  expect(found.found).toBe(agreeing < table.length ? "none" : best.length === 1 ? "unique" : "several");
  const indexOf = new Map(table.map(({ row }, index) => [row.label, index]));
  const changes = found.changes.map((change) => ({ ...change, at: indexOf.get(change.from) ?? -1, taken: indexOf.get(change.to) ?? -1 }));
  const among = best.filter((assignment) => changes.every(({ at, taken }) => assignment[at] === taken));
  expect(among.length).toBeGreaterThan(0);
  for (const { at, taken, inEveryBest } of changes) {
    expect(inEveryBest).toBe(best.every((assignment) => assignment[at] === taken));
  }
  const open = new Set(found.disagreeing);
  expect(open.size).toBe(table.length - agreeing);
  for (const { from, to } of found.changes) expect(open.has(from) || from === to).toBe(false);
}

function tryEvery(table: readonly Case[]): { best: readonly (readonly number[])[]; agreeing: number; kept: number } {
  let best: (readonly number[])[] = [];
  let agreeing = -1;
  let kept = -1;
  for (const assignment of permutations(table.length)) {
    const agree = assignment.filter((label, row) => prints(table[row]?.row, table[label]?.reference)).length;
    const keep = assignment.filter((label, row) => label === row).length;
    if (agree < agreeing || (agree === agreeing && keep < kept)) continue;
    if (agree > agreeing || keep > kept) best = [];
    agreeing = agree;
    kept = keep;
    best.push(assignment);
  }
  return { best, agreeing, kept };
}

/** Whether a total prints a row's percentage, without decimals, rounded half up. */
function prints(row: CoverageTableRow | undefined, total = 0): boolean {
  if (row === undefined || total < Math.max(1, row.numerator)) return false;
  return String(Math.floor((200 * row.numerator + total) / (2 * total))) === row.percent;
}

function* permutations(length: number): Generator<readonly number[]> {
  const order = Array.from({ length }, (_, index) => index);
  const turns = order.map(() => 0);
  yield [...order];
  for (let index = 1; index < length; ) {
    const turn = turns[index] ?? 0;
    if (turn >= index) {
      turns[index++] = 0;
      continue;
    }
    const other = index % 2 === 0 ? 0 : turn;
    [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
    turns[index] = turn + 1;
    index = 1;
    yield [...order];
  }
}
