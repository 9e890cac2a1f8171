import { Worker } from "node:worker_threads";
import type { Limits } from "./limits.js";
import type { Unanswered } from "./service-problems.js";
import type { Task, TaskAnswer, WorkerOptions } from "./task.js";

/** Workers that compute, so that no computation keeps the service from answering others. */
export interface Pool {
  /** The answer, or why there is none. A task given up before a worker has it is dropped. */
  readonly run: (task: Task, givenUp: AbortSignal) => Promise<TaskAnswer | Unanswered>;
  readonly isFull: () => boolean;
  readonly readyWorkers: () => number;
  readonly stop: () => Promise<void>;
}

interface Job {
  readonly task: Task;
  readonly settle: (outcome: TaskAnswer | Unanswered) => void;
}

const WORKER = new URL("./start-worker.mjs", import.meta.url);
const RETRY_MILLISECONDS = 1_000;

/** Starts the workers and waits until all are ready. One that computes too long, or too much, is replaced. */
export async function startPool(limits: Limits): Promise<Pool> {
  const ready = new Set<Worker>();
  const idle: Worker[] = [];
  const busy = new Map<Worker, { readonly job: Job; readonly timer: NodeJS.Timeout }>();
  const waiting: Job[] = [];
  let stopped = false;

  function hire(): Promise<void> {
    return new Promise((resolve, reject) => {
      const worker = new Worker(WORKER, {
        workerData: { bodyBytes: limits.bodyBytes } satisfies WorkerOptions,
        resourceLimits: { maxOldGenerationSizeMb: limits.workerMegabytes },
      });
      let failure: Unanswered = "internal-error";
      let started = false;
      worker.on("message", (message: TaskAnswer | "ready") => {
        if (message === "ready") {
          started = true;
          ready.add(worker);
          resolve();
          if (stopped) void worker.terminate();
        } else settle(worker, message);
        // One that is being ended may still answer; it gets no more work.
        if (ready.has(worker)) takeNext(worker);
      });
      worker.on(
        "error",
        (error: NodeJS.ErrnoException) =>
          (failure = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory-exceeded" : "internal-error"),
      );
      worker.on("exit", () => {
        settle(worker, stopped ? "service-busy" : failure);
        dismiss(worker);
        reject(new Error("a worker did not start"));
        if (started && !stopped) rehire();
      });
    });
  }

  function rehire(): void {
    hire().catch(() => {
      if (!stopped) setTimeout(rehire, RETRY_MILLISECONDS).unref();
    });
  }

  function takeNext(worker: Worker): void {
    const job = waiting.shift();
    if (job === undefined) {
      idle.push(worker);
      return;
    }
    const timer = setTimeout(() => {
      settle(worker, "computation-too-long");
      dismiss(worker);
      void worker.terminate();
    }, limits.computeMilliseconds);
    busy.set(worker, { job, timer });
    worker.postMessage(job.task, job.task.body === null ? [] : [job.task.body.buffer]);
  }

  function settle(worker: Worker, outcome: TaskAnswer | Unanswered): void {
    const running = busy.get(worker);
    busy.delete(worker);
    clearTimeout(running?.timer);
    running?.job.settle(outcome);
  }

  function dismiss(worker: Worker): void {
    ready.delete(worker);
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
  }

  function isFull(): boolean {
    return waiting.length >= limits.waiting;
  }

  function run(task: Task, givenUp: AbortSignal): Promise<TaskAnswer | Unanswered> {
    if (stopped || isFull()) return Promise.resolve("service-busy");
    return new Promise((resolve) => {
      const job: Job = {
        task,
        settle: (outcome) => {
          clearTimeout(timer);
          resolve(outcome);
        },
      };
      const drop = (): void => {
        const place = waiting.indexOf(job);
        if (place >= 0) waiting.splice(place, 1)[0]?.settle("service-busy");
      };
      const timer = setTimeout(drop, limits.waitMilliseconds);
      givenUp.addEventListener("abort", drop);
      waiting.push(job);
      const worker = idle.shift();
      if (worker !== undefined) takeNext(worker);
    });
  }

  async function stop(): Promise<void> {
    stopped = true;
    for (const job of waiting.splice(0)) job.settle("service-busy");
    await Promise.all(Array.from(ready, (worker) => worker.terminate()));
  }

  await Promise.all(Array.from({ length: limits.workers }, hire));
  return { run, isFull, readyWorkers: () => ready.size, stop };
}
