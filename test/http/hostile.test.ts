import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PROBLEMS, type ProblemCode } from "../../src/http/problems.js";
import { hostileBodies, MARKERS } from "./hostile-bodies.js";
import { send, sendEndless, sendRaw } from "./send.js";
import { startServer, type TestServer } from "./server.js";

let server: TestServer;
/** Everything that was answered, with its headers. */
const replies: string[] = [];

const GOOD = { total: "100.00", claims: [{ id: "a", weight: 1 }] };

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
});

async function post(path: string, body: unknown, headers?: Readonly<Record<string, string>>) {
  const reply = await send(server.address + path, body, headers);
  replies.push(reply.text, JSON.stringify([...reply.headers]));
  return reply;
}

async function raw(...parts: readonly (string | Uint8Array)[]): Promise<string> {
  const read = await sendRaw(server.port, parts);
  replies.push(read);
  return read;
}

const isWell = async (): Promise<boolean> => (await post("/apportion", GOOD)).status === 200;

describe("a hostile body", () => {
  it.each(hostileBodies)("$name is answered with its code", async ({ body, headers, code }) => {
    const path = typeof body === "string" && body.includes('"total"') ? "/apportion" : "/check";
    const reply = await post(path, body, headers);
    expect([reply.status, reply.json.code, reply.headers.get("content-type")]).toEqual([
      PROBLEMS[code as ProblemCode].status,
      code,
      "application/problem+json",
    ]);
    expect(reply.text.length).toBeLessThan(200_000);
  });

  it("with many faults is answered with the first and the number of all", async () => {
    const stations = Array<null>(5_000).fill(null);
    const { json } = await post("/check", { version: 1, recordedOn: "2023-05-31", stations });
    expect([json.faults.length, json.faultCount]).toEqual([200, 5_000]);
  });

  it("that comes in pieces without end is answered at the limit, and cut off at the server's time limit", async () => {
    const head =
      "POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    const small = await startServer({ limits: { bodyBytes: 128 * 1024 } });
    const read = await sendEndless(small.port, head, `10000\r\n${" ".repeat(0x10000)}\r\n`);
    expect(read).toMatch(/^HTTP\/1\.1 413/);
    expect((await send(`${small.address}/apportion`, GOOD)).status).toBe(200);
    await small.stop();
  });

  it("that is slow is cut off at the server's time limit, while others are answered", async () => {
    const slow = raw(
      "POST /check HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{",
    );
    expect(await isWell()).toBe(true);
    expect(await slow).toMatch(/^HTTP\/1\.1 408/);
  });

  it("that is absent is answered, whatever its headers say", async () => {
    for (const headers of ["", "Content-Type: application/json\r\n", "Content-Type: text/plain\r\n"]) {
      const read = await raw(
        `POST /check HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}Content-Length: 0\r\n\r\n`,
      );
      expect(read).toMatch(headers.includes("text/plain") ? /^HTTP\/1\.1 415/ : /^HTTP\/1\.1 400[^]*"body-missing"/);
    }
  });

  it("with a byte order mark, which office programs write, is read", async () => {
    expect((await post("/apportion", `\uFEFF${JSON.stringify(GOOD)}`)).status).toBe(200);
    expect((await post("/apportion", GOOD, { "content-type": "Application/JSON; Charset=UTF-8" })).status).toBe(200);
  });

  it("whose ids are the names of prototypes is computed as any other", async () => {
    const claims = ["__proto__", "constructor", "toString"].map((id) => ({ id, weight: 1 }));
    const { json } = await post("/apportion", { total: "3.00", claims });
    expect(json.apportionment.shares.map(({ amount }: { amount: string }) => amount)).toEqual(["1.00", "1.00", "1.00"]);
    expect("polluted" in {}).toBe(false);
  });
});

