/** A worker: reads a body, runs the operation, writes the answer. Nothing of a request outlives it here. */
import { isRuleInputError } from "social-work-station-rules/fault";
import { parentPort, workerData } from "node:worker_threads";
import { operations } from "./operations/index.js";
import { problemDocument, refusalDocument } from "./problem-document.js";
import { Problem } from "./problem.js";
import { PROBLEMS, type ProblemCode } from "./problems.js";
import { readJson } from "./read-json.js";
import { traceOf } from "./write-log.js";
import type { Task, TaskAnswer, WorkerLimits } from "./task.js";

const limits = workerData as WorkerLimits;
const byId = new Map(operations.map((operation) => [operation.id, operation]));

function answer({ operation, language, requestId, body }: Task): TaskAnswer {
  try {
    const value = byId.get(operation)?.run(readJson(body, limits), language);
    const bytes = write(value);
    if (bytes.length > limits.answerBytes) throw new Problem("answer-too-large");
    return { status: 200, code: null, body: bytes };
  } catch (error) {
    if (isRuleInputError(error))
      return {
        status: 422,
        code: "input-refused",
        body: write(refusalDocument(error.faults, limits.faults, requestId, language)),
      };
    // What any other error says may hold what was sent, so it stays here.
    const code: ProblemCode = error instanceof Problem ? error.code : "internal-error";
    const trace = code === "internal-error" ? { trace: traceOf(error) } : {};
    return { status: PROBLEMS[code].status, code, body: write(problemDocument(code, requestId, language)), ...trace };
  }
}

function write(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value));
}

parentPort?.on("message", (task: Task) => {
  const answered = answer(task);
  parentPort?.postMessage(answered, [answered.body.buffer]);
});
parentPort?.postMessage("ready");
