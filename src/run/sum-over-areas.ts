import { combineAll } from "../finding/index.js";
import { isByClass } from "../measure-form/index.js";
import {
  type Formula,
  type MeasureSubject,
  type ShareQuantity,
  type Stage,
  allOf,
  anyOf,
  casesOf,
  contextOf,
  distinctFacts,
} from "../quantities/index.js";
import { compareValues } from "../ratio/index.js";
import { type PreparedRegister, isComplete } from "../register/index.js";
import type {
  CoverageByDivision,
  CoverageRow,
  CoverageTargetDetail,
  MeasuredCoverage,
  MissingFact,
} from "../results/index.js";
import { type Verdict, isDivisionCode } from "../terms/index.js";
import {
  type CoverageFinding,
  type SettledRun,
  fillUp,
  findMeasured,
  measured,
  rateOf,
  remainder,
} from "./coverage-by-measure.js";

/** What a jurisdiction comes to where a coverage target differs by class of area. */

/** What was found in one stage of a target, and how. */
export interface StageOfTarget {
  readonly prepared: PreparedRegister;
  readonly jurisdiction: string;
  readonly stage: Stage;
  /** The run that gave the figures of a finding, or of one of its cases. */
  readonly runs: ReadonlyMap<CoverageTargetDetail, SettledRun>;
}

/** What one stage comes to for the whole jurisdiction. */
export interface StageTotal {
  readonly whole: CoverageFinding;
  readonly coverage: CoverageByDivision;
  /** Whether the target itself differs by class of area, so that each area has a share or number of its own. */
  readonly isByArea: boolean;
}

/**
 * Adds up the areas of a jurisdiction, each counted as its class is. A share or number that is the same for all is asked
 * of the sum; where the target or its day differs by class, the jurisdiction has to cover as many as its areas together.
 */
export function sumOverAreas(own: StageOfTarget, findings: readonly CoverageFinding[]): StageTotal {
  const { stage, runs, jurisdiction } = own;
  const whole = findings.find(({ subject }) => subject.id === jurisdiction);
  const areas = findings.filter(({ subject }) => subject.id !== jurisdiction);
  const used = [...new Set(findings.flatMap(casesIn).flatMap(({ detail }) => runs.get(detail) ?? []))];
  const [run] = used;
  if (whole === undefined || run === undefined) throw new TypeError("a target that is never checked");
  const isClassed = (name: string): boolean => isByClass(stage.values[name]?.value);
  const isByArea = isClassed("target");
  if (!Object.keys(stage.values).some(isClassed)) return { whole, coverage: run.coverage, isByArea };
  const hasAreas = used.some(({ coverage: { rows } }) =>
    rows.some(({ division }) => division !== null && division !== jurisdiction),
  );
  const parts = partsOf(own, used, hasAreas ? areas : [whole]);
  const sum = addUp(own, run, parts);
  if (!hasAreas) return { whole, coverage: sum.coverage, isByArea };
  const summed = isByArea || isClassed("dueOn") ? ofAreas(own, whole, areas, sum) : ofTotal(own, run, parts, sum);
  const { applied: _applied, classes: _classes, cases: _cases, ...rest } = whole;
  const applied = Object.entries(stage.values).filter(([name]) => !isClassed(name));
  return {
    whole: { ...rest, ...(applied.length === 0 ? {} : { applied: Object.fromEntries(applied) }), ...summed },
    coverage: sum.coverage,
    isByArea,
  };
}

type Summed = Pick<CoverageFinding, "verdict" | "timing" | "detail" | "missing">;

/** What is counted in one area; null: in no area. */
interface Part {
  readonly division: string | null;
  readonly share: ShareQuantity;
  /** The finding whose classes apply; null: it is not known of which class the divisions are. */
  readonly finding: CoverageFinding | null;
}

/** Returns what each area counts by its own class, and what lies in no area and so is of no known class. */
function partsOf(
  own: StageOfTarget,
  used: readonly SettledRun[],
  findings: readonly CoverageFinding[],
): readonly Part[] {
  const [only] = findings;
  if (only?.subject.id === own.jurisdiction) {
    const rows = new Set(used.flatMap(({ coverage }) => coverage.rows.map(({ division }) => division)));
    return Array.from(rows, (division) => ({ division, share: shareFor(own, only, division), finding: only }));
  }
  const outside = used.flatMap((run) => run.shareOf(null) ?? EMPTY);
  const [first = EMPTY, ...others] = outside;
  const isSame = others.every((other) => sameRate(rateOf(first), rateOf(other)));
  const share = isSame ? first : { ...EMPTY, unlisted: [{ subject: wholeOf(own), fact: "divisions" as const }] };
  return [
    ...findings
      .toSorted((one, other) => compareValues(one.subject.id, other.subject.id))
      .map((finding) => ({ division: finding.subject.id, share: shareFor(own, finding), finding })),
    { division: null, share, finding: null },
  ];
}

