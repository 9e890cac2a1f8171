import { isParsed } from "./parsed-values.js";

/**
 * What the battery needs to know of a function: a valid call. What is said beside it widens a type that the
 * arguments alone do not tell; patterns name positions by parameter and keys, `*` for one step, `**` for all below.
 */
export interface Entry {
  /** Arguments by the name of their parameter, in order. */
  readonly call: Readonly<Record<string, unknown>>;
  /** Positions that may be left out. */
  readonly optional?: readonly string[];
  /** Positions whose declared type is wider than, or other than, the argument tells. */
  readonly types?: Readonly<Record<string, string>>;
  /** Positions that the function does not read: whatever stands there leaves the answer as it is, or is carried over. */
  readonly unread?: readonly string[];
  /** Positions that name or hold another part: a fault may stand where that part was looked for. */
  readonly refers?: readonly string[];
  /** Positions that are not tried: the contract says who alone fills them. */
  readonly outside?: readonly string[];
  /** Objects that may hold further keys, which are not read: records and results rather than options. */
  readonly open?: readonly string[];
  /** `faults`: never throws, but lists faults; `predicate`: takes anything. */
  readonly answers?: "value" | "faults" | "predicate";
  /** How long a long list is, where a record takes its time; 100,000 when left out. */
  readonly members?: number;
  /** Only a few bad values: another entry tries the same code with all. */
  readonly thin?: true;
  /** How the function is asked, where calling it is not all. */
  readonly run?: (ask: (...args: readonly unknown[]) => unknown, args: readonly unknown[]) => unknown;
}

/** Values other than parsed ones that only another function makes: the battery takes them as a whole. */
const MADE = new WeakSet<object>();

/** Notes that another function made a value. */
export function made<T extends object>(value: T): T {
  MADE.add(value);
  return value;
}

/** Whether another function made a value, a parser or else: nothing is tried inside it. */
export function isMade(value: unknown): boolean {
  return typeof value === "object" && value !== null && (MADE.has(value) || isParsed(value));
}
