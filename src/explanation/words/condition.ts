import type {
  ActivityCondition,
  AllocationCondition,
  ClientCondition,
  ContractCondition,
  DivisionCondition,
  EmploymentCondition,
  MoneyCondition,
  NestedCount,
  NumberRange,
  OperatorCondition,
  PersonCondition,
  PostCondition,
  RegistrationCondition,
  StationCondition,
  Thing,
} from "../../policy/index.js";
import {
  type DivisionLevel,
  type LocalText,
  areaClasses,
  certificateLevels,
  committeeTypes,
  divisionClasses,
  divisionKinds,
  divisionLevels,
  duties,
  employers,
  employmentForms,
  figureKeys,
  managementSystems,
  operatingModels,
  operatorKinds,
  outsidePosts,
  staffKinds,
  stationRoles,
  workloads,
} from "../../terms/index.js";
import {
  type ConditionWords,
  dayWords,
  being,
  eitherWay,
  having,
  kindOf,
  listed,
  only,
  sayNot,
  sayRange,
  sayRangeOf,
  sayRank,
  when,
  yearsWords,
} from "./condition-parts.js";
import { activityParts } from "./activity-words.js";
import { unitOfFigure } from "./figure-units.js";
import { NOUNS, type Unit, VERBS } from "./counted-things.js";
import { certificateWords, degreeWords, educationWords } from "./qualification-words.js";
import {
  clientParts,
  evaluationWords,
  hiredAsGraduate,
  moneyParts,
  obligationWords,
  operatingModelWords,
  pilotWords,
  platformWords,
  premisesParts,
  purchaserWords,
  ratingWords,
  sayIds,
  stationFieldParts,
  trainingWords,
} from "./simple-conditions.js";
import { markOwnWord } from "./own-words.js";
import { same, sayAnyOf, sayAnyTerm, sayFirst, sayIdMark, sayTerm } from "./text.js";

/**
 * Conditions in words. In Chinese a condition stands before its noun (持有社会工作师证书的专职人员), in English after it
 * (staff who are full-time and have a certificate).
 */

/** Returns the unit in which a thing is counted. */
export function unitOf(thing: Thing): Unit {
  return NOUNS[thing].unit;
}

/** Writes things that meet a condition: a noun with all that qualifies it. */
export function sayNoun(thing: Thing, condition: object | undefined): LocalText {
  const { noun } = NOUNS[thing];
  if (condition === undefined) return noun;
  const words = partsOf(thing, condition);
  const adjectives = words.flatMap(({ adjective }) => (adjective === undefined ? [] : [adjective]));
  const clauses = words.flatMap(({ clause, adjective }) => (adjective === undefined ? [clause] : []));
  const before = clauses.length === 0 ? "" : `${clauses.map(({ zh }) => zh).join("且")}的`;
  const after = clauses.length === 0 ? "" : ` that ${clauses.map(({ en }) => en).join(" and ")}`;
  const english = adjectives.map(({ en }) => en).join(" ");
  return {
    zh: `${before}${adjectives.map(({ zh }) => zh).join("")}${noun.zh}`,
    en: `${english}${english === "" ? "" : " "}${noun.en}${after}`,
  };
}

/** Writes a condition alone: 持有社会工作师证书; that have a certificate. */
export function sayConditionOn(thing: Thing, condition: object): LocalText {
  const clauses = partsOf(thing, condition).map(({ clause }) => clause);
  if (clauses.length === 0) return { zh: "全部", en: "at all" };
  return {
    zh: clauses.map(({ zh }) => zh).join("且"),
    en: `that ${clauses.map(({ en }) => en).join(" and ")}`,
  };
}

type Parts<C> = (condition: C) => readonly (ConditionWords | null)[];

/** Returns the parts of a condition on a thing. */
function partsOf(thing: Thing, condition: object): readonly ConditionWords[] {
  // The record gives the words of the thing itself, which the compiler cannot follow.
  return withLogic(condition, PARTS[thing] as Parts<object>);
}