const EMPTY: ShareQuantity = { type: "share", members: [], unlisted: [] };

function sameRate(one: MeasuredCoverage, other: MeasuredCoverage): boolean {
  return one.base === other.base && (["covered", "unknown", "total"] as const).every((key) => one[key] === other[key]);
}

/** Returns what an area counts by the class of a subject, in each class to which it may belong. */
function shareFor(
  { prepared, stage, runs }: StageOfTarget,
  finding: CoverageFinding,
  division: string | null = finding.subject.id,
): ShareQuantity {
  const shares = casesIn(finding).map(({ verdict, classes, detail }) =>
    classes === undefined && verdict !== "not-applicable" ? (runs.get(detail)?.shareOf(division) ?? EMPTY) : EMPTY,
  );
  const [only = EMPTY, ...others] = shares;
  if (others.length === 0) return only;
  const { asOf } = stage;
  const context = contextOf({ prepared, asOf, period: { from: asOf, to: asOf }, rounding: null });
  const { all, whenIn } = casesOf(stage.values, finding.subject as MeasureSubject, context);
  return inEachCase(all.map((one, index) => ({ holds: whenIn(one), share: shares[index] ?? EMPTY })));
}

function casesIn(finding: CoverageFinding): readonly CaseFound[] {
  return (finding.cases ?? [finding]) as readonly CaseFound[];
}

type CaseFound = Pick<CoverageFinding, "verdict" | "classes" | "detail">;

/**
 * Returns one share for cases of which one holds: with the members of that case, in whatever order, since they are only
 * counted. Those that are covered for certain come first in each case, so that what all cases have in common is known.
 */
function inEachCase(cases: readonly { readonly holds: Formula; readonly share: ShareQuantity }[]): ShareQuantity {
  const sorted = cases.map(({ holds, share: { members } }) => ({
    holds,
    members: members.toSorted((one, other) => rankOf(one) - rankOf(other)),
  }));
  const most = sorted.reduce((length, { members }) => Math.max(length, members.length), 0);
  const either = (index: number, key: keyof ShareQuantity["members"][number]): Formula => {
    const each = sorted.map(({ holds, members }) => ({ holds, is: members[index]?.[key] ?? false }));
    const [first] = each;
    return typeof first?.is === "boolean" && each.every(({ is }) => is === first.is)
      ? first.is
      : anyOf(each.map(({ holds, is }) => allOf([holds, is])));
  };
  return {
    type: "share",
    members: Array.from({ length: most }, (_, index) => ({
      among: either(index, "among"),
      counted: either(index, "counted"),
    })),
    unlisted: distinctFacts(cases.flatMap(({ share }) => share.unlisted)),
  };
}

function rankOf({ among, counted }: ShareQuantity["members"][number]): number {
  if (among !== true) return 3;
  return counted === true ? 0 : counted === false ? 2 : 1;
}

/** The areas added up. */
interface Sum {
  readonly coverage: CoverageByDivision;
  readonly share: ShareQuantity;
  /** Whether the register lists all divisions of the jurisdiction. */
  readonly isListed: boolean;
}

function addUp(own: StageOfTarget, { provision }: SettledRun, parts: readonly Part[]): Sum {
  const display = provision.parameters.display.value;
  const isListed = listsAll(own, provision);
  const isOpen = !isListed || parts.some(({ share }) => share.unlisted.length > 0);
  const share = fillUp(
    {
      type: "share",
      members: parts.flatMap(({ share: { members } }) => members),
      unlisted: isOpen ? [{ subject: wholeOf(own), fact: "divisions" }] : [],
    },
    provision.parameters.total?.value,
  );
  const inAreas = parts.filter(({ division }) => division !== null);
  const rows = inAreas.flatMap(({ division, share: counted, finding }): readonly CoverageRow[] =>
    finding?.classes === "no-class"
      ? []
      : [
          {
            division,
            name: division === null ? null : (own.prepared.divisions.get(division)?.name ?? null),
            ...openIf(isContradictory(finding), rateOf(counted, display)),
          },
        ],
  );
  const left = remainder(
    share,
    inAreas.map((part) => part.share),
    provision,
  );
  return {
    share,
    isListed,
    coverage: {
      kind: "coverage-by-division",
      rows: [...rows, ...(left.total > 0 ? [{ division: null, name: null, ...left }] : [])],
      total: openIf(
        parts.some(({ finding }) => isContradictory(finding)),
        rateOf(share, display),
      ),
    },
  };
}

