import type { FaultPath } from "social-work-station-rules/fault";
import { isMade, type Entry } from "./entry.js";

/** A place in the arguments of a call, and what stands there in the valid one. */
export interface Position {
  readonly path: FaultPath;
  readonly value: unknown;
}

/** Every place in the arguments: fields of objects, and of lists the first member, in the arguments themselves two. */
export function listPositions({ call }: Entry): readonly Position[] {
  const found: Position[] = [];
  const walk = (value: unknown, path: FaultPath): void => {
    found.push({ path, value });
    if (typeof value !== "object" || value === null || isMade(value)) return;
    if (Array.isArray(value))
      value.slice(0, path.length <= 2 ? 2 : 1).forEach((member: unknown, index) => walk(member, [...path, index]));
    else if (isPlain(value)) for (const [key, part] of Object.entries(value)) walk(part, [...path, key]);
  };
  for (const [name, value] of Object.entries(call)) walk(value, [name]);
  return found;
}

export function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Stands for a key that is left out. */
export const LEFT_OUT = Symbol("left out");

/** Puts a value into a place; everything beside is shared. The lists and objects on the way are frozen. */
export function replaceAt(root: unknown, path: FaultPath, put: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return put;
  if (Array.isArray(root))
    return Object.freeze(
      root.map((member: unknown, index) => (index === step ? replaceAt(member, rest, put) : member)),
    );
  const entries = Object.entries(root as object);
  const kept = put === LEFT_OUT && rest.length === 0 ? entries.filter(([key]) => key !== step) : entries;
  return Object.freeze(
    Object.fromEntries(kept.map(([key, value]) => [key, key === step ? replaceAt(value, rest, put) : value])),
  );
}
