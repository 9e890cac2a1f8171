import type { FactKind } from "../../terms/index.js";
import type { Person } from "../../model/index.js";
import type { CriterionVerdict, Remedy, RemedyChange } from "../types.js";
import { MOST_CODED, type OnDay, type Outcome, type Possible, possibleOf, verdictOf } from "./assessor.js";
import { type Facts, certificateRank, degreeRank, educationRank } from "../criteria/criterion.js";
import {
  type Draft,
  MOST_COMPLETIONS,
  type Unknown,
  type UnknownFacts,
  draftJudge,
  recordedToTheDay,
  sourcesOf,
  unknownsOn,
} from "./unknowns.js";
import { compareRatios } from "../../ratio/index.js";
import { toRatio } from "../../exact/index.js";

/** A fact that is not known, before it is said whose. */
interface UnknownFact {
  readonly fact: FactKind;
  readonly detail?: string;
}

/** What the completions of the unknown facts come to. */
interface Settled {
  readonly verdict: CriterionVerdict;
  readonly missing: readonly UnknownFact[];
}

const MOST_REMEMBERED = 4_096;

/**
 * Finds which unknown facts can still change the verdict: those for which two completions of all unknown facts
 * differ in this fact alone and have different verdicts. Where all completions agree, the verdict is settled.
 * People with the same gaps have the same answer, so answers are remembered by what is missing.
 */
