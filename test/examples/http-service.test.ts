import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { operations } from "../../src/http/operations.js";
import { sampleQuestions } from "../../examples/06-http-service/sample-questions.js";
import { send } from "../http/send.js";
import { startProcess, type ServiceProcess } from "./http-service/start-process.js";

let service: ServiceProcess;

beforeAll(async () => {
  service = await startProcess();
});

afterAll(async () => {
  await service.stop();
});

describe("the example service", () => {
  it.each(sampleQuestions())("answers $path from a worker, in both languages", async ({ path, body }) => {
    const chinese = await send(service.address + path, body);
    const english = await send(service.address + path, body, { "accept-language": "en" });
    expect([chinese.status, english.status]).toEqual([200, 200]);
    expect([chinese, english].map(({ headers }) => headers.get("content-language"))).toEqual(["zh-CN", "en"]);
  });

  it("says that it is well", async () => {
    expect((await send(`${service.address}/health`)).json).toEqual({ status: "ok", workers: 2 });
  });

  it("shows every operation on its page", async () => {
    const response = await fetch(service.address);
    const page = await response.text();
    expect(response.headers.get("content-type")).toContain("text/html");
    for (const { path, summary } of operations) {
      expect(page).toContain(`<code>${path}</code>`);
      expect(page).toContain(summary.zh);
    }
  });

  it("prints where it answers and a command to try", () => {
    expect(service.said()).toContain(`${service.address}/check`);
  });

  it("answers with the request's id, which the log has too, with the route and nothing of the content", async () => {
    const reply = await send(`${service.address}/check?secret`, { version: 1, recordedOn: "not a day" });
    const id = reply.headers.get("x-request-id") ?? "";
    expect([reply.status, id.length]).toEqual([422, 36]);
    await expect.poll(() => service.log()).toContain(id);
    const line = service
      .log()
      .split("\n")
      .find((entry) => entry.includes(id));
    expect(JSON.parse(line ?? "")).toEqual({
      time: expect.any(String),
      requestId: id,
      method: "POST",
      route: "/check",
      status: 422,
      milliseconds: expect.any(Number),
      aborted: false,
    });
    expect(service.log()).not.toContain("secret");
  });
});
