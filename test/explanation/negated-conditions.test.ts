import { describe, expect, it } from "vitest";
import { describeMeasure } from "social-work-station-rules/explanation";
import { parseMeasure } from "social-work-station-rules/policy";

/** Conditions and their opposites in words, as the nouns that they qualify. */

const say = (of: string, where: object) => {
  const measure = parseMeasure({ take: "count", of, where } as never);
  return (["zh-CN", "en"] as const).map((locale) => describeMeasure(measure, { locale }));
};

describe("a condition that is not to be met", () => {
  it.each([
    [
      "stations",
      { operatingModel: ["government-purchase"] },
      "不采用政府购买服务方式的站点的数量",
      "the number of stations that do not work by government purchase of services",
    ],
    [
      "stations",
      { premises: { available: true } },
      "场所未到位的站点的数量",
      "the number of stations that have no premises",
    ],
    [
      "stations",
      { premises: { available: false } },
      "场所已到位的站点的数量",
      "the number of stations that have premises",
    ],
    [
      "stations",
      { premises: { signage: false } },
      "已悬挂标牌的站点的数量",
      "the number of stations that have put up their sign",
    ],
    [
      "stations",
      { premises: { signage: true }, operatingModel: ["government-purchase"] },
      "并非（采用政府购买服务方式且已悬挂标牌）的站点的数量",
      "the number of stations that are not those that work by government purchase of services and have put up their sign",
    ],
    [
      "persons",
      { post: { workload: ["full-time"] } },
      "不是专职的人员的数量",
      "the number of staff that are not full-time",
    ],
    [
      "persons",
      { certificate: {} },
      "未持有职业水平证书的人员的数量",
      "the number of staff that do not have a certificate (any level)",
    ],
    [
      "persons",
      { not: { certificate: {} } },
      "持有职业水平证书的人员的数量",
      "the number of staff that have a certificate (any level)",
    ],
  ])("is said of %s with %j", (of, not, zh, en) => {
    expect(say(of, { not })).toEqual([zh, en]);
  });
});

describe("a certificate", () => {
  it.each([
    [
      { withinYears: 1 },
      "持有到岗1年内取得的职业水平证书的人员的数量",
      "the number of staff that have a certificate (any level) obtained within 1 year of joining",
    ],
    [
      { obtained: { from: "2020-01-01" }, withinYears: 2 },
      "持有2020年1月1日起、到岗2年内取得的职业水平证书的人员的数量",
      "the number of staff that have a certificate (any level) obtained on or after 1 January 2020 and within 2 years of joining",
    ],
    [
      { years: { atLeast: 3 } },
      "持有职业水平证书不少于3年的人员的数量",
      "the number of staff that have a certificate (any level) for at least 3 years",
    ],
    [
      { obtained: { until: "2024-12-31" }, years: { atLeast: 3 } },
      "持有2024年12月31日及以前取得的职业水平证书不少于3年的人员的数量",
      "the number of staff that have a certificate (any level) for at least 3 years, obtained on or before 31 December 2024",
    ],
  ])("is said with when it was obtained and for how long it is there: %j", (certificate, zh, en) => {
    expect(say("persons", { certificate })).toEqual([zh, en]);
  });
});
