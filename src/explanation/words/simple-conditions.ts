import type {
  ClientCondition,
  ContractCondition,
  EmploymentCondition,
  MoneyCondition,
  OperatorCondition,
  PersonCondition,
  StationCondition,
} from "../../policy/index.js";
import {
  type LocalText,
  clientGroups,
  divisionLevels,
  facilities,
  fundingSourceKinds,
  governmentBodies,
  operatingModels,
  organisationRatings,
  purposes,
  serviceFields,
} from "../../terms/index.js";
import {
  type ConditionWords,
  being,
  having,
  dayWords,
  eitherWay,
  kindOf,
  listed,
  only,
  sayRange,
  sayRangeOf,
  sayRank,
  when,
} from "./condition-parts.js";
import { markOwnWord } from "./own-words.js";
import { sayAnyOf, sayFirst, sayIdMark, same } from "./text.js";

/** Words of conditions that contain no other condition. */

export function premisesParts({
  available,
  facilities: rooms,
  signage,
  rulesPosted,
}: NonNullable<StationCondition["premises"]>): readonly (ConditionWords | null)[] {
  return [
    when(available, eitherWay({ zh: "场所已到位", en: "have premises" }, { zh: "场所未到位", en: "have no premises" })),
    when(rooms, (values) =>
      listed({ zh: "设有", en: "have" }, { zh: "未设有", en: "do not have" }, facilities, values, sayFirst),
    ),
    when(
      signage,
      eitherWay({ zh: "已悬挂标牌", en: "have put up their sign" }, { zh: "未悬挂标牌", en: "have no sign" }),
    ),
    when(
      rulesPosted,
      eitherWay(
        { zh: "制度已上墙", en: "have posted their rules" },
        { zh: "制度未上墙", en: "have not posted their rules" },
      ),
    ),
  ];
}

export function clientParts(condition: ClientCondition): readonly (ConditionWords | null)[] {
  return [
    when(condition.hasFile, eitherWay({ zh: "已建档", en: "have a file" }, { zh: "未建档", en: "have no file" })),
    when(condition.fileOpened, (days) => dayWords(days, "建档", "got a file")),
    kindOf(clientGroups, condition.group),
  ];
}

/** Writes which provisions contracts make their obligations. */
export function obligationWords(ids: readonly string[]): ConditionWords {
  const { zh, en } = sayAnyOf(ids.map(sayIdMark));
  return only({ zh: `约定任务含${zh}`, en: `have ${en} among their obligations` });
}

export function purchaserWords({ body, level }: NonNullable<ContractCondition["purchaser"]>): ConditionWords {
  const [who, where] = [kindOf(governmentBodies, body)?.adjective, kindOf(divisionLevels, level)?.adjective];
  return being(
    `由${where?.zh ?? ""}${who?.zh ?? "部门"}购买`,
    `purchased by ${who?.en ?? "a body"}${where === undefined ? "" : ` (${where.en})`}`,
  );
}

export function moneyParts(condition: MoneyCondition): readonly (ConditionWords | null)[] {
  return [
    when(condition.purpose, (values) =>
      listed({ zh: "用于", en: "serve" }, { zh: "不用于", en: "do not serve" }, purposes, values),
    ),
    when(condition.sourceKind, (values) =>
      listed({ zh: "来自", en: "come from" }, { zh: "不来自", en: "do not come from" }, fundingSourceKinds, values),
    ),
  ];
}

export function pilotWords({ programme, batch }: NonNullable<StationCondition["pilot"]>): ConditionWords {
  const names = programme === undefined ? null : sayAnyOf(programme.map(sayIdMark));
  const range = batch === undefined ? null : sayRange(batch);
  const zh = `参加${names === null ? "" : names.zh}${range === null ? "" : `（批次${range.zh}）`}试点`;
  const en = `take part in ${names === null ? "a pilot" : `the pilot ${names.en}`}${range === null ? "" : ` (batch ${range.en})`}`;
  return only({ zh, en }, { zh: `未${zh}`, en: `do not ${en}` });
}

export function platformWords(keys: readonly string[]): ConditionWords {
  const { zh, en } = sayAnyOf(keys.map((key) => same(markOwnWord(key))));
  return only(
    { zh: `与${zh}同址`, en: `share their place with ${en}` },
    { zh: `不与${zh}同址`, en: `do not share their place with ${en}` },
  );
}

