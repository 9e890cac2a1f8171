import fc from "fast-check";
import { expect, it } from "vitest";
import { digest } from "../../src/run-record/index.js";

const records = fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 }), { minKeys: 2, maxKeys: 6 });

it("gives one digest whatever the order of the keys, and another where a value differs", async () => {
  await fc.assert(
    fc.asyncProperty(records, async (record) => {
      const own = await digest(record);
      const entries = Object.entries(record);
      expect(await digest(Object.fromEntries(entries.toReversed()))).toBe(own);
      const [[key, value] = ["", null]] = entries;
      expect(await digest({ ...record, [key]: [value] })).not.toBe(own);
    }),
    { numRuns: 100 },
  );
});
