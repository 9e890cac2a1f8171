import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "../http/send.js";
import { register } from "../http/questions.js";
import { type Desk, makeDesk } from "./command-line.js";

const root = fileURLToPath(new URL("../../", import.meta.url));

let desk: Desk;

beforeAll(() => {
  desk = makeDesk();
});

afterAll(() => {
  desk.clear();
});

describe("the command serve", () => {
  it("answers over HTTP until it is interrupted, and ends with 0", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", "src/cli/main.ts", "serve", "--port", "0"], {
      cwd: root,
    });
    const exit = once(child, "exit") as Promise<[number | null]>;
    let said = "";
    child.stdout.on("data", (text: Buffer) => (said += text.toString()));
    await expect.poll(() => said).toContain("Ctrl+C");
    const [address = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
    expect((await send(`${address}/check`, register)).json.kind).toBe("register");
    const body = { register, policies: "beijing-pilot-2021", asOf: "2021-12-31" };
    const underWay = send(`${address}/assess`, body);
    await send(`${address}/policies`);
    child.kill("SIGINT");
    expect((await underWay).json.assessment.kind).toBe("assessment");
    expect(await exit).toEqual([0, null]);
  });

  it("says in words that a port is in use, and what to do", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, "127.0.0.1", resolve);
    });
    const port = String((other.address() as AddressInfo).port);
    const chinese = await desk.run("serve", "--port", port);
    expect([chinese.code, chinese.error]).toEqual([1, expect.stringContaining(`端口 ${port} 已被占用`)]);
    const english = await desk.run("serve", "--port", port, "--lang", "en");
    expect(english.error).toContain(`Port ${port} is in use`);
    other.close();
  });

  it.each([
    ["--port", "80000"],
    ["--port", "http"],
    ["--policy", "none"],
  ])("reports %s %s", async (option, value) => {
    const { code, error } = await desk.run("serve", option, value);
    expect([code, error]).toEqual([2, expect.stringContaining(value)]);
  });

  it("takes no file", async () => {
    expect((await desk.run("serve", "register.json")).error).toContain("serve 后面不写文件");
    expect((await desk.run("serve", "--help")).out).toContain("用法：social-work-station-rules serve [选项]");
  });
});
