import { describe, expect, it } from "vitest";
import { describeParameter } from "social-work-station-rules/explanation";
import { policyOf, provision, stated } from "../budget/two-towns.js";

/** The amount of a standard in words: so much for each unit of a measure, or a part of another amount. */

const people = { take: "figure", key: "population" };
const wage = { take: "figure", key: "average-wage" };

function say(amount: unknown) {
  const policy = policyOf([provision("funding-standard", { amount: stated(amount) })]);
  const [standard] = policy.provisions;
  if (standard === undefined) throw new Error("there is one");
  return (["zh-CN", "en"] as const).map((locale) => describeParameter(standard, "amount", { locale }).value);
}

describe("an amount of money", () => {
  it.each([
    [200_000, "200,000元", "200,000 yuan"],
    [{ is: "20%", of: people }, "按常住人口数，每人计0.2元", "0.2 yuan for each person, by resident population"],
    [{ is: 1, of: people }, "按常住人口数，每人计1元", "1 yuan for each person, by resident population"],
    [
      { is: 5, of: people, forEvery: 30 },
      "按常住人口数，每30人计5元",
      "5 yuan for every 30 persons, by resident population",
    ],
    [{ is: "20%", of: wage }, "年平均工资的20%", "20% of average yearly wage"],
    [{ is: 1, of: wage }, "等于年平均工资", "as much as average yearly wage"],
    [{ is: 2, of: wage }, "年平均工资的2倍", "2 times average yearly wage"],
    [{ is: "1/3", of: wage }, "年平均工资的1/3", "1/3 of average yearly wage"],
  ])("is %j in words", (amount, zh, en) => {
    expect(say(amount)).toEqual([zh, en]);
  });
});
