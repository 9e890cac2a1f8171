import type { ClientCondition, ContractCondition, MoneyCondition, StationCondition } from "../../policy/index.js";
import {
  clientGroups,
  divisionLevels,
  facilities,
  fundingSourceKinds,
  governmentBodies,
  purposes,
} from "../../terms/index.js";
import { type ConditionWords, dayWords, kindOf, listed, only, sayRange, when } from "./condition-parts.js";
import { same, sayFirst } from "./text.js";

/** Words of conditions that contain no other condition. */

export function premisesParts({
  available,
  facilities: rooms,
  signage,
  rulesPosted,
}: NonNullable<StationCondition["premises"]>): readonly (ConditionWords | null)[] {
  return [
    when(available, (is) => only({ zh: `场所${is ? "已" : "未"}到位`, en: `have ${is ? "" : "no "}premises` })),
    when(rooms, (values) => listed("设有", "have", facilities, values)),
    when(signage, (is) => only({ zh: `${is ? "已" : "未"}悬挂标牌`, en: `have ${is ? "put up their" : "no"} sign` })),
    when(rulesPosted, (is) =>
      only({ zh: `制度${is ? "已" : "未"}上墙`, en: `have ${is ? "" : "not "}posted their rules` }),
    ),
  ];
}

export function clientParts(condition: ClientCondition): readonly (ConditionWords | null)[] {
  return [
    when(condition.hasFile, (is) => only({ zh: `${is ? "已" : "未"}建档`, en: `have ${is ? "a" : "no"} file` })),
    when(condition.fileOpened, (days) => dayWords(days, "建档", "got a file")),
    kindOf(clientGroups, condition.group),
  ];
}

export function purchaserWords({ body, level }: NonNullable<ContractCondition["purchaser"]>): ConditionWords {
  const [who, where] = [kindOf(governmentBodies, body)?.adjective, kindOf(divisionLevels, level)?.adjective];
  return only({
    zh: `由${where?.zh ?? ""}${who?.zh ?? "部门"}购买`,
    en: `are purchased by ${who?.en ?? "a body"}${where === undefined ? "" : ` (${where.en})`}`,
  });
}

export function moneyParts(condition: MoneyCondition): readonly (ConditionWords | null)[] {
  return [
    when(condition.purpose, (values) => listed("用于", "serve", purposes, values)),
    when(condition.sourceKind, (values) => listed("来自", "come from", fundingSourceKinds, values)),
  ];
}

export function pilotWords({ programme, batch }: NonNullable<StationCondition["pilot"]>): ConditionWords {
  const names = programme === undefined ? null : sayFirst(programme.map((id) => same(id)));
  const range = batch === undefined ? null : sayRange(batch);
  return only({
    zh: `参加${names === null ? "" : names.zh}${range === null ? "" : `（批次${range.zh}）`}试点`,
    en: `take part in ${names === null ? "a pilot" : `the pilot ${names.en}`}${range === null ? "" : ` (batch ${range.en})`}`,
  });
}
