import type { FastifyInstance } from "fastify";
import type { IncomingMessage } from "node:http";
import { describeRoute } from "./describe-service.js";
import type { Limits } from "./limits.js";
import { operations } from "./operations/index.js";
import { Problem } from "./problem.js";
import { checkHeaders, createReceiver } from "./receive-body.js";
import { languageOf, sendJson, sendProblem } from "./replies.js";
import type { Pool } from "./start-pool.js";
import type { TaskAnswer } from "./task.js";

/** One POST route an operation: the body goes to a worker as bytes, and the answer comes back as bytes. */
export function addQuestionRoutes(
  app: FastifyInstance,
  pool: Pool,
  limits: Limits,
  noteAnswer: (request: IncomingMessage, answer: TaskAnswer) => void,
): void {
  const receive = createReceiver(limits);
  // The framework reads no body itself, whatever its type.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => {
    done(null);
  });

  for (const { id, path, summary, body, answer } of operations) {
    app.post(
      path,
      { schema: describeRoute(id, `${summary.zh} / ${summary.en}`, answer, body) },
      async (request, reply) => {
        checkHeaders(request.raw, limits);
        if (pool.isFull()) throw new Problem("service-busy");
        const givenUp = new AbortController();
        reply.raw.on("close", () => {
          givenUp.abort();
        });
        const { bytes, release } = await receive(request.raw);
        const outcome = await pool
          .run({ operation: id, language: languageOf(request), requestId: request.id, body: bytes }, givenUp.signal)
          .finally(release);
        if (typeof outcome === "string") throw new Problem(outcome);
        noteAnswer(request.raw, outcome);
        return outcome.code === null
          ? sendJson(request, reply, outcome.body)
          : sendProblem(request, reply, outcome.code, outcome.body);
      },
    );
  }
}