function openIf(isOpen: boolean, rate: MeasuredCoverage): MeasuredCoverage {
  return isOpen ? { ...rate, base: "incomplete" } : rate;
}

/** Whether an area is, or may be, of two classes: the policy does not say how it counts. */
function isContradictory(finding: CoverageFinding | null): boolean {
  return finding !== null && casesIn(finding).some(({ classes }) => classes === "two-classes");
}

function listsAll(
  { prepared, jurisdiction, stage: { asOf } }: StageOfTarget,
  { measure, level, appliesTo }: SettledRun["provision"],
): boolean {
  const isKnown = prepared.divisions.has(jurisdiction) || isDivisionCode(jurisdiction);
  const { tier = level } = appliesTo;
  const levels = measure === "workers" ? (["village"] as const) : (prepared.tiers.get(tier)?.levels ?? [level]);
  return levels.every((own) =>
    isComplete(prepared, {
      collection: "divisions",
      division: isKnown ? jurisdiction : undefined,
      level: own,
      period: asOf,
    }),
  );
}

function wholeOf({ jurisdiction }: StageOfTarget): MissingFact["subject"] {
  return { kind: "division", id: jurisdiction };
}

/** Asks a share or number that is the same for all of the sum of the areas. */
function ofTotal(
  { stage, jurisdiction }: StageOfTarget,
  { provision }: SettledRun,
  parts: readonly Part[],
  { share }: Sum,
): Summed {
  const found = findMeasured(measured(share, provision), provision, { asOf: stage.asOf, division: jurisdiction });
  const contradictory = parts.flatMap(({ finding }) => (finding !== null && isContradictory(finding) ? [finding] : []));
  const verdict = contradictory.length > 0 ? "undetermined" : found.verdict;
  return {
    verdict,
    timing: verdict === "not-applicable" ? found.timing : (stage.timing ?? found.timing),
    detail: found.detail,
    missing: distinctFacts([...found.missing, ...contradictory.flatMap(({ missing }) => missing)]),
  };
}

/** Has the jurisdiction cover as many as its areas together, each by its own day. */
function ofAreas(
  own: StageOfTarget,
  whole: CoverageFinding,
  areas: readonly CoverageFinding[],
  { coverage, isListed }: Sum,
): Summed {
  const { rows } = coverage;
  const inAreas = rows.filter(({ division }) => division !== null);
  const count = (read: (row: CoverageRow) => number): number => inAreas.reduce((sum, row) => sum + read(row), 0);
  const isOpen = !isListed || inAreas.length < rows.length;
  const verdict = combineAll([...areas.map((area) => area.verdict), ...(isOpen ? ["undetermined" as const] : [])]);
  const deciding = decidingArea(areas, verdict) ?? whole;
  const facts = [
    ...(isOpen ? [{ subject: wholeOf(own), fact: "divisions" as const }] : []),
    ...areas.flatMap(({ missing }) => missing),
  ];
  const { number: _number, ...detail } = deciding.detail;
  return {
    verdict,
    timing: verdict === "not-applicable" ? null : deciding.timing,
    detail: {
      ...detail,
      target: null,
      required: addEach(areas, Math.min, ({ required }) => required),
      covered: count(({ covered }) => covered),
      unknown: count(({ unknown }) => unknown),
      total: count(({ total }) => total),
      shortfall: {
        least: addEach(areas, Math.min, ({ shortfall }) => shortfall.least),
        most: addEach(areas, Math.max, ({ shortfall }) => shortfall.most),
      },
    },
    missing: verdict === "undetermined" ? distinctFacts(facts) : [],
  };
}

/** The area by whose day the whole is judged: the first that falls short, or the last where none does. */
function decidingArea(areas: readonly CoverageFinding[], verdict: Verdict): CoverageFinding | undefined {
  const byDay = areas
    .filter((area) => area.verdict !== "not-applicable")
    .toSorted((one, other) => compareValues(one.detail.dueOn, other.detail.dueOn));
  return (verdict === "met" ? undefined : byDay.find((area) => area.verdict === verdict)) ?? byDay.at(-1);
}

/** Adds up a figure of the areas: of one whose class is not known, the least or the greatest of its cases. */
function addEach(
  areas: readonly CoverageFinding[],
  end: (one: number, other: number) => number,
  read: (detail: CoverageTargetDetail) => number,
): number {
  const figureOf = ({ verdict, detail }: CaseFound): number => (verdict === "not-applicable" ? 0 : read(detail));
  return areas.reduce(
    (sum, area) =>
      sum +
      casesIn(area)
        .map(figureOf)
        .reduce((one, other) => end(one, other)),
    0,
  );
}
