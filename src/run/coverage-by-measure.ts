import type { Period, PlainDate } from "../calendar/index.js";
import {
  type CoverageDisplay,
  checkCoverageTarget,
  measureCoverage,
  measureCoverageByDivision,
} from "../coverage/index.js";
import { toRatio } from "../exact/index.js";
import type { CoverageTarget, DivisionCondition, Measure, Settled } from "../policy/index.js";
import {
  type Formula,
  type MeasureContext,
  type ShareQuantity,
  allOf,
  anyOf,
  certaintyOf,
  compare,
  contextOf,
  not,
  ofCertainty,
  shareOf,
} from "../quantities/index.js";
import { makeRatio } from "../ratio/index.js";
import { type PreparedRegister, divisionExistsOn } from "../register/index.js";
import type { CoverageByDivision, CoverageTargetDetail, Finding, MeasuredCoverage } from "../results/index.js";
import { COMMITTEE_TYPES, DIVISION_KINDS, isDivisionCode } from "../terms/index.js";

/** Coverage targets with a number or with conditions: they are compared as requirements are, over what is not known. */

type Target = Settled<CoverageTarget>;

export type CoverageFinding = Finding<CoverageTargetDetail>;

/** When a target is checked, and where. */
export interface CoverageQuestion {
  readonly asOf: PlainDate;
  /** The period of what happens over time, such as money that stations receive. */
  readonly period: Period;
  readonly jurisdiction: string;
}

/** The coverage of a jurisdiction, and what is found about it and about each county-level area in it. */
export interface CoverageRun {
  readonly findings: readonly CoverageFinding[];
  readonly coverage: CoverageByDivision;
}

/** A run with one value for each parameter, and what it counts in each area; null: in no area. */
export interface SettledRun extends CoverageRun {
  readonly provision: Target;
  readonly shareOf: (area: string | null) => ShareQuantity | undefined;
}

/** Returns whether a target on stations asks for more than a share of all divisions of a level. */
export function isConditioned({ measure, parameters }: Target): boolean {
  const { target, among, stations, total } = parameters;
  const asksMore = typeof target.value === "object" || [among, stations, total].some((one) => one !== undefined);
  return measure === "stations" && asksMore;
}

/** Checks a target with a number or with conditions: for the jurisdiction, and for each county-level area in it. */
export function checkByMeasure(prepared: PreparedRegister, provision: Target, question: CoverageQuestion): SettledRun {
  const { asOf, period, jurisdiction } = question;
  const isKnown = prepared.divisions.has(jurisdiction) || isDivisionCode(jurisdiction);
  const context = contextOf({ prepared, asOf, period, rounding: null });
  const measure = measureOf(prepared, provision);
  const listed = shareIn(measure, isKnown ? jurisdiction : null, context);
  const filled = fillUp(listed, provision.parameters.total?.value);
  const whole = { share: filled, ...measured(filled, provision) };
  const { rows } = measureCoverageByDivision(prepared, {
    by: "county",
    asOf,
    within: isKnown ? jurisdiction : undefined,
    tier: provision.appliesTo.tier ?? provision.level,
    base: provision.parameters.base?.value,
  });
  const areas = rows.flatMap(({ division, name }) => {
    if (division === null) return [];
    const share = division === jurisdiction ? filled : shareIn(measure, division, context);
    return [{ division, name, share, ...measured(share, provision) }];
  });
  const find = (one: Measured, division: string): CoverageFinding => findMeasured(one, provision, { asOf, division });
  const leftOf = (all: ShareQuantity): MeasuredCoverage =>
    remainder(
      all,
      areas.map(({ share }) => share),
      provision,
    );
  const left = leftOf(filled);
  const shares = new Map(areas.map(({ division, share }) => [division, share]));
  return {
    provision,
    findings: [
      find(whole, jurisdiction),
      ...areas.filter(({ division }) => division !== jurisdiction).map((area) => find(area, area.division)),
    ],
    coverage: {
      kind: "coverage-by-division",
      rows: [
        ...areas.map(({ division, name, rate }) => ({ division, name, ...rate })),
        ...(left.total > 0 ? [{ division: null, name: null, ...left }] : []),
      ],
      total: whole.rate,
    },
    shareOf: (area) =>
      area === null
        ? shareOfRate(leftOf(listed), null, { measure: provision.measure, jurisdiction })
        : shares.get(area),
  };
}

