import { allPolicies } from "social-work-station-rules/catalogue";
import type { Register } from "social-work-station-rules/model";
import type { Policy } from "social-work-station-rules/policy";
import { type PreparedRegister, prepareRegister } from "social-work-station-rules/register";
import type { Agenda, Assessment, ScenarioComparison } from "social-work-station-rules/results";
import type { Sheet, SheetCell, SheetsReading } from "social-work-station-rules/sheets";
import type { PreparedScenarios } from "social-work-station-rules/scenario";
import { type Clauses, type MoneyUnit, problem } from "./command-parts.js";
import { type Place, placeOfData } from "./place.js";

/** A sheet whose cells can be corrected. */
export interface OpenSheet extends Sheet {
  readonly rows: SheetCell[][];
}

/** The data as they came. */
export type Source =
  | {
      readonly kind: "sheets";
      readonly name: string;
      readonly sheets: readonly OpenSheet[];
      readonly workbook: Uint8Array | null;
    }
  | { readonly kind: "json"; readonly name: string };

/** A cell that was corrected on the page: row and column counted from 0. */
export interface Edit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string;
}

/** All that the worker keeps: one page has one worker, and a worker one desk. */
export interface Desk {
  source: Source | null;
  recordedOn: string | undefined;
  edits: Edit[];
  reading: SheetsReading | null;
  register: Register | null;
  prepared: PreparedRegister | null;
  place: Place;
  /** Policies that the user wrote or brought. */
  own: Map<string, Policy>;
  assessment: Assessment | null;
  assessed: readonly Policy[];
  agenda: Agenda | null;
  series: { readonly key: string; readonly scenarios: PreparedScenarios; readonly clauses: Clauses } | null;
  comparison: {
    readonly comparison: ScenarioComparison;
    readonly policy: Policy;
    readonly clauses: Clauses;
    readonly unit: MoneyUnit;
  } | null;
}

const EVERYWHERE: Place = { division: "CN", above: [] };

export const desk: Desk = {
  source: null,
  recordedOn: undefined,
  edits: [],
  reading: null,
  register: null,
  prepared: null,
  place: EVERYWHERE,
  own: new Map(),
  assessment: null,
  assessed: [],
  agenda: null,
  series: null,
  comparison: null,
};

/** Puts another register on the desk; what was computed of the one before goes. */
export function putRegister(register: Register | null): void {
  const prepared = register === null ? null : prepareRegister(register);
  Object.assign(desk, {
    register,
    prepared,
    place: prepared === null ? EVERYWHERE : placeOfData(prepared),
    assessment: null,
    assessed: [],
    agenda: null,
    series: null,
    comparison: null,
  });
}

/** The policies of the catalogue and the user's own; an own one goes before that of the catalogue with its id. */
export function knownPolicies(): readonly Policy[] {
  return [...allPolicies.filter(({ id }) => !desk.own.has(id)), ...desk.own.values()];
}

export function policyOf(id: string): Policy {
  const found = knownPolicies().find((policy) => policy.id === id);
  if (found === undefined) throw problem(`没有政策“${id}”。`, `There is no policy “${id}”.`);
  return found;
}

/** The register, where data were read. */
export function requireData(): { readonly register: Register; readonly prepared: PreparedRegister } {
  const { register, prepared } = desk;
  if (register === null || prepared === null)
    throw problem(
      "还没有数据。请先在“数据”页放入文件。",
      "There are no data yet: put a file into the view “Data” first.",
    );
  return { register, prepared };
}
