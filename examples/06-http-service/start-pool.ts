import { Piscina } from "piscina";
import type { Limits } from "./limits.js";
import type { Unanswered } from "./service-problems.js";
import type { PoolTask, Task, TaskAnswer, WorkerOptions } from "./task.js";

/** Workers that compute, so that no computation keeps the service from answering others. */
export interface Pool {
  /** The answer, or why there is none. A task given up before a worker has it is dropped. */
  readonly run: (task: Task, givenUp: AbortSignal) => Promise<TaskAnswer | Unanswered>;
  readonly isFull: () => boolean;
  readonly workers: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts the workers and waits until one answers. One that computes too long, or too much, is replaced. */
export async function startPool(limits: Limits): Promise<Pool> {
  const pool = new Piscina({
    filename: new URL("./start-worker.mjs", import.meta.url).href,
    minThreads: limits.workers,
    maxThreads: limits.workers,
    maxQueue: limits.waiting,
    workerData: { bodyBytes: limits.bodyBytes } satisfies WorkerOptions,
    resourceLimits: { maxOldGenerationSizeMb: limits.workerMegabytes },
  });
  const begin = new Map<number, () => void>();
  let last = 0;
  pool.on("message", (id: number) => begin.get(id)?.());

  async function run(task: Task, givenUp: AbortSignal): Promise<TaskAnswer | Unanswered> {
    const id = (last += 1);
    const stopped = new AbortController();
    const stopWith = (reason: Unanswered) => () => {
      stopped.abort(reason);
    };
    const drop = stopWith("service-busy");
    let timer = setTimeout(drop, limits.waitMilliseconds);
    givenUp.addEventListener("abort", drop);
    begin.set(id, () => {
      clearTimeout(timer);
      givenUp.removeEventListener("abort", drop);
      timer = setTimeout(stopWith("computation-too-long"), limits.computeMilliseconds);
    });
    try {
      const transferList = task.body === null ? [] : [task.body.buffer];
      return (await pool.run({ id, task } satisfies PoolTask, { signal: stopped.signal, transferList })) as TaskAnswer;
    } catch (error) {
      return stopped.signal.aborted ? (stopped.signal.reason as Unanswered) : whyUnanswered(error);
    } finally {
      clearTimeout(timer);
      givenUp.removeEventListener("abort", drop);
      begin.delete(id);
    }
  }

  await pool.run({ id: 0, task: null } satisfies PoolTask);
  return {
    run,
    isFull: () => pool.queueSize >= limits.waiting,
    workers: () => pool.threads.length,
    stop: () => pool.destroy(),
  };
}

function whyUnanswered(error: unknown): Unanswered {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") return "memory-exceeded";
  return message.includes("queue") || message.startsWith("Terminating") ? "service-busy" : "internal-error";
}
