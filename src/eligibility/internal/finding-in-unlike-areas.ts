import type { MissingFact } from "../../finding/index.js";
import type { Person } from "../../model/index.js";
import type { Verdict } from "../../terms/index.js";
import type { QualificationFinding } from "../types.js";
import { distinct, findingInPost, openWith, type Assess } from "./finding-in-post.js";
import type { Post } from "./posts.js";

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
export function findingInUnlikeAreas(assess: Assess, person: Person, posts: readonly Post[]): QualificationFinding {
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
