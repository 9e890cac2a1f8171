import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodeGb18030 } from "../examples/encode-gb18030.js";
import { readCsv } from "../../src/cli/read-csv.js";
import { FAULT_CODES } from "../../src/fault/index.js";
import { FAULT_WORDS } from "../../src/fault-words/index.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const TABLE = [
  ["站点编号", "区划代码", "街道（乡镇）", "类型", "站点层级"],
  ["ZX-01", "110199001", "海棠街道", "街道", "街道(乡镇)社会工作服务中心"],
];

async function taken(name: string, content: Uint8Array | string): Promise<readonly [number, string]> {
  writeFileSync(join(desk.folder, name), content);
  const { code, out, error } = await desk.run(
    "check",
    name,
    "--recorded-on",
    "2026-06-30",
    "--policy",
    "beijing-pilot-2021",
  );
  return [code, out + error];
}

describe("CSV files", () => {
  const text = (separator: string, end: string): string => TABLE.map((row) => row.join(separator)).join(end);

  it.each([
    ["UTF-8", Buffer.from(text(",", "\r\n"))],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text(",", "\n")}`)],
    ["GB18030", encodeGb18030(text(",", "\n"))],
    ["UTF-16 with tabs", Buffer.from(`\uFEFF${text("\t", "\r\n")}`, "utf16le")],
    ["old line ends", Buffer.from(text(",", "\r"))],
    ["semicolons", Buffer.from(text(";", "\n"))],
  ])("are read in %s", async (_, bytes) => {
    expect(await taken("站点.csv", bytes)).toEqual([0, expect.stringContaining("没有发现问题")]);
  });

  it("keep quoted separators, doubled marks, and a mark in the middle of a cell", () => {
    expect(readCsv('a,"b,c","say ""x"""\n某某"1,2,"open')).toEqual([
      ["a", "b,c", 'say "x"'],
      ['某某"1', "2", '"open'],
    ]);
  });
});

describe("a file that cannot be read", () => {
  it.each([
    ["旧.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), "另存为“Excel工作簿（*.xlsx）”"],
    [
      "锁.xlsx",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      "设有打开密码",
    ],
    ["坏.xlsx", Buffer.from("504b0304ffffffff", "hex"), "文件可能已损坏"],
    ["图.csv", Buffer.from("89504e470d0a1a0a0000000d", "hex"), "编码无法识别"],
  ])("%s gets a sentence that says what to do", async (name, bytes, sentence) => {
    const [code, said] = await taken(name, bytes);
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/ {4}at |Error/);
  });

  it("is named where it does not exist", async () => {
    expect((await desk.run("check", "没有.xlsx")).code).toBe(2);
    expect((await desk.run("check", "没有.xlsx")).error).toContain("没有找到“没有.xlsx”");
  });
});

describe("the command line", () => {
  it("proposes a command, an option and a policy for misspelt ones", async () => {
    expect((await desk.run("asses")).error).toContain("是否应为 assess");
    expect((await desk.run("assess", "x", "--polcy", "y")).error).toContain("是否应为 --policy");
    expect((await desk.run("policies", "beijing-sytem-2022")).error).toContain("是否应为“beijing-system-2022”");
  });

  it("never takes the day from the clock", async () => {
    const { code, error } = await desk.run("assess", "x.xlsx", "--policy", "beijing-system-2022");
    expect([code, error]).toEqual([2, "请用 --as-of 写明日期，如 --as-of 2026-06-30。"]);
  });

  it.each(["template", "check", "assess", "explain", "compare", "scenario", "policies", "verify", "faults"])(
    "has help with an example and exit codes for %s, in both languages",
    async (name) => {
      expect((await desk.run(name, "--help")).out).toMatch(
        new RegExp(`示例：social-work-station-rules ${name}[^]*退出码：`),
      );
      expect((await desk.run(name, "--help", "--lang", "en")).out).toContain("Exit codes:");
    },
  );

  it("leads from a fault to its cause and cure", async () => {
    writeFileSync(join(desk.folder, "台账.json"), `{ "version": 1, "recordedOn": "2023-02-30" }`);
    const { out } = await desk.run("check", "台账.json");
    const command = /npx social-work-station-rules (faults .+)$/.exec(out)?.[1] ?? "";
    expect(command).toBe("faults date-invalid");
    const { cause, cure } = FAULT_WORDS["date-invalid"];
    expect((await desk.run(...command.split(" "))).out).toBe(
      `不是有效的日期（date-invalid）\n- 原因：${cause.zh}\n- 改正：${cure.zh}`,
    );
    expect((await desk.run("faults", "date-invlid")).error).toContain("是否应为“date-invalid”");
    expect((await desk.run("faults", "zzz")).error).toMatch(/^没有错误代码“zzz”。不写代码时/);
    expect((await desk.run("faults")).out.split("\n")).toHaveLength(FAULT_CODES.length);
  });
});
