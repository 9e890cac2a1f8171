import { type PlainDate, addDays, addYears } from "../../calendar/index.js";
import { type Ratio, compareRatios, formatScaled, subtractRatios } from "../../ratio/index.js";
import { parseDecimal, sumDecimals, toRatio } from "../../exact/index.js";
import type { Person } from "../../model/index.js";
import type { Remedy, RemedyChange } from "../types.js";
import type { Compiled, OnDay } from "./assessor.js";
import { type Course, dayAfter, firstMetDay, isMetOn, latestStart } from "./days.js";
import type { Facts, Option } from "../criteria/criterion.js";
import { isNoHarderThan } from "./missing-facts.js";
import type { Criterion } from "../../policy/index.js";

const MOST_REMEDIES = 16;

/**
 * What would make a verdict met: sets of changes, each tried on the person. A certificate or a degree is taken to
 * be obtained on the day of the question, the earliest there is; a registration and hours as early as they still
 * serve on the day on which the rest is fulfilled.
 */
export function remediesOf(
  compiled: Compiled,
  course: Course,
  asOf: PlainDate,
): { readonly remedies: readonly Remedy[]; readonly truncated: boolean } {
  const { sets, truncated } = optionSets(compiled);
  const found: Remedy[] = [];
  for (const set of sets) {
    const remedy = tryOut(compiled, course, { set, asOf });
    if (remedy === null || found.some((other) => isNoHarderThan(other, remedy))) continue;
    for (let index = found.length - 1; index >= 0; index -= 1) {
      if (isNoHarderThan(remedy, found[index] as Remedy)) found.splice(index, 1);
    }
    found.push(remedy);
  }
  const ordered = found.toSorted(
    (a, b) =>
      compare(a.metOn, b.metOn) || a.changes.length - b.changes.length || compare(JSON.stringify(a), JSON.stringify(b)),
  );
  return { remedies: ordered.slice(0, MOST_REMEDIES), truncated: truncated || ordered.length > MOST_REMEDIES };
}

interface Attempt {
  readonly set: readonly Option[];
  readonly asOf: PlainDate;
}

/** What a person does; time passes by itself. */
type Deed = Exclude<RemedyChange, { readonly kind: "wait" }>;

function tryOut(compiled: Compiled, course: Course, { set, asOf }: Attempt): Remedy | null {
  const lasting = set.flatMap((option) => lastingChange(option, asOf) ?? []);
  const passing = set.filter((option) => option.kind === "registration" || option.kind === "hours");
  const facts = withChanges(course.facts, lasting);
  const metOn = firstMetDay(
    compiled,
    { ...course, facts, assumed: new Set(passing.map(({ criterion }) => criterion)) },
    asOf,
  );
  if (metOn === null) return null;
  const registrations = passing.flatMap((option) =>
    option.kind === "registration" ? [registrationFor(option, { asOf, metOn })] : [],
  );
  const hours = hoursFor(
    passing.filter((option) => option.kind === "hours"),
    compiled,
    { facts, course, asOf, metOn },
  );
  const dated = [...registrations, ...hours].filter((change) => change !== null);
  if (dated.length < registrations.length + hours.length) return null;
  const onDay = compiled.on(metOn, course.recordedOn);
  const isMetWith = (changes: readonly Deed[]): boolean => isMetOn(onDay, withChanges(course.facts, changes));
  const needed = leaveOut([...lasting, ...dated], isMetWith);
  if (needed === null) return null;
  const wait: readonly RemedyChange[] = metOn === asOf ? [] : [{ kind: "wait", until: metOn }];
  return { changes: [...needed, ...wait], metOn };
}

/** The changes without those that the others make needless; null where even all of them do not do. */
function leaveOut(changes: readonly Deed[], isMetWith: (changes: readonly Deed[]) => boolean): readonly Deed[] | null {
  if (!isMetWith(changes)) return null;
  return changes.reduce((kept, change) => {
    const without = kept.filter((other) => other !== change);
    return isMetWith(without) ? without : kept;
  }, changes);
}

/** Something that, once obtained, stays. */
function lastingChange(option: Option, on: PlainDate): Deed | null {
  switch (option.kind) {
    case "certificate":
    case "education":
    case "degree":
      return { ...option, on };
    case "registration":
    case "hours":
      return null;
  }
}

interface Days {
  readonly asOf: PlainDate;
  readonly metOn: PlainDate;
}

/** A registration that is still valid on the day, begun as early as that allows. */
function registrationFor(
  { level, years }: Extract<Option, { readonly kind: "registration" }>,
  { asOf, metOn }: Days,
): Deed | null {
  const earliest = dayAfter(latestStart(metOn, years, "corresponding-day") as PlainDate);
  const from = (earliest > asOf ? earliest : asOf) as PlainDate;
  if (Number(from.slice(0, 4)) + years > 2200) return null;
  return { kind: "registration", level, from, until: addDays(addYears(from, years), -1) };
}

/**
 * The hours that are short on the day, each completed as early as it still counts then. The shortest window comes
 * first: its hours count in the longer ones too.
 */
