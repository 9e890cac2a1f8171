import * as model from "../../src/model/index.js";
import * as policy from "../../src/policy/index.js";
import * as results from "../../src/results/index.js";

/** A module whose types are generated: its schemas are those that its entry point exports under a registered name. */
export interface ModuleOfTypes {
  /** The folder below src; the types are written into its types.ts. */
  readonly folder: string;
  readonly exports: Readonly<Record<string, unknown>>;
  /** Whether users write such values, so that there is an input type for each that differs from what is parsed. */
  readonly inputs: "with inputs" | "answers only";
}

/** Lowest layer first: a type belongs to the first module that exports a schema made of it. */
export const MODULES: readonly ModuleOfTypes[] = [
  { folder: "model", exports: model, inputs: "with inputs" },
  { folder: "policy", exports: policy, inputs: "with inputs" },
  { folder: "results", exports: results, inputs: "answers only" },
];