/** How many divisions are covered, and what the comparison with the target comes to. */
export interface Measured {
  readonly rate: MeasuredCoverage;
  readonly answer: Pick<Finding, "verdict" | "missing">;
}

/** Compares a share of divisions with the target, a share or a number. */
export function measured(share: ShareQuantity, { parameters: { target, display } }: Target): Measured {
  const goal = target.value;
  const { members, unlisted } = share;
  const isNumber = typeof goal === "object";
  const { verdict, missing } = compare({
    applies: true,
    measured: isNumber
      ? { type: "count", members: members.map(({ among, counted }) => allOf([among, counted])), unlisted }
      : share,
    atLeast: { type: "number", value: isNumber ? makeRatio(BigInt(goal.number)) : toRatio(goal) },
    atMost: null,
  });
  return { rate: rateOf(share, display.value), answer: { verdict, missing } };
}

/** Returns what is found about an area of which so many divisions are covered. */
export function findMeasured(
  { rate, answer }: Measured,
  provision: Target,
  options: { readonly asOf: PlainDate; readonly division: string },
): CoverageFinding {
  return { ...checkCoverageTarget(rate, provision, options), ...answer };
}

type ShareOfDivisions = Extract<Measure, { readonly take: "share"; readonly of: "divisions" }>;

/**
 * Returns the share that a target is of: of the divisions of its levels, those in which a station that counts lies. A
 * station of a level below lies in the division there, and covers that one alone.
 */
function measureOf(prepared: PreparedRegister, { level, appliesTo, parameters }: Target): ShareOfDivisions {
  const { base, among, stations } = parameters;
  const { tier = level } = appliesTo;
  const levels = prepared.tiers.get(tier)?.levels ?? [level];
  const kinds = base === undefined ? [{}] : ofKinds(base.value);
  const counts = stations === undefined ? {} : { anyOf: [stations.value] };
  return {
    take: "share",
    of: "divisions",
    among: {
      level: levels,
      anyOf: among === undefined ? kinds : kinds.map((kind) => ({ ...kind, anyOf: [among.value] })),
    },
    where: {
      anyOf: levels.map((own) => ({
        level: [own],
        has: [{ of: "stations", where: { tier: [tier], division: { level: [own] }, ...counts } }],
      })),
    },
  };
}

/** Kinds of township-level division and types of village-level committee are two fields of a division. */
function ofKinds(kinds: readonly string[]): readonly DivisionCondition[] {
  const committee = COMMITTEE_TYPES.filter((type) => kinds.includes(type));
  const kind = DIVISION_KINDS.filter((one) => kinds.includes(one));
  return [...(committee.length === 0 ? [] : [{ committee }]), ...(kind.length === 0 ? [] : [{ kind }])];
}

/** Takes the share of an area with the area itself, which is a division of the level where the level is its own. */
function shareIn(measure: ShareOfDivisions, area: string | null, context: MeasureContext): ShareQuantity {
  const subject = area === null ? ALL : { kind: "division" as const, id: area };
  const { members, unlisted } = shareOf(measure, subject, context);
  const own = area === null ? undefined : context.prepared.divisions.get(area);
  if (own === undefined || !divisionExistsOn(own, context.asOf)) return { type: "share", members, unlisted };
  const itself = {
    among: context.meets("divisions", own, measure.among),
    counted: context.meets("divisions", own, measure.where),
  };
  return { type: "share", members: [itself, ...members], unlisted };
}

const ALL = { kind: "jurisdiction", id: "CN" } as const;

