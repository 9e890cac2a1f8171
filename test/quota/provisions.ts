import type {
  ActivityQuota,
  Checklist,
  Parameter,
  RecurringDuty,
  RequiredRoles,
  RequiredSystems,
  ShareQuota,
  Staffing,
} from "social-work-station-rules/policy";
import { provisionSchema } from "social-work-station-rules/policy";
import { asProvision } from "../as-parsed.js";

const source = {
  document: "own",
  clause: "1",
  quote: "…",
  authority: "normative",
  verification: "primary-text",
} as const;

function stated<T>(value: T): Parameter<T> {
  return { status: "stated", value, source };
}

/** Makes parameters that a source states. */
function parameters<V extends object>(values: V): { [N in keyof V]: Parameter<Exclude<V[N], undefined>> } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, stated(value)])) as {
    [N in keyof V]: Parameter<Exclude<V[N], undefined>>;
  };
}

/** The values of a provision's parameters. */
type Values<P extends { readonly parameters: object }> = {
  [N in keyof P["parameters"]]: NonNullable<P["parameters"][N]> extends Parameter<infer T> ? T : never;
};

const base = {
  id: "own/provision",
  title: { zh: "规定", en: "provision" },
  modality: "must",
  aspect: "own-aspect",
  appliesTo: { subject: "station", tier: "own:centre" },
  clauses: [],
} as const;

/** Marks a provision as parsed after its schema has accepted it, so that no test uses one that no policy can contain. */
function parsed<P extends object>(provision: P): P {
  provisionSchema.parse(provision);
  return asProvision(provision);
}

export function activityQuota(
  values: Partial<Values<ActivityQuota>> = {},
  unit: "count" | "hours" = "count",
): ActivityQuota {
  const kinds = unit === "count" ? (["case-work"] as const) : (["supervision"] as const);
  return parsed({
    ...base,
    kind: "activity-quota",
    unit,
    parameters: parameters({
      amount: "10",
      kinds,
      yearBasis: "calendar-year",
      partYear: "full",
      partYearRounding: "up",
      countedOn: "completion",
      hoursBasis: "session",
      ...values,
    }),
  } as ActivityQuota);
}

export function shareQuota(
  values: Partial<Values<ShareQuota>> = {},
  committee: ShareQuota["committee"] = "residential-community",
): ShareQuota {
  return parsed({
    ...base,
    appliesTo: { subject: "division", tier: "own:centre" },
    kind: "share-quota",
    committee,
    centreTier: "own:centre",
    stationTier: "own:station",
    parameters: parameters({ share: "0.3", rounding: "up", comparison: "at-least", ...values }),
  } as ShareQuota);
}

export function staffing(values: Partial<Values<Staffing>> = {}): Staffing {
  return parsed({
    ...base,
    kind: "staffing",
    parameters: parameters({ minimum: 1, measure: "head-count", staff: "any", workload: "any", ...values }),
  } as Staffing);
}

export function requiredSystems(systems: Values<RequiredSystems>["systems"]): RequiredSystems {
  return parsed({ ...base, kind: "required-systems", parameters: parameters({ systems }) } as RequiredSystems);
}

export function requiredRoles(roles: Values<RequiredRoles>["roles"]): RequiredRoles {
  return parsed({ ...base, kind: "required-roles", parameters: parameters({ roles }) } as RequiredRoles);
}

export function checklist(
  items: Values<Checklist>["items"],
  appliesTo: Checklist["appliesTo"] = base.appliesTo,
): Checklist {
  return parsed({ ...base, appliesTo, kind: "checklist", parameters: parameters({ items }) } as Checklist);
}

export function recurringDuty(
  values: Partial<Values<RecurringDuty>> = {},
  activity: RecurringDuty["activity"] = "training",
): RecurringDuty {
  return parsed({
    ...base,
    kind: "recurring-duty",
    activity,
    parameters: parameters({ every: "month", times: 1, ...values }),
  } as RecurringDuty);
}
