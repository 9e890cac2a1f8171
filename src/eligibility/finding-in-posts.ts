import type { MissingFact } from "../results/index.js";
import type { Person } from "../model/index.js";
import type { AreaClass, Verdict } from "../terms/index.js";
import type { PossibleAreas, Post, Posts } from "./posts.js";
import type { QualificationFinding } from "./types.js";

/** Assesses a person as if the post were in an area of a class; undefined: of a class that is not known. */
type Assess = (person: Person, areaClass: AreaClass | undefined) => QualificationFinding;

/**
 * Returns the finding about a person in all posts at once: that of the most demanding post. A post that may not count
 * leaves open what it would change.
 *
 * @param easier the class of area in which the qualification asks less; null where each class has its own conditions
 */
export function findingInPosts(
  assess: Assess,
  person: Person,
  posts: Posts,
  easier: AreaClass | null,
): QualificationFinding {
  if (posts === "anyone") return assess(person, undefined);
  if ("classes" in posts) return findingSomewhere(assess, person, posts);
  const [first] = posts;
  if (first === undefined) return notApplicable(assess(person, undefined));
  // Most people have one post, which needs no comparison.
  if (posts.length === 1 && first.open.length === 0) return findingInPost(assess, person, first);
  return easier === null
    ? findingInUnlikeAreas(assess, person, posts)
    : findingInGradedAreas(assess, person, { posts, first, easier });
}

/** More divisions without a class than this are named together, as the area of the person. */
const MOST_NAMED = 50;

/** Returns the finding of a person whose posts are not recorded: in any of the areas in which one may be, or in none. */
function findingSomewhere(assess: Assess, person: Person, { classes, unclassed }: PossibleAreas): QualificationFinding {
  const finding = assess(person, undefined);
  if (classes.length === 0) return notApplicable(finding);
  const ofArea = (fact: MissingFact): readonly MissingFact[] =>
    unclassed.length > MOST_NAMED
      ? [fact]
      : unclassed.map((id) => ({ ...fact, subject: { kind: "division", id } as const }));
  return undetermined(finding, [
    { subject: finding.subject, fact: "assignments" },
    ...classes.flatMap((areaClass) =>
      assess(person, areaClass).missing.flatMap((fact) => (fact.fact === "area-class" ? ofArea(fact) : [fact])),
    ),
  ]);
}

/** An area whose class is not known is the station's, so the fact is the division's and not the person's. */
function findingInPost(assess: Assess, person: Person, post: Post): QualificationFinding {
  const finding = assess(person, post.areaClass);
  if (post.areaClass !== undefined) return finding;
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

interface GradedPosts {
  readonly posts: readonly Post[];
  readonly first: Post;
  readonly easier: AreaClass;
}

/**
 * Where one class of area asks less, all that posts can bring about is which class counts: what is not known of them
 * is missing where it changes that class, and the class the verdict.
 */
function findingInGradedAreas(
  assess: Assess,
  person: Person,
  { posts, first, easier }: GradedPosts,
): QualificationFinding {
  const ease = ({ areaClass }: Post): number => (areaClass === easier ? 2 : areaClass === undefined ? 1 : 0);
  const certain = posts.filter(({ open }) => open.length === 0);
  const hardest =
    certain.length === 0 ? first : certain.reduce((hard, other) => (ease(other) < ease(hard) ? other : hard));
  const mayBeHarder = posts.some((post) => ease(post) < 2);
  const mayBeEasier = posts.some((post) => ease(post) > 0) && certain.every((post) => ease(post) > 0);
  const inHardest = assess(person, hardest.areaClass);
  const isOpen = mayBeHarder && mayBeEasier;
  const areaClass = isOpen ? undefined : mayBeHarder ? posts.find((post) => ease(post) === 0)?.areaClass : easier;
  const whole = areaClass === hardest.areaClass ? inHardest : assess(person, areaClass);
  const areaMatters = whole.missing.some(({ fact }) => fact === "area-class");
  const missing = whole.missing.flatMap((fact) =>
    fact.fact === "area-class" ? posts.filter((post) => ease(post) === 1).map((post) => areaFact(fact, post)) : [fact],
  );
  if (certain.length === 0) return undetermined(inHardest, [...posts.flatMap(({ open }) => open), ...missing]);
  // A post in a division where another counts for certain asks nothing more, whatever the area is.
  const asksMore = (post: Post): boolean =>
    ease(post) === 0 ||
    (ease(post) === 1 &&
      !certain.some(
        ({ division, areaClass: known }) => known === undefined && division !== null && division === post.division,
      ));
  const deciding = areaMatters ? posts.filter(asksMore).flatMap(({ open }) => open) : [];
  const { detail } = inHardest;
  return {
    ...whole,
    missing: distinct([...missing, ...deciding]),
    detail: whole.verdict === inHardest.verdict ? detail : { ...detail, route: null },
  };
}

/** The order of all-of: of several posts the one with the lower verdict is the more demanding. */
const STRENGTH: Readonly<Record<Verdict, number>> = {
  "not-applicable": -1,
  unmet: 0,
  undetermined: 1,
  discretionary: 2,
  met: 3,
};

interface PostWithFinding {
  readonly post: Post;
  readonly finding: QualificationFinding;
}

/** Returns the finding in several posts where each class of area has conditions of its own: all of them together. */
function findingInUnlikeAreas(assess: Assess, person: Person, posts: readonly Post[]): QualificationFinding {
  const assessed = posts.map((post): PostWithFinding => ({ post, finding: findingInPost(assess, person, post) }));
  const certain = assessed.filter(({ post }) => post.open.length === 0).map(({ finding }) => finding);
  const possible = assessed.filter(({ post }) => post.open.length > 0);
  const [first, ...rest] = certain;
  if (first === undefined) return undetermined((possible[0] as PostWithFinding).finding, possible.flatMap(missingWith));
  const hardest = rest.reduce(
    (hard, other) => (STRENGTH[other.verdict] < STRENGTH[hard.verdict] ? other : hard),
    first,
  );
  if (hardest.verdict === "unmet") return hardest;
  const missing = distinct(certain.flatMap((finding) => finding.missing));
  const certainClasses = new Set(
    posts.flatMap(({ areaClass, open }) => (areaClass !== undefined && open.length === 0 ? [areaClass] : [])),
  );
  const harder = possible.filter(
    ({ post: { areaClass }, finding }) =>
      finding.verdict !== "met" && (areaClass === undefined || !certainClasses.has(areaClass)),
  );
  return harder.length === 0
    ? { ...hardest, missing }
    : undetermined(hardest, [...missing, ...harder.flatMap(missingWith)]);
}

function missingWith({ post, finding }: PostWithFinding): readonly MissingFact[] {
  return [...post.open, ...finding.missing];
}

function undetermined(finding: QualificationFinding, missing: readonly MissingFact[]): QualificationFinding {
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
    detail: { kind: "qualification", route: null, areaClass: null, trace: null },
  };
}

function distinct(missing: readonly MissingFact[]): readonly MissingFact[] {
  return [
    ...new Map(
      missing.map((fact) => [`${fact.subject.kind} ${fact.subject.id} ${fact.fact} ${fact.detail ?? ""}`, fact]),
    ).values(),
  ];
}
