import type { ChecklistDetail, Finding, ItemStatus, JudgementUse, MissingFact } from "../results/index.js";
import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys, throwInputError } from "../checks/index.js";
import { basisOf, combineAll, findingId, settleJudgement } from "../finding/index.js";
import type { Judgement, Station, SubjectRef } from "../model/index.js";
import type { Checklist, ChecklistItem, Settled } from "../policy/index.js";
import { checkVaried, mapEach } from "../quantities/index.js";
import { type Certainty, type PreparedRegister, divisionExistsOn, spanHoldsOn } from "../register/index.js";
import { DIVISION_LEVELS, type DivisionLevel, type FactKind, type Verdict } from "../terms/index.js";
import { anyOf } from "./certainty.js";
import { requireInput } from "./require-input.js";
import { factsOfSharing, sharesOperator } from "./shared-operator.js";
import { danglingId, isCompleteAt, openStations } from "./stations.js";

/** Options of `checkChecklist`. */
export interface ChecklistOptions {
  /** The day of the question, `YYYY-MM-DD`; a judgement made after it does not count. */
  readonly asOf: string;
  /** Id of the one station, division, operator or person to check; all that the provision applies to when left out. */
  readonly subject?: string | undefined;
}

/**
 * Checks what a person judges (experience, adequate premises) and what a person verifies (who purchases, who manages).
 * An item stays a matter of judgement until a recorded judgement with role, date and the required evidence settles it, whatever its outcome. A
 * plain fact is undetermined until the register or a record of what somebody verified settles it. A later judgement replaces an earlier one; one after `asOf` does not count.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `checklist`
 * @param options the day; one subject or all
 * @returns a finding for each subject, by id, with the status of each item
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `value-invalid`, `tier-unknown`, `type-invalid`, `key-unknown`,
 *   `date-invalid`, `reference-dangling`
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 三（一）, 三（三）; 《北京市社会工作站建设进展报告》 (2023), 四
 *
 * @example
 * ```ts
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { findProvision } from "social-work-station-rules/policy";
 * import { checkChecklist } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2021-12-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-06-01" }],
 * });
 * const checklist = findProvision(beijingPilot2021, "checklist", "beijing-pilot-2021/executive-director");
 * const [finding] = checkChecklist(prepareRegister(register), checklist, { asOf: "2021-12-31" });
 * finding?.verdict; //=> "discretionary"
 * ```
 */
export function checkChecklist(
  prepared: PreparedRegister,
  provision: Checklist,
  options: ChecklistOptions,
): readonly Finding<ChecklistDetail>[] {
  return [...checklistFindings(prepared, provision, options)];
}

