import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";
import { commands } from "../../src/cli/run.js";
import { makeDesk } from "./command-line.js";

const desk = makeDesk();
afterAll(desk.clear);

const examples = join(root, "examples/05-scenarios");
writeFileSync(join(desk.folder, "register.json"), readFileSync(join(examples, "register.json")));

describe("files that Windows programs save", () => {
  const good = readFileSync(join(examples, "scenario.json"), "utf8").replaceAll("\n", "\r\n");

  it("are read with a byte order mark and CRLF, and faults keep their line and column", async () => {
    writeFileSync(
      join(desk.folder, "scenario.json"),
      `\uFEFF${good.replace('"parameter": "share"', '"parameter": "x"')}`,
    );
    const { code, error } = await desk.run("scenario", "scenario.json");
    expect([code, error]).toEqual([1, expect.stringContaining("第41行第15列：“parameter”")]);
  });

  it("keep a line break within a quoted cell of a CSV file", async () => {
    const tier = "街道(乡镇)社会工作服务中心";
    const rows = [
      "站点编号,区划代码,街道（乡镇）,类型,站点名称,站点层级",
      `ZX-01,110199001,海棠街道,街道,"海棠\r\n中心",${tier}`,
      `ZX-02,110199001,海棠街道,街道,银杏,${tier}`,
      "",
    ];
    writeFileSync(join(desk.folder, "站点.csv"), `\uFEFF${rows.join("\r\n")}`);
    await desk.run("check", "站点.csv", "--recorded-on", "2026-06-30", "--register", "r.json");
    const { stations } = JSON.parse(readFileSync(join(desk.folder, "r.json"), "utf8")) as {
      readonly stations: readonly unknown[];
    };
    expect(stations).toHaveLength(2);
  });
});

describe("commands that are written for people to copy", () => {
  const written = [
    ...commands.map(({ name, example }) => [`help of ${name}`, example] as const),
    ...["README.md", "README.zh-CN.md", ...guides()].flatMap((document) =>
      [...readFileSync(join(root, document), "utf8").matchAll(/^(?:npx )?social-work-station-rules (.+)$/gm)].map(
        ([, words = ""]) => [document, words] as const,
      ),
    ),
  ];

  // cmd.exe takes ' for a letter, and neither it nor PowerShell continues a line at \ or knows $(…), ~ and VAR=….
  it.each(written)("%s: %s means the same in every shell", (_, words) => {
    expect(words).not.toMatch(/['`^~]|\\$|\$\(|\$[A-Z]| && |\bexport /);
  });
});

function guides(): readonly string[] {
  return readdirSync(join(root, "docs/guides"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/guides/${name}`);
}

describe("the sources of the command", () => {
  const sources = readdirSync(join(root, "src/cli"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => [name, readFileSync(join(root, "src/cli", name), "utf8")] as const);

  // `/C:/…` is no path, and a folder may be separated by \ from its files.
  it.each(sources)("%s joins and takes apart paths by node:path alone", (_, source) => {
    expect(source).not.toMatch(/\.pathname|(?:cwd|folder|path|dir)\w*\}\/|(?:path|file|name)\.split\("\/"\)/);
  });
});
