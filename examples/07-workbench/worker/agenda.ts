import { planAgenda } from "social-work-station-rules/agenda";
import { writeSheets } from "social-work-station-rules/sheets";
import { type LocalText, type Locale, agendaUrgencies, labelOf } from "social-work-station-rules/terms";
import { type MoneyUnit, sheetsIn, shown } from "./command-parts.js";
import { desk, requireData } from "./desk.js";
import { type Question, timesOf } from "./question.js";

/** What needs doing, most urgent first: the columns and how many rows `agendaRows` has. */
export interface AgendaView {
  readonly head: readonly string[];
  readonly total: number;
  readonly counts: readonly { readonly name: LocalText; readonly count: number }[];
}

let rows: readonly (readonly string[])[] = [];

/** Lists what needs doing within so many days, by the policies that were assessed. */
export function listAgenda(question: Question, within: number, locale: Locale, unit: MoneyUnit): AgendaView {
  const { register, prepared } = requireData();
  const { asOf, period } = timesOf(question);
  const { assessed: policies } = desk;
  const [only] = policies;
  const agenda =
    policies.length === 1 && only !== undefined
      ? planAgenda(prepared, only, { asOf, period, within })
      : planAgenda(prepared, policies, { asOf, period, within, division: desk.place.division });
  desk.agenda = agenda;
  const [list] = sheetsIn(unit, writeSheets(agenda, { locale, register, policies }));
  rows = list?.rows.map((row) => row.map(shown)) ?? [];
  return {
    head: list?.columns.map(({ heading }) => heading) ?? [],
    total: rows.length,
    counts: agendaUrgencies.values
      .map((urgency) => ({
        name: { zh: labelOf(agendaUrgencies, urgency, "zh-CN"), en: labelOf(agendaUrgencies, urgency, "en") },
        count: agenda.entries.filter((entry) => entry.urgency === urgency).length,
      }))
      .filter(({ count }) => count > 0),
  };
}

/** Some rows of the agenda. */
export function agendaRows(from: number, to: number): readonly (readonly string[])[] {
  return rows.slice(from, to);
}