/**
 * Adds the divisions that a list which is not complete lacks, where the source says how many there are. A division that
 * only may belong to them is one of them, or one that is not listed is in its place.
 */
export function fillUp(share: ShareQuantity, total: number | undefined): ShareQuantity {
  const [fact] = share.unlisted;
  if (fact === undefined || total === undefined) return share;
  const members = share.members.map((member) => ({ ...member, belongs: certaintyOf(member.among) }));
  const lacking = total - members.filter(({ belongs }) => belongs !== "no").length;
  if (lacking < 0) return share;
  const unlisted = (index: number): Formula =>
    ofCertainty("unknown", { key: `${fact.subject.id} division ${index}`, missing: fact }, "covered");
  return {
    type: "share",
    members: [
      ...members.map(({ belongs, among, counted }, index) =>
        belongs === "unknown"
          ? { among: true, counted: anyOf([allOf([among, counted]), allOf([not(among), unlisted(index)])]) }
          : { among, counted },
      ),
      ...Array.from({ length: lacking }, (_, index) => ({ among: true, counted: unlisted(members.length + index) })),
    ],
    unlisted: [],
  };
}

/** Returns the share of so many divisions of which only the numbers are known. */
export function shareOfRate(
  { covered, unknown, total, base }: MeasuredCoverage,
  area: string | null,
  { measure, jurisdiction }: { readonly measure: Target["measure"]; readonly jurisdiction: string },
): ShareQuantity {
  const subject = { kind: "division", id: jurisdiction } as const;
  const missing = { subject, fact: measure === "stations" ? "stations" : "service-area" } as const;
  const of = (length: number, counted: (index: number) => Formula): ShareQuantity["members"] =>
    Array.from({ length }, (_, index) => ({ among: true, counted: counted(index) }));
  return {
    type: "share",
    members: [
      ...of(covered, () => true),
      ...of(unknown, (index) => ofCertainty("unknown", { key: `${area} unknown ${index}`, missing }, "covered")),
      ...of(total - covered - unknown, () => false),
    ],
    unlisted: base === "complete" ? [] : [{ subject, fact: "divisions" }],
  };
}

/** Counts the divisions of which it is known that they belong to a share. */
export function rateOf(share: ShareQuantity, display?: CoverageDisplay): MeasuredCoverage {
  return toRate(tallyOf(share), share.unlisted.length === 0, display);
}

/** Counts of divisions; `doubtful` are those of which it is not known whether they belong to the base. */
interface Tally {
  readonly covered: number;
  readonly unknown: number;
  readonly total: number;
  readonly doubtful: number;
}

function tallyOf({ members }: ShareQuantity): Tally {
  let [covered, unknown, total, doubtful] = [0, 0, 0, 0];
  for (const { among, counted } of members) {
    const belongs = certaintyOf(among);
    if (belongs === "unknown") doubtful += 1;
    if (belongs !== "yes") continue;
    total += 1;
    const has = certaintyOf(counted);
    if (has === "yes") covered += 1;
    if (has === "unknown") unknown += 1;
  }
  return { covered, unknown, total, doubtful };
}

function toRate(
  { doubtful, ...counts }: Tally,
  isListed: boolean,
  display: CoverageDisplay | undefined,
): MeasuredCoverage {
  return { ...measureCoverage(counts, display), base: isListed && doubtful === 0 ? "complete" : "incomplete" };
}

/** What lies in no county-level area, and what the source counts and the register does not list. */
export function remainder(
  whole: ShareQuantity,
  areas: readonly ShareQuantity[],
  { parameters }: Target,
): MeasuredCoverage {
  const [all, ...others] = [whole, ...areas].map(tallyOf);
  const rest = (key: keyof Tally): number => others.reduce((left, tally) => left - tally[key], all?.[key] ?? 0);
  const left = { covered: rest("covered"), unknown: rest("unknown"), total: rest("total"), doubtful: rest("doubtful") };
  return toRate(left, whole.unlisted.length === 0, parameters.display.value);
}
