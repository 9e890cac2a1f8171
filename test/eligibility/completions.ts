import type { Judgement, Person } from "social-work-station-rules/model";
import type { Qualification } from "social-work-station-rules/policy";
import { itemsOf } from "./arbitraries.js";
import { dayOf, judgeByHand, numberOf, VERDICTS, yearsLater } from "./oracle.js";

/** A person of whom something is not known, with all that is. */
export interface OpenCase {
  readonly provision: Qualification;
  readonly person: Person;
  readonly areaClass: "urban" | "rural" | undefined;
  readonly judgements: readonly Judgement[];
  readonly asOf: string;
  readonly recordedOn: string;
}

interface Draft {
  person: any;
  areaClass: "urban" | "rural";
  judgements: Judgement[];
}

/** One unknown fact with every value it may have. */
interface Axis {
  readonly key: string;
  readonly values: readonly ((draft: Draft) => void)[];
}

/** The verdict and the missing facts by going through every completion; null where there are too many. */
export function completeByHand(open: OpenCase, most: number): { readonly verdict: string; readonly missing: readonly string[]; readonly verdicts: readonly string[] } | null {
  const axes = axesOf(open);
  const total = axes.reduce((product, { values }) => product * values.length, 1);
  if (total > most) return null;
  const results: number[] = [];
  for (let index = 0; index < total; index += 1) {
    const draft: Draft = { person: structuredClone(open.person), areaClass: open.areaClass ?? "urban", judgements: [...open.judgements] };
    placesOf(axes, index).forEach((place, axis) => axes[axis]!.values[place]!(draft));
    results.push(judgeByHand(open.provision, draft, open.asOf));
  }
  const missing = new Set<string>();
  axes.forEach(({ key, values }, axis) => {
    const stride = axes.slice(axis + 1).reduce((product, { values: own }) => product * own.length, 1);
    const differs = results.some((result, index) => Math.floor(index / stride) % values.length > 0 && result !== results[index - stride]);
    if (differs) missing.add(key);
  });
  const isUnjudged = (index: number): boolean => placesOf(axes, index).every((place, axis) => !axes[axis]!.key.startsWith("judgement") || place === 0);
  const verdicts = [...new Set(results.filter((_, index) => isUnjudged(index)))];
  return { verdict: verdicts.length === 1 ? VERDICTS[verdicts[0]!]! : "undetermined", missing: [...missing].toSorted(), verdicts: [...new Set(results)].map((result) => VERDICTS[result]!) };
}

function placesOf(axes: readonly Axis[], index: number): readonly number[] {
  let rest = index;
  return axes
    .toReversed()
    .map(({ values }) => {
      const place = rest % values.length;
      rest = Math.floor(rest / values.length);
      return place;
    })
    .toReversed();
}

