import type { QualificationPlan, Remedy, RemedyChange } from "social-work-station-rules/eligibility";
import {
  academicDegrees,
  certificateLevels,
  educationLevels,
  labelOf,
  type Verdict,
} from "social-work-station-rules/terms";
import type { Roster, Standing } from "./answer.js";
import type { Teller } from "./teller.js";

/** One person in words. */
export interface ToldPerson {
  readonly id: string;
  readonly station: string;
  /** The criterion by which the person first qualified. */
  readonly route: string;
  /** The day since which the person qualifies; a dash where there is none. */
  readonly from: string;
  readonly when: string;
  readonly missing: readonly string[];
  readonly remedies: readonly string[];
  /** Every criterion: what was required and found. */
  readonly why: readonly { readonly level: number; readonly text: string }[];
}

/** People of one verdict. */
export interface ToldGroup {
  readonly verdict: Verdict;
  readonly heading: string;
  readonly people: readonly ToldPerson[];
}

const ORDER: readonly Verdict[] = ["met", "unmet", "undetermined", "discretionary", "not-applicable"];

/** Everyone on the roster, by verdict. */
export function tellPeople({ people, routes }: Roster, teller: Teller): readonly ToldGroup[] {
  return ORDER.flatMap((verdict) => {
    const told = people
      .filter(({ finding }) => finding.verdict === verdict)
      .map((standing) => tellPerson(standing, routes, teller));
    return told.length === 0 ? [] : [{ verdict, heading: teller.say.groups[verdict](told.length), people: told }];
  });
}

function tellPerson(
  { finding, stations, plan, since }: Standing,
  routes: Roster["routes"],
  teller: Teller,
): ToldPerson {
  const title = routes.get(since?.route ?? "");
  return {
    id: finding.subject.id,
    station: stations.map(teller.station).join("、"),
    route: title === undefined ? "—" : teller.local(title),
    from:
      since === null
        ? "—"
        : since.date === "recorded"
          ? teller.date(since.on)
          : teller.say.noLaterThan(teller.date(since.on)),
    when: plan === null ? "" : tellWhen(plan, teller),
    missing: teller.reasons(finding, "missing"),
    remedies:
      plan === null
        ? []
        : plan.remedies.filter(isMoreThanWaiting).map((remedy) => tellRemedy(remedy, plan.asOf, teller)),
    why: teller
      .outline(finding, "detail")
      .flatMap(({ level, text }) => (level === 0 ? [] : [{ level: level - 1, text }])),
  };
}

function tellWhen({ asOf, eligibleFrom }: QualificationPlan, { say, date }: Teller): string {
  if (eligibleFrom === null) return say.never;
  return eligibleFrom <= asOf ? say.fromNow({ from: date(eligibleFrom) }) : say.fromLater({ from: date(eligibleFrom) });
}

/** From when waiting alone helps is told apart. */
function isMoreThanWaiting({ changes }: Remedy): boolean {
  return changes.some(({ kind }) => kind !== "wait");
}

function tellRemedy({ changes, metOn }: Remedy, asOf: string, teller: Teller): string {
  const said = changes.flatMap((change) => (change.kind === "wait" ? [] : [tellChange(change, teller)]));
  return teller.say.remedy({ changes: said, metOn: teller.date(metOn), when: metOn === asOf ? "at-once" : "later" });
}

function tellChange(change: Exclude<RemedyChange, { readonly kind: "wait" }>, { say, lang, date }: Teller): string {
  switch (change.kind) {
    case "certificate":
      return say.changes.certificate(labelOf(certificateLevels, change.level, lang));
    case "education":
      return say.changes.education({
        level: labelOf(educationLevels, change.level, lang),
        majors: change.majors ?? [],
      });
    case "degree":
      return say.changes.degree({ degree: labelOf(academicDegrees, change.degree, lang), majors: change.majors ?? [] });
    case "registration":
      return say.changes.registration({
        level: labelOf(certificateLevels, change.level, lang),
        until: date(change.until),
      });
    case "continuing-education":
      return say.changes.hours(change.hours);
  }
}
