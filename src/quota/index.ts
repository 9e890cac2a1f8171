export { checkActivityQuota, type ActivityQuotaOptions } from "./activity-quota.js";
export { checkChecklist, type ChecklistOptions } from "./checklist.js";
export { checkFundingSources, type FundingSourcesOptions } from "./funding-sources.js";
export { planActivityQuota } from "./plan-activity-quota.js";
export { checkRecurringDuty, type RecurringDutyOptions } from "./recurring-duty.js";
export { checkRequiredRoles } from "./required-roles.js";
export { checkRequiredSystems } from "./required-systems.js";
export { checkShareQuota, type ShareQuotaOptions } from "./share-quota.js";
export { checkStaffing } from "./staffing.js";
export type { StationOptions } from "./stations.js";
export type { LeftOutReason } from "./station-log.js";
export type {
  ActivityQuotaDetail,
  ActivityQuotaPlan,
  AmountRange,
  ChecklistDetail,
  FundingSourcesDetail,
  ItemStatus,
  RecurringDutyDetail,
  RequiredRolesDetail,
  RequiredSystemsDetail,
  RoleStatus,
  ShareQuotaDetail,
  StaffingDetail,
} from "../results/index.js";
