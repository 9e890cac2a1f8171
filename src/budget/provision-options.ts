import { checkKeys, requireId, requireListed, requireObject, requireRows, throwInputError } from "../checks/index.js";
import type { DecimalInput } from "../exact/index.js";
import type { FaultPath } from "../fault/index.js";
import { type PreparedRegister, registerWithin } from "../register/index.js";
import { readPlan } from "./read-plan.js";
import type { BudgetOptions, Plan } from "./types.js";

/** What a provision on money is asked for: a year, a day, a place. */
export interface ProvisionMoneyOptions extends Pick<BudgetOptions, "year" | "unit" | "asOf"> {
  /** The division in which the provision applies; absent: the whole register. */
  readonly jurisdiction?: string | undefined;
}

/** A station, a division or an operator, by its id. */
export interface MoneyRecipient {
  /** What it is. */
  readonly kind: (typeof RECIPIENTS)[number];
  /** Its id in the register. */
  readonly id: string;
}

/** What a recipient needs, in yuan: a multiple of the unit. */
export interface AmountNeeded {
  /** Who needs it; each once. */
  readonly recipient: MoneyRecipient;
  /** In yuan, zero or more. */
  readonly amount: DecimalInput;
}

/** Names of `ProvisionMoneyOptions`. */
export const MONEY_OPTIONS = ["year", "unit", "asOf", "jurisdiction"] as const;

/** Reads year, unit, day and place. */
export function readProvisionPlan(prepared: PreparedRegister, options: ProvisionMoneyOptions): Plan {
  const jurisdiction =
    options.jurisdiction === undefined ? "CN" : requireId(options.jurisdiction, ["options", "jurisdiction"]);
  const plan = readPlan(prepared, options);
  return jurisdiction === "CN" ? plan : { ...plan, prepared: registerWithin(prepared, jurisdiction) };
}

/** Checks the recipients of needs: each is in the register, each once for a purpose. */
export function checkNeeds(
  { prepared }: Plan,
  needs: readonly (AmountNeeded & { readonly purpose?: string | undefined })[],
  keys: readonly string[],
): void {
  const path = ["options", "needs"];
  const seen = new Set<string>();
  const rows = requireRows(needs, keys, path);
  if (rows.length === 0) throwInputError("list-empty", path);
  rows.forEach(({ recipient, purpose }, index) => {
    if (purpose !== undefined) requireId(purpose, [...path, index, "purpose"]);
    checkRecipient(prepared, recipient, [...path, index, "recipient"]);
    const key = JSON.stringify([recipient.id, purpose ?? ""]);
    if (seen.has(key)) throwInputError("id-duplicate", [...path, index, "recipient", "id"], { id: recipient.id });
    seen.add(key);
  });
}

/** Who can be given money. */
const RECIPIENTS = ["station", "division", "operator"] as const;

function checkRecipient(prepared: PreparedRegister, recipient: MoneyRecipient, path: FaultPath): void {
  requireObject(recipient, path);
  checkKeys(recipient, ["kind", "id"], path);
  const kind = requireListed(recipient.kind, RECIPIENTS, [...path, "kind"]);
  const known = { station: prepared.stations, division: prepared.divisions, operator: prepared.operators }[kind];
  if (!known.has(recipient.id)) throwInputError("reference-dangling", [...path, "id"], { expected: "id" });
}
