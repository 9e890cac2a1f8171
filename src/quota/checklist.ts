import { type PlainDate, parsePlainDate } from "../calendar/index.js";
import { checkKeys, refuse } from "../fault/index.js";
import {
  type Finding,
  type JudgementUse,
  type MissingFact,
  basisOf,
  combineAll,
  findingId,
  settleJudgement,
} from "../finding/index.js";
import type { Judgement, SubjectRef } from "../model/index.js";
import type { Checklist, ChecklistItem } from "../policy/index.js";
import { type Certainty, type PreparedRegister, divisionExistsOn } from "../register/index.js";
import type { DivisionLevel, Verdict } from "../terms/index.js";
import { DIVISION_LEVELS } from "../terms/index.js";
import { checkInput } from "./internal/check-input.js";
import { openStations, sharesOperator } from "./internal/stations.js";
import type { ChecklistDetail, ItemStanding } from "./types.js";

/** What is asked of a checklist. */
export interface ChecklistOptions {
  /** `YYYY-MM-DD`; a judgement made later does not count. */
  readonly asOf: string;
  /** Id of the one station, division, operator or person to check; absent: all to which the provision applies. */
  readonly subject?: string;
}

/**
 * Checks the items that only a person can judge: experienced, adequate premises, a named resident worker where
 * one operator runs several stations. Each stays a matter of judgement until a recorded judgement with role, date
 * and the demanded evidence settles it; a later judgement replaces an earlier one, one after `asOf` does not count.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `checklist`
 * @param options the day; one subject or all
 * @returns a finding for each subject, by id; its detail tells each item
 * @throws RuleInputError `type-invalid`, `variant-unknown`, `parameter-invalid`, `value-invalid`, `tier-unknown`, `key-unknown`,
 *   `date-invalid`, `reference-dangling`
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 三（一）, 三（三）; 《北京市社会工作站建设进展报告》 (2023), 四
 *
 * @example
 * ```ts
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { checkChecklist } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2021-12-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township", from: "2021-06-01" }],
 * });
 * const checklist = beijingPilot2021.provisions.find((provision) => provision.kind === "checklist");
 * const [finding] = checklist ? checkChecklist(prepareRegister(register), checklist, { asOf: "2021-12-31" }) : [];
 * finding?.verdict; //=> "discretionary"
 * ```
 */
