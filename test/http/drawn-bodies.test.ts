import fc from "fast-check";
import { createHandler } from "social-work-station-rules/http";
import { expect, it } from "vitest";
import { questions } from "./questions.js";

const errors: unknown[] = [];
const handle = createHandler({ onInternalError: (error) => errors.push(error) });

async function statusOf(path: string, body: unknown): Promise<number> {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  return (await handle(new Request(`http://localhost${path}`, init))).status;
}

/** A body that is answered, with one of its fields replaced by any JSON value. */
const bodies = fc
  .constantFrom(...questions.map(({ path, good }) => ({ path, good: good as Readonly<Record<string, unknown>> })))
  .chain(({ path, good }) =>
    fc
      .tuple(fc.constantFrom(...Object.keys(good)), fc.jsonValue({ maxDepth: 4 }))
      .map(([field, value]) => ({ path, body: { ...good, [field]: value } })),
  );

it("answers a body of which any field is any JSON value, or says what is not accepted", async () => {
  await fc.assert(
    fc.asyncProperty(bodies, async ({ path, body }) => {
      expect([200, 400, 404, 422]).toContain(await statusOf(path, body));
      expect(errors).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
