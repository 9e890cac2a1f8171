import * as quota from "social-work-station-rules/quota";
import type { Finding } from "social-work-station-rules/finding";
import { KINDS_OF_PROVISION, PROVISION_KINDS, type ProvisionKind } from "social-work-station-rules/policy";

/** A function of `quota`, and what it needs to know beside a register and a provision. */
export interface QuotaCheck {
  readonly name: string;
  /** The kind of provision that its name gives. */
  readonly kind: ProvisionKind;
  readonly run: (prepared: never, provision: never, options: never) => readonly Finding[];
  readonly takesPeriod: boolean;
  /** The option that selects one subject; null where there is none. */
  readonly one: "station" | "subject" | null;
}

/** Every function of `quota`. */
export const QUOTA_CHECKS: readonly QuotaCheck[] = Object.entries(quota).map(([name, run]) => {
  const kind = kindOf(name);
  const { byPeriod, subjects } = KINDS_OF_PROVISION[kind];
  return {
    name,
    kind,
    run: (prepared, provision, options) =>
      run(prepared, provision, options).map((answer) => ("finding" in answer ? answer.finding : answer)),
    takesPeriod: byPeriod,
    one: subjects[0] !== "station" ? null : kind === "checklist" ? "subject" : "station",
  };
});

function kindOf(name: string): ProvisionKind {
  const words = name.replace(/^(?:check|plan)/, "").replaceAll(/(?<=[a-z])(?=[A-Z])/g, "-");
  const kind = PROVISION_KINDS.find((one) => one === words.toLowerCase());
  if (kind === undefined) throw new Error(`${name} names no kind of provision`);
  return kind;
}
