import { execFile, execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileBodies, MARKERS } from "../http/hostile-bodies.js";
import { send } from "../http/send.js";
import { startProcess, type ServiceProcess } from "./http-service/start-process.js";

const LOAD = fileURLToPath(new URL("http-service/load.mjs", import.meta.url));
/** Some 200,000 faults, each an object: more than a worker of 64 MB can hold. */
const HUGE = `{"version":1,"recordedOn":"2023-05-31","personnel":[${'{"certificates":[1,1,1,1]},'.repeat(50_000)}{}]}`;

let service: ServiceProcess;
const replies: string[] = [];

beforeAll(async () => {
  service = await startProcess({ workerMegabytes: 64 });
});

afterAll(async () => {
  await service.stop();
});

async function post(
  path: string,
  body: string | Uint8Array,
  headers?: Readonly<Record<string, string>>,
): Promise<string> {
  const { text, json } = await send(service.address + path, body, headers);
  replies.push(text);
  return String(json.code);
}

/** Memory of the whole service, in megabytes, as the operating system counts it. */
function megabytes(): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(service.pid)], { encoding: "utf8" })) / 1024;
}

/** Load from another process for as long as something is done; how many of its requests were answered with which status. */
async function loadDuring(act: () => Promise<void>): Promise<Readonly<Record<string, number>>> {
  const load = promisify(execFile)(process.execPath, [LOAD, service.address]);
  try {
    await act();
  } finally {
    load.child.stdin?.end();
  }
  return JSON.parse((await load).stdout) as Readonly<Record<string, number>>;
}

/** Load with every hostile body meanwhile; what the load was answered, and the memory after it. */
async function round(): Promise<{ readonly answers: Readonly<Record<string, number>>; readonly megabytes: number }> {
  const answers = await loadDuring(async () => {
    for (const { body, headers, code } of hostileBodies)
      expect(await post("/check", body, headers)).toMatch(new RegExp(`${code}|input-invalid`));
  });
  return { answers, megabytes: megabytes() };
}

describe("a service under load from another process while hostile bodies arrive", () => {
  it("answers every request, and its memory comes to rest", async () => {
    const rounds = [await round(), await round()];
    for (const { answers } of rounds) {
      expect(Object.keys(answers)).toEqual(["200"]);
      expect(answers["200"]).toBeGreaterThanOrEqual(100);
    }
    const [first, last] = rounds.map(({ megabytes }) => megabytes);
    expect(last).toBeLessThan((first ?? 0) + 150);
    expect(last).toBeLessThan(800);
  });

  it("stops a computation that needs too much memory, and answers on", async () => {
    const answers = await loadDuring(async () => {
      expect(await post("/check", HUGE)).toBe("memory-exceeded");
    });
    expect(Object.keys(answers)).toEqual(["200"]);
    await expect.poll(async () => (await send(`${service.address}/health`)).json.workers).toBe(2);
  });

  it("repeats nothing personal, neither in an answer nor in its log", () => {
    expect(replies.length).toBeGreaterThan(60);
    const told = [...replies, service.log()].join("\n");
    for (const marker of MARKERS) expect(told).not.toContain(marker);
    expect(service.log()).not.toContain("claim-number");
  });
});