/** Returns the parts of a condition, then those of its `anyOf` and `not`; `say` gives those of its other fields. */
function withLogic(condition: object, say: Parts<object>): readonly ConditionWords[] {
  const { anyOf, not } = condition as { readonly anyOf?: readonly object[]; readonly not?: object };
  const one = (inner: readonly ConditionWords[]): LocalText => {
    const clauses = inner.map(({ clause }) => clause);
    return { zh: clauses.map(({ zh }) => zh).join("且"), en: clauses.map(({ en }) => en).join(" and ") };
  };
  const choice = anyOf?.map((inner) => one(withLogic(inner, say)));
  const excluded = not === undefined ? null : withLogic(not, say);
  return [
    ...say(condition),
    choice === undefined
      ? null
      : choice.length === 1 && choice[0] !== undefined
        ? only(choice[0])
        : only({
            zh: `（${choice.map(({ zh }) => zh).join("或者")}）`,
            en: `(${choice.map(({ en }) => en).join(", or ")})`,
          }),
    excluded === null ? null : only(sayNot(excluded), one(excluded)),
  ].filter((part) => part !== null);
}

const PARTS: Readonly<Record<Thing, Parts<never>>> = {
  divisions: ((condition) => divisionParts(condition)) satisfies Parts<DivisionCondition>,
  stations: ((condition) => stationParts(condition)) satisfies Parts<StationCondition>,
  operators: ((condition) => operatorParts(condition)) satisfies Parts<OperatorCondition>,
  contracts: ({ id, operator, amount, obligation, purchaser, withinYears, signed, filed }: ContractCondition) => [
    when(id, sayIds),
    when(withinYears, (years) =>
      only({ zh: `期限不超过${years}年`, en: `run for ${years} ${years === 1 ? "year" : "years"} at most` }),
    ),
    when(signed, (days) => dayWords(days, "签订", "were signed")),
    when(filed, (days) => dayWords(days, "备案", "were filed")),
    when(obligation, obligationWords),
    when(purchaser, purchaserWords),
    when(amount, (range) => only({ zh: `金额${sayRange(range).zh}元`, en: `are worth ${sayRange(range).en} yuan` })),
    when(operator, (other) => {
      const { zh, en } = sayNoun("operators", other);
      return being(`由${zh}承接`, `held by ${en}`);
    }),
  ],
  persons: ((condition) => personParts(condition)) satisfies Parts<PersonCondition>,
  serving: ((condition) => personParts(condition)) satisfies Parts<PersonCondition>,
  supervising: ((condition) => personParts(condition)) satisfies Parts<PersonCondition>,
  joining: ((condition) => personParts(condition)) satisfies Parts<PersonCondition>,
  leaving: ((condition) => personParts(condition)) satisfies Parts<PersonCondition>,
  posts: ((condition) => postParts(condition, "post")) satisfies Parts<PostCondition>,
  activities: ((condition) => activityParts(condition, sayNoun)) satisfies Parts<ActivityCondition>,
  underway: ((condition) => activityParts(condition, sayNoun)) satisfies Parts<ActivityCondition>,
  days: ((condition) => activityParts(condition, sayNoun)) satisfies Parts<ActivityCondition>,
  clients: ({ has, ...own }: ClientCondition) => [...clientParts(own), ...figuresAndCounts({ has }, "接受")],
  allocations: ((condition) => [
    ...moneyParts(condition),
    when(condition.payer, (payer) => {
      const { zh, en } = sayNoun("divisions", payer);
      return being(`由${zh}出资`, `paid by ${en}`);
    }),
  ]) satisfies Parts<AllocationCondition>,
  spending: ((condition) => moneyParts(condition)) satisfies Parts<MoneyCondition>,
};

