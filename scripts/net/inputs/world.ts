import type * as fc from "fast-check";
import { root } from "../../layers.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Input } from "../edition.js";
import { TAG, type Reference } from "../json.js";

/** Questions by the operation that answers them. */
export type Inputs = Readonly<Record<string, readonly Input[]>>;

/** The parts of drawn data that questions are made of. */
export interface Register {
  readonly tierSystems: readonly TierSystem[];
  readonly recordedOn: string;
  readonly divisions: readonly { readonly id: string; readonly level: string }[];
  readonly stations: readonly (Dated & { readonly id: string; readonly division: string; readonly tier: string })[];
  readonly activities?: readonly Activity[];
  readonly personnel: readonly { readonly id: string; readonly assignments?: readonly Dated[] }[];
}
interface Dated {
  readonly from?: string;
  readonly until?: string;
}
export interface TierSystem {
  readonly id: string;
  readonly tiers: readonly { readonly id: string; readonly levels: readonly string[] }[];
}
export interface Provision {
  readonly id: string;
  readonly kind: string;
  readonly appliesTo: { readonly subject: string; readonly tier?: string };
  readonly parameters: Readonly<Record<string, Parameter>>;
}
export interface Parameter {
  readonly value: unknown;
  readonly alternatives?: readonly unknown[];
  readonly source?: unknown;
}
export interface Policy {
  readonly id: string;
  readonly jurisdiction: string;
  readonly documents: readonly { readonly id: string }[];
  readonly provisions: readonly Provision[];
  readonly data: readonly unknown[];
}

/** Something that is recorded once and referred to by many inputs. */
export interface Material<T> {
  readonly id: string;
  readonly value: T;
}

/** The arbitraries that the baseline exports for tests. */
export interface Arbitraries {
  readonly registers: (options?: object) => fc.Arbitrary<Register>;
  readonly policies: (options?: object) => fc.Arbitrary<Policy>;
  readonly amendments: (policy: Policy) => fc.Arbitrary<readonly object[]>;
  readonly people: (options?: object) => fc.Arbitrary<object>;
  readonly judgements: (options: object) => fc.Arbitrary<object>;
  readonly apportionInputs: (options?: object) => fc.Arbitrary<object>;
  readonly factorInputs: (options?: object) => fc.Arbitrary<object>;
  readonly shareCostsInputs: () => fc.Arbitrary<object>;
  readonly allocateSourcesInputs: () => fc.Arbitrary<object>;
  readonly evaluationSchemes: () => fc.Arbitrary<Scheme>;
  readonly evaluationAnswers: (scheme: Scheme) => fc.Arbitrary<readonly object[]>;
  readonly decisionTables: () => fc.Arbitrary<Table>;
  readonly scenarioFiles: () => fc.Arbitrary<object>;
  readonly plainDates: (bounds?: object) => fc.Arbitrary<string>;
  readonly coarseDates: (bounds?: object) => fc.Arbitrary<string>;
  readonly decimalTexts: (options?: object) => fc.Arbitrary<string>;
}
export interface Scheme {
  readonly id: string;
}
export interface Table {
  readonly inputs: readonly { readonly id: string; readonly values: readonly { readonly id: string }[] }[];
}

export interface Activity {
  readonly id: string;
  readonly hours?: string;
  readonly completedOn?: string;
  readonly caseReference?: string;
}

/** What inputs are drawn from. */
export interface World {
  readonly arbitraries: Arbitraries;
  /** The policies of the catalogue by id, and one that asks all their provisions on the tiers of drawn registers. */
  readonly catalogue: readonly Material<Policy>[];
  readonly everything: Material<Policy>;
  readonly drawnPolicies: readonly Material<Policy>[];
  /** Drawn registers, and those of examples and tests on the same tiers. */
  readonly registers: readonly Material<Register>[];
  readonly handMade: readonly Material<Register>[];
  /** Those of the drawn registers that leave little open. */
  readonly busy: readonly Material<Register>[];
  /** The register and the policy of the tests in which every field is filled in, on tiers of their own. */
  readonly full: {
    readonly register: Material<Register>;
    readonly policy: Material<Policy>;
    readonly scheme: Material<Scheme>;
    readonly table: Material<Table>;
  };
  /** Records something more, and returns it with its name. */
  readonly keep: <T>(name: string, value: T) => Material<T>;
}

export function refer(made: string, { id }: Material<unknown>, part?: string): Reference {
  return { [TAG]: made, id, ...(part !== undefined && { part }) };
}

export function referAll(made: string, list: readonly Material<unknown>[]): readonly Reference[] {
  return list.map((material) => refer(made, material));
}

/** Reads a file of this repository's tests or examples. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

/** The calendar year of a day. */
export function yearOf(day: string): { readonly from: string; readonly to: string } {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
