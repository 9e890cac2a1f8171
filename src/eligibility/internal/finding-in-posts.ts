import type { MissingFact } from "../../finding/index.js";
import type { Person } from "../../model/index.js";
import type { AreaClass } from "../../terms/index.js";
import type { QualificationFinding } from "../types.js";
import { areaFact, distinct, findingInPost, notApplicable, openWith, type Assess } from "./finding-in-post.js";
import { findingInUnlikeAreas } from "./finding-in-unlike-areas.js";
import type { Post, Posts } from "./posts.js";

/**
 * The finding about a person in all posts at once: that of the most demanding post. A post that may not count
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