function divisionParts(condition: DivisionCondition): readonly (ConditionWords | null)[] {
  return [
    when(condition.id, sayIds),
    when(condition.within, (ids) => {
      const { zh, en } = sayAnyOf(ids.map(sayIdMark));
      return only({ zh: `位于${zh}之内`, en: `lie in ${en}` }, { zh: `不在${zh}之内`, en: `do not lie in ${en}` });
    }),
    kindOf(divisionClasses, condition.class),
    kindOf(areaClasses, condition.area),
    kindOf(divisionLevels, condition.level),
    kindOf(divisionKinds, condition.kind),
    kindOf(committeeTypes, condition.committee),
    ...figuresAndCounts(condition),
  ];
}

function stationParts(condition: StationCondition): readonly (ConditionWords | null)[] {
  return [
    when(condition.id, sayIds),
    when(condition.tier, (tiers) => {
      const labels = tiers.map((tier) => (isLevel(tier) ? sayTerm(divisionLevels, tier) : same(markOwnWord(tier))));
      const text = { zh: labels.map(({ zh }) => zh).join("、"), en: labels.map(({ en }) => en).join(" or ") };
      return { ...being(`属于${text.zh}层级`, `on the tier ${text.en}`, "不"), adjective: text };
    }),
    when(condition.opened, (days) => dayWords(days, "启用", "opened")),
    when(condition.operatingModel, operatingModelWords),
    when(
      condition.nationallyRegistered,
      eitherWay(
        { zh: "已录入全国社会工作信息管理系统", en: "are entered in the national information system" },
        { zh: "未录入全国社会工作信息管理系统", en: "are not entered in the national information system" },
      ),
    ),
    when(condition.systems, (systems) => {
      const { zh, en } = sayFirst(systems.map((system) => sayAnyTerm([managementSystems], system)));
      return only({ zh: `已建立${zh}`, en: `have ${en}` }, { zh: `未建立${zh}`, en: `do not have ${en}` });
    }),
    ...(condition.premises === undefined ? [] : premisesParts(condition.premises)),
    when(condition.platform, platformWords),
    when(condition.pilot, pilotWords),
    ...stationFieldParts(condition),
    when(condition.years, yearsWords("启用", "have been open for", "have not been open for")),
    when(condition.evaluation, evaluationWords),
    when(condition.division, (division) => {
      const { zh, en } = sayNoun("divisions", division);
      return being(`设在${zh}`, `in ${en}`, "不");
    }),
    ...figuresAndCounts(condition),
  ];
}

function isLevel(tier: string): tier is DivisionLevel {
  return divisionLevels.values.some((level) => level === tier);
}

function operatorParts(condition: OperatorCondition): readonly (ConditionWords | null)[] {
  return [
    when(condition.id, sayIds),
    when(condition.rating, ratingWords),
    when(condition.years, (range) => {
      const { zh, en } = sayRangeOf(range, "year");
      return only({ zh: `成立${zh}年`, en: `were founded ${en} ago` });
    }),
    when(condition.registrationLevel, (levels) =>
      listed(
        { zh: "登记机关层级为", en: "are registered at the level of the" },
        { zh: "登记机关层级不是", en: "are not registered at the level of the" },
        divisionLevels,
        levels,
      ),
    ),
    when(condition.evaluation, evaluationWords),
    kindOf(operatorKinds, condition.kind),
    ...figuresAndCounts(condition),
  ];
}

function personParts(condition: PersonCondition): readonly (ConditionWords | null)[] {
  return [
    when(condition.age, (range) => {
      const { zh, en } = sayRangeOf(range, "year");
      return being(`年龄${zh}周岁`, `${en} old`);
    }),
    when(condition.household, (where) => {
      const { zh, en } = sayNoun("divisions", where);
      return only(
        { zh: `户籍在${zh}`, en: `have their household registration in ${en}` },
        { zh: `户籍不在${zh}`, en: `do not have their household registration in ${en}` },
      );
    }),
    when(condition.certificate, certificateWords),
    when(condition.registration, ({ level }: RegistrationCondition) => {
      const { zh, en } = sayRank(certificateLevels, level, { zh: "职业水平", en: "social workers of any level" });
      return being(`${zh}登记有效`, `registered as ${en}`);
    }),
    when(condition.education, educationWords),
    when(condition.degree, degreeWords),
    when(condition.practice, yearsWords("从事社会工作", "have done social work for", "have not done social work for")),
    when(condition.continuingEducation, trainingWords),
    when(condition.employment, employmentWords),
    kindOf(staffKinds, condition.staffKind),
    ...(condition.post === undefined ? [] : withLogic(condition.post, (post) => postParts(post, "person"))),
  ];
}

