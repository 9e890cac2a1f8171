import { availableParallelism } from "node:os";

/** What the service allows itself and its callers. Each can be set at the start: `npm run service -- --computeMilliseconds 2000`. */
export const LIMITS = {
  /** One body. A district's register of a year with all its activities has some 2 MB. */
  bodyBytes: 8 * 1024 * 1024,
  /** All bodies that are being received or wait for a worker, together. */
  heldBytes: 64 * 1024 * 1024,
  headersMilliseconds: 5_000,
  /** From the first byte of a request to its last: slow senders are cut off. */
  requestMilliseconds: 15_000,
  /** Without a byte in either direction: slow readers are cut off. */
  idleMilliseconds: 30_000,
  /** One computation, from the moment a worker has it. */
  computeMilliseconds: 5_000,
  /** Until a worker has it. */
  waitMilliseconds: 10_000,
  /** At a stop, until what is under way is cut off. */
  stopMilliseconds: 10_000,
  /** Requests that wait for a worker. */
  waiting: 32,
  connections: 500,
  workers: Math.max(2, availableParallelism() - 1),
  /** Memory of one worker's values. */
  workerMegabytes: 512,
};

export type Limits = Readonly<typeof LIMITS>;
