import type * as FastCheck from "fast-check";
import { expect, vi } from "vitest";
import { readRegressions } from "./regressions.js";

/** One seed for every run, so that a change passes or fails by its own merit; SEED=1,2,3 tries others, one after another. */
const seeds = (process.env["SEED"] ?? "20211028").split(",").map(Number);

/** At most so many cases a property: mutation runs are content with few. */
const most = Number(process.env["PROPERTY_RUNS"] ?? Infinity);

const real = await vi.importActual<typeof FastCheck>("fast-check");
const [seed = 0] = seeds;
real.configureGlobal({ ...real.readConfigureGlobal(), seed });

/** fast-check's `assert`, once for each seed, and for each that made the same test fail before; a promise where the property is asynchronous. */
function assert<Ts>(
  property: FastCheck.IRawProperty<Ts>,
  parameters?: FastCheck.Parameters<Ts>,
): Promise<void> | undefined {
  const { currentTestName = "", testPath = "" } = expect.getState();
  const numRuns = Math.min(parameters?.numRuns ?? 100, most);
  let pending: Promise<void> | undefined;
  for (const each of new Set([...seeds, ...readRegressions(testPath, currentTestName)])) {
    const run = (): Promise<void> | undefined =>
      real.assert(property, { seed: each, ...parameters, numRuns }) as Promise<void> | undefined;
    pending = pending === undefined ? run() : pending.then(run);
  }
  return pending;
}

vi.mock("fast-check", () => {
  const fastCheck = { ...real, assert };
  return { ...fastCheck, default: fastCheck };
});
