import { type Period, type PlainDate, windowsWithin } from "../../calendar/index.js";
import type { SubjectRef } from "../../model/index.js";
import type { Certainty } from "../../register/index.js";
import type { Demands } from "./demands.js";
import type { SubjectQuestion } from "./held.js";

/** Who is evaluated, and in which periods. */

/** The day and the period of the question. */
export interface OnDay {
  readonly asOf: PlainDate;
  readonly period: Period;
}

const WINDOWS = { yearly: "year", "half-yearly": "half-year", quarterly: "quarter" } as const;

/** Returns the periods in each of which an evaluation is due. Without a frequency the period is looked at as a whole. */
export function windowsOf({ frequency }: Demands, period: Period): readonly Period[] {
  return frequency === undefined ? [period] : windowsWithin(period, WINDOWS[frequency]);
}

/** A subject with its evaluations. */
export interface Subject {
  readonly subject: SubjectRef;
  readonly held: SubjectQuestion["held"];
  /** Whether it was there throughout a period; null: on no day of it. */
  readonly dueIn: (window: Period) => Certainty | null;
}

/** Returns what is asked about a subject in a period; null where it was there on no day of it. */
export function questionOf(
  subject: Subject,
  about: Pick<SubjectQuestion, "prepared" | "provision" | "demands" | "window" | "asOf">,
): SubjectQuestion | null {
  const due = subject.dueIn(about.window);
  return due === null ? null : { ...about, due, ...subject };
}
