import { type Period, type PeriodInput, coarseDateInterval, parsePeriod, parsePlainDate } from "../calendar/index.js";
import { checkKeys } from "../checks/index.js";
import { basisOf, combineAll, findingId } from "../finding/index.js";
import type { Allocation, Spending, SubjectRef } from "../model/index.js";
import type { FundingSources, Settled } from "../policy/index.js";
import { checkVaried, governsMoney, purposesOf } from "../quantities/index.js";
import type { PreparedRegister } from "../register/index.js";
import type { Finding, FundingSourcesDetail, MissingFact } from "../results/index.js";
import type { Verdict } from "../terms/index.js";
import { requireInput } from "./require-input.js";

/** Options of `checkFundingSources`. */
export interface FundingSourcesOptions {
  /** The day of the question, `YYYY-MM-DD`; later money is not counted. */
  readonly asOf: string;
  /** The year of the money, both days included. */
  readonly period: PeriodInput;
}

/**
 * Checks recorded allocations and spending against the funding sources of a policy: whether each comes from a listed
 * source, and goes only where that source may pay. Where the text does not say whether other sources may pay, and does
 * not end its list with 等, that is a matter of judgement. Where the class of a subject is not recorded, the detail names
 * what is so in each class that it may be of.
 *
 * @param prepared a register from `prepareRegister`
 * @param provision a provision of kind `funding-sources`
 * @param options the day and the year
 * @returns a finding for each station, division or operator with recorded money of the period, by kind and id
 * @throws RuleInputError `not-parsed`, `variant-unknown`, `value-invalid`, `tier-unknown`, `type-invalid`,
 *   `key-unknown`, `date-invalid`, `interval-reversed`
 * @see 《北京市街道(乡镇)社会工作服务中心试点建设实施方案》 (2021), 三（五）
 *
 * @example
 * ```ts
 * import { calendarYear } from "social-work-station-rules/calendar";
 * import { beijingPilot2021, beijingTierSystem } from "social-work-station-rules/catalogue";
 * import { parseRegister } from "social-work-station-rules/model";
 * import { findProvision } from "social-work-station-rules/policy";
 * import { checkFundingSources } from "social-work-station-rules/quota";
 * import { prepareRegister } from "social-work-station-rules/register";
 * const register = parseRegister({
 *   version: 1,
 *   recordedOn: "2021-12-31",
 *   tierSystems: [beijingTierSystem],
 *   divisions: [{ id: "110101001", name: "东华门街道", level: "township", kind: "subdistrict" }],
 *   stations: [{ id: "centre-1", division: "110101001", tier: "beijing:township" }],
 *   allocations: [{ id: "a-1", subject: { kind: "station", id: "centre-1" }, sourceKind: "charity", amount: 5000, on: "2021-09" }],
 * });
 * const sources = findProvision(beijingPilot2021, "funding-sources");
 * const [finding] = checkFundingSources(prepareRegister(register), sources, { asOf: "2021-12-31", period: calendarYear(2021) });
 * [finding?.verdict, finding?.detail.unlisted]; //=> ["discretionary", ["a-1"]]
 * ```
 */
export function checkFundingSources(
  prepared: PreparedRegister,
  provision: FundingSources,
  options: FundingSourcesOptions,
): readonly Finding<FundingSourcesDetail>[] {
  requireInput(prepared, provision, "funding-sources");
  checkKeys(options, ["asOf", "period"], ["options"]);
  const asOf = parsePlainDate(options.asOf, ["options", "asOf"]);
  const { from, to } = parsePeriod(options.period, ["options", "period"]);
  const within: Period = { from, to: to < asOf ? to : asOf };
  const bySubject = moneyBySubject(prepared, provision, within);
  const kinds = new Map(prepared.register.fundingSources.map(({ id, kind }) => [id, kind]));
  const findings = checkVaried(provision, { prepared, asOf, period: { from, to } }, (settled) => {
    const basis = basisOf(settled);
    return [...bySubject.keys()].toSorted().flatMap((key): readonly Finding<FundingSourcesDetail>[] => {
      const found = bySubject.get(key);
      if (found === undefined) return [];
      const { verdict, detail, missing } = checkEach(found.money, settled, kinds);
      return [
        {
          kind: "finding",
          id: findingId(provision.id, found.subject, { from, to }),
          provision: provision.id,
          subject: found.subject,
          asOf,
          verdict,
          timing: to < asOf ? "closed" : "open",
          detail,
          missing,
          judgements: [],
          basis,
        },
      ];
    });
  });
  return Array.from(findings, inEachClass);
}

interface SubjectMoney {
  readonly subject: SubjectRef;
  readonly money: readonly Money[];
}

/** The money of a period that the provision governs, by subject. */
function moneyBySubject(
  prepared: PreparedRegister,
  provision: FundingSources,
  period: Period,
): ReadonlyMap<string, SubjectMoney> {
  const bySubject = new Map<string, { readonly subject: SubjectRef; readonly money: Money[] }>();
  for (const money of [...prepared.register.allocations, ...prepared.register.spending]) {
    if (!isIn(money, period) || !governsMoney(prepared, provision, money.subject)) continue;
    const key = `${money.subject.kind}:${money.subject.id}`;
    const known = bySubject.get(key) ?? { subject: money.subject, money: [] };
    known.money.push(money);
    bySubject.set(key, known);
  }
  return bySubject;
}

