import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runFile } from "../../examples/05-scenarios/run-file.js";
import { encodeGb18030 } from "./encode-gb18030.js";

const examples = new URL("../../examples/05-scenarios/", import.meta.url);
const good = readFileSync(new URL("scenario.json", examples), "utf8");
const folder = mkdtempSync(join(tmpdir(), "scenario-file-"));
writeFileSync(join(folder, "register.json"), readFileSync(new URL("register.json", examples)));
afterAll(() => rmSync(folder, { recursive: true }));

/** What an official reads who made one mistake in the example's file: 行:列 message. */
function read(content: string | Uint8Array): readonly string[] {
  const path = join(folder, "scenario.json");
  writeFileSync(path, content);
  const result = runFile(path, "zh-CN");
  return result.ok ? [] : result.faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

const mistake = (from: string, to: string): readonly string[] => read(good.replace(from, to));

describe("a scenario file with a mistake", () => {
  it.each([
    ["a comma left out", '"version": 1,', '"version": 1', "3:14 此处之后缺少逗号“,”"],
    [
      "a comma too many",
      '"to": "2021-12-31"\n',
      '"to": "2021-12-31",\n',
      "25:7 此处应为带双引号的字段名；若前面多写了逗号，请删去",
    ],
    ["a Chinese colon", '"policy": ', '"policy"：', "20:15 ： 是中文（全角）标点，请改为英文（半角）标点 :"],
    ["Chinese quotation marks", '"policy"', "“policy”", '20:7 “ 是中文（全角）标点，请改为英文（半角）标点 "'],
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
    ["an id twice", '"id": "sixty"', '"id": "forty"', "51:11 “id”：编号重复。编号：forty。"],
  ])("%s is told by line and column, with what to write", (_, from, to, message) => {
    expect(mistake(from, to)).toEqual([message]);
  });

  it("tells a field of another name, a value out of range, a policy nobody knows, and a register that is not there", () => {
    expect(mistake('"alternatives"', '"alternative"').map((line) => line.split(" ")[0])).toEqual(["14:5", "29:7"]);
    expect(mistake('"value": "0.4"', '"value": "1.4"')).toEqual([
      expect.stringMatching(/^42:15 “value”：数值超出允许范围。/),
    ]);
    expect(mistake('"policy": "beijing-system-2022"', '"policy": "beijing-2022"')).toEqual([
      expect.stringMatching(/^20:7 “policy”：.*beijing-system-2022/),
    ]);
    expect(mistake('"register": "register.json"', '"register": "nowhere.json"')).toEqual([
      "1:1 无法读取该文件，请检查文件名和路径。",
    ]);
    expect(read("")).toEqual(["1:1 文件是空的"]);
  });

  it("is read with a byte order mark and in GB18030, and asks for UTF-8 where it is neither", () => {
    expect(read(`\uFEFF${good}`)).toEqual([]);
    expect(read(encodeGb18030(good))).toEqual([]);
    expect(read(Buffer.from(`\uFEFF${good}`, "utf16le"))).toEqual(["1:1 无法识别文件编码，请另存为UTF-8编码。"]);
  });
});
