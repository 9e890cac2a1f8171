import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { curlCommands } from "../../examples/06-http-service/curl-commands.js";
import { PROBLEMS } from "../../examples/06-http-service/problems.js";
import { sampleQuestions } from "../../examples/06-http-service/sample-questions.js";
import { send, type Json, type Reply } from "./http-service/send.js";
import { startProcess, type ServiceProcess } from "./http-service/start-process.js";

const questions = sampleQuestions();
const [, assessment, qualification, apportionment, factors, scenarios] = questions.map(({ path, body }) => ({
  path,
  body: body as Json,
}));

let service: ServiceProcess;
let document: Json;
let validate: (path: string, reply: Reply) => readonly unknown[];

beforeAll(async () => {
  service = await startProcess();
  document = (await send(`${service.address}/openapi.json`)).json;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  ajv.addSchema(document, "document");
  const known = new Map<string, ValidateFunction>();
  validate = (path, { status, headers, json }) => {
    const type = headers.get("content-type")?.split(";")[0] ?? "";
    const [route = ""] = Object.keys(document.paths).filter((pattern) =>
      new RegExp(`^${pattern.replace(/\{\w+\}/, "[^/]+")}$`).test(path),
    );
    const method = "post" in document.paths[route] ? "post" : "get";
    const place = ["paths", route, method, "responses", status === 200 ? "200" : "default", "content", type, "schema"];
    const pointer = `document#/${place.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
    const check = known.get(pointer) ?? ajv.compile({ $ref: pointer });
    known.set(pointer, check);
    check(json);
    return check.errors ?? [];
  };
});

afterAll(async () => {
  await service.stop();
});

async function ask(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const reply = await send(service.address + path, body, headers);
  expect(validate(path, reply), `${path} as its document has it`).toEqual([]);
  return reply;
}

describe("the service's OpenAPI document", () => {
  it("is valid OpenAPI 3.1, with every reference resolved", async () => {
    const result = await new Validator().validate(structuredClone(document));
    expect(result).toMatchObject({ valid: true });
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((name) => !((name as string) in document.components.schemas))).toEqual([]);
  });

  it("has every address, and a schema for each body that takes the samples and refuses another", () => {
    expect(Object.keys(document.paths).toSorted()).toEqual(
      [
        "/health",
        "/openapi.json",
        "/policies",
        "/policies/{id}",
        "/problems/{id}",
        ...questions.map(({ path }) => path),
      ].toSorted(),
    );
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    ajv.addSchema(document, "document");
    for (const { path, body } of questions) {
      const takes = ajv.compile({
        $ref: `document#/paths/~1${path.slice(1)}/post/requestBody/content/application~1json/schema`,
      });
      expect([path, takes(body), takes({ ...(body as object), misspelt: 1 })]).toEqual([path, true, false]);
    }
  });
});

describe("what can be read", () => {
  it("says that it is well", async () => {
    expect((await ask("/health")).json).toEqual({ status: "ok", workers: 2 });
  });

  it("lists policies and gives each in full", async () => {
    const { json } = await ask("/policies");
    for (const { id } of json.policies) expect((await ask(`/policies/${id as string}`)).json.id).toBe(id);
    expect((await ask("/policies/none")).json.code).toBe("not-found");
  });

  it("tells what each type of problem means, in both languages", async () => {
    for (const [code, { status, title }] of Object.entries(PROBLEMS)) {
      expect((await ask(`/problems/${code}`)).json).toMatchObject({ code, status, title: title.zh });
      expect((await ask(`/problems/${code}`, undefined, { "accept-language": "en" })).json.title).toBe(title.en);
    }
  });
});