/** The findings of `checkChecklist` one at a time, so that they need not all be kept. */
export function checklistFindings(
  prepared: PreparedRegister,
  provision: Checklist,
  options: ChecklistOptions,
): Iterable<Finding<ChecklistDetail>> {
  requireInput(prepared, provision, "checklist");
  checkKeys(options, ["asOf", "subject"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  return checkVaried(provision, { prepared, asOf }, (settled, day) => checkOn(prepared, settled, day, options.subject));
}

function checkOn(
  prepared: PreparedRegister,
  provision: Settled<Checklist>,
  asOf: PlainDate,
  only: string | undefined,
): Iterable<Finding<ChecklistDetail>> {
  const basis = basisOf(provision);
  const items = provision.parameters.items.value;
  const dependsOnOperator = items.some(({ when }) => when !== "always");
  const facts = [...new Set(items.flatMap(({ fact }) => fact ?? []))];
  const judged = judgementsById(prepared, provision.appliesTo.subject);
  const unjudged = new Map<string, ChecklistAnswer>();
  return mapEach(selectSubjects(prepared, provision, asOf, only), ({ subject, station, open }) => {
    const shares = dependsOnOperator ? sharesOperator(prepared, subject, asOf) : "no";
    const judgements = judged.get(subject.id);
    const recorded = facts.map((fact) => recordedFact(prepared, station, asOf, fact));
    const ask = (): ChecklistAnswer =>
      answerItems(items, shares, {
        provision: provision.id,
        subject,
        asOf,
        judgements: judgements ?? [],
        recorded: (fact) => recorded[facts.indexOf(fact)] ?? "unknown",
      });
    const answer = judgements === undefined ? once(unjudged, `${shares} ${recorded.join(" ")}`, ask) : ask();
    const applies = open === "yes" || answer.verdict === "not-applicable";
    return {
      kind: "finding",
      id: findingId(provision.id, subject),
      provision: provision.id,
      subject,
      asOf,
      verdict: applies ? answer.verdict : "undetermined",
      timing: null,
      detail: answer.detail,
      missing:
        applies && answer.unsettled.length === 0
          ? NOTHING
          : missingOf(subject, answer, applies, (fact) => partsOf(prepared, { subject, station }, asOf, fact)),
      judgements: answer.judgements,
      basis,
    };
  });
}

/** Returns the value of a key, which is made when it is first needed. */
function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
}

/** Few subjects have judgements: looking these up by id needs no key to be built for each of the others. */
function judgementsById(
  prepared: PreparedRegister,
  kind: Checklist["appliesTo"]["subject"],
): ReadonlyMap<string, readonly Judgement[]> {
  const found = new Map<string, readonly Judgement[]>();
  for (const judgements of prepared.judgementsBySubject.values()) {
    const [first] = judgements;
    if (first?.subject.kind === kind) found.set(first.subject.id, judgements);
  }
  return found;
}

const NOTHING: readonly MissingFact[] = [];

type Fact = Pick<MissingFact, "subject" | "fact">;

/** @param partsIn what stands for a fact that is several; null for any other */
function missingOf(
  subject: SubjectRef,
  { unsettled }: ChecklistAnswer,
  applies: boolean,
  partsIn: (fact: FactKind) => readonly Fact[] | null,
): readonly MissingFact[] {
  const missing: MissingFact[] = applies ? [] : [{ subject, fact: "station-date" }];
  for (const { item, fact } of unsettled) {
    const parts = partsIn(fact);
    if (parts === null) missing.push({ subject, fact, detail: item });
    else for (const own of parts) missing.push({ ...own, detail: item });
  }
  return missing;
}

/** Returns the facts that stand for the operators of a subject, and for the staff of a station. */
function partsOf(
  prepared: PreparedRegister,
  { subject, station }: { readonly subject: SubjectRef; readonly station: Station | undefined },
  asOf: PlainDate,
  fact: FactKind,
): readonly Fact[] | null {
  if (fact === "operators") return factsOfSharing(prepared, subject, asOf);
  return fact === "personnel" && station !== undefined ? factsOfStaff(prepared, station, asOf) : null;
}

/** Returns the facts that leave it open whether a station has staff: dates of posts, and persons and posts that are not listed. */
function factsOfStaff(prepared: PreparedRegister, station: Station, asOf: PlainDate): readonly Fact[] {
  const undated = (prepared.assignmentsByStation.get(station.id) ?? []).flatMap(({ person, assignment }) =>
    spanHoldsOn(assignment, asOf, prepared.register.recordedOn) === "unknown" ? [person.id] : [],
  );
  const subject = { kind: "station", id: station.id } as const;
  return [
    ...(isCompleteAt(prepared, station, "personnel", asOf) ? [] : [{ subject, fact: "personnel" as const }]),
    ...(prepared.personnelWithoutAssignments.length === 0 ? [] : [{ subject, fact: "assignments" as const }]),
    ...Array.from(new Set(undated), (id) => ({
      subject: { kind: "person", id } as const,
      fact: "assignment-date" as const,
    })),
  ];
}

interface ChecklistSubject {
  readonly subject: SubjectRef;
  /** Where the subject is one. */
  readonly station?: Station;
  /** Whether the subject exists on the day. */
  readonly open: Exclude<Certainty, "no">;
}

function selectSubjects(
  prepared: PreparedRegister,
  provision: Checklist,
  asOf: PlainDate,
  only: string | undefined,
): readonly ChecklistSubject[] {
  const { subject: kind } = provision.appliesTo;
  if (kind === "station") return openStations(prepared, provision, asOf, only, ["options", "subject"]);
  const { all, applicable } = recordsOf(prepared, provision, asOf);
  if (only !== undefined && !all.some(({ id }) => id === only))
    return throwInputError("reference-dangling", ["options", "subject"], danglingId(only));
  const ids = applicable.map(({ id }) => id).filter((id) => only === undefined || id === only);
  return ids.toSorted().map((id) => ({ subject: { kind, id }, open: "yes" }));
}

interface Identified {
  readonly id: string;
}

/** Returns the operators, the persons or the divisions, and those of them to which a provision applies. */
function recordsOf(
  prepared: PreparedRegister,
  { appliesTo }: Checklist,
  asOf: PlainDate,
): { readonly all: readonly Identified[]; readonly applicable: readonly Identified[] } {
  const { operators, personnel, divisions } = prepared.register;
  if (appliesTo.subject === "operator") return { all: operators, applicable: operators };
  if (appliesTo.subject === "person") return { all: personnel, applicable: personnel };
  const levels = levelsOf(prepared, appliesTo.tier);
  return {
    all: divisions,
    applicable: divisions.filter((division) => divisionExistsOn(division, asOf) && levels.includes(division.level)),
  };
}

function levelsOf(prepared: PreparedRegister, tier: string | undefined): readonly DivisionLevel[] {
  if (tier === undefined) return DIVISION_LEVELS;
  return prepared.tiers.get(tier)?.levels ?? DIVISION_LEVELS.filter((level) => level === tier);
}

/** The answer of all items for one subject. Subjects without judgements of which the same is recorded share one. */
interface ChecklistAnswer {
  readonly verdict: Verdict;
  readonly detail: ChecklistDetail;
  /** Items that leave the verdict undetermined, and the fact that is not recorded. */
  readonly unsettled: readonly { readonly item: string; readonly fact: FactKind }[];
  readonly judgements: readonly JudgementUse[];
}

interface ItemQuery {
  readonly provision: string;
  readonly subject: SubjectRef;
  readonly asOf: PlainDate;
  readonly judgements: readonly Judgement[];
  readonly recorded: (fact: ItemFact) => Certainty;
}

function answerItems(items: readonly ChecklistItem[], shares: Certainty, query: ItemQuery): ChecklistAnswer {
  const answers = items.map((item) => answerItem(item, item.when === "always" ? "yes" : shares, query));
  const verdict = combineAll(answers.map((answer) => answer.verdict));
  return {
    verdict,
    detail: { kind: "checklist", items: answers.map(({ status }) => status) },
    unsettled:
      verdict === "undetermined"
        ? answers.flatMap(({ verdict: own, status, lacks }) =>
            own === "undetermined" ? [{ item: status.item, fact: lacks }] : [],
          )
        : [],
    judgements: answers.flatMap(({ used }) => (used === null ? [] : [used])),
  };
}

interface ItemAnswer {
  readonly status: ItemStatus;
  readonly verdict: Verdict;
  readonly used: JudgementUse | null;
  /** What is not recorded, where the verdict is undetermined. */
  readonly lacks: FactKind;
}

function answerItem(item: ChecklistItem, applies: Certainty, query: ItemQuery): ItemAnswer {
  const lacks = applies === "yes" ? FACTS[item.fact ?? "verified"] : "operators";
  if (applies === "no")
    return {
      status: { item: item.id, state: "not-applicable", lacking: [] },
      verdict: "not-applicable",
      used: null,
      lacks,
    };
  const { judgements, recorded, ...rest } = query;
  const used = settleJudgement(judgements, { ...rest, item: item.id });
  const answer =
    used === null && item.fact !== undefined ? weighFact(recorded(item.fact)) : weighJudgement(item, used, judgements);
  const { verdict, status } = applies === "yes" || answer.verdict === "met" ? answer : UNDETERMINED;
  // A fact of which evidence is lacking is not recorded; nothing of it is left to judgement.
  const isOpenFact = item.fact !== undefined && verdict === "discretionary";
  return { verdict: isOpenFact ? "undetermined" : verdict, status: { item: item.id, ...status }, used, lacks };
}

type ItemFact = NonNullable<ChecklistItem["fact"]>;

/** The fact that is missing where an item of the kind is not settled. */
const FACTS: Readonly<Record<ItemFact, FactKind>> = {
  "managing-body": "managing-body",
  staff: "personnel",
  verified: "verified-fact",
};

/** Returns whether a plain fact is so by the register; a record of what somebody verified goes before. */
function recordedFact(
  prepared: PreparedRegister,
  station: Station | undefined,
  asOf: PlainDate,
  fact: ItemFact,
): Certainty {
  if (station === undefined || fact === "verified") return "unknown";
  if (fact === "managing-body") return station.managingBody === undefined ? "unknown" : "yes";
  const held = (prepared.assignmentsByStation.get(station.id) ?? []).map(({ assignment }) =>
    spanHoldsOn(assignment, asOf, prepared.register.recordedOn),
  );
  const isListed =
    prepared.personnelWithoutAssignments.length === 0 && isCompleteAt(prepared, station, "personnel", asOf);
  return anyOf([...held, isListed ? "no" : "unknown"]);
}

function weighFact(certain: Certainty): {
  readonly verdict: Verdict;
  readonly status: Omit<ItemStatus, "item">;
} {
  if (certain === "unknown") return { verdict: "undetermined", status: { state: "not-recorded", lacking: [] } };
  const outcome = certain === "yes" ? ("met" as const) : ("unmet" as const);
  return { verdict: outcome, status: { state: certain === "yes" ? "recorded" : "recorded-absent", lacking: [] } };
}

const UNDETERMINED = { verdict: "undetermined", status: { state: "undetermined", lacking: [] } } as const;

function weighJudgement(
  item: ChecklistItem,
  used: JudgementUse | null,
  judgements: readonly Judgement[],
): { readonly verdict: Verdict; readonly status: Omit<ItemStatus, "item"> } {
  if (used === null) return { verdict: "discretionary", status: { state: "open", lacking: [] } };
  const forms = new Set(judgements.find(({ id }) => id === used.judgement)?.evidence.map(({ form }) => form));
  const lacking = (item.evidence ?? []).filter((form) => !forms.has(form));
  return lacking.length === 0
    ? { verdict: used.outcome, status: { state: used.outcome, lacking } }
    : { verdict: "discretionary", status: { state: "evidence-lacking", lacking } };
}
