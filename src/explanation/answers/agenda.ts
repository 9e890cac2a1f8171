import type { Agenda, AgendaEntry } from "../../results/index.js";
import { type LocalText, agendaMatters, agendaUrgencies, factKinds } from "../../terms/index.js";
import { type Context, capital, firstRows, saySubject } from "../context.js";
import { type Draft, type DraftReason, only, reason } from "../explanation.js";
import { explainSources } from "../findings/basis.js";
import { explainFinding } from "../findings/explain-finding.js";
import { explainNextStage } from "../findings/next-stage.js";
import { sayCount, things } from "../words/figures.js";
import { sayPace, sayUnit, sayUnits } from "../words/pace.js";
import { same, sayDate, sayList, sayTerm, sayWords } from "../words/text.js";
import { sayRemedy } from "./agenda-remedies.js";
import { explainRegisterAge, explainStatuses, withDocuments } from "./assessment.js";

/** What needs doing, most urgent first: a line for each entry, with how far it is and what would do. */
export function explainAgenda(agenda: Agenda, outer: Context): Draft {
  const titled = withDocuments(outer, agenda);
  const context = {
    ...titled,
    bases: new Map([...titled.bases, ...agenda.bases.map((basis) => [basis.provision, basis] as const)]),
  };
  const { asOf, until, within, entries } = agenda;
  const [first, last] = [sayDate(asOf), sayDate(until)];
  const counts = sayUrgencies(entries);
  const days = sayCount(within);
  const used = new Set(entries.map(({ provision }) => provision));
  return {
    heading: {
      zh: `${first.zh}工作清单（今后${days.zh}日，至${last.zh}）：共${sayCount(entries.length).zh}项`,
      en: `Agenda of ${first.en} (${things(within, "day")}, to ${last.en}): ${things(entries.length, "entry", "entries")}`,
    },
    reasons: only(
      entries.length === 0
        ? reason("result", "没有应办事项。", "Nothing needs doing.")
        : reason("result", `其中${counts.zh}。`, `Of these ${counts.en}.`),
      ...explainStatuses(agenda, context),
      explainRegisterAge(agenda),
      ...firstRows(entries, (entry) => explainRow(entry, context)),
    ),
    sources: [
      ...new Map(
        agenda.bases
          .filter(({ provision }) => used.has(provision))
          .flatMap((basis) => explainSources(basis, context))
          .map((line) => [line.zh, line]),
      ).values(),
    ],
  };
}

/** How many entries are how urgent. */
function sayUrgencies(entries: readonly AgendaEntry[]): LocalText {
  return sayList(
    agendaUrgencies.values.flatMap((urgency) => {
      const number = entries.filter((entry) => entry.urgency === urgency).length;
      if (number === 0) return [];
      const words = sayTerm(agendaUrgencies, urgency);
      return [{ zh: `${words.zh}${sayCount(number).zh}项`, en: `${sayCount(number).en} ${words.en}` }];
    }),
  );
}

/** One entry: its line as a heading, then how far it is and what would do. */
export function explainAgendaEntry(entry: AgendaEntry, context: Context): Draft {
  const basis = entry.provision === null ? undefined : context.bases.get(entry.provision);
  return {
    heading: sayEntry(entry, context),
    reasons: detailsOf(entry, context),
    sources: basis === undefined ? [] : explainSources(basis, context),
  };
}

function explainRow(entry: AgendaEntry, context: Context): readonly DraftReason[] {
  const { zh, en } = sayEntry(entry, context);
  return [
    reason("result", `${zh}。`, `${en}.`),
    ...detailsOf(entry, context).map((line) => ({ ...line, level: line.level + 1 })),
  ];
}

/** Who, what, by when. */
function sayEntry(entry: AgendaEntry, context: Context): LocalText {
  const who = saySubject(context, entry.subject);
  const what = sayWhat(entry);
  const when = sayWhen(entry);
  return { zh: `${who.zh}：${what.zh}——${when.zh}`, en: `${capital(who.en)}: ${what.en} — ${when.en}` };
}

function sayWhat({ matter, title, fact }: AgendaEntry): LocalText {
  if (fact !== null) return sayTerm(factKinds, fact.fact);
  return title === null ? sayTerm(agendaMatters, matter) : sayWords(title);
}