describe("questions", () => {
  it.each(questions)("are answered by $path as documented, in both languages", async ({ path, body }) => {
    const chinese = await ask(path, body);
    const english = await ask(path, body, { "accept-language": "en-GB,en;q=0.9,zh;q=0.1" });
    expect([chinese.status, english.status]).toEqual([200, 200]);
    expect([chinese, english].map(({ headers }) => headers.get("content-language"))).toEqual(["zh-CN", "en"]);
    if (path !== "/registers") expect(chinese.text).not.toBe(english.text);
  });

  it("get the answers of the library", async () => {
    const { json: qualified } = await ask("/qualifications", qualification?.body);
    expect([qualified.finding.verdict, qualified.plan.eligibleFrom]).toEqual(["unmet", "2023-10-15"]);
    const { json: shared } = await ask("/apportionments", {
      total: "100.00",
      claims: ["a", "b", "c"].map((id) => ({ id, weight: 1 })),
    });
    expect(shared.apportionment.shares.map(({ amount }: Json) => amount)).toEqual(["33.34", "33.33", "33.33"]);
    const { json: divided } = await ask("/factor-apportionments", factors?.body);
    expect(divided.apportionment.recipients.map(({ amount }: Json) => amount)).toEqual(["44.38", "55.62"]);
    const { json: compared } = await ask("/scenarios", scenarios?.body);
    expect(compared.answers.map(({ question }: Json) => question)).toEqual([
      "community-share",
      "rural-relaxation",
      "case-quota",
      "weights",
    ]);
  });

  it("take a policy in the body, and scenarios about it", async () => {
    const policy = { ...(await ask("/policies/beijing-system-2022")).json, id: "own" };
    const { json: own } = await ask("/assessments", { ...assessment?.body, policy });
    const { json: known } = await ask("/assessments", { ...assessment?.body, policy: "beijing-system-2022" });
    expect([own.assessment.policies, own.assessment.indicators]).toEqual([["own"], known.assessment.indicators]);
    const { register, scenario } = (scenarios as Json).body;
    const about = { ...scenario, questions: [{ ...scenario.questions[0], policy: "own" }] };
    expect(
      (await ask("/scenarios", { register, scenario: about, policies: [policy] })).json.answers[0].comparison.policy,
    ).toBe("own");
    expect((await ask("/scenarios", { register, scenario: about })).json.faults).toMatchObject([
      { code: "reference-dangling", place: "$.scenario.questions[0].policy" },
    ]);
  });

  it("whose answer is that there is none are answered", async () => {
    const { status, json } = await ask("/apportionments", {
      total: "1.00",
      claims: [{ id: "a", weight: 1, floor: "2" }],
    });
    expect([status, json.apportionment.status, json.apportionment.reason]).toEqual([
      200,
      "infeasible",
      "floors-exceed-total",
    ]);
  });
});

