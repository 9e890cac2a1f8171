import type { PlainDate } from "../calendar/index.js";
import type { FactKind } from "../terms/index.js";
import { MOST_COMPLETIONS, completionsOf } from "./completions.js";
import type { CriteriaOnDay, FactList, PersonFacts, PreparedCriterion } from "./criteria/index.js";
import { distinctionsOf, sortedDays } from "./distinctions.js";
import { type PersonContext, distinguishableDays, gapsInLists } from "./gaps-in-lists.js";
import { NO_OR_ALL_PRACTICE, type RecordList, unrecordedLists, unrecordedPractices } from "./list-values.js";
import { rememberAnswers } from "./remember-answers.js";
import { type UnknownFact, withRecords } from "./unknown-fact.js";

/** How many values of lists are remembered. */
const MOST_LISTS_REMEMBERED = 256;

const LISTS: readonly { readonly list: RecordList; readonly fact: FactKind }[] = [
  { list: "certificates", fact: "certificates" },
  { list: "education", fact: "education" },
  { list: "degrees", fact: "degrees" },
  { list: "registrations", fact: "registrations" },
  { list: "continuingEducation", fact: "continuing-education" },
];

/**
 * Prepares the listing of the facts of a person that are not known, each with the values that the criteria of a day
 * distinguish.
 */
export function unknownFactsOn(onDay: CriteriaOnDay): (facts: PersonFacts) => readonly UnknownFact[] {
  const { singles, recordedOn, day } = onDay;
  const distinctions = distinctionsOf(onDay);
  const starts = criteriaFromWhichYearsCount(onDay);
  const judgements = singles.flatMap(({ criterion }) =>
    criterion.kind === "judgement" ? [unrecordedJudgement(criterion.id)] : [],
  );
  const readsArea = singles.some(({ criterion }) => criterion.kind === "area");
  const remember = rememberAnswers<readonly (readonly object[])[]>(MOST_LISTS_REMEMBERED);

  return (facts) => {
    const { person } = facts;
    const ownDates = starts.length === 0 ? [] : singles.flatMap(({ decisiveDates }) => decisiveDates?.(facts) ?? []);
    const context: PersonContext = {
      facts,
      recordedOn,
      distinctions,
      boundaries:
        ownDates.length === 0 ? distinctions.boundaries : sortedDays([...distinctions.boundaries, ...ownDates]),
      countsFromCriterion: starts.length > 0,
    };
    const gaps = [
      ...gapsInLists(context),
      ...(readsArea && facts.areaClass === undefined ? [UNKNOWN_AREA] : []),
      ...judgements.filter(({ detail }) => facts.judge(detail, day) === null),
    ];
    // Where every unknown fact is named anyway, the values of lists need not be distinguished for this person.
    const areTooMany = completionsOf(gaps) > MOST_COMPLETIONS;
    const dates = areTooMany ? [] : ownDates;
    const days = (): readonly PlainDate[] => sortedDays([...distinctions.boundaries, ...dates, day]);
    const lists = LISTS.filter(({ list }) => distinctions.reads(list) && person[list] === undefined).map(
      ({ list, fact }) => {
        const key = `${list} ${dates.join()}`;
        return unrecordedList(
          fact,
          list,
          remember(key, () => unrecordedLists(list, days(), distinctions, onDay)),
        );
      },
    );
    if (!distinctions.reads("practice") || person.practice !== undefined) return [...lists, ...gaps];
    const startDays = areTooMany ? [] : daysFromWhichYearsMayCount(context, starts);
    // More work never makes less of it: where nothing else is open, none and all of it show what any of it may do.
    const practices =
      lists.length + gaps.length === 0
        ? NO_OR_ALL_PRACTICE
        : remember(`practice ${dates.join()} ${startDays?.join() ?? "any"}`, () =>
            unrecordedPractices(singles, days(), startDays),
          );
    return [...lists, unrecordedList("practice", "practice", practices), ...gaps];
  };
}

function criteriaFromWhichYearsCount({ singles }: CriteriaOnDay): readonly PreparedCriterion[] {
  const ids = new Set(singles.map(({ criterion }) => criterion.countsFrom));
  return singles.flatMap(({ criterion }) => (ids.has(criterion.id) ? [criterion] : []));
}

/** Returns the days from which a person's years may count; null where a list that decides it is not recorded. */
function daysFromWhichYearsMayCount(
  context: PersonContext,
  starts: readonly PreparedCriterion[],
): readonly PlainDate[] | null {
  const { facts, recordedOn } = context;
  if (starts.some(({ reads }) => reads !== null && facts.person[reads] === undefined)) return null;
  return starts.flatMap(({ reaching }) =>
    (reaching?.firstSpans(facts, recordedOn) ?? []).flatMap((span) => distinguishableDays(span, context)),
  );
}

function unrecordedList(fact: FactKind, list: FactList, values: readonly (readonly object[])[]): UnknownFact {
  return {
    fact,
    source: list,
    key: list,
    size: values.length,
    complete: (facts, value) => withRecords(facts, list, values[value] ?? []),
  };
}

const UNKNOWN_AREA: UnknownFact = {
  fact: "area-class",
  source: "area",
  key: "area",
  size: 2,
  complete: (facts, value) => ({ ...facts, areaClass: value === 0 ? "urban" : "rural" }),
};

/** A judgement may stay unrecorded, or be met or unmet. */
function unrecordedJudgement(item: string): UnknownFact & { readonly detail: string } {
  return {
    fact: "judgement",
    detail: item,
    source: "judgement",
    key: `judgement.${item}`,
    size: 3,
    complete: (facts, value) => {
      if (value === 0) return facts;
      const outcome = value === 1 ? "met" : "unmet";
      return {
        ...facts,
        judge: (other, day) => (other === item ? { judgement: item, item, outcome, on: day } : facts.judge(other, day)),
      };
    },
  };
}