/** By when, or how urgent. */
function sayWhen(entry: AgendaEntry): LocalText {
  const { matter, urgency, day, daysLeft, fact } = entry;
  if (fact !== null)
    return fact.settles > 0
      ? {
          zh: `补齐后可判定${sayCount(fact.settles).zh}项`,
          en: `recording it settles ${things(fact.settles, "verdict")}`,
        }
      : { zh: `影响${sayCount(fact.named).zh}项的判定`, en: `needed for ${things(fact.named, "verdict")}` };
  if (day === null) return sayTerm(agendaUrgencies, urgency);
  const on = sayDate(day);
  const left = sayDaysLeft(daysLeft ?? 0);
  switch (matter) {
    case "lapse":
      return { zh: `${on.zh}之后不再符合（${left.zh}）`, en: `met no longer after ${on.en} (${left.en})` };
    case "reached":
      return { zh: `自${on.zh}起符合（${left.zh}）`, en: `met from ${on.en} (${left.en})` };
    case "policy-begins":
      return { zh: `自${on.zh}起施行`, en: `begins on ${on.en}` };
    case "policy-ends":
      return { zh: `${on.zh}之后不再适用`, en: `holds until ${on.en}` };
    case "quota":
      return urgency === "behind"
        ? { zh: `进度落后，期限为${on.zh}（${left.zh}）`, en: `behind, due on ${on.en} (${left.en})` }
        : { zh: `${on.zh}到期（${left.zh}）`, en: `due on ${on.en} (${left.en})` };
    default:
      return { zh: `${on.zh}到期（${left.zh}）`, en: `due on ${on.en} (${left.en})` };
  }
}

function sayDaysLeft(days: number): LocalText {
  if (days === 0) return { zh: "即当日", en: "the day itself" };
  return days > 0
    ? { zh: `还有${sayCount(days).zh}日`, en: `${things(days, "day")} left` }
    : { zh: `已逾期${sayCount(-days).zh}日`, en: `${things(-days, "day")} overdue` };
}

/** Topics of a finding that say how far it is and what would do. */
const TOPICS: ReadonlySet<string> = new Set(["found", "remedy", "missing"]);

/** How far it is and what would do: by the finding where its provision is known, else by the figures alone. */
function detailsOf(entry: AgendaEntry, context: Context): readonly DraftReason[] {
  const { finding, obligor, other } = entry;
  const by = obligor === null ? null : sayWords(obligor);
  const party = other === null ? null : saySubject(context, other);
  const isKnown = finding !== null && context.bases.has(finding.provision);
  const fact = entry.fact === null ? null : sayTerm(factKinds, entry.fact.fact);
  const said =
    isKnown && entry.matter !== "reached" && entry.matter !== "duty"
      ? explainFinding(finding, context).reasons.filter(({ about, level }) => level === 0 && TOPICS.has(about))
      : explainAmounts(entry);
  return only(
    by !== null && reason("required", `责任单位：${by.zh}。`, `Owed by: ${by.en}.`),
    party !== null && reason("found", `现由${party.zh}承接。`, `Run by ${party.en}.`),
    ...said,
    ...explainStageAfter(entry, context),
    ...explainPace(entry),
    fact !== null && reason("remedy", `补充登记${fact.zh}。`, `Record: ${fact.en}.`),
    ...sayRemedy(entry, said),
  );
}

/** What the stage after the one of this entry requires, and when it is due. */
function explainStageAfter({ finding }: AgendaEntry, { bases }: Context): readonly DraftReason[] {
  const basis = finding === null ? undefined : bases.get(finding.provision);
  if (finding === null || basis === undefined) return [];
  const { detail } = finding;
  return explainNextStage(finding.stage ?? (detail.kind === "requirement" ? detail.stage : undefined), basis);
}

function explainAmounts({ amounts }: AgendaEntry): readonly DraftReason[] {
  if (amounts === null) return [];
  const [required, done, left] = [amounts.required, amounts.done, amounts.left].map((limits) =>
    sayUnits(limits, amounts.unit),
  );
  return only(
    required !== undefined &&
      done !== undefined &&
      reason("found", `要求${required.zh}，已有${done.zh}。`, `Required: ${required.en}; there is: ${done.en}.`),
    left !== undefined && amounts.left.most !== "0" && reason("remedy", `还差${left.zh}。`, `Lacking: ${left.en}.`),
  );
}

/** The pace that is enough, and where the recent one leads. */
function explainPace({ amounts, pace }: AgendaEntry): readonly DraftReason[] {
  if (amounts === null || pace === null) return [];
  const needed = sayPace(amounts, pace);
  const weeks = sayCount(Math.round(pace.recentDays / 7));
  const recent = pace.recent === null ? null : sayUnit(pace.recent, amounts.unit);
  const expected = pace.expected === null ? same("") : sayUnit(wholeOf(pace.expected, amounts.unit), amounts.unit);
  return only(
    needed !== null && reason("remedy", `${needed.zh}，可按期完成。`, `${capital(needed.en)} would fulfil it in time.`),
    recent !== null &&
      pace.daysLeft > 0 &&
      reason(
        "found",
        `近${weeks.zh}周完成${recent.zh}，照此进度期末为${expected.zh}。`,
        `${capital(recent.en)} in the last ${weeks.en} weeks; at that pace it will be ${expected.en} in the end.`,
      ),
  );
}

/** Of things that are counted only whole ones are expected. */
function wholeOf(expected: string, unit: NonNullable<AgendaEntry["amounts"]>["unit"]): string {
  return unit === "hours" || unit === "number" ? expected : (expected.split(".")[0] ?? expected);
}
