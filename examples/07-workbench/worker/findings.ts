import { explain } from "social-work-station-rules/explanation";
import type { AssessedFinding, Assessment, Basis } from "social-work-station-rules/results";
import { divisionAbove } from "social-work-station-rules/register";
import { type LocalText, type Locale, labelOf, subjectKinds } from "social-work-station-rules/terms";
import { type MoneyUnit, type VerdictClass, classOf, problem, sentenceIn } from "./command-parts.js";
import { desk, requireData } from "./desk.js";
import { type ParameterLine, parameterLine } from "./parameter-lines.js";

/** Which findings are listed; an empty text, an empty list: all. */
export interface FindingFilter {
  readonly classes: readonly VerdictClass[];
  readonly provision: string;
  readonly area: string;
  readonly station: string;
  readonly text: string;
}

/** A finding as a row. */
export interface FindingRow {
  readonly id: string;
  readonly verdict: VerdictClass;
  readonly provision: LocalText;
  readonly subject: string;
  readonly place: string;
  readonly station: string;
  /** What was found, and what is to be done. */
  readonly said: string;
}

/** A finding with all that stands behind it. */
export interface FindingDetail extends FindingRow {
  readonly heading: string;
  readonly reasons: readonly { readonly about: string; readonly level: number; readonly text: string }[];
  readonly sources: readonly string[];
  readonly parameters: readonly ParameterLine[];
  /** Whose records may have what is missing, by name where there is one. */
  readonly missing: readonly string[];
}

interface Entry {
  readonly finding: AssessedFinding;
  readonly basis: Basis | undefined;
  readonly verdict: VerdictClass;
  readonly station: string;
  /** The division of the subject and those above it. */
  readonly divisions: readonly string[];
  /** In lower case, what a search looks at. */
  readonly words: string;
}

let entries: readonly Entry[] = [];
let listed: readonly Entry[] = [];

/** Takes the findings of a new assessment. */
export function putFindings({ findings, bases }: Assessment): void {
  const { register, prepared } = requireData();
  const basisOf = new Map(bases.map((basis) => [basis.provision, basis]));
  const posts = new Map(register.personnel.map(({ id, assignments }) => [id, assignments?.[0]?.station ?? ""]));
  const sites = new Map(register.stations.map(({ id, division }) => [id, division]));
  const [names, english] = [namesIn("zh-CN"), namesIn("en")];
  const chains = new Map<string, readonly string[]>();
  const chainOf = (division: string): readonly string[] => {
    const known = chains.get(division);
    if (known !== undefined) return known;
    const above = prepared.divisions.has(division) ? divisionAbove(prepared, division) : null;
    const chain = [division, ...(above === null ? [] : chainOf(above))];
    chains.set(division, chain);
    return chain;
  };
  entries = findings.map((finding) => {
    const { kind, id } = finding.subject;
    const basis = basisOf.get(finding.provision);
    const station = kind === "station" ? id : kind === "person" ? (posts.get(id) ?? "") : "";
    const words = [id, station, names.get(id), english.get(id), names.get(station), basis?.title.zh, basis?.title.en]
      .join(" ")
      .toLowerCase();
    const division = kind === "division" ? id : (sites.get(station) ?? finding.area);
    const divisions = division === null ? [] : chainOf(division);
    return { finding, basis, station, divisions, words, verdict: classOf(finding, basis) };
  });
  listed = entries;
}

/** The divisions in which subjects of findings lie, in the order of the register, without communities and villages. */
export function areasOfFindings(): readonly { readonly id: string; readonly name: string }[] {
  const found = new Set(entries.flatMap(({ divisions }) => divisions));
  return requireData()
    .register.divisions.filter(({ id, level }) => found.has(id) && level !== "village")
    .map(({ id, name }) => ({ id, name: name ?? id }));
}

/** Chooses the findings to list; returns how many there are. */
export function filterFindings({ classes, provision, area, station, text }: FindingFilter): number {
  const wanted = text.trim().toLowerCase();
  listed = entries.filter(
    (entry) =>
      (classes.length === 0 || classes.includes(entry.verdict)) &&
      (provision === "" || entry.finding.provision === provision) &&
      (area === "" || entry.divisions.includes(area)) &&
      (station === "" || entry.station === station) &&
      (wanted === "" || entry.words.includes(wanted)),
  );
  return listed.length;
}

