import type * as z from "zod";
import { moveFaults } from "../checks/index.js";
import type { FaultPath } from "../fault/index.js";
import type { LocalText, Locale } from "../terms/index.js";
import { type Fields, type KnownPolicies, type Values, bodySchema, readFields } from "./body-fields.js";

/** One question that the handler answers: where, of what form question and answer are, and how the answer is computed. */
export interface Operation {
  /** As in `operationId`. */
  readonly name: string;
  readonly method: "GET" | "POST";
  /** `{id}` stands for one part of the path. */
  readonly path: string;
  readonly summary: LocalText;
  /** null: it takes no body. */
  readonly body: z.ZodType | null;
  /** null: the answer is a JSON Schema or an OpenAPI document. */
  readonly answer: z.ZodType | null;
  /** Computes the answer; throws the faults of a body, with their paths in it. */
  readonly compute: (asked: Asked) => unknown;
}

/** What an operation is computed from. */
export interface Asked {
  /** The body, read from JSON; undefined where there is none. */
  readonly body: unknown;
  /** What is in the path in place of `{id}`; "" where it has none. */
  readonly id: string;
  readonly locale: Locale;
  readonly known: KnownPolicies;
  /** Makes the OpenAPI document of the handler, once. */
  readonly describe: () => object;
}

/** Makes an operation of a body with fields; faults of functions are put at the field from which the argument was taken. */
export function operation<F extends Fields>({
  body,
  compute,
  ...entry
}: Pick<Operation, "name" | "path" | "summary" | "answer"> & {
  readonly body: F;
  readonly compute: (values: Values<F>, asked: Asked) => unknown;
}): Operation {
  return {
    ...entry,
    method: "POST",
    body: bodySchema(body),
    compute: (asked) => {
      const values = readFields(asked.body, body, asked.known);
      return moveFaults(placeInBody, () => compute(values, asked));
    },
  };
}

/** Makes the computation of an operation whose body is the one argument of a function. */
export function onWholeBody(compute: (body: unknown, asked: Asked) => object): Operation["compute"] {
  return (asked) => moveFaults(placeInBody, () => compute(asked.body, asked));
}

/** Where a fault of an argument is in the body: options are the fields themselves, and the register was prepared. */
function placeInBody(path: FaultPath): FaultPath {
  const [first, second, ...rest] = path;
  if (first === "options" || first === "input") return path.slice(1);
  if (first === "prepared") return ["register", ...(second === "register" ? rest : path.slice(1))];
  return path;
}
