import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  auditCoverageTable,
  type CoverageTable,
  type CoverageTableRow,
  type ReferenceTotal,
  type Relabelling,
} from "../../src/coverage/index.js";
import { permutations } from "./permutations.js";

/** A printed row and the reference total of its label. */
interface Case {
  readonly row: CoverageTableRow;
  readonly reference: number;
}

describe("auditCoverageTable for wrong labels", () => {
  // few totals and no decimals: many rows allow several totals, many labels share one
  const mixed = fc
    .array(
      fc.record({ total: fc.integer({ min: 1, max: 9 }), covered: fc.nat(9), other: fc.nat(9), turn: fc.nat(2) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((drawn) =>
      drawn.map(({ total, covered, other, turn }, index): Case => {
        const numerator = Math.min(covered, total);
        const percent = String(turn === 2 ? other * 10 : Math.floor((200 * numerator + total) / (2 * total)));
        return { row: { label: `r${index}`, numerator, percent }, reference: turn === 1 ? other : total };
      }),
    );
  const shuffled = fc
    .array(fc.record({ total: fc.integer({ min: 1, max: 5 }), covered: fc.integer({ min: 1, max: 5 }) }), {
      minLength: 2,
      maxLength: 6,
    })
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
  ])("finds what trying every permutation finds, for %s", (_, cases) => {
    fc.assert(
      fc.property(cases, (table) => {
        expectBest(relabel(table), table);
      }),
      { numRuns: 400 },
    );
  });

  it("finds what trying every permutation finds, for seven rows", () => {
    const seven = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), {
      minLength: 7,
      maxLength: 7,
    });
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

  it("ignores the order of the rows, except for which of several relabellings it names", () => {
    const both = mixed.chain((table) =>
      fc.tuple(fc.constant(table), fc.shuffledSubarray(table, { minLength: table.length })),
    );
    fc.assert(
      fc.property(both, ([table, turned]) => {
        const [one, other] = [relabel(table), relabel(turned)];
        expect(summary(other)).toEqual(summary(one));
      }),
    );
  });

  it("corrects the labels of 1,000 rows that were shifted by one row", () => {
    const found = relabel(largeTable(1_000, (index) => index + 1));
    expect(found).toMatchObject({ found: "several", agreeing: 1_000, disagreeing: [] });
    expect(found.kept + found.changes.length).toBe(1_000);
  });

  it("undoes swaps among 1,000 rows of distinct totals, and reports that this is the only way", () => {
    const found = relabel(largeTable(1_000, swapPairs, distinctTotals));
    expect(found).toMatchObject({ found: "unique", kept: 800, agreeing: 1_000 });
    expect(found.changes).toHaveLength(200);
  });

  it("looks for no relabelling among more than 1,000 compared rows, and still lists their faults", () => {
    const audit = auditCoverageTable(...inputOf(largeTable(1_001, swapPairs, distinctTotals)));
    expect(audit.faults.filter(({ kind }) => kind === "reference-mismatch")).toHaveLength(201);
    expect(audit.relabelling).toMatchObject({
      found: "none",
      consistentWith: "not-searched",
      compared: 1_001,
      agreeing: 800,
      kept: 1_001,
      changes: [],
    });
    expect(audit.relabelling.disagreeing).toHaveLength(201);
  });

  it("counts only rows whose labels the reference lists towards the limit", () => {
    const [table, { referenceTotals }] = inputOf(largeTable(5_000, swapPairs, distinctTotals));
    const { relabelling } = auditCoverageTable(table, { referenceTotals: referenceTotals.slice(0, 1_000) });
    expect(relabelling).toMatchObject({ found: "unique", compared: 1_000, kept: 800 });
  });

  it("confirms the printed labels of a table of any size", () => {
    const found = relabel(largeTable(50_000, (index) => index));
    expect(found).toMatchObject({ consistentWith: "printed-labels", compared: 50_000, kept: 50_000, changes: [] });
  });

  it("gives labels that share a reference total to the rows that move, in the order of the table", () => {
    const rows: readonly [string, number][] = [
      ["50", 4],
      ["50", 4],
      ["25", 2],
      ["25", 2],
    ];
    const table = rows.map(([percent, reference], index) => ({
      row: { label: `r${index}`, numerator: 1, percent },
      reference,
    }));
    expect(relabel(table).changes.map(({ from, to }) => `${from} ${to}`)).toEqual(["r0 r2", "r1 r3", "r2 r0", "r3 r1"]);
  });
});

function relabel(table: readonly Case[]): Relabelling {
  return auditCoverageTable(...inputOf(table)).relabelling;
}

function inputOf(
  table: readonly Case[],
): [table: CoverageTable, options: { readonly referenceTotals: readonly ReferenceTotal[] }] {
  const referenceTotals = table.map(({ row, reference }) => ({ label: row.label, total: reference }));
  return [{ rows: table.map(({ row }) => row) }, { referenceTotals }];
}

/** Swaps the labels of the first two of every ten rows. */
function swapPairs(index: number): number {
  const first = index - (index % 10);
  return index % 10 < 2 ? 2 * first + 1 - index : index;
}

function distinctTotals(index: number): number {
  return 1_000 + index;
}

/** Makes rows with the percentage of their own total, all but one covered, and the reference of the label at `place`. */
function largeTable(
  rows: number,
  place: (index: number) => number,
  total = (index: number) => 2 + ((index * 7919) % 61),
): readonly Case[] {
  return Array.from({ length: rows }, (_, index) => {
    const own = total(index);
    const thousandths = Math.floor((200_000 * (own - 1) + own) / (2 * own));
    const percent = `${Math.floor(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, "0")}`;
    return { row: { label: `r${index}`, numerator: own - 1, percent }, reference: total(place(index) % rows) };
  });
}

/** Keeps what does not depend on which of several best relabellings is named. */
function summary({ found, consistentWith, compared, agreeing, kept, changes }: Relabelling): object {
  const settled = changes.filter(({ inEveryBest }) => inEveryBest).map(({ from, to }) => `${from} ${to}`);
  return { found, consistentWith, compared, agreeing, kept, settled: settled.sort() };
}

function expectBest(found: Relabelling, table: readonly Case[]): void {
  const { best, agreeing, kept } = tryEvery(table);
  expect(found).toMatchObject({ compared: table.length, agreeing, kept });
  expect(found.found).toBe(agreeing < table.length ? "none" : best.length === 1 ? "unique" : "several");
  const indexOf = new Map(table.map(({ row }, index) => [row.label, index]));
  const changes = found.changes.map((change) => ({
    ...change,
    at: indexOf.get(change.from) ?? -1,
    taken: indexOf.get(change.to) ?? -1,
  }));
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