/** Names as unlisted or forbidden what is so in each class that the subject may be of; in no class, and in two, nothing is. */
function inEachClass(finding: Finding<FundingSourcesDetail>): Finding<FundingSourcesDetail> {
  const { cases, classes, detail } = finding;
  if (classes !== undefined) return { ...finding, detail: { ...detail, unlisted: [], forbidden: [], unknown: [] } };
  if (cases === undefined) return finding;
  const own = cases.flatMap((one) => (one.classes === undefined ? [one.detail as FundingSourcesDetail] : []));
  const inAll = (name: "unlisted" | "forbidden"): readonly string[] =>
    own.length < cases.length ? [] : detail[name].filter((id) => own.every((one) => one[name].includes(id)));
  const unknown = [...new Set(own.flatMap((one) => one.unknown))];
  return { ...finding, detail: { ...detail, unlisted: inAll("unlisted"), forbidden: inAll("forbidden"), unknown } };
}

/** Whether money is of a period: by the days that its date allows, any of them. */
function isIn({ on, from, until }: Allocation | Spending, period: Period): boolean {
  const first = coarseDateInterval(on ?? from ?? "1900");
  const last = coarseDateInterval(on ?? until ?? "2200");
  return first.earliest <= period.to && last.latest >= period.from;
}

type Money = Allocation | Spending;

type Sources = Settled<FundingSources>;

function checkEach(
  money: readonly Money[],
  provision: Sources,
  kinds: ReadonlyMap<string, string>,
): { readonly verdict: Verdict; readonly detail: FundingSourcesDetail; readonly missing: readonly MissingFact[] } {
  const checked = money.map((one) => checkOne(one, one.sourceKind ?? kinds.get(one.source ?? ""), provision));
  const verdict = combineAll(checked.map((answer) => answer.verdict));
  const idsWhere = (test: (answer: MoneyAnswer) => boolean): readonly string[] =>
    checked.filter(test).map(({ money: { id } }) => id);
  return {
    verdict,
    detail: {
      kind: "funding-sources",
      checked: money.length,
      unlisted: idsWhere(({ uses }) => uses.every(({ isListed }) => !isListed)),
      forbidden: idsWhere(({ uses }) => uses.every(({ isForbidden }) => isForbidden)),
      unknown: idsWhere((answer) => answer.verdict === "undetermined"),
    },
    missing:
      verdict === "undetermined"
        ? checked.flatMap(({ money: { id, subject }, facts }) => facts.map((fact) => ({ subject, fact, detail: id })))
        : [],
  };
}

/** Whether money is of a listed source, and for what its source may not pay. */
interface Use {
  readonly isListed: boolean;
  readonly isForbidden: boolean;
}

interface MoneyAnswer {
  readonly money: Money;
  /** Every use that it may be of, where its source or purpose is not recorded. */
  readonly uses: readonly Use[];
  readonly verdict: Verdict;
  /** What is not recorded, and decides the verdict. */
  readonly facts: readonly ("funding-source-kind" | "purpose")[];
}

/** Tries each source and each purpose that money may be of. */
function checkOne(money: Money, kind: string | undefined, provision: Sources): MoneyAnswer {
  const bySource = possibleUses(provision, kind, money.purpose);
  const verdicts = bySource.map((uses) => uses.map((use) => verdictOf(use, provision)));
  const [first = []] = verdicts;
  const [verdict = "undetermined"] = first;
  const isSettled = verdicts.flat().every((other) => other === verdict);
  const facts = [
    ...(verdicts.some((other) => other.some((own, place) => own !== first[place]))
      ? ["funding-source-kind" as const]
      : []),
    ...(verdicts.some((own) => own.some((other) => other !== own[0])) ? ["purpose" as const] : []),
  ];
  return { money, uses: bySource.flat(), verdict: isSettled ? verdict : "undetermined", facts };
}

/** A source, or a purpose, that the policy does not name. */
const OTHER = "";

/** Returns the uses that money may be of: a line for each source, in it one for each purpose. */
function possibleUses(
  provision: Sources,
  kind: string | undefined,
  purpose: string | undefined,
): readonly (readonly Use[])[] {
  const { sources, earmarks, mayNot } = provision.parameters;
  const listed: readonly string[] = sources.value;
  // Rules name listed sources alone.
  const kinds = kind === undefined ? [...listed, OTHER] : [kind];
  const rules = [...(earmarks?.value ?? []), ...(mayNot?.value ?? [])];
  const named: readonly string[] =
    purpose === undefined ? [...rules.flatMap(({ purposes }) => purposes), OTHER] : [purpose];
  return kinds.map((one) => {
    const { only, never } = purposesOf(provision, one);
    return named.map((use) => ({
      isListed: listed.includes(one),
      isForbidden: never.includes(use) || only?.includes(use) === false,
    }));
  });
}

function verdictOf({ isListed, isForbidden }: Use, { parameters: { sources, others } }: Sources): Verdict {
  if (isForbidden) return "unmet";
  if (isListed || others?.value === "allowed") return "met";
  if (others !== undefined) return "unmet";
  return sources.status !== "amended" && sources.openEnded === true ? "met" : "discretionary";
}