function axesOf({ provision, person, areaClass, judgements, asOf, recordedOn }: OpenCase): readonly Axis[] {
  const text = JSON.stringify(provision.criteria);
  const value = (name: string): any => provision.parameters[name]?.value;
  const axes: Axis[] = [];
  const grid = gridOf(provision, asOf);
  const range = (date: string | undefined): readonly string[] => {
    if (date === undefined) return [...new Set(["1990-01-01", ...grid.filter((day) => day <= recordedOn), recordedOn])];
    if (date.length === 10) return [date];
    const [from, to] = date.length === 7 ? [numberOf(`${date}-01`), Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5)), 0) / 86_400_000] : [numberOf(`${date}-01-01`), numberOf(`${date}-12-31`)];
    return Array.from({ length: to - from + 1 }, (_, index) => dayOf(from + index));
  };
  const dated = (key: string, list: string, position: number, field: string, days: readonly string[]): void => {
    if (days.length > 1) axes.push({ key, values: days.map((day) => ({ person: drafted }) => (drafted[list][position][field] = day)) });
  };
  const lists = (key: string, list: string, values: readonly object[][]): void => {
    axes.push({ key, values: values.map((records) => ({ person: drafted }) => (drafted[list] = structuredClone(records))) });
  };
  const upToTwo = (singles: readonly object[]): object[][] => [[], ...singles.map((one) => [one]), ...singles.flatMap((one, index) => singles.slice(index + 1).map((other) => [one, other]))];
  const reads = (kind: string): boolean => text.includes(`"kind":"${kind}"`);
  const majors = ["社会工作", "社会学", "法学"];

  if (reads("certificate") || reads("certificate-years")) {
    if (person.certificates === undefined) {
      const levels = ["assistant-social-worker", "social-worker", "senior-social-worker"];
      lists("certificates", "certificates", upToTwo(levels.flatMap((level) => grid.map((day) => ({ level, issuedOn: day, approvedOn: day, resultsOn: day })))));
    }
    person.certificates?.forEach((certificate, position) => {
      for (const field of ["issuedOn", "approvedOn"] as const) {
        if (text.includes("certificate") && [value("date"), value("otherDate")].includes(field)) dated(`certificate-date ${certificate.level}`, "certificates", position, field, range(certificate[field]));
      }
    });
  }
  if (reads("education")) {
    if (person.education === undefined) lists("education", "education", upToTwo(["senior-secondary", "junior-college", "bachelor"].flatMap((level) => majors.flatMap((major) => grid.map((day) => ({ level, major, graduatedOn: day }))))));
    person.education?.forEach((record, position) => {
      if (record.major === undefined) axes.push({ key: `major education:${record.level}`, values: majors.map((major) => ({ person: drafted }) => (drafted.education[position].major = major)) });
      dated(`education-date ${record.level}`, "education", position, "graduatedOn", range(record.graduatedOn));
    });
  }
  if (reads("degree")) {
    if (person.degrees === undefined) lists("degrees", "degrees", upToTwo(["bachelor", "master"].flatMap((degree) => ["社会工作", "法学"].flatMap((major) => grid.map((day) => ({ degree, major, conferredOn: day }))))));
    person.degrees?.forEach((record, position) => {
      if (record.major === undefined) axes.push({ key: `major degree:${record.degree}`, values: majors.map((major) => ({ person: drafted }) => (drafted.degrees[position].major = major)) });
      dated(`degree-date ${record.degree}`, "degrees", position, "conferredOn", range(record.conferredOn));
    });
  }
  if (reads("registration") || reads("renewal-window")) {
    if (person.registrations === undefined) {
      const levels = ["assistant-social-worker", "social-worker"];
      lists("registrations", "registrations", upToTwo(levels.flatMap((level) => endsAround(asOf).map((until) => ({ level, from: "1990-01-01", until })))));
    }
    person.registrations?.forEach((record, position) => {
      dated(`registration-date ${record.level}`, "registrations", position, "from", range(record.from));
      dated(`registration-date ${record.level}`, "registrations", position, "until", record.until === undefined ? endsAround(asOf).filter((day) => day >= range(record.from)[0]!) : range(record.until));
    });
  }
  if (reads("continuing-education")) {
    if (person.continuingEducation === undefined) lists("continuing-education", "continuingEducation", upToTwo(["40", "72"].flatMap((hours) => grid.map((on) => ({ on, hours })))));
    person.continuingEducation?.forEach((record, position) => dated("continuing-education", "continuingEducation", position, "on", range(record.on)));
  }
  if (reads("practice")) {
    if (person.practice === undefined) lists("practice", "practice", [[], ...grid.map((from) => [{ from }]), ...grid.flatMap((from) => grid.filter((until) => until > from).map((until) => [{ from, until: dayOf(numberOf(until) - 1) }])), [{ from: "1900-01-01", until: "1970-01-01" }]]);
    person.practice?.forEach((span, position) => {
      dated("practice", "practice", position, "from", range(span.from));
      if (span.until !== undefined) dated("practice", "practice", position, "until", range(span.until));
    });
  }
  if (reads("area") && areaClass === undefined) axes.push({ key: "area-class", values: (["urban", "rural"] as const).map((drawn) => (draft) => (draft.areaClass = drawn)) });
  for (const item of itemsOf(provision.criteria)) {
    if (judgements.some((judgement) => judgement.item === item && judgement.on <= asOf)) continue;
    const judged = (outcome: "met" | "unmet"): Judgement => ({ id: "new", subject: { kind: "person", id: person.id }, provision: provision.id, item, outcome, on: asOf as Judgement["on"], role: "r", evidence: [] });
    axes.push({ key: `judgement ${item}`, values: [() => undefined, (draft) => draft.judgements.push(judged("met")), (draft) => draft.judgements.push(judged("unmet"))] });
  }
  return axes;
}

/** The days at which any criterion of the drawn provisions begins to hold, and the days after. */
function gridOf(provision: Qualification, asOf: string): readonly string[] {
  const value = (name: string): any => provision.parameters[name]?.value;
  const latest = (holds: (day: string) => boolean): string => {
    let number = numberOf(asOf);
    while (!holds(dayOf(number))) number -= 1;
    return dayOf(number);
  };
  const year = Number(asOf.slice(0, 4));
  const cutOff: Record<string, string> = { "corresponding-day": asOf, "day-after": dayOf(numberOf(asOf) - 1), "calendar-years": `${year}-12-31`, "previous-year-end": `${year - 1}-12-31` };
  const ends = [
    asOf,
    ...[1, 3].map((years) => latest((day) => yearsLater(day, years) <= asOf)),
    ...[value("convention"), value("otherConvention")].flatMap((convention) => [value("one") as number, 3].filter((years) => years > 0).map((years) => latest((day) => yearsLater(day, years) <= cutOff[convention]!))),
  ];
  return [...new Set([...ends, ...ends.map((day) => dayOf(numberOf(day) + 1))])].toSorted();
}

function endsAround(asOf: string): readonly string[] {
  const around = Array.from({ length: 8 }, (_, index) => dayOf(numberOf(asOf) + 86 + index));
  return [dayOf(numberOf(asOf) - 1), asOf, ...around, "2190-01-01"];
}
