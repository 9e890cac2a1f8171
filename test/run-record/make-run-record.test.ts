import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parseRegister } from "social-work-station-rules/model";
import { nationalTwoHaves } from "social-work-station-rules/catalogue";
import { digest, makeRunRecord, optionsOfIndicators, recordAnswer, VERSION } from "../../src/run-record/index.js";

const register = parseRegister({ version: 1, recordedOn: "2023-05-31" });
const policies = [nationalTwoHaves];
const options = { asOf: "2023-05-31" };

/** SHA-256 by Node, which does not share the code of the library. */
const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

describe("digest", () => {
  it("is SHA-256 of the canonical text in UTF-8, 64 hexadecimal digits", async () => {
    expect(await digest({ b: "社工站", a: 1 })).toBe(sha256('{"a":1,"b":"社工站"}'));
    expect(await digest(null)).toBe(sha256("null"));
    // A byte below 16 keeps its zero: some digest of a hundred has one at each place.
    for (let number = 0; number < 100; number += 1) expect(await digest(number)).toBe(sha256(String(number)));
  });
});

describe("makeRunRecord", () => {
  it("says the version, the form, and a digest of each thing on which the answer depends", async () => {
    expect(await makeRunRecord({ form: 1, register, policies, options })).toEqual({
      kind: "run-record",
      version: VERSION,
      form: 1,
      register: await digest(register),
      policies: await digest(policies),
      options: sha256('{"asOf":"2023-05-31"}'),
    });
  });

  it("has a digest of null for an answer about texts alone", async () => {
    const record = await makeRunRecord({ form: 2, register: null, policies: [], options: {} });
    expect([record.form, record.register, record.policies, record.options]).toEqual([
      2,
      sha256("null"),
      sha256("[]"),
      sha256("{}"),
    ]);
  });
});

it("records what was asked beside the run: names of policies, then options", async () => {
  const recorded = await recordAnswer({
    answer: { version: 3 },
    register,
    policies,
    named: { policy: "cn-two-haves" },
    options,
  });
  expect(recorded).toEqual({
    asked: { policy: "cn-two-haves", asOf: "2023-05-31" },
    run: await makeRunRecord({ form: 3, register, policies, options }),
  });
});

describe("optionsOfIndicators", () => {
  const period = { from: "2023-01-01", to: "2023-12-31" };
  const table = { asOf: "2023-12-31", by: "county", periods: [{ period, values: [] }] } as never;

  it("are the day, the level and the periods, and the indicators where they are not those of the library", () => {
    expect(optionsOfIndicators(table, undefined)).toEqual({ asOf: "2023-12-31", by: "county", periods: [period] });
    expect(optionsOfIndicators(table, [])).toEqual({
      asOf: "2023-12-31",
      by: "county",
      periods: [period],
      indicators: [],
    });
    expect(Object.keys(optionsOfIndicators(table, undefined))).not.toContain("indicators");
  });
});
