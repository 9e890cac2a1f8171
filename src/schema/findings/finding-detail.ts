import * as z from "zod";
import { shapeCheckSchema } from "../evaluation/shape-check.js";
import { activityQuotaDetail } from "./activity-quota-finding.js";
import { checklistDetail } from "./checklist-finding.js";
import { coverageTargetDetail } from "./coverage-target-finding.js";
import { deadlineDetail } from "./deadline-finding.js";
import { qualificationDetail } from "./qualification-finding.js";
import { recurringDutyDetail } from "./recurring-duty-finding.js";
import { requiredRolesDetail } from "./required-roles-finding.js";
import { requiredSystemsDetail } from "./required-systems-finding.js";
import { shareQuotaDetail } from "./share-quota-finding.js";
import { staffingDetail } from "./staffing-finding.js";

/** What a finding of any kind says beside its verdict. */
export const findingDetail = z.union([
  activityQuotaDetail,
  checklistDetail,
  coverageTargetDetail,
  deadlineDetail,
  qualificationDetail,
  recurringDutyDetail,
  requiredRolesDetail,
  requiredSystemsDetail,
  shapeCheckSchema,
  shareQuotaDetail,
  staffingDetail,
]);
