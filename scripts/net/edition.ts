import { fromJson, sortKeys, toJson, type Json, type Reference } from "./json.js";

/** What a function is asked: its arguments by name, in the order in which the first edition takes them. */
export type Input = Readonly<Record<string, unknown>>;

/** How one edition of the library answers what was recorded. */
export interface Edition {
  /** Returns what a reference of an input stands for: a prepared register, a parsed policy, … */
  readonly make: (reference: Reference) => unknown;
  /** Returns the answer of an operation, with what `explain` makes of it. */
  readonly answer: (operation: string, input: Input) => unknown;
  /** Returns what was thrown, as data. */
  readonly failure: (error: unknown) => unknown;
}

/** Returns what an edition answers to a recorded input, as JSON in a fixed order of keys; what it throws is an answer. */
export function answerOf({ make, answer, failure }: Edition, operation: string, input: Json): Json {
  try {
    return sortKeys(toJson(answer(operation, fromJson(input, make) as Input)));
  } catch (error) {
    return sortKeys(toJson(failure(error)));
  }
}
