import { parsePlainDate, type PlainDate } from "../calendar/index.js";
import { checkKeys, refuse } from "../fault/index.js";
import { basisOf, combineAll, findingId, settleJudgement, type Finding, type JudgementUse, type MissingFact } from "../finding/index.js";
import type { Judgement, SubjectRef } from "../model/index.js";
import type { Checklist, ChecklistItem } from "../policy/index.js";
import { divisionExistsOn, type Certainty, type PreparedRegister } from "../register/index.js";
import { divisionLevels, type DivisionLevel, type Verdict } from "../terms/index.js";
import { checkInput } from "./internal/check-input.js";
import { openStations } from "./internal/open-stations.js";
import { sharesOperator } from "./internal/shares-operator.js";
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
export function checkChecklist(prepared: PreparedRegister, provision: Checklist, options: ChecklistOptions): readonly Finding<ChecklistDetail>[] {
  checkInput(prepared, provision, "checklist");
  checkKeys(options, ["asOf", "subject"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const basis = basisOf(provision);
  return selectSubjects(prepared, provision, asOf, options.subject).map(({ subject, open }) => {
    const judgements = prepared.judgementsBySubject.get(`${subject.kind}:${subject.id}`) ?? [];
    const judged = provision.parameters.items.value.map((item) => judgeItem(prepared, item, { provision: provision.id, subject, asOf, judgements }));
    const answer = combineAll(judged.map(({ verdict }) => verdict));
    const applies = open === "yes" || answer === "not-applicable";
    const verdict = applies ? answer : "undetermined";
    const unsettled = answer === "undetermined" ? judged.flatMap(({ standing, verdict: own }): MissingFact[] => (own === "undetermined" ? [{ subject, fact: "operators", detail: standing.item }] : [])) : [];
    return {
      id: findingId(provision.id, subject),
      provision: provision.id,
      subject,
      asOf,
      verdict,
      timing: null,
      detail: { items: judged.map(({ standing }) => standing) },
      missing: [...(applies ? [] : [{ subject, fact: "station-date" as const }]), ...unsettled],
      judgements: judged.flatMap(({ used }) => (used === null ? [] : [used])),
      basis,
    };
  });
}

interface Asked {
  readonly subject: SubjectRef;
  /** Whether the subject is there on the day. */
  readonly open: Exclude<Certainty, "no">;
}

function selectSubjects(prepared: PreparedRegister, provision: Checklist, asOf: PlainDate, only: string | undefined): readonly Asked[] {
  const { subject: kind } = provision.appliesTo;
  if (kind === "station") {
    return openStations(prepared, provision, asOf, only, ["options", "subject"]).map(({ station, open }) => ({ subject: { kind, id: station.id }, open }));
  }
  const { all, asked } = recordsOf(prepared, provision, asOf);
  if (only !== undefined && !all.some(({ id }) => id === only)) return refuse("reference-dangling", ["options", "subject"], { id: String(only) });
  const ids = asked.map(({ id }) => id).filter((id) => only === undefined || id === only);
  return ids.toSorted().map((id) => ({ subject: { kind, id }, open: "yes" }));
}

interface Identified {
  readonly id: string;
}

function recordsOf(prepared: PreparedRegister, { appliesTo }: Checklist, asOf: PlainDate): { readonly all: readonly Identified[]; readonly asked: readonly Identified[] } {
  const { operators, personnel, divisions } = prepared.register;
  switch (appliesTo.subject) {
    case "operator":
      return { all: operators, asked: operators };
    case "person":
      return { all: personnel, asked: personnel };
    case "division": {
      const levels = levelsOf(prepared, appliesTo.tier);
      return { all: divisions, asked: divisions.filter((division) => divisionExistsOn(division, asOf) && levels.includes(division.level)) };
    }
    default:
      return refuse("value-invalid", ["provision", "appliesTo", "subject"], { expected: "listed-value", accepted: ["station", "division", "operator", "person"] });
  }
}

function levelsOf(prepared: PreparedRegister, tier: string | undefined): readonly DivisionLevel[] {
  if (tier === undefined) return divisionLevels.values;
  return prepared.tiers.get(tier)?.levels ?? divisionLevels.values.filter((level) => level === tier);
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

function judgeItem(prepared: PreparedRegister, item: ChecklistItem, question: ItemQuestion): JudgedItem {
  const applies = item.when === "always" ? "yes" : sharesOperator(prepared, question.subject, question.asOf);
  if (applies === "no") return { standing: { item: item.id, state: "not-applicable", lacking: [] }, verdict: "not-applicable", used: null };
  const { judgements, ...query } = question;
  const used = settleJudgement(judgements, { ...query, item: item.id });
  const answer = weighJudgement(item, used, judgements);
  const { verdict, standing } = applies === "yes" || answer.verdict === "met" ? answer : UNDETERMINED;
  return { verdict, standing: { item: item.id, ...standing }, used };
}

const UNDETERMINED = { verdict: "undetermined", standing: { state: "undetermined", lacking: [] } } as const;

function weighJudgement(item: ChecklistItem, used: JudgementUse | null, judgements: readonly Judgement[]): { readonly verdict: Verdict; readonly standing: Omit<ItemStanding, "item"> } {
  if (used === null) return { verdict: "discretionary", standing: { state: "open", lacking: [] } };
  const forms = new Set(judgements.find(({ id }) => id === used.judgement)?.evidence.map(({ form }) => form));
  const lacking = (item.evidence ?? []).filter((form) => !forms.has(form));
  const settled = used.outcome === "unmet" || lacking.length === 0;
  return settled ? { verdict: used.outcome, standing: { state: used.outcome, lacking } } : { verdict: "discretionary", standing: { state: "evidence-lacking", lacking } };
}
