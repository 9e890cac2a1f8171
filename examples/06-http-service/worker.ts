/** A worker: the handler of the package over one request at a time. Nothing of a request outlives it here. */
import { createHandler } from "social-work-station-rules/http";
import { parentPort } from "node:worker_threads";
import { Piscina } from "piscina";
import type { PoolTask, Task, TaskAnswer, WorkerOptions } from "./task.js";
import { traceOf } from "./write-log.js";

const { bodyBytes } = Piscina.workerData as WorkerOptions;
let trace: readonly string[] | undefined;
const handle = createHandler({ limits: { bodyBytes }, onInternalError: (error) => (trace = traceOf(error)) });

async function answer({ method, url, headers, body }: Task): Promise<TaskAnswer> {
  trace = undefined;
  const request = toRequest({ method, url, headers, body });
  if (request === null) return { status: 400, headers: {}, body: new Uint8Array(0) };
  const response = await handle(request);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
    ...(trace === undefined ? {} : { trace }),
  };
}

/** null for an address or a method that the web does not allow, such as TRACE. */
function toRequest({ method, url, headers, body }: Task): Request | null {
  try {
    return new Request(`http://localhost${url}`, { method, headers, body });
  } catch {
    return null;
  }
}

/** Answers a task, and first says that it has begun, which starts the clock of the pool. */
export default async function begin({ id, task }: PoolTask): Promise<TaskAnswer | null> {
  if (task === null) return null;
  parentPort?.postMessage(id);
  return answer(task);
}
