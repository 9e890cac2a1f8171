import { type PlanForm, PLAN_UNITS } from "../worker/plan-words.js";
import type { MoneyUnit } from "../worker/command-parts.js";
import type { Question } from "../worker/question.js";
import type { Costs, Scenario } from "../worker/scenarios.js";
import type { Language } from "./words.js";

export const VIEWS = ["data", "standing", "what-if", "budget", "policy", "out"] as const;

export type View = (typeof VIEWS)[number];

/** What a link carries: language, view, day, policies and changes of policies. No record of a person or a station. */
export interface Settings {
  readonly language: Language;
  readonly view: View;
  readonly question: Question;
  readonly policy: string;
  readonly scenarios: readonly Scenario[];
  readonly costs: Costs;
  /** The budget by policy: the year, the unit, and changes of clauses on money. */
  readonly plan: PlanForm;
}

/** In what amounts are written. */
export function unitOf({ costs }: Pick<Settings, "costs">): MoneyUnit {
  return costs.unit ?? "yuan";
}

export const FIRST_SETTINGS: Settings = {
  language: "zh-CN",
  view: "data",
  question: { asOf: "", from: "", to: "", policies: [] },
  policy: "",
  scenarios: [{ id: "s1", title: "情景1", changes: [] }],
  costs: { station: "", staff: "" },
  plan: { policies: [], year: "", unit: "fen", changes: [], totals: {} },
};

/** Writes settings as the fragment of a link. */
export function toFragment(settings: Settings): string {
  const bytes = new TextEncoder().encode(JSON.stringify(settings));
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return `#${btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`;
}

/** Reads the fragment of a link; null for any other text. */
export function fromFragment(fragment: string): Settings | null {
  try {
    const text = atob(fragment.slice(1).replaceAll("-", "+").replaceAll("_", "/"));
    const read: unknown = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(text, (character) => character.charCodeAt(0))),
    );
    return isSettings(read) ? { ...FIRST_SETTINGS, ...read } : null;
  } catch {
    return null;
  }
}

/** A link is somebody else's text: only what has the form of settings is taken. */
function isSettings(read: unknown): read is Settings {
  if (typeof read !== "object" || read === null) return false;
  const { language, view, question, policy, scenarios, costs, plan } = read as Readonly<Record<string, unknown>>;
  return (
    (language === "zh-CN" || language === "en") &&
    VIEWS.includes(view as View) &&
    areTexts(question, ["asOf", "from", "to"]) &&
    areTextsIn((question as { readonly policies?: unknown }).policies) &&
    typeof policy === "string" &&
    Array.isArray(scenarios) &&
    scenarios.every(
      (own) => areTexts(own, ["id", "title"]) && areChanges((own as { readonly changes?: unknown }).changes),
    ) &&
    areTexts(costs, ["station", "staff"]) &&
    MONEY_UNITS.includes((costs as { readonly unit?: unknown }).unit) &&
    (plan === undefined || isPlan(plan))
  );
}

const MONEY_UNITS: readonly unknown[] = [undefined, "yuan", "ten-thousand-yuan"];

function isPlan(read: unknown): boolean {
  if (!areTexts(read, ["year", "unit"])) return false;
  const { unit, policies, changes, totals } = read as Readonly<Record<string, unknown>>;
  return (
    PLAN_UNITS.includes(unit as PlanForm["unit"]) &&
    areTextsIn(policies) &&
    areChanges(changes) &&
    typeof totals === "object" &&
    totals !== null &&
    areTextsIn(Object.values(totals))
  );
}

function areChanges(changes: unknown): boolean {
  return (
    Array.isArray(changes) &&
    changes.every(
      (change) =>
        areTexts(change, ["provision"]) &&
        ((change as { readonly kind?: unknown }).kind === "remove" || areTexts(change, ["parameter", "value"])),
    )
  );
}

function areTexts(read: unknown, keys: readonly string[]): boolean {
  return (
    typeof read === "object" &&
    read !== null &&
    keys.every((key) => typeof (read as Readonly<Record<string, unknown>>)[key] === "string")
  );
}

function areTextsIn(read: unknown): boolean {
  return Array.isArray(read) && read.every((entry) => typeof entry === "string");
}
