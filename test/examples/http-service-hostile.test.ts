import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MARKERS } from "../http/hostile-bodies.js";
import { send, sendEndless, sendOnceTaken, sendRaw, type Json, type Reply } from "../http/send.js";
import { startProcess, type ServiceProcess } from "./http-service/start-process.js";

const GOOD = { total: "100.00", claims: [{ id: "a", weight: 1 }] };

/** Numbers of 55 digits whose inverses have no common divisor: seconds of work in 124 kB, four times the limit on a fast machine. */
const ENDLESS = (() => {
  const recipients = Array.from({ length: 700 }, (_, index) => ({ id: `r-${index}` }));
  const factors = ["f", "g"].map((id, factor) => ({
    id,
    weight: "0.5",
    indicators: recipients.map((recipient, index) => ({
      id: recipient.id,
      value: `${10 ** 14 + 2 * index + 1 + factor * 1400}${"1234567890".repeat(4)}`,
    })),
    direction: "inverse",
  }));
  return { total: "1000000.00", recipients, factors };
})();

const COMPUTE_MILLISECONDS = 1_000;

/** A service that cuts nothing off, with few places to wait. */
let service: ServiceProcess;
/** A service that cuts off at short limits, which quick requests are hundreds of times below. */
let hasty: ServiceProcess;
const replies: string[] = [];

beforeAll(async () => {
  [service, hasty] = await Promise.all([
    startProcess({ waiting: 8 }),
    startProcess({
      requestMilliseconds: 1_500,
      headersMilliseconds: 1_000,
      computeMilliseconds: COMPUTE_MILLISECONDS,
      bodyBytes: 128 * 1024,
    }),
  ]);
});

afterAll(async () => {
  await Promise.all([service.stop(), hasty.stop()]);
});

async function post(
  path: string,
  body: unknown,
  headers?: Readonly<Record<string, string>>,
  { address } = service,
): Promise<Reply> {
  const reply = await send(address + path, body, headers);
  replies.push(reply.text);
  return reply;
}

const isWell = async (one = service): Promise<boolean> => (await post("/apportion", GOOD, {}, one)).status === 200;

/** Asks a service until it answers: one with short limits may cut off a quick request where the machine is slow. */
async function untilWell(one: ServiceProcess): Promise<void> {
  while (!(await isWell(one)));
}

// What waits for a time limit of the service waits at the same time: no request needs another one.
describe.concurrent("a hostile body", () => {
  it("of many faults is answered with the first and the number of all", async () => {
    const { json } = await post("/check", {
      version: 1,
      recordedOn: "2023-05-31",
      stations: Array<null>(5_000).fill(null),
    });
    expect([json.faults.length, json.faultCount]).toEqual([200, 5_000]);
  });

  it("that comes in pieces of unknown number is refused at the limit, and cut off at the time limit", async () => {
    const chunk = `10000\r\n${" ".repeat(0x10000)}\r\n`;
    const read = await sendEndless(
      hasty.port,
      "POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
      chunk,
    );
    replies.push(read);
    expect(read).toMatch(/^HTTP\/1\.1 413/);
    await untilWell(hasty);
  });

  it("with a byte order mark, which office tools write, is read", async () => {
    expect((await post("/apportion", `\uFEFF${JSON.stringify(GOOD)}`)).status).toBe(200);
    expect((await post("/apportion", GOOD, { "content-type": "Application/JSON; Charset=UTF-8" })).status).toBe(200);
  });

  it("whose ids are the names of prototypes is computed as any other", async () => {
    const { json } = await post("/apportion", {
      total: "3.00",
      claims: ["__proto__", "constructor", "toString"].map((id) => ({ id, weight: 1 })),
    });
    expect(json.apportionment.shares.map(({ amount }: Json) => amount)).toEqual(["1.00", "1.00", "1.00"]);
  });
});

