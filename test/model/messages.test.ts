import { describe, expect, it } from "vitest";
import * as z from "zod";
import { divisionSchema, personSchema, registerSchema, stationSchema } from "social-work-station-rules/model";

/** The messages of a schema for an input, each behind its place. */
function messagesOf(schema: z.ZodType, input: unknown): readonly string[] {
  return schema.safeParse(input).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

describe("a schema of a record says by itself what is wrong", () => {
  it.each([
    [
      "a date that is none",
      { certificates: [{ level: "social-worker", issuedOn: "2019/3/15" }] },
      "certificates.0.issuedOn: 应为日期、月份或年份，如“2023-05-31”“2023-05”“2023”。Expected a day, a month or a year such as “2023-05-31”, “2023-05” or “2023”.",
    ],
    [
      "a term of no vocabulary",
      { certificates: [{ level: "社会工作师" }] },
      "certificates.0.level: 应为以下之一：assistant-social-worker（助理社会工作师）、social-worker（社会工作师）、senior-social-worker（高级社会工作师）。Expected one of: assistant-social-worker, social-worker, senior-social-worker.",
    ],
    ["a missing term", { certificates: [{}] }, /^certificates\.0\.level: 缺少必填的值：应为以下之一：/],
    ["no list", { education: {} }, "education: 应为一个列表。Expected a list."],
    ["an empty id", { id: "" }, "id: 应为编号：1至100个字符。Expected an id of 1 to 100 characters."],
    ["an empty text", { degrees: [{ degree: "master", major: "" }] }, "degrees.0.major: 不能为空。Must not be empty."],
    [
      "a misspelt field",
      { certificate: [] },
      ": 没有这个字段：certificate，是否应为certificates？No such field: certificate; did you mean certificates?",
    ],
    [
      "a null",
      { practice: [{ from: null }] },
      /^practice\.0\.from: null不能作值，没有就省去该字段：应为日期、月份或年份.*Null is no value/,
    ],
    [
      "an amount that is none",
      { employments: [{ pay: { amount: "7千", per: "month" } }] },
      "employments.0.pay.amount: 应为不小于0的数，不带单位和逗号。Expected a number of zero or more without unit or comma.",
    ],
    [
      "a date for an object",
      { employments: [new Date(0)] },
      "employments.0: 应为一组字段。Expected an object with fields.",
    ],
  ])("for %s", (_, parts, message) => {
    const [first, ...others] = messagesOf(personSchema, { id: "p-1", ...parts });
    expect(others).toEqual([]);
    expect(first).toEqual(typeof message === "string" ? message : expect.stringMatching(message));
  });

  it("without the value that was written", () => {
    const written = "110101199003071234";
    for (const schema of [personSchema, stationSchema, divisionSchema])
      for (const field of Object.keys(schema.shape)) {
        const messages = messagesOf(schema, { [field]: written, [written]: written });
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.join()).not.toContain(written);
      }
  });
});

it("the schema of a register is compiled, not left to the slow path", () => {
  expect(() => z.compile(registerSchema, { strict: true })).not.toThrow();
});
