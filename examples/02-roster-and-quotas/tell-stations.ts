import type { Finding } from "social-work-station-rules/finding";
import type { ActivityQuotaPlan, AmountRange } from "social-work-station-rules/quota";
import type { Answer } from "./answer.js";
import type { Teller } from "./teller.js";

/** One quota: the stations' progress, and the clause. */
export interface ToldQuota {
  readonly heading: string;
  readonly plans: readonly ActivityQuotaPlan[];
  readonly rows: readonly (readonly string[])[];
  /** What was left out of the counts, and what is missing, by station. */
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

export function tellQuotas({ quotas }: Answer, teller: Teller): readonly ToldQuota[] {
  return firstOfEach(quotas.map(({ finding }) => finding)).map((first) => {
    const plans = quotas.filter(({ finding }) => finding.provision === first.provision);
    return {
      heading: teller.local(first.basis.title),
      plans,
      rows: plans.map((plan) => quotaRow(plan, teller)),
      notes: plans.flatMap(({ finding }) =>
        [...teller.reasons(finding, "found", "below"), ...teller.reasons(finding, "missing")].map((line) =>
          teller.say.note({ station: teller.station(finding.subject.id), line }),
        ),
      ),
      sources: teller.sources(first),
    };
  });
}

function quotaRow({ finding, left, weekly }: ActivityQuotaPlan, teller: Teller): readonly string[] {
  const { say } = teller;
  const { unit, required, done, doubtful } = finding.detail;
  const amount = say.amount[unit];
  return [
    teller.station(finding.subject.id),
    amount(sayRange(required, teller)),
    doubtful === "0" ? amount(done) : say.doubtful({ done: amount(done), doubtful: amount(doubtful) }),
    left.most === "0" ? "—" : amount(sayRange(left, teller)),
    weekly === null ? "—" : say.weekly[unit](sayRange(weekly, teller)),
    teller.verdict(finding),
  ];
}

function sayRange({ least, most }: AmountRange, { say }: Teller): string {
  return least === most ? most : say.range({ least: trim(least), most });
}

/** 0.00 at the lower end of a range reads as 0. */
function trim(amount: string): string {
  return amount === "0.00" ? "0" : amount;
}

/** What one provision asks of the stations, and the stations where that is not simply met. */
export interface ToldDuty {
  readonly heading: string;
  /** Station, verdict, reasons. */
  readonly rows: readonly (readonly [string, string, string])[];
  readonly sources: readonly string[];
}

export function tellDuties(
  { duties }: Answer,
  teller: Teller,
): { readonly open: readonly ToldDuty[]; readonly summary: string } {
  const open = duties.filter(({ verdict }) => verdict !== "met" && verdict !== "not-applicable");
  return {
    summary: teller.say.dutiesMet({
      met: duties.filter(({ verdict }) => verdict === "met").length,
      all: duties.length,
    }),
    open: firstOfEach(open).map((first) => ({
      heading: teller.local(first.basis.title),
      rows: open
        .filter(({ provision }) => provision === first.provision)
        .map(
          (finding) => [teller.station(finding.subject.id), teller.verdict(finding), tellWhy(finding, teller)] as const,
        ),
      sources: teller.sources(first),
    })),
  };
}

function tellWhy(finding: Finding, { reasons, lang }: Teller): string {
  const lines = [
    ...reasons(finding, "found"),
    ...reasons(finding, "missing"),
    ...(finding.verdict === "unmet" ? reasons(finding, "remedy") : []),
  ];
  return lines.join(lang === "en" ? " " : "");
}

/** One finding of each provision. */
function firstOfEach<F extends Finding>(findings: readonly F[]): readonly F[] {
  return findings.filter(
    ({ provision }, index) => findings.findIndex((other) => other.provision === provision) === index,
  );
}

/** Each item that only a person can judge: the clause, and the stations where it is met, not met, open. */
export function tellChecklists({ checklists }: Answer, teller: Teller): readonly (readonly string[])[] {
  return checklists.flatMap(({ provision, findings }) =>
    provision.parameters.items.value.map((item) => {
      const stationsWith = (...states: readonly string[]): string => {
        const ids = findings.flatMap(({ subject, detail }) =>
          detail.items.some((own) => own.item === item.id && states.includes(own.state)) ? [subject.id] : [],
        );
        return ids.length === 0 ? teller.say.nobody : ids.join(" ");
      };
      const { items } = provision.parameters;
      return [
        teller.local(item.text),
        items.status === "amended" ? "—" : items.source.clause,
        stationsWith("met"),
        stationsWith("unmet"),
        stationsWith("open", "evidence-lacking", "undetermined"),
      ];
    }),
  );
}

/** Questions on which the texts are silent with the readings taken, and the clauses, each once. */
export function tellReadings(
  { rosters, quotas, duties, checklists }: Answer,
  teller: Teller,
): { readonly readings: readonly string[]; readonly sources: readonly string[] } {
  const all: readonly Finding[] = [
    ...rosters.flatMap(({ roster }) => roster.findings),
    ...quotas.map(({ finding }) => finding),
    ...duties,
    ...checklists.flatMap(({ findings }) => findings),
  ];
  const firsts = firstOfEach(all);
  return {
    readings: [...new Set(firsts.flatMap((finding) => teller.reasons(finding, "reading", "first")))],
    sources: [...new Set(firsts.flatMap(teller.sources))],
  };
}

/** Policies that have been succeeded by texts that are not known. */
export function tellGaps({ gaps, titles }: Answer, { say, local }: Teller): readonly string[] {
  const name = (id: string): string => {
    const title = titles.get(id);
    return title === undefined ? id : local(title);
  };
  return gaps.flatMap((gap) =>
    gap.kind === "superseded-text-unknown" ? [say.gap({ policy: name(gap.policy), document: name(gap.document) })] : [],
  );
}
