import { explain } from "../../explanation/index.js";
import type { Agenda, AgendaEntry, ReasonTopic } from "../../results/index.js";
import { agendaMatters, agendaUrgencies, factKinds, labelOf } from "../../terms/index.js";
import { type WriteContext, type WriteOptions, makeContext, saySubjectKind } from "./context.js";
import type { WrittenColumn, WrittenSheet } from "./written-sheet.js";

/** Writes an agenda: one entry a row, most urgent first, and how many entries there are of each kind. */
export function writeAgenda(agenda: Agenda, options: WriteOptions): readonly WrittenSheet[] {
  const context = makeContext(options, agenda.bases);
  const { say, locale } = context;
  const { asOf, until, entries } = agenda;
  return [
    {
      name: say("工作清单", "Agenda"),
      columns: [
        { heading: say("序号", "No."), kind: "number" },
        text(say("缓急", "Urgency")),
        text(say("期限", "Day")),
        { heading: say("剩余天数", "Days left"), kind: "number" },
        text(say("区划", "Division")),
        text(say("站点", "Station")),
        text(say("对象类型", "Subject")),
        text(say("对象编号", "Id")),
        text(say("类别", "Matter")),
        text(say("事项", "What")),
        { heading: say("现状", "How far"), kind: "long" },
        { heading: say("应办", "What would do"), kind: "long" },
        text(say("依据", "Source")),
      ],
      rows: entries.map((entry, index) => [index + 1, ...cellsOf(entry, agenda, options, context)]),
    },
    {
      name: say("清单汇总", "Agenda in figures"),
      columns: [text(say("项目", "Item")), { heading: say("数量", "Number"), kind: "number" }],
      rows: [
        [say(`截至${asOf}，看到${until}`, `As of ${asOf}, until ${until}`), entries.length],
        ...agendaUrgencies.values.map((urgency) => [
          labelOf(agendaUrgencies, urgency, locale),
          entries.filter((entry) => entry.urgency === urgency).length,
        ]),
      ],
    },
  ];
}

function cellsOf(
  entry: AgendaEntry,
  agenda: Agenda,
  { register, policies }: WriteOptions,
  context: WriteContext,
): readonly (string | number | null)[] {
  const { locale, say, nameOf, placeOf, stationOf, sayText } = context;
  const { subject, title, matter, urgency, day, daysLeft, fact } = entry;
  const [place, station] = [placeOf(subject), stationOf(subject)];
  const { reasons } = explain(entry, { locale, register, policies, assessment: agenda });
  const linesOn = (topics: readonly ReasonTopic[]): string =>
    reasons
      .filter(({ about }) => topics.includes(about))
      .map(({ text: line }) => line)
      .join(locale === "en" ? " " : "");
  const document = agenda.documents.find(({ id, policy }) => id === entry.document && policy === entry.policy)?.title;
  return [
    labelOf(agendaUrgencies, urgency, locale),
    day,
    daysLeft,
    nameOf(place) || place,
    nameOf(station) || station,
    saySubjectKind(subject.kind, context),
    subject.id,
    labelOf(agendaMatters, matter, locale),
    fact !== null
      ? labelOf(factKinds, fact.fact, locale)
      : title === null
        ? labelOf(agendaMatters, matter, locale)
        : sayText(title),
    fact === null ? linesOn(["found"]) : sayEffect(fact, context),
    linesOn(["required", "remedy", "missing"]),
    document === undefined
      ? ""
      : say(`《${document.zh}》${entry.clause ?? ""}`, `${document.en}, ${entry.clause ?? ""}`),
  ];
}

/** How many verdicts a missing fact leaves open. */
function sayEffect({ settles, named }: NonNullable<AgendaEntry["fact"]>, { say }: WriteContext): string {
  return settles === 0
    ? say(`影响${named}项结论的判定。`, `Needed for ${named} ${named === 1 ? "verdict" : "verdicts"}.`)
    : say(
        `影响${named}项结论，其中${settles}项补齐即可判定。`,
        `Needed for ${named} ${named === 1 ? "verdict" : "verdicts"}; it alone settles ${settles}.`,
      );
}

function text(heading: string): WrittenColumn {
  return { heading, kind: "text" };
}
