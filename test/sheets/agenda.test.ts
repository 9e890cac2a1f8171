import { describe, expect, it } from "vitest";
import { planAgenda } from "social-work-station-rules/agenda";
import { prepareRegister } from "social-work-station-rules/register";
import { writeSheets } from "social-work-station-rules/sheets";
import { asOf, countyPolicy, registerOf } from "../agenda/county.js";

const register = registerOf({
  stations: [{ opens: -700, closes: null }],
  posts: [{ station: 0, until: null, certified: null, registered: null }],
  contracts: [],
  work: [{ station: 0, kind: "case-work", ago: 30 }],
  judged: [],
  evaluated: [],
  listed: true,
});
const agenda = planAgenda(prepareRegister(register), countyPolicy, { asOf, within: 30 });

describe("the sheets of an agenda", () => {
  const [list, figures] = writeSheets(agenda, { register, policies: [countyPolicy] });

  it("have a row for each entry, with its day, how far it is, what would do, and its clause", () => {
    expect(list?.rows).toHaveLength(agenda.entries.length);
    expect(list?.rows.map((row) => row.length)).toEqual(agenda.entries.map(() => list?.columns.length));
    const staff = list?.rows.find((row) => row[9] === "人员");
    expect(staff).toEqual([
      expect.any(Number),
      "未达到",
      null,
      null,
      "第1街道",
      "第1站",
      "社工站",
      "s-0",
      "人员配备",
      "人员",
      "已确认1名。",
      "还差1名。招聘或者调配1名，并登记到岗日期。",
      "《某县社工站办法》三",
    ]);
    const cases = list?.rows.find((row) => row[9] === "个案");
    expect([cases?.[1], cases?.[2], cases?.[3], cases?.[11]]).toEqual([
      "进度落后",
      "2024-12-31",
      91,
      "还差3个。约每月1个，可按期完成。",
    ]);
  });

  it("add up to the number of entries", () => {
    const [all, ...parts] = figures?.rows.map((row) => Number(row[1])) ?? [];
    expect(parts.reduce((sum, number) => sum + number, 0)).toBe(all);
    expect(all).toBe(agenda.entries.length);
  });

  it("are in English too", () => {
    const [english] = writeSheets(agenda, { locale: "en", register });
    expect(english?.columns.map(({ heading }) => heading).slice(0, 4)).toEqual(["No.", "Urgency", "Day", "Days left"]);
    expect(english?.rows.find((row) => row[9] === "Provision 人员")?.[12]).toBe("Measures of a county, 三");
    expect(english?.rows.find((row) => row[9] === "Provision 个案")?.[11]).toBe(
      "3 cases are still lacking. About 1 a month would fulfil it in time.",
    );
  });

  it("name who owes an entry, and what is to be recorded", () => {
    const [entry] = agenda.entries;
    const owed = {
      ...entry,
      matter: "deadline",
      obligor: { zh: "某县民政局", en: "the county" },
      finding: null,
      pace: null,
      amounts: null,
    };
    const fact = { ...owed, fact: { fact: "stations", settles: 1, named: 1 } };
    const cells = (locale: "zh-CN" | "en") =>
      writeSheets({ ...agenda, entries: [owed, fact] } as never, { locale })[0]?.rows.map((row) => row.slice(10, 12));
    expect(cells("zh-CN")).toEqual([
      ["", "责任单位：某县民政局。按要求办理，并登记结果。"],
      ["影响1项结论，其中1项补齐即可判定。", "责任单位：某县民政局。补充登记站点名单。"],
    ]);
    expect(cells("en")?.[1]).toEqual([
      "Needed for 1 verdict; it alone settles 1.",
      "Owed by: the county. Record: list of stations.",
    ]);
  });
});
