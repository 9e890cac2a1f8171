import { explain } from "../../explanation/index.js";
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
  };
}

/** The label of a kind of source; empty for a word that somebody defined. */
function sayKind(kind: string, locale: Locale): string {
  const known = fundingSourceKinds.values.find((value) => value === kind);
  return known === undefined ? "" : labelOf(fundingSourceKinds, known, locale);
}

/** The verdict as a table writes it: 未达到 while there is time is 尚未达到. */
export function sayVerdict(
  { verdict, timing }: Pick<Finding, "verdict" | "timing">,
  { locale, say }: WriteContext,
): string {
  return verdict === "unmet" && timing === "open" ? say("尚未达到", "not yet met") : labelOf(verdicts, verdict, locale);
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