function employmentWords(condition: EmploymentCondition): ConditionWords {
  const { model, operator, employer, form, post } = condition;
  const hiredAs = hiredAsGraduate(condition);
  const held = kindOf(outsidePosts, post)?.adjective;
  const how = kindOf(operatingModels, model)?.adjective;
  const who =
    operator === undefined ? (kindOf(employers, employer)?.adjective ?? null) : sayNoun("operators", operator);
  const hired = kindOf(employmentForms, form)?.adjective;
  return being(
    `${who === null ? "" : `由${who.zh}`}${how === undefined ? "" : `以${how.zh}方式`}${hired?.zh ?? ""}聘用${held === undefined ? "" : `为${held.zh}`}${hiredAs.zh}`,
    `employed${who === null ? "" : ` by ${who.en}`}${how === undefined ? "" : ` (${how.en})`}${hired === undefined ? "" : ` (${hired.en})`}${held === undefined ? "" : ` as ${held.en}`}${hiredAs.en}`,
  );
}

/** Writes the condition on a post, as it qualifies the post or the person who has it. */
function postParts(condition: PostCondition, noun: "post" | "person"): readonly (ConditionWords | null)[] {
  return [
    when(condition.fullTimeEquivalent, (range) => {
      const { zh, en } = sayRange(range);
      return only({ zh: `折合全职${zh}`, en: `count as ${en} full-time` });
    }),
    when(condition.supervisionDays, (range) => {
      const { zh, en } = sayRangeOf(range, "agreed day");
      return only({ zh: `约定每月到站督导${zh}天`, en: `supervise a station for ${en} a month` });
    }),
    when(
      condition.years,
      noun === "person"
        ? yearsWords("在岗", "have had the post for", "have not had the post for")
        : yearsWords("在岗", "have been filled for", "have not been filled for"),
    ),
    when(condition.station, (station) => {
      const { zh, en } = sayNoun("stations", station);
      return noun === "person"
        ? only({ zh: `在${zh}任职`, en: `work at ${en}` }, { zh: `不在${zh}任职`, en: `do not work at ${en}` })
        : being(`设在${zh}`, `at ${en}`, "不");
    }),
    when(condition.person, (person) => {
      const { zh, en } = sayNoun("persons", person);
      return being(`由${zh}担任`, `held by ${en}`);
    }),
    kindOf(duties, condition.duty),
    kindOf(workloads, condition.workload),
    kindOf(stationRoles, condition.role),
  ];
}

function figuresAndCounts(
  {
    figures,
    has,
  }: {
    readonly figures?: Readonly<Record<string, NumberRange>> | undefined;
    readonly has?: readonly NestedCount[] | undefined;
  },
  verbOfClients?: string,
): readonly ConditionWords[] {
  return [
    ...Object.entries(figures ?? {}).map(([key, range]) => {
      const { zh, en } = sayRange(range, unitOfFigure(key).zh);
      const name = sayAnyTerm([figureKeys], key);
      return having(`${name.zh}${zh}`, `${name.en} (${en})`, "并非");
    }),
    ...(has ?? []).map((nested) => {
      const { of, where, ...range } = nested;
      const noun = sayNoun(of, where);
      const limits = Object.keys(range).length === 0 ? null : sayRange(range);
      const verb = verbOfClients ?? VERBS[of];
      return having(
        `${verb}${noun.zh}${limits === null ? "" : `${limits.zh}${unitOf(of).zh}`}`,
        limits === null ? noun.en : `${limits.en} ${noun.en}`,
        verb !== "有" ? "未" : limits === null ? "没" : "并非",
      );
    }),
  ];
}
