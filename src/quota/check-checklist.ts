import { parsePlainDate, type PlainDate } from "../calendar/index.js";
import { checkKeys, refuse } from "../fault/index.js";
import { basisOf, combineAll, findingId, settleJudgement, type Finding, type JudgementUse, type MissingFact } from "../finding/index.js";
import type { Judgement, SubjectRef } from "../model/index.js";
import type { Checklist, ChecklistItem } from "../policy/index.js";
import { divisionExistsOn, isComplete, spanHoldsOn, type Certainty, type PreparedRegister } from "../register/index.js";
import { divisionLevels, type Verdict } from "../terms/index.js";
import { checkInput } from "./internal/check-input.js";
import { openStations } from "./internal/open-stations.js";
import type { ChecklistDetail, ItemStanding } from "./types.js";

/** What is asked of a checklist. */
export interface ChecklistOptions {
  /** `YYYY-MM-DD`; a judgement made later does not count. */
  readonly asOf: string;
  /** Id of the one station, division or operator to check; absent: all to which the provision applies. */
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
 * @throws RuleInputError `type-invalid`, `key-unknown`, `date-invalid`, `reference-dangling`
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
  return selectSubjects(prepared, provision, asOf, options.subject).map(({ subject, applies }) => {
    const judgements = prepared.judgementsBySubject.get(`${subject.kind}:${subject.id}`) ?? [];
    const judged = provision.parameters.items.value.map((item) => judgeItem(prepared, item, { provision: provision.id, subject, asOf, judgements }));
    const settled = combineAll(judged.map(({ verdict }) => verdict));
    const verdict = applies === "yes" || settled === "not-applicable" ? settled : "undetermined";
    const missing = [...(applies === "yes" ? [] : [{ subject, fact: "station-date" as const }]), ...judged.flatMap((entry) => entry.missing)];
    return {
      id: findingId(provision.id, subject),
      provision: provision.id,
      subject,
      asOf,
      verdict,
      timing: null,
      detail: { items: judged.map(({ standing }) => standing) },
      missing: verdict === "undetermined" ? missing : [],
      judgements: judged.flatMap(({ used }) => (used === null ? [] : [used])),
      basis,
    };
  });
}

interface Applicable {
  readonly subject: SubjectRef;
  readonly applies: Exclude<Certainty, "no">;
}

function selectSubjects(prepared: PreparedRegister, provision: Checklist, asOf: PlainDate, only: string | undefined): readonly Applicable[] {
  const { subject: kind, tier } = provision.appliesTo;
  if (kind === "station") {
    return openStations(prepared, provision, asOf, only).map(({ station, open }) => ({ subject: { kind, id: station.id }, applies: open }));
  }
  const ids =
    kind === "operator"
      ? prepared.register.operators.map(({ id }) => id)
      : prepared.register.divisions.filter((division) => divisionExistsOn(division, asOf) && division.level === levelOf(prepared, tier)).map(({ id }) => id);
  if (only !== undefined && !ids.includes(only)) return refuse("reference-dangling", ["options", "subject"], { id: only });
  return (only === undefined ? ids.toSorted() : [only]).map((id) => ({ subject: { kind, id }, applies: "yes" }));
}

function levelOf(prepared: PreparedRegister, tier: string | undefined): string | undefined {
  return divisionLevels.values.find((level) => level === tier) ?? prepared.tiers.get(tier ?? "")?.levels[0];
}

interface JudgedItem {
  readonly standing: ItemStanding;
  readonly verdict: Verdict;
  readonly used: JudgementUse | null;
  readonly missing: readonly MissingFact[];
}

interface ItemQuestion {
  readonly provision: string;
  readonly subject: SubjectRef;
  readonly asOf: PlainDate;
  readonly judgements: readonly Judgement[];
}

function judgeItem(prepared: PreparedRegister, item: ChecklistItem, question: ItemQuestion): JudgedItem {
  const { subject, asOf, judgements } = question;
  const applies = item.when === "always" ? "yes" : sharesOperator(prepared, subject, asOf);
  if (applies === "no") return { standing: { item: item.id, state: "not-applicable", lacking: [] }, verdict: "not-applicable", used: null, missing: [] };
  const used = settleJudgement(judgements, { ...question, item: item.id });
  if (applies === "unknown" && used?.outcome !== "met") {
    return { standing: { item: item.id, state: "undetermined", lacking: [] }, verdict: "undetermined", used, missing: [{ subject, fact: "operators", detail: item.id }] };
  }
  if (used === null) return { standing: { item: item.id, state: "open", lacking: [] }, verdict: "discretionary", used, missing: [] };
  const forms = new Set(judgements.find(({ id }) => id === used.judgement)?.evidence.map(({ form }) => form));
  const lacking = (item.evidence ?? []).filter((form) => !forms.has(form));
  const state = used.outcome === "met" && lacking.length > 0 ? "evidence-lacking" : used.outcome;
  return { standing: { item: item.id, state, lacking }, verdict: state === "evidence-lacking" ? "discretionary" : state, used, missing: [] };
}

/** Whether the station's operator runs several stations on the day. */
function sharesOperator(prepared: PreparedRegister, subject: SubjectRef, asOf: PlainDate): Certainty {
  const { recordedOn } = prepared.register;
  const held = (prepared.contractsByStation.get(subject.id) ?? []).map((entry) => ({ ...entry, certain: spanHoldsOn(entry.contract, asOf, recordedOn) }));
  const answers = held.flatMap(({ operator, certain }): Certainty[] => {
    if (certain === "no") return [];
    const several = runsSeveral(operator.contracts.map((contract) => ({ stations: contract.stations, certain: spanHoldsOn(contract, asOf, recordedOn) })));
    return [several === "yes" && certain === "unknown" ? "unknown" : several];
  });
  if (answers.includes("yes")) return "yes";
  if (answers.includes("unknown")) return "unknown";
  const place = prepared.stations.get(subject.id)?.division;
  return isComplete(prepared, { collection: "operators", division: place, period: asOf }) ? "no" : "unknown";
}

function runsSeveral(contracts: readonly { readonly stations: readonly string[]; readonly certain: Certainty }[]): Certainty {
  const stations = (states: readonly Certainty[]): number => new Set(contracts.filter(({ certain }) => states.includes(certain)).flatMap((contract) => contract.stations)).size;
  return stations(["yes"]) > 1 ? "yes" : stations(["yes", "unknown"]) > 1 ? "unknown" : "no";
}