export function checkChecklist(
  prepared: PreparedRegister,
  provision: Checklist,
  options: ChecklistOptions,
): readonly Finding<ChecklistDetail>[] {
  checkInput(prepared, provision, "checklist");
  checkKeys(options, ["asOf", "subject"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const basis = basisOf(provision);
  const items = provision.parameters.items.value;
  const asksSharing = items.some(({ when }) => when !== "always");
  const judged = judgementsById(prepared, provision.appliesTo.subject);
  const unjudged = new Map<Certainty, Answer>();
  return selectSubjects(prepared, provision, asOf, options.subject).map(({ subject, open }) => {
    const shares = asksSharing ? sharesOperator(prepared, subject, asOf) : "no";
    const judgements = judged.get(subject.id);
    const answer =
      (judgements === undefined ? unjudged.get(shares) : undefined) ??
      answerItems(items, shares, { provision: provision.id, subject, asOf, judgements: judgements ?? [] });
    if (judgements === undefined) unjudged.set(shares, answer);
    const applies = open === "yes" || answer.verdict === "not-applicable";
    return {
      id: findingId(provision.id, subject),
      provision: provision.id,
      subject,
      asOf,
      verdict: applies ? answer.verdict : "undetermined",
      timing: null,
      detail: answer.detail,
      missing: applies && answer.unsettled.length === 0 ? NOTHING : missingOf(subject, answer, applies),
      judgements: answer.judgements,
      basis,
    };
  });
}

/** Few subjects are judged beside those that are asked about, so that no key is made for each of these. */
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

function missingOf(subject: SubjectRef, { unsettled }: Answer, applies: boolean): readonly MissingFact[] {
  return [
    ...(applies ? [] : [{ subject, fact: "station-date" as const }]),
    ...unsettled.map((detail): MissingFact => ({ subject, fact: "operators", detail })),
  ];
}

/** What the items come to for one subject; all subjects that nobody has judged share it. */
interface Answer {
  readonly verdict: Verdict;
  readonly detail: ChecklistDetail;
  /** Items of which it is not known whether they apply, where one of them decides. */
  readonly unsettled: readonly string[];
  readonly judgements: readonly JudgementUse[];
}

function answerItems(items: readonly ChecklistItem[], shares: Certainty, question: ItemQuestion): Answer {
  const judged = items.map((item) => judgeItem(item, item.when === "always" ? "yes" : shares, question));
  const verdict = combineAll(judged.map(({ verdict: own }) => own));
  return {
    verdict,
    detail: { items: judged.map(({ standing }) => standing) },
    unsettled:
      verdict === "undetermined"
        ? judged.flatMap(({ standing, verdict: own }) => (own === "undetermined" ? [standing.item] : []))
        : [],
    judgements: judged.flatMap(({ used }) => (used === null ? [] : [used])),
  };
}

interface Asked {
  readonly subject: SubjectRef;
  /** Whether the subject is there on the day. */
  readonly open: Exclude<Certainty, "no">;
}

function selectSubjects(
  prepared: PreparedRegister,
  provision: Checklist,
  asOf: PlainDate,
  only: string | undefined,
): readonly Asked[] {
  const { subject: kind } = provision.appliesTo;
  if (kind === "station") {
    return openStations(prepared, provision, asOf, only, ["options", "subject"]);
  }
  const { all, asked } = recordsOf(prepared, provision, asOf);
  if (only !== undefined && !all.some(({ id }) => id === only))
    return refuse("reference-dangling", ["options", "subject"], { id: String(only) });
  const ids = asked.map(({ id }) => id).filter((id) => only === undefined || id === only);
  return ids.toSorted().map((id) => ({ subject: { kind, id }, open: "yes" }));
}

interface Identified {
  readonly id: string;
}

function recordsOf(
  prepared: PreparedRegister,
  { appliesTo }: Checklist,
  asOf: PlainDate,
): { readonly all: readonly Identified[]; readonly asked: readonly Identified[] } {
  const { operators, personnel, divisions } = prepared.register;
  switch (appliesTo.subject) {
    case "operator":
      return { all: operators, asked: operators };
    case "person":
      return { all: personnel, asked: personnel };
    case "division": {
      const levels = levelsOf(prepared, appliesTo.tier);
      return {
        all: divisions,
        asked: divisions.filter((division) => divisionExistsOn(division, asOf) && levels.includes(division.level)),
      };
    }
    default:
      return refuse("value-invalid", ["provision", "appliesTo", "subject"], {
        expected: "listed-value",
        accepted: ["station", "division", "operator", "person"],
      });
  }
}

function levelsOf(prepared: PreparedRegister, tier: string | undefined): readonly DivisionLevel[] {
  if (tier === undefined) return DIVISION_LEVELS;
  return prepared.tiers.get(tier)?.levels ?? DIVISION_LEVELS.filter((level) => level === tier);
}

interface JudgedItem {
  readonly standing: ItemStanding;
  readonly verdict: Verdict;
  readonly used: JudgementUse | null;
}

interface ItemQuestion {
  readonly provision: string;
  readonly subject: SubjectRef;
  readonly asOf: PlainDate;
  readonly judgements: readonly Judgement[];
}

function judgeItem(item: ChecklistItem, applies: Certainty, question: ItemQuestion): JudgedItem {
  if (applies === "no")
    return { standing: { item: item.id, state: "not-applicable", lacking: [] }, verdict: "not-applicable", used: null };
  const { judgements, ...query } = question;
  const used = settleJudgement(judgements, { ...query, item: item.id });
  const answer = weighJudgement(item, used, judgements);
  const { verdict, standing } = applies === "yes" || answer.verdict === "met" ? answer : UNDETERMINED;
  return { verdict, standing: { item: item.id, ...standing }, used };
}

const UNDETERMINED = { verdict: "undetermined", standing: { state: "undetermined", lacking: [] } } as const;

function weighJudgement(
  item: ChecklistItem,
  used: JudgementUse | null,
  judgements: readonly Judgement[],
): { readonly verdict: Verdict; readonly standing: Omit<ItemStanding, "item"> } {
  if (used === null) return { verdict: "discretionary", standing: { state: "open", lacking: [] } };
  const forms = new Set(judgements.find(({ id }) => id === used.judgement)?.evidence.map(({ form }) => form));
  const lacking = (item.evidence ?? []).filter((form) => !forms.has(form));
  const settled = used.outcome === "unmet" || lacking.length === 0;
  return settled
    ? { verdict: used.outcome, standing: { state: used.outcome, lacking } }
    : { verdict: "discretionary", standing: { state: "evidence-lacking", lacking } };
}
