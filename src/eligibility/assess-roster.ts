import { type PlainDate, isPlainDate } from "../calendar/index.js";
import { checkKeys, refuse } from "../fault/index.js";
import type { Criterion, Qualification } from "../policy/index.js";
import {
  type Certainty,
  type PreparedRegister,
  isComplete,
  spanHoldsOn,
  stationMatchesTier,
} from "../register/index.js";
import type { AreaClass, Verdict } from "../terms/index.js";
import { assessorOf, compile } from "./internal/assessor.js";
import { readOptions } from "./assess-qualification.js";
import type { QualificationFinding, RosterAssessment, RouteCount } from "./types.js";
import type { MissingFact } from "../finding/index.js";
import type { Assignment, Person } from "../model/index.js";
import { areaClassOf } from "../terms/index.js";

/**
 * Decides for everyone on a register whether they qualify, and adds up verdicts and routes. A provision about
 * professional staff regards those who, on the day, hold an assignment with the duty of professional social work
 * at a station (of the provision's tier); others are not applicable, and where duty or dates of an assignment are
 * not recorded that is open. The class of the area is that of the station's division, by its urban–rural code or,
 * where the provision is read so, by its kind.
 *
 * @param register a prepared register
 * @param provision a provision of kind `qualification`; the one in force on `asOf`
 * @param options.asOf the day of the question
 * @throws RuleInputError as `prepareQualification`; `type-invalid` where the register is not a prepared one
 *
 * @example
 * ```ts
 * import { beijingPilotQualification } from "social-work-station-rules/catalogue";
 * import { assessRoster } from "social-work-station-rules/eligibility";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const personnel = [{ id: "p-1", certificates: [{ level: "social-worker" }], education: [], assignments: [] }];
 * const register = prepareRegister(parseRegister({ version: 1, recordedOn: "2021-09-01", personnel }));
 * const roster = assessRoster(register, beijingPilotQualification, { asOf: "2021-09-01" });
 * roster.byVerdict["not-applicable"]; //=> 1
 * ```
 */
export function assessRoster(
  register: PreparedRegister,
  provision: Qualification,
  options: { readonly asOf: string },
): RosterAssessment {
  if (typeof register !== "object" || register === null || !(register.stations instanceof Map))
    refuse("type-invalid", ["register"], { expected: "object" });
  checkKeys(options, ["asOf"], ["options"]);
  const { asOf } = options;
  if (!isPlainDate(asOf)) refuse("date-invalid", ["asOf"], { expected: "date" });
  const { recordedOn, judgements, personnel } = register.register;
  const compiled = compile(provision);
  const assess = assessorOf(compiled, readOptions({ asOf, recordedOn, judgements }, provision.id));
  const findPosts = postsOf(register, provision, asOf);
  const easier = easierArea(provision);
  const findings = personnel.map((person) => findingInPosts(assess, person, findPosts(person), easier));
  return {
    provision: provision.id,
    asOf,
    findings,
    byVerdict: countVerdicts(findings),
    byRoute: countRoutes(provision, findings),
    complete: isComplete(register, { collection: "personnel", period: asOf }),
  };
}

function countVerdicts(findings: readonly QualificationFinding[]): Readonly<Record<Verdict, number>> {
  const counts: Record<Verdict, number> = { met: 0, unmet: 0, undetermined: 0, discretionary: 0, "not-applicable": 0 };
  for (const { verdict } of findings) counts[verdict] += 1;
  return counts;
}

function countRoutes({ criteria }: Qualification, findings: readonly QualificationFinding[]): readonly RouteCount[] {
  const routes = criteria.kind === "any-of" ? criteria.members.map(({ id }) => id) : [criteria.id];
  const counts = new Map<string, number>(routes.map((route) => [route, 0]));
  for (const { detail } of findings) {
    if (detail.route !== null) counts.set(detail.route, (counts.get(detail.route) ?? 0) + 1);
  }
  return [...counts].map(([route, people]) => ({ route, people }));
}

type Assess = (person: Person, areaClass?: AreaClass) => QualificationFinding;

/** The area whose class is not known is the station's, so that fact is the division's and not the person's. */
function findingInPost(assess: Assess, person: Person, post: Post): QualificationFinding {
  const finding = assess(person, post.areaClass);
  if (finding.missing.every(({ fact }) => fact !== "area-class")) return finding;
  return {
    ...finding,
    missing: finding.missing.map((fact) => (fact.fact === "area-class" ? areaFact(fact, post) : fact)),
  };
}

function areaFact(fact: MissingFact, { division, station }: Post): MissingFact {
  return {
    ...fact,
    subject: division === null ? { kind: "station", id: station } : { kind: "division", id: division },
  };
}

