import {
  divisionKinds,
  fundingSourceKinds,
  managementSystems,
  operatingModels,
  urbanRuralCodes,
} from "social-work-station-rules/terms";
import { date, divisionCode, id, listOf, term, text, yesNo, yuan } from "../cell-readers.js";
import { defineTable, record, recorded, type Column, type DraftRecord } from "../table.js";

/** In yuan. A larger amount for one station is more likely a slip in the unit: it is asked back. */
const MOST_OF_A_STATION = "10000000";

const columns = {
  id: { header: "站点编号", need: "required", read: id } as const,
  name: { header: "站点名称", need: "optional", read: text } as const,
  code: { header: "区划代码", need: "required", read: divisionCode } as const,
  division: { header: "街道（乡镇）", need: "required", read: text } as const,
  kind: { header: "类型", need: "required", read: term(divisionKinds) } as const,
  urbanRuralCode: { header: "城乡分类代码", need: "optional", read: term(urbanRuralCodes) } as const,
  from: { header: "启用日期", need: "optional", read: date } as const,
  operatingModel: { header: "运营方式", need: "optional", read: term(operatingModels) } as const,
  systems: { header: "管理制度", need: "optional", read: listOf(term(managementSystems)) } as const,
  amount: { header: "年度经费（万元）", need: "optional", read: yuan("万元", { most: MOST_OF_A_STATION }) } as const,
  source: { header: "资金来源", need: "optional", read: term(fundingSourceKinds) } as const,
  rosterComplete: { header: "花名册是否齐全", need: "optional", read: yesNo } as const,
  logComplete: { header: "台账是否齐全", need: "optional", read: yesNo } as const,
} satisfies Record<string, Column<unknown>>;

/** 站点表: one service centre a row, with its subdistrict or township. */
export const stations = defineTable({
  columns,
  station: "id",
  lacking: ({ amount, source }) => (amount !== undefined && source === undefined ? ["source"] : []),
  toRecords: ({
    id,
    name,
    code,
    division,
    kind,
    urbanRuralCode,
    from,
    operatingModel,
    systems,
    amount,
    source,
    rosterComplete,
    logComplete,
  }) => [
    record("divisions", { id: code, name: division, level: "township", kind, urbanRuralCode }),
    record("stations", {
      id,
      name,
      division: code,
      tier: "beijing:township",
      from,
      operatingModel,
      systems: systems?.map((system) => ({ system })),
    }),
    ...(amount === undefined || source === undefined
      ? []
      : [record("fundingSources", { id: `funding/${id}`, kind: source, amount, recipients: [id] })]),
    ...declared("personnel", code, rosterComplete),
    ...declared("activities", code, logComplete),
  ],
  paths: {
    divisions: {
      id: "code",
      parent: "code",
      name: "division",
      level: "code",
      kind: "kind",
      urbanRuralCode: "urbanRuralCode",
    },
    stations: {
      id: "id",
      name: "name",
      division: "code",
      from: "from",
      operatingModel: "operatingModel",
      systems: "systems",
    },
    fundingSources: { amount: "amount", kind: "source" },
  },
});

/** Only a plain 是 declares a table complete for a station. */
function declared(
  collection: "personnel" | "activities",
  division: string,
  complete: boolean | undefined,
): readonly DraftRecord[] {
  return complete === true ? [{ collection: "completeness", value: recorded({ collection, within: [division] }) }] : [];
}
