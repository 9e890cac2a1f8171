import type { FaultCode, FaultValues } from "../../fault/index.js";
import type { Measure, SourceReference } from "../../policy/index.js";
import type { OwnTerms } from "../../model/index.js";
import type { DivisionLevel } from "../../terms/index.js";
import type { ProvisionKind } from "../../policy/index.js";
import type { SheetFaultCode } from "../fault.js";

/** One row of a clause: a bound, a class of area, a stage, or an item. */
export interface ClauseRow {
  readonly comparison?: "at-least" | "at-most" | "exactly" | undefined;
  /** A number where the cell is one. */
  readonly value?: string | number | undefined;
  readonly forEvery?: string | number | undefined;
  readonly of?: string | undefined;
  readonly persons?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly within?: readonly string[] | undefined;
  readonly by?: string | undefined;
  readonly content?: string | undefined;
  readonly evidence?: readonly string[] | undefined;
  readonly purposes?: readonly string[] | undefined;
  readonly notFor?: readonly string[] | undefined;
}

/** A clause as its cells say it, with the keys of the columns. */
export interface ClauseFields {
  readonly id: string;
  readonly title: string;
  readonly titleEn?: string | undefined;
  readonly kind: ProvisionKind;
  readonly modality: string;
  readonly subject: string;
  readonly tier?: string | undefined;
  readonly measure?: string | undefined;
  readonly every?: string | undefined;
  readonly rounding?: string | undefined;
  readonly partYear?: string | undefined;
  readonly dueAfter?: string | undefined;
  readonly dueConvention?: string | undefined;
  readonly assessor?: string | undefined;
  readonly per?: string | undefined;
  readonly times?: string | undefined;
  readonly order?: string | undefined;
  readonly others?: string | undefined;
  readonly document?: string | undefined;
  readonly clause?: string | undefined;
  readonly quote?: string | undefined;
  readonly aspect?: string | undefined;
  readonly clauses?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly json?: string | undefined;
  readonly rows?: readonly ClauseRow[] | undefined;
}

/** What is wrong with a cell of a clause: its column, and its row where it is one of several. */
export interface ClauseFault {
  readonly key: keyof ClauseFields | keyof ClauseRow;
  readonly row: number | null;
  readonly code: SheetFaultCode | FaultCode;
  readonly values: FaultValues;
}

/** What clauses are read against. */
export interface ClauseContext {
  readonly policy: string;
  /** The area of the policy: in Beijing 市 is a province. */
  readonly jurisdiction: string;
  /** The level of the divisions of a tier that has one alone; of a level itself. */
  readonly levels: ReadonlyMap<string, DivisionLevel>;
  readonly terms: OwnTerms | undefined;
  /** The measures that cells can name, by their keys. */
  readonly measures: ReadonlyMap<string, Measure>;
  /** What the sheet of documents says about each. */
  readonly documents: ReadonlyMap<string, Pick<SourceReference, "authority" | "verification">>;
  readonly fault: (fault: ClauseFault) => void;
}

/** The keys of columns that kinds of provision use or do not use. */
export type ClauseKey = Exclude<keyof ClauseFields, "rows"> | keyof ClauseRow;
