import { explain } from "../../explanation/index.js";
import { isBreach } from "../../finding/index.js";
import type { Register, SubjectRef } from "../../model/index.js";
import type { Policy } from "../../policy/index.js";
import type { AssessedFinding, Basis, Finding, ReasonTopic } from "../../results/index.js";
import {
  type Locale,
  type LocalText,
  fundingSourceKinds,
  labelOf,
  subjectKinds,
  timings,
  verdicts,
} from "../../terms/index.js";

/** The language of the sheets, and where names are found. */
export interface WriteOptions {
  /** `zh-CN` when left out. */
  readonly locale?: Locale | undefined;
  /** The register that was asked: names of divisions, stations and operators. */
  readonly register?: Register | undefined;
  /** The policies that were asked: titles of provisions. */
  readonly policies?: readonly Policy[] | undefined;
}

/** Words and names for the rows of answers. */
export interface WriteContext {
  readonly locale: Locale;
  readonly say: (zh: string, en: string) => string;
  readonly sayText: (text: LocalText) => string;
  /** Title of a provision or policy, or its id. */
  readonly titleOf: (id: string) => string;
  /** Name of a division, station or operator; of a source its name, or else its kind; empty for a person. */
  readonly nameOf: (id: string) => string;
  /** The division in which a subject is: of a station its own, of a person that of the first post. */
  readonly placeOf: (subject: SubjectRef) => string;
  /** The station of a person, and a station itself. */
  readonly stationOf: (subject: SubjectRef) => string;
  /** How far a provision binds; undefined where nothing given has it. */
  readonly modalityOf: (provision: string) => Basis["modality"] | undefined;
}

/** Makes the context of a language, a register and policies, with their indexes. */
export function makeContext(
  { locale = "zh-CN", register, policies = [] }: WriteOptions,
  bases: readonly Basis[] = [],
): WriteContext {
  const sayText = ({ zh, en }: LocalText): string => (locale === "en" ? en : zh);
  const titles = new Map([
    ...policies.flatMap(({ id, title, provisions }) => [
      [id, title] as const,
      ...provisions.map((provision) => [provision.id, provision.title] as const),
    ]),
    ...bases.map(({ provision, title }) => [provision, title] as const),
  ]);
  const modalities = new Map([
    ...policies.flatMap(({ provisions }) => provisions.map(({ id, modality }) => [id, modality] as const)),
    ...bases.map(({ provision, modality }) => [provision, modality] as const),
  ]);
  const names = new Map<string, string>([
    ...(register?.fundingSources ?? []).map(({ id, name, kind }) => [id, name ?? sayKind(kind, locale)] as const),
    ...[...(register?.divisions ?? []), ...(register?.stations ?? []), ...(register?.operators ?? [])].map(
      ({ id, name }) => [id, name ?? ""] as const,
    ),
  ]);
  const places = new Map(register?.stations.map(({ id, division }) => [id, division]));
  const posts = new Map(register?.personnel.map(({ id, assignments }) => [id, assignments?.[0]?.station ?? ""]));
  const stationOf = ({ kind, id }: SubjectRef): string =>
    kind === "station" ? id : kind === "person" ? (posts.get(id) ?? "") : "";
  return {
    locale,
    say: (zh, en) => (locale === "en" ? en : zh),
    sayText,
    titleOf: (id) => {
      const title = titles.get(id);
      return title === undefined ? id : sayText(title);
    },
    nameOf: (id) => names.get(id) ?? "",
    placeOf: (subject) => (subject.kind === "division" ? subject.id : (places.get(stationOf(subject)) ?? "")),
    stationOf,
    modalityOf: (provision) => modalities.get(provision),
  };
}

/** The label of a kind of source; empty for a word that somebody defined. */
function sayKind(kind: string, locale: Locale): string {
  const known = fundingSourceKinds.values.find((value) => value === kind);
  return known === undefined ? "" : labelOf(fundingSourceKinds, known, locale);
}

/** The verdict as a table writes it: 未达到 is 尚未达到 while there is time, and 违反 where the provision binds. */
export function sayVerdict(finding: AssessedFinding | Finding, { locale, say, modalityOf }: WriteContext): string {
  const { verdict, timing } = finding;
  if (verdict !== "unmet") return labelOf(verdicts, verdict, locale);
  if (timing === "open") return say("尚未达到", "not yet met");
  const modality = "basis" in finding ? finding.basis.modality : modalityOf(finding.provision);
  return modality !== undefined && isBreach({ verdict, timing, basis: { modality } })
    ? say("违反", "breach")
    : labelOf(verdicts, verdict, locale);
}

export function sayTiming(timing: Finding["timing"], { locale }: WriteContext): string {
  return timing === null ? "" : labelOf(timings, timing, locale);
}

export function saySubjectKind(kind: SubjectRef["kind"], { locale }: WriteContext): string {
  return labelOf(subjectKinds, kind, locale);
}

/** The sentences of an explanation on some topics, as one cell. */
export function sayReasons(
  finding: AssessedFinding | Finding,
  basis: Basis | undefined,
  topics: readonly ReasonTopic[],
  { locale }: WriteContext,
): string {
  const { reasons } = explain(finding, { locale, assessment: { bases: basis === undefined ? [] : [basis] } });
  return reasons
    .filter(({ about }) => topics.includes(about))
    .map(({ text }) => text)
    .join(locale === "en" ? " " : "");
}
