import { sumDecimals } from "social-work-station-rules/exact";
import type { PreparedRegister } from "social-work-station-rules/register";
import type { ScenarioResult } from "social-work-station-rules/scenario";
import { labelOf, verdicts } from "social-work-station-rules/terms";
import type { Row } from "../page/html-page.js";
import type { Language } from "../page/read-language.js";
import { writeDate } from "../page/write-date.js";
import { writeMoney } from "../page/write-money.js";
import type { Answer } from "./run-file.js";
import { texts } from "./texts.js";

const MOST_ROWS = 20;

export function nameOf(
  { id, title }: { readonly id: string; readonly title: { readonly zh: string; readonly en: string } | null },
  lang: Language,
): string {
  return title === null ? id : lang === "en" ? title.en : title.zh;
}

/** Names by id: a station is known to an official by its place. */
export function namesOf({ register }: PreparedRegister): ReadonlyMap<string, string> {
  const divisions = new Map(register.divisions.map(({ id, name }) => [id, name]));
  const stations = register.stations.map(({ id, division }) => [id, divisions.get(division) ?? division] as const);
  const places = new Map(stations);
  const people = register.personnel.flatMap(({ id, assignments = [] }) => {
    const [place] = assignments.map(({ station }) => places.get(station));
    return place === undefined ? [] : [[id, `${place} ${id}`] as const];
  });
  return new Map([...people, ...stations, ...divisions]);
}

/** The figures of a question, with what they count. */
export interface FigureTable {
  readonly head: readonly string[];
  readonly rows: readonly Row[];
  /** Which provisions the verdicts count, what is left out, at which prices. */
  readonly notes: readonly string[];
}

/** Writes the figures of a question: as it is, and under each alternative. */
export function figureTable({ comparison, question, policy }: Answer, lang: Language): FigureTable {
  const say = texts[lang];
  const { baseline, scenarios } = comparison;
  const names = say.figureNames;
  const row = (label: string, before: string | number, after: (scenario: ScenarioResult) => string | number): Row => ({
    cells: [label, before, ...scenarios.map(after)],
  });
  const changed = scenarios.flatMap(({ indicators }) =>
    indicators
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
      .map(({ provision }) => provision),
  );
  const amended = question.alternatives.flatMap(({ amendments }) =>
    amendments.flatMap((amendment) => ("provision" in amendment ? [amendment.provision as string] : [])),
  );
  const touched = new Set([...changed, ...amended]);
  const count = (side: "before" | "after", verdict: keyof typeof baseline.verdicts) => (scenario: ScenarioResult) =>
    scenario.indicators
      .filter(({ provision }) => touched.has(provision))
      .reduce((sum, indicator) => sum + (indicator[side]?.verdicts[verdict] ?? 0), 0);
  const [first] = scenarios;
  const verdictRows = (["met", "unmet", "undetermined", "discretionary"] as const).map((verdict) =>
    row(names[verdict], first === undefined ? 0 : count("before", verdict)(first), count("after", verdict)),
  );
  const needs =
    (
      read: (needs: typeof baseline.needs) => { least: number; most: number },
    ): ((needs: typeof baseline.needs) => string) =>
    (all) =>
      say.range(read(all).least, read(all).most);
  const stations = needs((all) => all.stations);
  const staff = needs((all) => all.staff);
  const unqualified = needs((all) => all.unqualified);
  const budget = scenarios.map((scenario) => (scenario.budget?.status === "moved" ? scenario.budget.gained : "—"));
  return {
    head: [...say.figures, ...scenarios.map((scenario) => nameOf(scenario, lang))],
    rows: [
      ...(question.budget === undefined && touched.size > 0 ? verdictRows : []),
      ...(question.budget === undefined
        ? [
            row(names.stations, stations(baseline.needs), ({ needs: own }) => stations(own.after)),
            row(names.staff, staff(baseline.needs), ({ needs: own }) => staff(own.after)),
            row(names.unqualified, unqualified(baseline.needs), ({ needs: own }) => unqualified(own.after)),
          ]
        : []),
      ...(baseline.money === null
        ? []
        : [
            row(
              names.money,
              say.range(writeMoney(baseline.money.least), writeMoney(baseline.money.most)),
              (scenario) =>
                scenario.money === null
                  ? "—"
                  : say.range(writeMoney(scenario.money.after.least), writeMoney(scenario.money.after.most)),
            ),
          ]),
      ...(question.budget === undefined ? [] : [{ cells: [names.moved, "—", ...budget.map(writeMoney)] }]),
    ],
    notes:
      question.budget === undefined
        ? [
            ...(touched.size === 0 ? [] : [say.counted(titlesOf(policy, touched, lang))]),
            say.withoutNewCentres,
            ...(question.unitCosts === undefined ? [] : [say.price(pricesOf(question.unitCosts))]),
          ]
        : [],
  };
}

