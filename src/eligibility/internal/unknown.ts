import type { AreaClass, FactKind } from "../../terms/index.js";
import type { FactList } from "./leaf.js";

/** A person as completed: every unknown fact given one of the values that the criteria can tell apart. */
export interface Draft {
  readonly person: { readonly id: string } & Partial<Record<FactList, object[]>>;
  areaClass: AreaClass | undefined;
  readonly outcomes: Map<string, "met" | "unmet">;
}

/** One fact that is not known, and its distinguishable values. */
export interface Unknown {
  readonly fact: FactKind;
  readonly detail: string | undefined;
  /** The list, or other source, in which it stands. */
  readonly source: string;
  /** Tells apart what could be completed differently; equal keys have equal answers. */
  readonly key: string;
  readonly size: number;
  readonly apply: (draft: Draft, index: number) => void;
}
