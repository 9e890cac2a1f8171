import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { send } from "./send.js";
import { register } from "./questions.js";
import { startServer, type TestServer } from "./server.js";

let server: TestServer;

beforeAll(async () => {
  server = await startServer();
});

afterAll(async () => {
  await server.stop();
  expect(server.errors).toEqual([]);
});

describe("a handler over node:http", () => {
  it("checks a register, and lists every fault at its path", async () => {
    const good = await send(`${server.address}/check`, register);
    expect([good.status, good.json.kind, good.json.counts.stations]).toEqual([200, "register", 97]);
    const faulty = await send(`${server.address}/check`, {
      version: 1,
      recordedOn: "2023-02-29",
      stations: [{ id: "s" }],
    });
    expect([
      faulty.status,
      faulty.headers.get("content-type"),
      faulty.json.faults.map(({ place }: { place: string }) => place),
    ]).toEqual([422, "application/problem+json", ["$.recordedOn", "$.stations[0].division", "$.stations[0].tier"]]);
  });

  it("assesses a register with a run record, in the language asked", async () => {
    const body = { register, policies: "beijing-pilot-2021", asOf: "2021-12-31" };
    const chinese = await send(`${server.address}/assess`, body);
    const english = await send(`${server.address}/assess`, body, { "accept-language": "en" });
    expect([chinese.status, chinese.json.assessment.kind, chinese.json.run.kind]).toEqual([
      200,
      "assessment",
      "run-record",
    ]);
    expect(chinese.json.explanation.heading).not.toBe(english.json.explanation.heading);
    expect(chinese.json.run).toEqual(english.json.run);
  });
});