/** Some of the listed findings. */
export function findingRows(from: number, to: number, locale: Locale, unit: MoneyUnit): readonly FindingRow[] {
  const names = namesIn(locale);
  return listed.slice(from, to).map((entry) => toRow(entry, names, locale, unit));
}

/** One finding with its reasons, its clause and what is missing. */
export function findingDetail(id: string, locale: Locale, unit: MoneyUnit): FindingDetail {
  const entry = entries.find(({ finding }) => finding.id === id);
  if (entry === undefined) throw problem("没有这项结论。", "There is no such finding.");
  const { heading, reasons, sources } = say(entry, locale);
  const inUnit = (text: string): string => sentenceIn(unit, text);
  const documents = new Map((desk.assessment?.documents ?? []).map((document) => [document.id, document.title]));
  const names = namesIn(locale);
  return {
    ...toRow(entry, names, locale, unit),
    heading: inUnit(heading),
    reasons: reasons.map((reason) => ({ ...reason, text: inUnit(reason.text) })),
    sources,
    parameters: parametersOf(entry.basis, documents),
    missing: [...new Set(entry.finding.missing.map(({ subject }) => nameOf(subject, names, locale)))],
  };
}

function parametersOf(basis: Basis | undefined, documents: ReadonlyMap<string, LocalText>): readonly ParameterLine[] {
  if (basis === undefined) return [];
  return Object.entries(basis.parameters).map(([name, parameter]) =>
    parameterLine(basis.kind, name, parameter, documents),
  );
}

function toRow(entry: Entry, names: ReadonlyMap<string, string>, locale: Locale, unit: MoneyUnit): FindingRow {
  const { finding, basis, verdict, station } = entry;
  const { kind, id } = finding.subject;
  const { reasons } = say(entry, locale);
  const topics = ["found", "missing", "remedy"];
  return {
    id: finding.id,
    verdict,
    provision: basis?.title ?? { zh: finding.provision, en: finding.provision },
    subject: nameOf({ kind, id }, names, locale),
    place: names.get(finding.area ?? "") ?? finding.area ?? "",
    station: station === "" ? "" : (names.get(station) ?? station),
    said: reasons
      .filter(({ about }) => topics.includes(about))
      .map(({ text }) => sentenceIn(unit, text))
      .join(locale === "en" ? " " : ""),
  };
}

/** 社工站 湖滨街道社工站; a person has no name in the data, so it is the number and the station. */
function nameOf({ kind, id }: AssessedFinding["subject"], names: ReadonlyMap<string, string>, locale: Locale): string {
  const name = names.get(id) ?? "";
  return `${labelOf(subjectKinds, kind, locale)} ${name === "" ? id : name}`;
}

function say({ finding, basis }: Entry, locale: Locale): ReturnType<typeof explain> {
  const { prepared } = requireData();
  return explain(finding, {
    locale,
    register: prepared,
    policies: desk.assessed,
    assessment: { bases: basis === undefined ? [] : [basis] },
  });
}

/** The name of a subject that an answer writes as kind and id, station:centre-01. */
export function nameOfSubject(key: string, names: ReadonlyMap<string, string>): string {
  const id = key.slice(key.indexOf(":") + 1);
  return names.get(id) ?? id;
}

/** Names of divisions and stations; a station without one is called by its place, a person by number and station. */
export function namesIn(locale: Locale): ReadonlyMap<string, string> {
  const { register } = requireData();
  const places = new Map(register.divisions.map(({ id, name }) => [id, name]));
  const stations = new Map(
    register.stations.map(({ id, name, division }) => [id, name ?? `${places.get(division) ?? ""}（${id}）`]),
  );
  const people = register.personnel.flatMap(({ id, assignments }) => {
    const station = stations.get(assignments?.[0]?.station ?? "");
    return station === undefined ? [] : [[id, `${id}（${station}）`] as const];
  });
  return new Map([
    ["CN", locale === "en" ? "the country (as far as the data go)" : "全国（台账所及）"],
    ...places,
    ...stations,
    ...people,
  ]);
}
