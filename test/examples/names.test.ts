import { describe, expect, it } from "vitest";
import { allocateSources } from "social-work-station-rules/funding";
import { computeFunding } from "../../examples/03-annual-funding/compute.js";
import { purposeTable, sourceTable } from "../../examples/03-annual-funding/tables.js";

describe("a name that every object has", () => {
  const allocation = allocateSources({
    sources: [{ id: "constructor", amount: "100" }],
    needs: [{ recipient: "甲站", purpose: "constructor", amount: "100" }],
  });

  // What the tables of names do not have is said by its id; the names of Object.prototype are in none of them.
  it("is said as it stands where it is the id of a source in example 03", () => {
    expect(sourceTable({ ...computeFunding(), allocation }, "zh-CN")[0]?.cells[0]).toBe("constructor");
  });

  // As above.
  it("is said as it stands where it is a purpose in example 03", () => {
    expect(purposeTable({ ...computeFunding(), allocation }, "zh-CN")[0]?.cells[0]).toBe("constructor");
  });
});