describe("the methods, types and addresses of HTTP", () => {
  const statusOf = async (path: string, init: RequestInit): Promise<readonly unknown[]> => {
    const response = await fetch(server.address + path, init);
    const text = await response.text();
    replies.push(text);
    return [response.status, response.headers.get("allow"), text === "" ? null : JSON.parse(text).code];
  };

  it("answers HEAD with the headers of GET", async () => {
    const [get, head] = await Promise.all(
      ["GET", "HEAD"].map((method) => fetch(`${server.address}/policies`, { method })),
    );
    expect(head?.headers.get("content-length")).toBe(get?.headers.get("content-length"));
    expect([head?.status, await head?.text()]).toEqual([200, ""]);
    expect(await statusOf("/nowhere", { method: "HEAD" })).toEqual([404, null, null]);
  });

  it("answers OPTIONS and other methods with those that there are", async () => {
    expect(await statusOf("/policies", { method: "OPTIONS" })).toEqual([204, "GET, HEAD, OPTIONS", null]);
    expect(await statusOf("/check", { method: "OPTIONS" })).toEqual([204, "POST, OPTIONS", null]);
    expect(await statusOf("/check", {})).toEqual([405, "POST, OPTIONS", "method-not-allowed"]);
    expect(await statusOf("/check", { method: "HEAD" })).toEqual([405, "POST, OPTIONS", null]);
    expect(await statusOf("/policies", { method: "DELETE" })).toEqual([
      405,
      "GET, HEAD, OPTIONS",
      "method-not-allowed",
    ]);
  });

  it.each(["/nowhere", "/", "/check/", "/policies/none", "/policies/a/b", "/%zz", "/policies/%zz", "/Check"])(
    "knows no %s",
    async (path) => {
      expect(await statusOf(path, {})).toEqual([404, null, "not-found"]);
    },
  );

  it("answers 406 where JSON is not acceptable, and 415 with what is accepted", async () => {
    expect(await statusOf("/policies", { headers: { accept: "text/html" } })).toEqual([406, null, "not-acceptable"]);
    const plain = await post("/check", "a", { "content-type": "text/plain" });
    expect(plain.headers.get("accept-post")).toBe("application/json");
    const zipped = await post("/check", "a", { "content-encoding": "gzip" });
    expect(zipped.headers.get("accept-encoding")).toBe("identity");
  });

  it("answers requests that the web does not allow", async () => {
    for (const request of ["TRACE /check HTTP/1.1", "OPTIONS * HTTP/1.1", "GET //x:y/z HTTP/1.1"])
      expect(await raw(`${request}\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 4/);
    expect(await isWell()).toBe(true);
  });

  it("has every address below the path where it is mounted", async () => {
    const mounted = await startServer({ basePath: "/rules" });
    expect((await send(`${mounted.address}/rules/apportion`, GOOD)).status).toBe(200);
    const { status, json } = await send(`${mounted.address}/apportion`, GOOD);
    expect([status, json.type]).toEqual([404, "/rules/problems/not-found"]);
    expect((await send(`${mounted.address}/rules/problems/not-found`)).status).toBe(200);
    expect((await send(`${mounted.address}/rules/openapi.json`)).json.servers).toEqual([{ url: "/rules" }]);
    await mounted.stop();
  });
});

describe("load", () => {
  it("of 200 requests at once, some of them hostile, is answered in full", async () => {
    const claims = Array.from({ length: 50 }, (_, index) => ({ id: `claim-${index}`, weight: index + 1 }));
    const all = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const hostile = hostileBodies[index % hostileBodies.length];
        return index % 4 === 0 && hostile !== undefined && hostile.body.length < 100_000
          ? (await post("/check", hostile.body, hostile.headers)).status >= 400
          : (await post("/apportion", { total: "480000.00", claims })).json.apportionment.shares.length === 50;
      }),
    );
    expect(all.filter((isAnswered) => isAnswered).length).toBe(200);
  });
});

describe("nothing personal", () => {
  it("is in any answer or header, and nothing was an error of the library", () => {
    expect(replies.length).toBeGreaterThan(2 * hostileBodies.length);
    for (const marker of MARKERS) expect(replies.join("\n")).not.toContain(marker);
    expect(server.errors).toEqual([]);
  });
});
