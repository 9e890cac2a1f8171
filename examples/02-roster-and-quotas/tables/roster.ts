import {
  certificateLevels,
  duties,
  educationLevels,
  staffKinds,
  stationRoles,
  workloads,
} from "social-work-station-rules/terms";
import { date, id, listOf, orNone, term, text } from "../cell-readers.js";
import { defineTable, record, recorded, type Column } from "../table.js";

const columns = {
  id: { header: "工号", need: "required", read: id } as const,
  staffKinds: { header: "人员类别", need: "optional", read: listOf(term(staffKinds)) } as const,
  station: { header: "站点编号", need: "required", read: id } as const,
  role: { header: "岗位", need: "required", read: term(stationRoles) } as const,
  duty: { header: "岗位职责", need: "optional", read: term(duties) } as const,
  workload: { header: "专/兼职", need: "optional", read: term(workloads) } as const,
  from: { header: "到岗时间", need: "optional", read: date } as const,
  until: { header: "离岗时间", need: "decisive", read: date } as const,
  education: { header: "学历", need: "optional", read: term(educationLevels) } as const,
  major: { header: "所学专业", need: "optional", read: text } as const,
  graduatedOn: { header: "毕业时间", need: "optional", read: date } as const,
  certificate: { header: "职业水平证书", need: "optional", read: orNone(term(certificateLevels)) } as const,
  issuedOn: { header: "发证日期", need: "optional", read: date } as const,
} satisfies Record<string, Column<unknown>>;

/** 人员花名册: one person a row, with the highest education and certificate. */
export const roster = defineTable({
  columns,
  station: "station",
  toRecords: ({
    id,
    staffKinds,
    station,
    role,
    duty,
    workload,
    from,
    until,
    education,
    major,
    graduatedOn,
    certificate,
    issuedOn,
  }) => [
    record("personnel", {
      id,
      staffKinds,
      education: education && [recorded({ level: education, major, graduatedOn })],
      certificates: certificate && (certificate === "none" ? [] : [recorded({ level: certificate, issuedOn })]),
      assignments: [recorded({ station, role, duty, workload, from, until })],
    }),
  ],
  paths: {
    personnel: {
      staffKinds: "staffKinds",
      education: "education",
      "education.major": "major",
      "education.graduatedOn": "graduatedOn",
      certificates: "certificate",
      "certificates.issuedOn": "issuedOn",
      assignments: "from",
      "assignments.station": "station",
      "assignments.role": "role",
      "assignments.from": "from",
      "assignments.until": "until",
    },
  },
});