export function missingFactsOn(onDay: OnDay): (facts: Facts, outcome: Outcome) => Settled {
  const listUnknowns = unknownsOn(onDay);
  const isCoded = onDay.leaves.length <= MOST_CODED;
  const isRecorded = recordedToTheDay(onDay.leaves.map(({ leaf }) => leaf));
  const remembered = new Map<string | number, Settled>();
  return (facts, { possible, code }) => {
    // Then only the area and judgements can be open, and what the leaves came to tells whether they are.
    const listed = isCoded && isRecorded(facts.person) ? null : listUnknowns(facts);
    const key = listed === null ? code : `${isCoded ? String(code) : statesOf(onDay, facts)}|${keyOf(listed)}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const settled = settle(onDay, facts, (listed ?? listUnknowns(facts)).unknowns, possible);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, settled);
    return settled;
  };
}

function statesOf({ leaves }: OnDay, facts: Facts): string {
  return leaves.map(({ onDay }) => onDay.assess(facts).verdict[2]).join("");
}

function keyOf({ unknowns, key }: UnknownFacts): string {
  let whole = key;
  for (const unknown of unknowns) whole += `|${unknown.key}`;
  return whole;
}

function settle(onDay: OnDay, facts: Facts, unknowns: readonly Unknown[], possible: Possible): Settled {
  const completions = unknowns.reduce((product, { size }) => product * size, 1);
  if (completions > MOST_COMPLETIONS)
    return {
      verdict: verdictOf(possible),
      missing: distinct(unknowns.filter((unknown) => isRead(unknown, onDay, facts))),
    };
  const strides = stridesOf(unknowns);
  const values = judgeCompletions(onDay, facts, { unknowns, strides, completions });
  const verdicts = new Set<number>();
  const judgements = unknowns.flatMap(({ fact, size }, axis) =>
    fact === "judgement" ? [{ stride: strides[axis] as number, size }] : [],
  );
  for (let index = 0; index < completions; index += 1) {
    // A judgement that is not recorded stays one: only the other facts are completed.
    if (judgements.every(({ stride, size }) => Math.trunc(index / stride) % size === 0))
      verdicts.add(values[index] as number);
  }
  const [only] = verdicts;
  return {
    verdict: verdicts.size === 1 && only !== undefined ? verdictOf(only * 5) : "undetermined",
    missing: distinct(unknowns.filter(({ size }, axis) => canChange(values, strides[axis] as number, size))),
  };
}

interface Completions {
  readonly unknowns: readonly Unknown[];
  readonly strides: readonly number[];
  readonly completions: number;
}

/** The verdict of every completion: 0 unmet, 1 discretionary, 2 met. Each leaf is asked once for each value it can see. */
function judgeCompletions(onDay: OnDay, facts: Facts, { unknowns, strides, completions }: Completions): Uint8Array {
  const tables = onDay.leaves.map(({ leaf, onDay: placed }) => {
    const sources = sourcesOf(leaf, onDay.leaves);
    const axes = unknowns.flatMap((unknown, axis) =>
      sources.has(unknown.source) ? [{ unknown, stride: strides[axis] as number }] : [],
    );
    return {
      axes,
      answers: answersOf(
        placed.assess,
        facts,
        axes.map(({ unknown }) => unknown),
      ),
    };
  });
  const leaves = new Uint8Array(tables.length);
  const values = new Uint8Array(completions);
  for (let index = 0; index < completions; index += 1) {
    tables.forEach(({ axes, answers }, place) => {
      let at = 0;
      for (const { unknown, stride } of axes) at = at * unknown.size + (Math.trunc(index / stride) % unknown.size);
      leaves[place] = answers[at] as number;
    });
    values[index] = onDay.combine(leaves) & 3;
  }
  return values;
}

/** What one leaf comes to for every combination of values of the unknown facts that it sees. */
function answersOf(
  assess: OnDay["leaves"][number]["onDay"]["assess"],
  facts: Facts,
  unknowns: readonly Unknown[],
): Uint8Array {
  const draft: Draft = { person: copyLists(facts.person), areaClass: facts.areaClass, outcomes: new Map() };
  const judge = draftJudge(draft, facts);
  const answers = new Uint8Array(unknowns.reduce((product, { size }) => product * size, 1));
  const strides = stridesOf(unknowns);
  for (let index = 0; index < answers.length; index += 1) {
    unknowns.forEach((unknown, axis) =>
      unknown.apply(draft, Math.trunc(index / (strides[axis] as number)) % unknown.size),
    );
    answers[index] = possibleOf(assess({ person: draft.person as Person, areaClass: draft.areaClass, judge }).verdict);
  }
  return answers;
}

/** Whether two completions that differ along one axis alone have different verdicts. */
function canChange(values: Uint8Array, stride: number, size: number): boolean {
  for (let index = 0; index + stride < values.length; index += 1) {
    if (Math.trunc(index / stride) % size < size - 1 && values[index] !== values[index + stride]) return true;
  }
  return false;
}

function stridesOf(unknowns: readonly Unknown[]): readonly number[] {
  const strides: number[] = [];
  let stride = 1;
  for (let axis = unknowns.length - 1; axis >= 0; axis -= 1) {
    strides[axis] = stride;
    stride *= (unknowns[axis] as Unknown).size;
  }
  return strides;
}

function distinct(unknowns: readonly Unknown[]): readonly UnknownFact[] {
  const facts = new Map(
    unknowns.map(({ fact, detail }) => [`${fact} ${detail ?? ""}`, detail === undefined ? { fact } : { fact, detail }]),
  );
  return [...facts.values()];
}

/** Whether an open criterion reads the fact. */
function isRead(unknown: Unknown, onDay: OnDay, facts: Facts): boolean {
  const open = onDay.leaves.filter(({ onDay: placed }) =>
    ["undetermined", "discretionary"].includes(placed.assess(facts).verdict),
  );
  const list = LIST_OF.get(unknown.fact);
  return open.some(({ leaf }) =>
    unknown.fact === "area-class"
      ? leaf.kind === "area"
      : unknown.fact === "judgement"
        ? leaf.kind === "judgement"
        : unknown.fact === "major"
          ? leaf.reads === "education" || leaf.reads === "degrees"
          : leaf.reads === list,
  );
}

const LIST_OF: ReadonlyMap<FactKind, string> = new Map<FactKind, string>([
  ["certificates", "certificates"],
  ["certificate-date", "certificates"],
  ["education", "education"],
  ["education-date", "education"],
  ["degrees", "degrees"],
  ["degree-date", "degrees"],
  ["registrations", "registrations"],
  ["registration-date", "registrations"],
  ["continuing-education", "continuingEducation"],
  ["practice", "practice"],
]);

function copyLists(person: Person): Draft["person"] {
  const { certificates, education, degrees, registrations, continuingEducation, practice } = person;
  return {
    id: person.id,
    ...(certificates === undefined ? {} : { certificates: [...certificates] }),
    ...(education === undefined ? {} : { education: [...education] }),
    ...(degrees === undefined ? {} : { degrees: [...degrees] }),
    ...(registrations === undefined ? {} : { registrations: [...registrations] }),
    ...(continuingEducation === undefined ? {} : { continuingEducation: [...continuingEducation] }),
    ...(practice === undefined ? {} : { practice: [...practice] }),
  };
}

/**
 * Whether every change of one remedy is in another, on an equal or earlier day and of an equal or lower level.
 * Certificates and schooling are all obtained on the day of the question.
 */
export function isNoHarderThan(remedy: Remedy, other: Remedy): boolean {
  return remedy.changes.every((change) => other.changes.some((counterpart) => isWithin(change, counterpart)));
}

function isWithin(change: RemedyChange, other: RemedyChange): boolean {
  switch (change.kind) {
    case "wait":
      return other.kind === "wait" && change.until <= other.until;
    case "certificate":
      return other.kind === "certificate" && certificateRank(change.level) <= certificateRank(other.level);
    case "education":
      return (
        other.kind === "education" &&
        educationRank(change.level) <= educationRank(other.level) &&
        allows(change.majors, other.majors)
      );
    case "degree":
      return (
        other.kind === "degree" &&
        degreeRank(change.degree) <= degreeRank(other.degree) &&
        allows(change.majors, other.majors)
      );
    case "registration":
      return (
        other.kind === "registration" &&
        certificateRank(change.level) <= certificateRank(other.level) &&
        change.from <= other.from
      );
    case "continuing-education":
      return (
        other.kind === "continuing-education" &&
        change.on <= other.on &&
        compareRatios(toRatio(change.hours), toRatio(other.hours)) <= 0
      );
  }
}

/** Whether whoever graduates in one of the narrow fields graduates in one of the wide ones. */
function allows(wide: readonly string[] | null, narrow: readonly string[] | null): boolean {
  return wide === null || (narrow ?? [""]).every((major) => wide.includes(major));
}
