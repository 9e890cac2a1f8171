import type { MissingFact } from "../../finding/index.js";
import type { Person } from "../../model/index.js";
import type { AreaClass, Verdict } from "../../terms/index.js";
import type { QualificationFinding } from "../types.js";
import type { Post, Posts } from "./posts.js";

type Assess = (person: Person, areaClass?: AreaClass) => QualificationFinding;

/** The order of all-of: a lower verdict is that of the more demanding post. */
const STRENGTH: Readonly<Record<Verdict, number>> = { "not-applicable": -1, unmet: 0, undetermined: 1, discretionary: 2, met: 3 };

interface Judged {
  readonly post: Post;
  readonly finding: QualificationFinding;
}

/**
 * The finding about a person in all posts at once: that of the most demanding post. A post that may not count
 * leaves open what it would change.
 *
 * @param easier the class of area in which the qualification asks less, where there is one
 */
export function findingInPosts(assess: Assess, person: Person, posts: Posts, easier: AreaClass | null): QualificationFinding {
  if (posts === "anyone") return assess(person);
  if (posts === "not-recorded") {
    const finding = assess(person);
    return open(finding, [{ subject: finding.subject, fact: "assignments" }, ...finding.missing.filter(({ fact }) => fact !== "area-class")]);
  }
  // Most people have one post, and of one there is nothing to compare.
  const [only] = posts;
  if (only !== undefined && posts.length === 1 && only.open.length === 0) return inPost(assess, person, only);
  const judged = posts.map((post): Judged => ({ post, finding: inPost(assess, person, post) }));
  const ease = ({ post, finding }: Judged): number => (easier === null ? STRENGTH[finding.verdict] : post.areaClass === easier ? 2 : post.areaClass === undefined ? 1 : 0);
  const certain = judged.filter(({ post }) => post.open.length === 0);
  const possible = judged.filter(({ post }) => post.open.length > 0);
  const [first, ...rest] = certain;
  if (first === undefined) {
    const [maybe] = possible;
    return maybe === undefined ? notApplicable(assess(person)) : open(maybe.finding, possible.flatMap(missingWith));
  }
  const hardest = rest.reduce((hard, other) => (ease(other) < ease(hard) ? other : hard), first);
  const missing = certain.filter((other) => ease(other) === ease(hardest)).flatMap(({ finding }) => finding.missing);
  const harder = possible.filter((other) => ease(other) < ease(hardest) && !agree(other.finding, hardest.finding));
  if (harder.length === 0) return missing.length === hardest.finding.missing.length ? hardest.finding : { ...hardest.finding, missing: distinct(missing) };
  return open(hardest.finding, [...missing, ...harder.flatMap(missingWith)]);
}

function missingWith({ post, finding }: Judged): readonly MissingFact[] {
  return [...post.open, ...finding.missing];
}

/** Whether two findings are settled alike. */
function agree(first: QualificationFinding, second: QualificationFinding): boolean {
  return first.verdict === second.verdict && first.missing.length === 0 && second.missing.length === 0;
}

/** The area whose class is not known is the station's, so that fact is the division's and not the person's. */
function inPost(assess: Assess, person: Person, post: Post): QualificationFinding {
  const finding = assess(person, post.areaClass);
  const { division, station } = post;
  if (finding.missing.every(({ fact }) => fact !== "area-class")) return finding;
  const missing = finding.missing.map((fact): MissingFact => {
    if (fact.fact !== "area-class") return fact;
    return { ...fact, subject: division === null ? { kind: "station", id: station } : { kind: "division", id: division } };
  });
  return { ...finding, missing };
}

function open(finding: QualificationFinding, missing: readonly MissingFact[]): QualificationFinding {
  return { ...finding, verdict: "undetermined", missing: distinct(missing), detail: { ...finding.detail, route: null } };
}

function notApplicable(finding: QualificationFinding): QualificationFinding {
  return { ...finding, verdict: "not-applicable", missing: [], judgements: [], detail: { route: null, areaClass: null, trace: null } };
}

function distinct(missing: readonly MissingFact[]): readonly MissingFact[] {
  return [...new Map(missing.map((fact) => [`${fact.subject.kind} ${fact.subject.id} ${fact.fact} ${fact.detail ?? ""}`, fact])).values()];
}