describe.concurrent("a hostile connection", () => {
  const head = (rest: string): string =>
    `POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${rest}\r\n\r\n`;

  it.each([
    ["whose body never ends", [head("Content-Length: 100"), "{"]],
    ["whose headers never end", ["POST /check HTTP/1.1\r\nHost: x\r\n"]],
  ])("%s is answered and closed at the time limit", async (_, parts) => {
    const read = await sendRaw(hasty.port, parts);
    replies.push(read);
    expect(read).toMatch(/^HTTP\/1\.1 408/);
    await untilWell(hasty);
  });

  it.each([
    ["that is longer than it says", [head("Content-Length: 2"), "{}{}{}"], /^HTTP\/1\.1 4(00|22)/],
    ["of two lengths", [head("Content-Length: 2\r\nContent-Length: 3"), "{}"], /^HTTP\/1\.1 400/],
    ["of two framings", [head("Content-Length: 2\r\nTransfer-Encoding: chunked"), "{}"], /^HTTP\/1\.1 400/],
    ["of no length that is one", [head("Content-Length: -5"), "{}"], /^HTTP\/1\.1 400/],
    ["of broken chunks", [head("Transfer-Encoding: chunked"), "zz\r\n{}\r\n"], /^HTTP\/1\.1 400/],
    ["of headers without end", [`GET /health HTTP/1.1\r\nX: ${"a".repeat(40_000)}\r\n\r\n`], /^HTTP\/1\.1 431/],
    ["that is no HTTP", [`${MARKERS[0]}\r\n\r\n`], /^HTTP\/1\.1 400/],
  ])("%s is answered and closed", async (_, parts, answer) => {
    const read = await sendRaw(service.port, parts);
    replies.push(read);
    expect(read).toMatch(answer);
    expect(await isWell()).toBe(true);
  });

  it("that is shorter than it says and goes leaves nothing behind", async ({ expect }) => {
    await sendRaw(service.port, [head("Content-Length: 1000"), `{"note":"${MARKERS[0]}`], AbortSignal.timeout(100));
    expect(await isWell()).toBe(true);
    await expect.poll(() => service.log()).toContain('"aborted":true');
  });

  it("a hundred slow ones at once keep nobody waiting", async () => {
    const givenUp = new AbortController();
    const slow = Array.from({ length: 100 }, () =>
      sendRaw(service.port, [head("Content-Length: 8000000"), "["], givenUp.signal),
    );
    expect(await isWell()).toBe(true);
    givenUp.abort();
    await Promise.all(slow);
    expect(await isWell()).toBe(true);
  });

  it("a hundred slow ones at once are all cut off at the time limit", async () => {
    const slow = Array.from({ length: 100 }, () => sendRaw(hasty.port, [head("Content-Length: 100000"), "["]));
    const answers = await Promise.all(slow);
    expect(answers.filter((answer) => answer.startsWith("HTTP/1.1 408")).length).toBe(100);
  });
});

describe("a computation", () => {
  it("that takes too long is stopped, and its worker replaced, while others are answered", async () => {
    const endless = post("/apportion-by-factors", ENDLESS, {}, hasty);
    const others = await Promise.all(Array.from({ length: 5 }, () => post("/apportion", GOOD, {}, hasty)));
    expect(others.map(({ status }) => status)).toEqual(Array(5).fill(200));
    const { status, json } = await endless;
    expect([status, json.code]).toEqual([503, "computation-too-long"]);
    await expect
      .poll(() => Number(/"milliseconds":(\d+),"aborted":false,"code":"computation-too-long"/.exec(hasty.log())?.[1]))
      .toBeGreaterThanOrEqual(COMPUTE_MILLISECONDS - 1);
    await expect.poll(async () => (await send(`${hasty.address}/health`)).json.workers).toBe(2);
  });

  it("beyond the places to wait is refused at once, with when to try again", async () => {
    const all = await Promise.all(
      Array.from({ length: 60 }, () =>
        post("/check", `{"version":1,"recordedOn":"2023-05-31","stations":[${'{"id":"s"},'.repeat(1_000)}{}]}`),
      ),
    );
    const busy = all.filter(({ status }) => status === 503);
    expect(busy.length).toBeGreaterThan(0);
    expect(new Set(busy.map(({ json, headers }) => [json.code, headers.get("retry-after")].join()))).toEqual(
      new Set(["service-busy,1"]),
    );
    expect(all.filter(({ status }) => status === 422).length).toBe(60 - busy.length);
  });
});

describe("nothing personal", () => {
  it("is in any answer or in the log", () => {
    const log = service.log() + hasty.log();
    expect(replies.length).toBeGreaterThan(10);
    const told = [...replies, log].join("\n");
    for (const marker of MARKERS) expect(told).not.toContain(marker);
    expect(log.split("\n").length).toBeGreaterThan(10);
  });
});

describe("a stop", () => {
  it("answers what is under way, takes nothing more, and ends", async () => {
    const { reply } = await sendOnceTaken(`${hasty.address}/apportion-by-factors`, JSON.stringify(ENDLESS));
    const code = hasty.stop();
    expect((await reply).code).toBe("computation-too-long");
    expect(await code).toBe(0);
    await expect(send(`${hasty.address}/health`)).rejects.toThrow();
  });
});
