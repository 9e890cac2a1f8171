import type { FaultCost } from "social-work-station-rules/sheets";
import type { Verdict } from "social-work-station-rules/terms";

/** What the example says, in both languages. Figures come in; none stands here. */
export interface Texts {
  readonly title: string;
  readonly subtitle: (asOf: string) => string;
  readonly synthetic: string;
  readonly stations: Readonly<Record<string, string>>;

  readonly reading: string;
  readonly readingColumns: readonly string[];
  readonly tables: Readonly<Record<string, string>>;
  readonly skippedRow: (values: { row: number; word: string }) => string;
  readonly skipped: (values: { table: string; rows: readonly string[] }) => string;
  readonly funding: (values: { total: string; stations: number }) => string;
  readonly bad: (cells: number) => string;
  readonly badColumns: readonly string[];
  readonly place: (values: { table: string; row: number; column: string }) => string;
  readonly cost: Readonly<Record<FaultCost, string>>;
  readonly completeness: string;

  readonly nothingInForce: string;
  readonly gap: (values: { policy: string; document: string }) => string;

  readonly pointer: (cells: number) => string;
  readonly notYet: string;
  readonly people: string;
  readonly peopleFigures: Readonly<Record<Verdict, string>>;
  readonly groups: Readonly<Record<Verdict, (people: number) => string>>;
  readonly metColumns: readonly string[];
  readonly noLaterThan: (date: string) => string;
  readonly fromNow: (values: { from: string }) => string;
  readonly fromLater: (values: { from: string }) => string;
  readonly never: string;
  readonly remedies: string;
  readonly remedy: (values: { changes: readonly string[]; metOn: string; when: "at-once" | "later" }) => string;
  readonly changes: {
    readonly certificate: (level: string) => string;
    readonly education: (values: { level: string; majors: readonly string[] }) => string;
    readonly degree: (values: { degree: string; majors: readonly string[] }) => string;
    readonly registration: (values: { level: string; until: string }) => string;
    readonly hours: (hours: string) => string;
  };
  readonly why: string;
  readonly verdictChart: string;
  readonly routeChart: string;

  readonly quotas: (year: string) => string;
  readonly quotaColumns: readonly string[];
  readonly amount: Readonly<Record<"count" | "hours", (amount: string) => string>>;
  readonly weekly: Readonly<Record<"count" | "hours", (amount: string) => string>>;
  readonly range: (values: { least: string; most: string }) => string;
  readonly doubtful: (values: { done: string; doubtful: string }) => string;
  readonly weeks: (values: { weeks: number; end: string }) => string;
  readonly note: (values: { station: string; line: string }) => string;
  readonly required: string;

  readonly duties: string;
  readonly dutyColumns: readonly string[];
  readonly dutiesMet: (values: { met: number; all: number }) => string;
  readonly checklists: string;
  readonly checklistNote: string;
  readonly checklistColumns: readonly string[];
  readonly nobody: string;

  readonly readings: string;
  readonly readingsNote: string;
  readonly sources: (count: number) => string;
  readonly wrote: (file: string) => string;
  readonly badDate: (text: string) => string;
}
