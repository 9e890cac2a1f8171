import * as z from "zod";
import { type Explainable, explain } from "../explanation/index.js";
import { anyText, recordOf } from "../fields/index.js";
import type { Policy } from "../policy/index.js";
import type { PreparedRegister } from "../register/index.js";
import { explanationSchema, runRecordSchema } from "../results/index.js";
import { recordAnswer } from "../run-record/index.js";
import type { Locale } from "../terms/index.js";

/** An answer, and on what it rests. */
export interface Recorded {
  /** Under which name the answer is written. */
  readonly name: string;
  readonly answer: Explainable & { readonly version: number };
  readonly register: PreparedRegister | undefined;
  readonly policies: readonly Policy[];
  /** Ids of the policies, by the names of the fields in which they were sent. */
  readonly named: Readonly<Record<string, string | readonly string[]>>;
  /** Everything else on which the answer depends. */
  readonly options: object;
  readonly locale: Locale;
}

/**
 * Writes an answer with its words, what was asked apart from the register, and the run record. Sent again together with
 * the register, what was asked gives the same answer: the command `verify` does so.
 */
export async function writeRecorded({
  name,
  answer,
  register,
  policies,
  named,
  options,
  locale,
}: Recorded): Promise<object> {
  const explanation = explain(answer, { locale, register, policies });
  const record = await recordAnswer({ answer, register: register?.register ?? null, policies, named, options });
  return { [name]: answer, explanation, ...record };
}

/** The schema of what `writeRecorded` writes. */
export function recordedSchema(name: string, answer: z.ZodType): z.ZodType {
  return recordOf({
    [name]: answer,
    asked: z
      .record(anyText, z.unknown())
      .describe(
        "所提的问题：请求内容中除台账外的各项，政策只写编号。What was asked: the fields of the body without the register, policies by their ids.",
      ),
    explanation: explanationSchema,
    run: runRecordSchema,
  });
}
