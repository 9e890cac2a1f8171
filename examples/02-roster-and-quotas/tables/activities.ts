import { activityKinds } from "social-work-station-rules/terms";
import { date, hours, id, term } from "../cell-readers.js";
import { defineTable, record, type Column } from "../table.js";

const columns = {
  id: { header: "编号", need: "required", read: id } as const,
  station: { header: "站点编号", need: "required", read: id } as const,
  kind: { header: "类别", need: "required", read: term(activityKinds) } as const,
  caseReference: { header: "案例编号", need: "decisive", read: id } as const,
  startedOn: { header: "开始日期", need: "decisive", read: date } as const,
  completedOn: { header: "完成日期", need: "decisive", read: date } as const,
  hours: { header: "时长（小时）", need: "optional", read: hours } as const,
} satisfies Record<string, Column<unknown>>;

/** 活动台账: one activity a row; a case without 完成日期 is still open. */
export const activities = defineTable({
  columns,
  station: "station",
  toRecords: (values) => [record("activities", values)],
  paths: {
    activities: {
      station: "station",
      kind: "kind",
      caseReference: "caseReference",
      startedOn: "startedOn",
      completedOn: "completedOn",
      hours: "hours",
    },
  },
});