describe("refusals", () => {
  const faultsOf = (reply: Reply): readonly string[] =>
    reply.json.faults.map(({ code, place, expected }: Json) => [code, place, expected ?? ""].join(" "));

  it("list all faults of a register, whole or in part of a body, with code, place and what was expected", async () => {
    const register = {
      version: 2,
      recordedOn: "2023-02-29",
      stations: [{ id: "s", division: "nowhere", tier: "t" }, { id: "s-2" }],
    };
    const alone = await ask("/registers", register);
    expect([alone.status, alone.json.code, alone.json.faultCount]).toEqual([422, "input-refused", 6]);
    expect(faultsOf(alone).toSorted()).toEqual([
      "date-invalid $.recordedOn date",
      "reference-dangling $.stations[0].division ",
      "term-unknown $.version listed-value",
      "tier-unknown $.stations[0].tier defined-tier",
      "value-missing $.stations[1].division id",
      "value-missing $.stations[1].tier id",
    ]);
    const inBody = await ask("/assessments", { register, policy: "none", asOf: "2023-13-01", misspelt: 1 });
    expect(faultsOf(inBody).toSorted()).toEqual(
      [
        ...faultsOf(alone).map((fault) => fault.replace("$.", "$.register.")),
        "key-unknown $.misspelt ",
        "reference-dangling $.policy id",
        "date-invalid $.asOf date",
        "type-invalid $.period period",
      ].toSorted(),
    );
  });

  it.each([
    [
      "/qualifications",
      { ...qualification?.body, person: { id: "p", certificates: [{ level: "master" }] }, areaClass: "suburban" },
      ["term-unknown $.areaClass listed-value", "term-unknown $.person.certificates[0].level listed-value"],
    ],
    ["/qualifications", { ...qualification?.body, policy: "cn-two-haves" }, ["provision-unknown $.policy "]],
    ["/qualifications", { ...qualification?.body, policy: "cn-social-worker-exams" }, ["value-missing $.provision id"]],
    ["/apportionments", { ...apportionment?.body, total: "1.005" }, ["amount-not-multiple $.total "]],
    ["/factor-apportionments", { ...factors?.body, recipients: [] }, ["list-empty $.recipients "]],
    [
      "/scenarios",
      { ...scenarios?.body, scenario: { ...(scenarios as Json).body.scenario, version: 3, questions: [] } },
      ["list-empty $.scenario.questions ", "term-unknown $.scenario.version listed-value"],
    ],
    ["/registers", [], ["type-invalid $ object"]],
    ["/assessments", "null", ["type-invalid $ object"]],
  ])("of %s name what is wrong", async (path, body, faults) => {
    const reply = await ask(path, body);
    expect([reply.status, faultsOf(reply).toSorted()]).toEqual([422, faults]);
  });

  it("of scenarios list what each alternative amends wrongly", async () => {
    const { register, scenario } = (scenarios as Json).body;
    const [first] = scenario.questions;
    const amend = (provision: string) => ({
      id: provision,
      amendments: [{ id: "a", kind: "remove-provision", provision }],
    });
    const reply = await ask("/scenarios", {
      register,
      scenario: { ...scenario, questions: [{ ...first, alternatives: [amend("x"), amend("y")] }] },
    });
    expect(faultsOf(reply)).toEqual(
      [0, 1].map(
        (index) => `provision-unknown $.scenario.questions[0].alternatives[${index}].amendments[0].provision `,
      ),
    );
  });

  it("are in the caller's language, Chinese where it names neither", async () => {
    const titles = await Promise.all(
      [
        {},
        { "accept-language": "fr, de;q=0.5" },
        { "accept-language": "zh-TW" },
        { "accept-language": "en;q=0.2, zh;q=0.8" },
        { "accept-language": "en-US" },
        { "accept-language": ";;;q=x,,,en;q=9" },
      ].map(async (headers) => (await ask("/registers", {}, headers)).json.title),
    );
    const { zh, en } = PROBLEMS["input-refused"].title;
    expect(titles).toEqual([zh, zh, zh, zh, en, zh]);
  });

  it("of addresses and methods say what there is", async () => {
    expect((await send(`${service.address}/nowhere`)).json).toMatchObject({ status: 404, code: "not-found" });
    const wrong = await send(`${service.address}/health`, {});
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET"]);
    expect((await send(`${service.address}/registers`)).headers.get("allow")).toBe("POST");
    expect((await send(`${service.address}/%zz`)).status).toBe(404);
  });

  it("carry the request's id, which the log has too, with the route and nothing of the content", async () => {
    const reply = await ask("/registers", { version: 1, recordedOn: "not a day" });
    const id = reply.headers.get("x-request-id") ?? "";
    expect(reply.json.instance).toBe(`urn:uuid:${id}`);
    await expect.poll(() => service.log()).toContain(id);
    const entry = JSON.parse(
      service
        .log()
        .split("\n")
        .find((line) => line.includes(id)) ?? "",
    );
    expect(entry).toEqual({
      time: expect.any(String),
      requestId: id,
      method: "POST",
      route: "/registers",
      status: 422,
      milliseconds: expect.any(Number),
      code: "input-refused",
      aborted: false,
    });
  });
});

describe("npm run service", () => {
  it.skipIf(spawnSync("curl", ["--version"]).status !== 0)("prints commands that work", () => {
    const commands = curlCommands(service.address);
    expect(service.said()).toContain(service.address);
    const cwd = fileURLToPath(new URL("../../", import.meta.url));
    const answers = commands.map(({ command }) => {
      expect(service.said()).toContain(command);
      return spawnSync("sh", ["-c", command], { cwd, encoding: "utf8" }).stdout;
    });
    expect(answers.map((answer) => Object.keys(JSON.parse(answer))[0])).toEqual([
      "recordedOn",
      "apportionment",
      "type",
    ]);
  });
});