function titlesOf({ provisions }: Answer["policy"], ids: ReadonlySet<string>, lang: Language): readonly string[] {
  return provisions.filter(({ id }) => ids.has(id)).map(({ title }) => (lang === "en" ? title.en : title.zh));
}

function pricesOf({ station, staff }: NonNullable<Answer["question"]["unitCosts"]>) {
  const price = (amount: typeof station): string | null => (amount === undefined ? null : writeMoney(String(amount)));
  return { station: price(station), staff: price(staff) };
}

/** Says what makes the figures other than current: the policy's time, the age of the register. */
export function cautions(
  { policy, question }: Answer,
  { register }: PreparedRegister,
  lang: Language,
): readonly string[] {
  const say = texts[lang];
  const from = policy.effective.from?.value;
  const until = policy.effective.until?.value;
  const { asOf } = question;
  return [
    ...(from !== undefined && asOf < from ? [say.notYet(writeDate(from, lang))] : []),
    ...(until != null && asOf > until ? [say.expired(writeDate(until, lang))] : []),
    ...(register.recordedOn < asOf ? [say.olderRegister(writeDate(register.recordedOn, lang))] : []),
  ];
}

/** Whose verdict changes under which alternative, and because of which amendment; the first rows. */
export function changeTable(
  { comparison, question }: Answer,
  names: ReadonlyMap<string, string>,
  lang: Language,
): readonly Row[] {
  const verdict = (value: keyof typeof verdicts.labels | undefined): string =>
    value === undefined ? "—" : labelOf(verdicts, value, lang);
  return comparison.scenarios.flatMap((scenario) =>
    scenario.changes
      .filter(({ effect }) => effect !== "detail")
      .slice(0, MOST_ROWS)
      .map(({ subject, before, after, causes }) => ({
        cells: [
          subject.kind === "station"
            ? `${names.get(subject.id) ?? ""}（${subject.id}）`
            : (names.get(subject.id) ?? subject.id),
          nameOf(scenario, lang),
          verdict(before?.verdict),
          verdict(after?.verdict),
          causes.map(({ amendment }) => titleOf(question, amendment, lang)).join(lang === "en" ? ", " : "、"),
        ],
      })),
  );
}

function titleOf({ alternatives }: Answer["question"], amendment: string, lang: Language): string {
  const title = alternatives.flatMap(({ amendments }) => amendments).find(({ id }) => id === amendment)?.title;
  return title === undefined ? amendment : lang === "en" ? title.en : title.zh;
}

/** Who receives what of the budget, before and after. */
export function budgetTable({ comparison }: Answer, lang: Language): readonly Row[] {
  return comparison.scenarios.flatMap(({ budget }) =>
    budget?.status === "moved"
      ? [
          ...budget.recipients.map(({ id, before, after, difference }) => ({
            cells: [id, writeMoney(before), writeMoney(after), signed(difference)],
          })),
          {
            cells: [
              texts[lang].total,
              writeMoney(
                sumDecimals(
                  budget.recipients.map(({ before }) => before),
                  2,
                ),
              ),
              writeMoney(
                sumDecimals(
                  budget.recipients.map(({ after }) => after),
                  2,
                ),
              ),
              "0.00",
            ],
            mark: "total" as const,
          },
        ]
      : [],
  );
}

function signed(amount: string): string {
  return amount.startsWith("-") || /^[0.]+$/.test(amount) ? writeMoney(amount) : `+${writeMoney(amount)}`;
}
