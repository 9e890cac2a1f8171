import type { Locale, LocalText } from "social-work-station-rules/terms";
import type * as z from "zod";

/** One question that the service answers: where it is asked, of what form question and answer are, and the answer. */
export interface Operation {
  /** As in `operationId`. */
  readonly id: string;
  readonly path: string;
  readonly summary: LocalText;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
  /** The answer to a body that was read from JSON; throws the faults of one that it refuses. */
  readonly run: (body: unknown, language: Locale) => unknown;
}
