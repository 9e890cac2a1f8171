import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodeGb18030 } from "../examples/encode-gb18030.js";
import { makeDesk } from "./command-line.js";

const examples = new URL("../../examples/05-scenarios/", import.meta.url);
const good = readFileSync(new URL("scenario.json", examples), "utf8");
const desk = makeDesk();
writeFileSync(join(desk.folder, "register.json"), readFileSync(new URL("register.json", examples)));
afterAll(desk.clear);

/** What an official reads who made one mistake in the example's file: line:column message. */
async function read(content: string | Uint8Array): Promise<readonly string[]> {
  writeFileSync(join(desk.folder, "scenario.json"), content);
  const { code, error } = await desk.run("scenario", "scenario.json");
  if (code === 0) return [];
  return error.split("\n").flatMap((line) => {
    const place = /第(\d+)行第(\d+)列：(.*)$/.exec(line);
    return place === null ? [] : [`${place[1]}:${place[2]} ${place[3]}`];
  });
}

const mistake = (from: string, to: string): Promise<readonly string[]> => read(good.replace(from, to));

describe("a scenario file with a mistake", () => {
  it.each([
    ["a comma left out", '"version": 1,', '"version": 1', "3:14 此处之后缺少逗号“,”。"],
    [
      "a comma too many",
      '"to": "2021-12-31"\n',
      '"to": "2021-12-31",\n',
      "25:7 此处应为带双引号的字段名；若前面多写了逗号，请删去。",
    ],
    ["a Chinese colon", '"policy": ', '"policy"：', "20:15 ： 是中文（全角）标点，请改为英文（半角）标点 :。"],
    ["Chinese quotation marks", '"policy"', "“policy”", '20:7 “ 是中文（全角）标点，请改为英文（半角）标点 "。'],
    [
      "a day in words",
      '"asOf": "2021-12-31"',
      '"asOf": "2021年12月31日"',
      "21:7 “asOf”：不是有效的日期。应为：日期，如“2023-05-31”。",
    ],
    [
      "a parameter of another name",
      '"parameter": "share"',
      '"parameter": "ratio"',
      "41:15 “parameter”：没有这个参数。编号：beijing-system-2022/community-stations。可用的字段：share、rounding、comparison、simultaneity。",
    ],
    [
      "half of a provision's id",
      '"beijing-system-2022/community-stations"',
      '"community-stations"',
      "40:15 “provision”：没有这一条款。编号：community-stations。可用的值：beijing-system-2022/community-stations。",
    ],
    [
      "a bracket that does not close a list",
      "            }\n          ]\n        },",
      "            }\n          \n        },",
      "47:13 缺少右方括号“]”。",
    ],
    [
      "the name of a field that is not one",
      '"kind": "set-parameter"',
      '"kind": "set"',
      "39:15 “kind”：无法识别是哪一种。应为：所列的值之一。可用的值：set-parameter、drop-criterion、remove-provision、add-provision。",
    ],
    ["a Chinese comma", '"version": 1,', '"version": 1，', "3:15 ， 是中文（全角）标点，请改为英文（半角）标点 ,。"],
    ["a comment", '"version": 1,', '// 说明\n  "version": 1,', "3:3 文件中不能写注释。"],
    [
      "the Chinese name of a parameter",
      '"parameter": "share"',
      '"parameter": "比例"',
      "41:15 “parameter”：没有这个参数。编号：beijing-system-2022/community-stations。可用的字段：share、rounding、comparison、simultaneity。",
    ],
    [
      "a percentage",
      '"value": "0.4"',
      '"value": "50%"',
      "42:15 “value”：此处应填数值。应为：不小于0的数，不带单位和逗号。50%请写作0.5。",
    ],
    [
      "a percentage without its mark",
      '"value": "0.4"',
      '"value": "50"',
      "42:15 “value”：数值超出允许范围。最小：0。最大：1。",
    ],
    [
      "an amount with separators",
      '"station": "80000"',
      '"station": "200,000"',
      "27:9 “station”：此处应填数值。应为：不小于0的数，不带单位和逗号。",
    ],
    [
      "an amount with a unit",
      '"station": "80000"',
      '"station": "20万元"',
      "27:9 “station”：此处应填数值。应为：不小于0的数，不带单位和逗号。",
    ],
    [
      "a criterion of another name",
      '"criterion": "rural-relaxation"',
      '"criterion": "rural"',
      "100:15 “criterion”：没有这一资格条件。编号：rural。可用的值：social-worker-certificate、assistant-certificate-years、social-work-education、rural-relaxation、rural-area、lowered-standard、social-work-degree。",
    ],
    [
      "a day with dots",
      '"asOf": "2021-12-31"',
      '"asOf": "2024.1.1"',
      "21:7 “asOf”：不是有效的日期。应为：日期，如“2023-05-31”。",
    ],
    [
      "a day that is none",
      '"asOf": "2021-12-31"',
      '"asOf": "2021-11-31"',
      "21:7 “asOf”：不是有效的日期。应为：日期，如“2023-05-31”。",
    ],
    ["an id twice", '"id": "sixty"', '"id": "forty"', "51:11 “id”：编号重复。编号：forty。"],
  ])("%s is said by line and column, with what to write", async (_, from, to, message) => {
    expect(await mistake(from, to)).toEqual([message]);
  });

  it("says a field of another name, a value out of range, a policy and a register that are not there", async () => {
    expect((await mistake('"alternatives"', '"alternative"')).map((line) => line.split(" ")[0])).toEqual([
      "14:5",
      "29:7",
    ]);
    expect(await mistake('"value": "0.4"', '"value": "1.4"')).toEqual([
      expect.stringMatching(/^42:15 “value”：数值超出允许范围。/),
    ]);
    writeFileSync(join(desk.folder, "scenario.json"), good.replace("beijing-system-2022", "beijing-system-202"));
    expect((await desk.run("scenario", "scenario.json")).error).toContain("是否应为“beijing-system-2022”");
    writeFileSync(join(desk.folder, "scenario.json"), good.replace('"register.json"', '"nowhere.json"'));
    expect((await desk.run("scenario", "scenario.json")).error).toContain("没有找到“nowhere.json”");
  });

  it("says a wrong day and a wrong value together", async () => {
    const wrongDay = good.replace('"asOf": "2021-12-31"', '"asOf": "2021.12.31"');
    const [day] = await read(wrongDay);
    const value = /"value": "[^"]+"/.exec(good)?.[0] ?? "";
    const [amount] = await mistake(value, '"value": "50%"');
    expect([day, amount]).toEqual([expect.stringContaining("日期"), expect.stringContaining("50%")]);
    expect(await read(wrongDay.replace(value, '"value": "50%"'))).toEqual([day, amount]);
  });

  it("says a misspelt key with the one that may be meant", async () => {
    expect(await mistake('"parameter":', '"paramter":')).toEqual([
      expect.stringMatching(/^37:13 “parameter”：缺少必填的值。/),
      "41:15 “paramter”：有无法识别的字段，请检查拼写。是否应为：parameter。",
    ]);
  });

  it("says which values a parameter can have", async () => {
    expect(await mistake('"value": "pro-rata-months"', '"value": "months"')).toEqual([
      expect.stringMatching(/“value”：.*可用的值：.*pro-rata-months/),
    ]);
  });

  it("says that it is empty, and that its last brace is missing", async () => {
    expect(await read("")).toEqual(["1:1 文件是空的。"]);
    expect(await read(good.trimEnd().slice(0, -1))).toEqual([expect.stringMatching(/缺少右花括号“}”。$/)]);
  });

  it("says that a register is a workbook where it is one, by reading it", async () => {
    writeFileSync(join(desk.folder, "scenario.json"), good.replace('"register.json"', '"坏.xlsx"'));
    writeFileSync(join(desk.folder, "坏.xlsx"), Buffer.from("504b0304ffffffff", "hex"));
    const { error } = await desk.run("scenario", "scenario.json");
    expect(error).toContain("文件可能已损坏");
    expect(error).not.toContain("编码");
  });

  it("takes numbers that are no text, a policy by its Chinese name, and titles without English", async () => {
    for (const [from, to] of [
      ['"value": "0.4"', '"value": 0.4'],
      ['"station": "80000"', '"station": 80000'],
      ['"policy": "beijing-system-2022"', '"policy": "北京市三级社会工作服务体系"'],
    ] as const)
      expect(await mistake(from, to)).toEqual([]);
    expect(await read(good.replaceAll(/,\s*"en": "[^"]*"/g, ""))).toEqual([]);
  });

  it("is read with a byte order mark, in GB18030 and in UTF-16", async () => {
    expect(await read(`\uFEFF${good}`)).toEqual([]);
    expect(await read(encodeGb18030(good))).toEqual([]);
    expect(await read(Buffer.from(`\uFEFF${good}`, "utf16le"))).toEqual([]);
  });
});