/** Writes who manages stations, in which fields they work and whom they serve. */
export function stationFieldParts({
  as,
  authority,
  serviceField,
  clientGroup,
}: StationCondition): readonly (ConditionWords | null)[] {
  return [
    when(as, (part): ConditionWords =>
      part === "worker"
        ? only({ zh: "本人任职", en: "the person works at" })
        : only({ zh: "本人督导", en: "the person supervises" }),
    ),
    when(authority, (values) =>
      listed(
        { zh: "主管部门为", en: "are managed by" },
        { zh: "主管部门不是", en: "are not managed by" },
        governmentBodies,
        values,
      ),
    ),
    when(serviceField, (values) =>
      listed(
        { zh: "服务领域包括", en: "work in" },
        { zh: "服务领域不包括", en: "do not work in" },
        serviceFields,
        values,
      ),
    ),
    when(clientGroup, (values) =>
      listed({ zh: "服务对象包括", en: "serve" }, { zh: "服务对象不包括", en: "do not serve" }, clientGroups, values),
    ),
  ];
}

/** Writes which result the latest evaluation has. */
export function evaluationWords({
  grade,
  score,
  held,
  scheme,
}: NonNullable<StationCondition["evaluation"]>): ConditionWords {
  const names = (ids: readonly string[]): LocalText => sayAnyOf(ids.map((id) => same(markOwnWord(id))));
  const when = held === undefined ? null : dayWords(held, "", "").clause;
  const parts = [
    ...(grade === undefined ? [] : [{ zh: `等级为${names(grade).zh}`, en: `the grade ${names(grade).en}` }]),
    ...(score === undefined ? [] : [{ zh: `得分${sayRange(score, "分").zh}`, en: `a score of ${sayRange(score).en}` }]),
  ];
  const by = scheme === undefined ? null : names(scheme);
  const what = `${by === null ? "" : `“${by.zh}”`}评估`;
  const past = when === null ? "" : `${when.zh}的`;
  const about = `${by === null ? "" : ` by ${by.en}`}${when === null ? "" : ` held${when.en}`}`;
  return parts.length === 0
    ? only(
        { zh: `接受过${past}${what}`, en: `have had an evaluation${about}` },
        { zh: `未接受过${past}${what}`, en: `have not had an evaluation${about}` },
      )
    : having(
        `${past}最近一次${what}${parts.map(({ zh }) => zh).join("、")}`,
        `${parts.map(({ en }) => en).join(" and ")} in their latest evaluation${about}`,
        "并非",
      );
}

/** Writes how many hours of continuing education persons have. */
export function trainingWords({ hours, years }: NonNullable<PersonCondition["continuingEducation"]>): ConditionWords {
  const range = sayRange(hours ?? { above: 0 }, "学时");
  const [zh, en] =
    years === undefined ? ["", ""] : [`近${years}年`, ` in the last ${years === 1 ? "year" : `${years} years`}`];
  return having(
    `${zh}继续教育${range.zh}`,
    `${sayRangeOf(hours ?? { above: 0 }, "hour").en} of continuing education${en}`,
    "并非",
  );
}

/** Writes which of some records are meant, by their ids. */
export function sayIds(ids: readonly string[]): ConditionWords {
  const { zh, en } = sayFirst(ids.map(sayIdMark));
  return being(`属于${zh}`, `among ${en}`, "不");
}

export function operatingModelWords(models: readonly string[]): ConditionWords {
  const { adjective = same("") } = kindOf(operatingModels, models) ?? {};
  return {
    clause: { zh: `采用${adjective.zh}方式`, en: `work by ${adjective.en}` },
    not: { zh: `不采用${adjective.zh}方式`, en: `do not work by ${adjective.en}` },
    adjective,
  };
}

export function ratingWords(rating: NonNullable<OperatorCondition["rating"]>): ConditionWords {
  const { zh, en } = sayRank(organisationRatings, rating, { zh: "任一等级", en: "at all" });
  return only({ zh: `评估等级为${zh}`, en: `are rated ${en}` }, { zh: `评估等级不是${zh}`, en: `are not rated ${en}` });
}

/** Writes whether persons were hired as graduates. */
export function hiredAsGraduate({ asGraduate }: EmploymentCondition): LocalText {
  if (asGraduate === undefined) return same("");
  return asGraduate
    ? { zh: "（聘用时为毕业生）", en: " (hired as graduates)" }
    : { zh: "（聘用时非毕业生）", en: " (not hired as graduates)" };
}