function openWith(finding: QualificationFinding, missing: readonly MissingFact[]): QualificationFinding {
  return {
    ...finding,
    verdict: "undetermined",
    missing: distinct(missing),
    detail: { ...finding.detail, route: null },
  };
}

function notApplicable(finding: QualificationFinding): QualificationFinding {
  return {
    ...finding,
    verdict: "not-applicable",
    missing: [],
    judgements: [],
    detail: { route: null, areaClass: null, trace: null },
  };
}

function distinct(missing: readonly MissingFact[]): readonly MissingFact[] {
  return [
    ...new Map(
      missing.map((fact) => [`${fact.subject.kind} ${fact.subject.id} ${fact.fact} ${fact.detail ?? ""}`, fact]),
    ).values(),
  ];
}

/**
 * The finding about a person in all posts at once: that of the most demanding post. A post that may not count
 * leaves open what it would change.
 *
 * @param easier the class of area in which the qualification asks less; null where each class has its own conditions
 */
function findingInPosts(assess: Assess, person: Person, posts: Posts, easier: AreaClass | null): QualificationFinding {
  if (posts === "anyone") return assess(person);
  if (posts === "not-recorded") {
    const finding = assess(person);
    return openWith(finding, [
      { subject: finding.subject, fact: "assignments" },
      ...finding.missing.filter(({ fact }) => fact !== "area-class"),
    ]);
  }
  const [first] = posts;
  if (first === undefined) return notApplicable(assess(person));
  // Most people have one post, and of one there is nothing to compare.
  if (posts.length === 1 && first.open.length === 0) return findingInPost(assess, person, first);
  return easier === null
    ? findingInUnlikeAreas(assess, person, posts)
    : findingInGradedAreas(assess, person, { posts, first, easier });
}

interface Graded {
  readonly posts: readonly Post[];
  readonly first: Post;
  readonly easier: AreaClass;
}

/**
 * Where one class of area asks less, all that posts can bring about is which class is asked: what is not known of
 * them is missing where it turns that class, and the class the verdict.
 */
function findingInGradedAreas(assess: Assess, person: Person, { posts, first, easier }: Graded): QualificationFinding {
  const ease = ({ areaClass }: Post): number => (areaClass === easier ? 2 : areaClass === undefined ? 1 : 0);
  const certain = posts.filter(({ open }) => open.length === 0);
  const hardest =
    certain.length === 0 ? first : certain.reduce((hard, other) => (ease(other) < ease(hard) ? other : hard));
  const mayBeHarder = posts.some((post) => ease(post) < 2);
  const mayBeEasier = posts.some((post) => ease(post) > 0) && certain.every((post) => ease(post) > 0);
  const told = assess(person, hardest.areaClass);
  const isOpen = mayBeHarder && mayBeEasier;
  const asked = isOpen ? undefined : mayBeHarder ? posts.find((post) => ease(post) === 0)?.areaClass : easier;
  const whole = asked === hardest.areaClass ? told : assess(person, asked);
  const areaMatters = whole.missing.some(({ fact }) => fact === "area-class");
  const missing = whole.missing.flatMap((fact) =>
    fact.fact === "area-class" ? posts.filter((post) => ease(post) === 1).map((post) => areaFact(fact, post)) : [fact],
  );
  if (certain.length === 0) return openWith(told, [...posts.flatMap(({ open }) => open), ...missing]);
  // A post in a division where another surely counts asks nothing more, whatever the area is.
  const asksMore = (post: Post): boolean =>
    ease(post) === 0 ||
    (ease(post) === 1 &&
      !certain.some(
        ({ division, areaClass }) => areaClass === undefined && division !== null && division === post.division,
      ));
  const deciding = areaMatters ? posts.filter(asksMore).flatMap(({ open }) => open) : NOTHING;
  const { detail } = told;
  return {
    ...whole,
    missing: distinct([...missing, ...deciding]),
    detail: whole.verdict === told.verdict ? detail : { ...detail, route: null },
  };
}

const NOTHING: readonly MissingFact[] = [];

/** The order of all-of: a lower verdict is that of the more demanding post. */
const STRENGTH: Readonly<Record<Verdict, number>> = {
  "not-applicable": -1,
  unmet: 0,
  undetermined: 1,
  discretionary: 2,
  met: 3,
};

interface Judged {
  readonly post: Post;
  readonly finding: QualificationFinding;
}

