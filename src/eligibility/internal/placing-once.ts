import type { Compiled, OnDay } from "./compile.js";

/** A qualification whose criteria are placed once on each day, for a plan that asks about the same days again and again. */
export function placingOnce(compiled: Compiled): Compiled {
  const placed = new Map<string, OnDay>();
  return {
    ...compiled,
    on: (day, recordedOn, assumed) => {
      const key = JSON.stringify([day, recordedOn, ...(assumed ?? [])]);
      const known = placed.get(key) ?? compiled.on(day, recordedOn, assumed);
      placed.set(key, known);
      return known;
    },
  };
}