function hoursFor(
  options: readonly HoursOption[],
  compiled: Compiled,
  { facts, course, asOf, metOn }: Days & { readonly facts: Facts; readonly course: Course },
): readonly Deed[] {
  const { leaves } = compiled.on(metOn, course.recordedOn);
  let known = facts;
  const added = new Map<PlainDate, string>();
  for (const { criterion, years } of options.toSorted((a, b) => a.years - b.years)) {
    const trace = leaves.find(({ leaf }) => leaf.id === criterion)?.onDay.assess(known);
    if (trace?.kind !== "continuing-education") continue;
    const least = trace.found.status === "recorded" ? trace.found.leastHours : "0";
    const short = subtractRatios(toRatio(trace.required.hours), toRatio(least));
    if (compareRatios(short, ZERO) <= 0) continue;
    const hours = decimalOf(short, [trace.required.hours, least]);
    const earliest = dayAfter(latestStart(metOn, years, "corresponding-day") as PlainDate);
    const on = (earliest > asOf ? earliest : asOf) as PlainDate;
    known = withChanges(known, [{ kind: "continuing-education", hours, on }]);
    added.set(on, sumDecimals([added.get(on) ?? "0", hours]));
  }
  return [...added].map(([on, hours]) => ({ kind: "continuing-education", hours, on }));
}

type HoursOption = Extract<Option, { readonly kind: "hours" }>;

const ZERO = toRatio("0");

/** A difference of two decimals as a decimal. */
function decimalOf({ numerator, denominator }: Ratio, terms: readonly string[]): string {
  const scale = terms.reduce((most, term) => Math.max(most, parseDecimal(term).scale), 0);
  return formatScaled((numerator * 10n ** BigInt(scale)) / denominator, scale);
}

/** The person as if the changes had been made. */
function withChanges(facts: Facts, changes: readonly Deed[]): Facts {
  return { ...facts, person: changes.reduce(withChange, facts.person) };
}

function withChange(person: Person, change: Deed): Person {
  switch (change.kind) {
    case "certificate":
      return {
        ...person,
        certificates: [
          ...(person.certificates ?? []),
          { level: change.level, issuedOn: change.on, approvedOn: change.on, resultsOn: change.on },
        ],
      };
    case "education":
      return {
        ...person,
        education: [
          ...(person.education ?? []),
          { level: change.level, ...majorOf(change.majors), graduatedOn: change.on },
        ],
      };
    case "degree":
      return {
        ...person,
        degrees: [
          ...(person.degrees ?? []),
          { degree: change.degree, ...majorOf(change.majors), conferredOn: change.on },
        ],
      };
    case "registration":
      return {
        ...person,
        registrations: [
          ...(person.registrations ?? []),
          { level: change.level, from: change.from, until: change.until },
        ],
      };
    case "continuing-education":
      return {
        ...person,
        continuingEducation: [...(person.continuingEducation ?? []), { on: change.on, hours: change.hours }],
      };
  }
}

function majorOf(majors: readonly string[] | null): { readonly major?: string } {
  const [major] = majors ?? [];
  return major === undefined ? {} : { major };
}

function compare(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** More sets than this are not tried. */
const MOST_SETS = 600;

/** Sets of things to do, of which each alternative needs at most one a criterion. */
interface OptionSets {
  readonly sets: readonly (readonly Option[])[];
  readonly truncated: boolean;
}

/**
 * Every way to help the criteria along: for a criterion nothing (time may do it) or one of its options; one
 * member of an any-of; all members of an all-of together.
 */
function optionSets({ provision, leaves }: Compiled): OptionSets {
  const options = new Map(leaves.map((leaf) => [leaf.id, leaf.options]));
  let truncated = false;
  const distinct = (sets: Iterable<readonly Option[]>): readonly (readonly Option[])[] => {
    const seen = new Map<string, readonly Option[]>();
    for (const set of sets) {
      if (seen.size >= MOST_SETS) {
        truncated = true;
        break;
      }
      const members = new Map(set.map((option) => [JSON.stringify(option), option]));
      const key = [...members.keys()].toSorted().join();
      if (!seen.has(key)) seen.set(key, [...members.values()]);
    }
    // The smallest first, so that what is cut off is the least helpful.
    return [...seen.values()].toSorted((a, b) => a.length - b.length);
  };
  const setsOf = (criterion: Criterion): readonly (readonly Option[])[] => {
    if (criterion.kind !== "any-of" && criterion.kind !== "all-of")
      return [[], ...(options.get(criterion.id) as readonly Option[]).map((option) => [option])];
    const members = criterion.members.map(setsOf);
    if (criterion.kind === "any-of") return distinct(members.flat());
    return members.reduce<readonly (readonly Option[])[]>((known, member) => distinct(pairs(known, member)), [[]]);
  };
  return { sets: setsOf(provision.criteria), truncated };
}

function* pairs(
  first: readonly (readonly Option[])[],
  second: readonly (readonly Option[])[],
): Iterable<readonly Option[]> {
  for (const one of first) for (const other of second) yield [...one, ...other];
}

/** A qualification whose criteria are placed once on each day, for a plan that asks about the same days again and again. */
export function placingOnce(compiled: Compiled): Compiled {
  const placed = new Map<string, OnDay>();
  return {
    ...compiled,
    on: (day, recordedOn, assumed) => {
      const key = JSON.stringify([day, recordedOn, ...(assumed ?? [])]);
      const known = placed.get(key) ?? compiled.on(day, recordedOn, assumed);
      placed.set(key, known);
      return known;
    },
  };
}