/** The finding in several posts where each class of area has conditions of its own: all of them together. */
function findingInUnlikeAreas(assess: Assess, person: Person, posts: readonly Post[]): QualificationFinding {
  const judged = posts.map((post): Judged => ({ post, finding: findingInPost(assess, person, post) }));
  const certain = judged.filter(({ post }) => post.open.length === 0).map(({ finding }) => finding);
  const possible = judged.filter(({ post }) => post.open.length > 0);
  const [first, ...rest] = certain;
  if (first === undefined) return openWith((possible[0] as Judged).finding, possible.flatMap(missingWith));
  const hardest = rest.reduce(
    (hard, other) => (STRENGTH[other.verdict] < STRENGTH[hard.verdict] ? other : hard),
    first,
  );
  if (hardest.verdict === "unmet") return hardest;
  const missing = distinct(certain.flatMap((finding) => finding.missing));
  const asked = new Set<Post["areaClass"]>(
    posts.flatMap(({ areaClass, open }) => (areaClass !== undefined && open.length === 0 ? [areaClass] : [])),
  );
  const harder = possible.filter(({ post, finding }) => finding.verdict !== "met" && !asked.has(post.areaClass));
  return harder.length === 0
    ? { ...hardest, missing }
    : openWith(hardest, [...missing, ...harder.flatMap(missingWith)]);
}

function missingWith({ post, finding }: Judged): readonly MissingFact[] {
  return [...post.open, ...finding.missing];
}

/** An assignment to which a qualification applies, or may apply. */
interface Post {
  readonly station: string;
  /** The division whose class is asked; null where the station has none on record. */
  readonly division: string | null;
  readonly areaClass: AreaClass | undefined;
  /** What is not known about whether the qualification applies; empty where it does. */
  readonly open: readonly MissingFact[];
}

/** Posts of a person. `anyone`: the provision regards everyone, whatever they do. */
type Posts = "anyone" | "not-recorded" | readonly Post[];

/** Finds the posts of people to which a qualification applies on a day. */
function postsOf(register: PreparedRegister, provision: Qualification, asOf: PlainDate): (person: Person) => Posts {
  if (provision.whom === "anyone") return () => "anyone";
  const { recordedOn } = register.register;
  const { tier } = provision.appliesTo;
  const definition = areaDefinition(provision);
  return (person) => {
    if (person.assignments === undefined) return "not-recorded";
    return person.assignments.flatMap((assignment): readonly Post[] => {
      const station = register.stations.get(assignment.station);
      if (tier !== undefined && (station === undefined || !stationMatchesTier(register, station, tier))) return [];
      const holds = spanHoldsOn(assignment, asOf, recordedOn);
      if (holds === "no" || (assignment.duty !== undefined && assignment.duty !== "professional-social-work"))
        return [];
      return [
        {
          station: assignment.station,
          division: station?.division ?? null,
          areaClass: station === undefined ? undefined : areaClassIn(register, station.division, definition),
          open:
            holds === "yes" && assignment.duty !== undefined ? NOTHING_OPEN : openFacts(person.id, assignment, holds),
        },
      ];
    });
  };
}

const NOTHING_OPEN: Post["open"] = [];

function openFacts(person: string, { station, duty }: Assignment, holds: Certainty): Post["open"] {
  const subject = { kind: "person", id: person } as const;
  return [
    ...(holds === "unknown" ? [{ subject, fact: "assignment-date" as const, detail: station }] : []),
    ...(duty === undefined ? [{ subject, fact: "duty" as const, detail: station }] : []),
  ];
}

/** The class of area that makes a qualification easier (either, where its criteria ask for none); null where they ask for both. */
function easierArea({ criteria, parameters }: Qualification): AreaClass | null {
  const asked = new Set(areaCriteria(criteria).map(({ areaClass }) => parameters[areaClass]?.value));
  const [only] = asked;
  if (asked.size > 1) return null;
  return only === "rural" ? "rural" : "urban";
}

type AreaDefinition = "urban-rural-code" | "division-kind";

/** By what the provision tells the class of an area. */
function areaDefinition({ criteria, parameters }: Qualification): AreaDefinition {
  const [first] = areaCriteria(criteria);
  return first !== undefined && parameters[first.definedBy]?.value === "division-kind"
    ? "division-kind"
    : "urban-rural-code";
}

type AreaCriterion = Extract<Criterion, { readonly kind: "area" }>;

function areaCriteria(criterion: Criterion): readonly AreaCriterion[] {
  if (criterion.kind === "any-of" || criterion.kind === "all-of") return criterion.members.flatMap(areaCriteria);
  return criterion.kind === "area" ? [criterion] : [];
}

function areaClassIn(register: PreparedRegister, id: string, definition: AreaDefinition): AreaClass | undefined {
  const division = register.divisions.get(id);
  if (division === undefined) return undefined;
  if (definition === "urban-rural-code")
    return division.urbanRuralCode === undefined ? undefined : areaClassOf(division.urbanRuralCode);
  if (division.kind === "subdistrict") return "urban";
  return division.kind === "town" || division.kind === "township" ? "rural" : undefined;
}
