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

/** When a target is checked, and where. */
export interface CoverageQuestion {
  readonly asOf: PlainDate;
  /** The period of what happens over time, such as money that stations receive. */
  readonly period: Period;
  readonly jurisdiction: string;
}

/** The coverage of a jurisdiction, and what is found about it and about each county-level area in it. */
export interface CoverageRun {
  readonly findings: readonly Finding<CoverageTargetDetail>[];
  readonly coverage: CoverageByDivision;
}

/** Returns whether a target on stations asks for more than a share of all divisions of a level. */
export function isConditioned({ measure, parameters }: Target): boolean {
  const { target, among, stations, total } = parameters;
  const asksMore = typeof target.value === "object" || [among, stations, total].some((one) => one !== undefined);
  return measure === "stations" && asksMore;
}

/** Checks a target with a number or with conditions: for the jurisdiction, and for each county-level area in it. */
export function checkByMeasure(prepared: PreparedRegister, provision: Target, question: CoverageQuestion): CoverageRun {
  const { asOf, jurisdiction } = question;
  const isKnown = prepared.divisions.has(jurisdiction) || isDivisionCode(jurisdiction);
  const measureIn = measurer(prepared, provision, question);
  const whole = measureIn(isKnown ? jurisdiction : null);
  const { rows } = measureCoverageByDivision(prepared, {
    by: "county",
    asOf,
    within: isKnown ? jurisdiction : undefined,
    tier: provision.appliesTo.tier ?? provision.level,
    base: provision.parameters.base?.value,
  });
  const areas = rows.flatMap(({ division, name }) =>
    division === null ? [] : [{ division, name, ...(division === jurisdiction ? whole : measureIn(division)) }],
  );
  const find = ({ rate, answer }: Measured, division: string): Finding<CoverageTargetDetail> => ({
    ...checkCoverageTarget(rate, provision, { asOf, division }),
    ...answer,
  });
  const left = remainder(whole.rate, areas, provision);
  return {
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
  };
}

/** How many divisions are covered, and what the comparison with the target comes to. */
interface Measured {
  readonly rate: MeasuredCoverage;
  readonly answer: Pick<Finding, "verdict" | "missing">;
}

/** Returns a function that measures an area, null for all divisions, and compares it with the target. */
function measurer(
  prepared: PreparedRegister,
  provision: Target,
  { asOf, period, jurisdiction }: CoverageQuestion,
): (area: string | null) => Measured {
  const { target, total, display } = provision.parameters;
  const goal = target.value;
  const context = contextOf({ prepared, asOf, period, rounding: null });
  const measure = measureOf(prepared, provision);
  return (area) => {
    const listed = shareIn(measure, area, context);
    const isWhole = area === null || area === jurisdiction;
    const share = isWhole && total !== undefined ? fillUp(listed, total.value) : listed;
    const outcome = compare({
      applies: true,
      measured:
        typeof goal === "object"
          ? {
              type: "count",
              members: share.members.map(({ among, counted }) => allOf([among, counted])),
              unlisted: share.unlisted,
            }
          : share,
      atLeast: {
        type: "number",
        value: typeof goal === "object" ? makeRatio(BigInt(goal.number)) : toRatio(goal),
      },
      atMost: null,
    });
    return { rate: rateOf(share, display.value), answer: { verdict: outcome.verdict, missing: outcome.missing } };
  };
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
function fillUp(share: ShareQuantity, total: number): ShareQuantity {
  const [fact] = share.unlisted;
  const members = share.members.map((member) => ({ ...member, belongs: certaintyOf(member.among) }));
  const lacking = total - members.filter(({ belongs }) => belongs !== "no").length;
  if (fact === undefined || lacking < 0) return share;
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

function rateOf({ members, unlisted }: ShareQuantity, display: CoverageDisplay): MeasuredCoverage {
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
  const base = unlisted.length === 0 && doubtful === 0 ? "complete" : "incomplete";
  return { ...measureCoverage({ covered, total, unknown }, display), base };
}

/** What lies in no county-level area, and what the source counts and the register does not list. */
function remainder(whole: MeasuredCoverage, areas: readonly Measured[], { parameters }: Target): MeasuredCoverage {
  const rest = (count: (rate: MeasuredCoverage) => number): number =>
    areas.reduce((left, { rate }) => left - count(rate), count(whole));
  const counts = {
    covered: rest(({ covered }) => covered),
    unknown: rest(({ unknown }) => unknown),
    total: rest(({ total }) => total),
  };
  return { ...measureCoverage(counts, parameters.display.value), base: whole.base };
}
