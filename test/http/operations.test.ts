import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FAULT_WORDS } from "../../src/fault-words/index.js";
import { operations } from "../../src/http/operations.js";
import { PROBLEMS } from "../../src/http/problems.js";
import { PUBLIC_SCHEMAS } from "../../src/public-schemas/index.js";
import { localPolicy, questions, register } from "./questions.js";
import { send, type Json, type Reply } from "./send.js";
import { startServer, type TestServer } from "./server.js";

let server: TestServer;
let document: Json;
let ajv: Ajv2020;
const known = new Map<string, ValidateFunction>();

beforeAll(async () => {
  server = await startServer();
  document = (await send(`${server.address}/openapi.json`)).json;
  ajv = new Ajv2020({ strict: false, allErrors: true, code: { optimize: false } });
  addFormats(ajv);
  ajv.addSchema(document, "document");
});

afterAll(async () => {
  await server.stop();
});

/** A schema of the document by the steps that lead to it. */
function schemaAt(steps: readonly string[]): ValidateFunction {
  const pointer = steps.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
  const made = known.get(pointer) ?? ajv.compile({ $ref: `document#/${pointer}` });
  known.set(pointer, made);
  return made;
}

/** Asks, and compares the reply with the document. */
async function ask(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const reply = await send(server.address + path, body, headers);
  const [route = path] = Object.keys(document.paths).filter((pattern) =>
    new RegExp(`^${pattern.replace("{id}", "[^/]+")}$`).test(path),
  );
  const type = reply.headers.get("content-type") ?? "";
  const status = reply.status === 200 ? "200" : "default";
  const method = body === undefined ? "get" : "post";
  const validate = schemaAt(["paths", route, method, "responses", status, "content", type, "schema"]);
  validate(reply.json);
  expect(validate.errors ?? [], `${path} as its document has it`).toEqual([]);
  expect(server.errors).toEqual([]);
  return reply;
}

describe("the OpenAPI document", () => {
  it("is valid OpenAPI 3.1, with every reference resolved and no schema that nothing refers to", async () => {
    expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true });
    const referred = new Set(
      [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name),
    );
    expect([...referred].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted());
    expect(JSON.stringify(document)).not.toContain("$defs");
  });

  it("has every operation of the table by its name, and a question of the tests for each that takes a body", () => {
    const described = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
      Object.entries<Json>(methods).map(
        ([method, { operationId }]) => `${operationId} ${method.toUpperCase()} ${path}`,
      ),
    );
    expect(described.toSorted()).toEqual(
      operations.map(({ name, method, path }) => `${name} ${method} ${path}`).toSorted(),
    );
    expect(questions.map(({ operation }) => operation).toSorted()).toEqual(
      operations.flatMap(({ name, body }) => (body === null ? [] : [name])).toSorted(),
    );
  });

  it.each(questions)(
    "has a schema for the body of $operation, which takes the sample and no misspelt key",
    ({ path, good }) => {
      const takes = schemaAt(["paths", path, "post", "requestBody", "content", "application/json", "schema"]);
      expect([takes(good), takes({ ...(good as object), misspelt: 1 })]).toEqual([true, false]);
    },
  );
});

describe("each operation", () => {
  it.each(questions)("$operation answers a good body as documented, in both languages", async ({ path, good }) => {
    const chinese = await ask(path, good);
    const english = await ask(path, good, { "accept-language": "en-GB,en;q=0.9,zh;q=0.1" });
    expect([chinese.status, english.status]).toEqual([200, 200]);
    expect([chinese, english].map(({ headers }) => headers.get("content-language"))).toEqual(["zh-CN", "en"]);
    if (path !== "/check") expect(chinese.text).not.toBe(english.text);
  });

  it.each(questions)(
    "$operation names the place of what is wrong in a faulty body",
    async ({ path, faulty, place }) => {
      const { status, json } = await ask(path, faulty);
      expect([status, json.code, json.faults[0].place]).toEqual([422, "input-invalid", place]);
      expect(json.title).toBe(PROBLEMS["input-invalid"].title.zh);
    },
  );

  it.each(questions)("$operation reports an empty object, a list and null", async ({ path }) => {
    for (const body of ["{}", "[]", "null", "1", '"x"'])
      expect([path, body, (await ask(path, body)).json.code]).toEqual([path, body, "input-invalid"]);
  });
});

describe("answers", () => {
  it("are those of the library", async () => {
    const of = (operation: string) => questions.find((question) => question.operation === operation);
    const answer = async (operation: string): Promise<Json> => {
      const { path = "", good } = of(operation) ?? {};
      return (await ask(path, good)).json;
    };
    expect((await answer("apportion")).apportionment.shares.map(({ amount }: Json) => amount)).toEqual([
      "33.34",
      "33.33",
      "33.33",
    ]);
    const { finding, plan } = await answer("eligibility");
    expect([finding.verdict, plan.eligibleFrom]).toEqual(["unmet", "2023-10-15"]);
    const { comparison } = await answer("scenario");
    expect(comparison.scenarios[0].losers.length).toBeGreaterThan(0);
    expect((await answer("cases")).run.passed).toEqual(["一个街道没有社工站"]);
    expect((await answer("explain")).heading).toContain("100.00");
    const { plans, explanations } = await answer("quotas");
    expect([plans.length > 0, plans.length]).toEqual([true, explanations.length]);
  });

  it("take a policy in the body, or a list of which those in force are run", async () => {
    const pilot = (await ask("/policies/beijing-pilot-2021")).json;
    const body = { register, asOf: "2021-12-31" };
    const own = await ask("/assess", { ...body, policies: { ...pilot, id: "own" } });
    const named = await ask("/assess", { ...body, policies: ["beijing-pilot-2021"] });
    expect([own.json.assessment.policies, own.json.assessment.indicators]).toEqual([
      ["own"],
      named.json.assessment.indicators,
    ]);
    const several = { ...body, policies: ["beijing-pilot-2021", "cn-two-haves"] };
    expect((await ask("/assess", several)).json.faults[0].place).toBe("$.division");
    const layered = (await ask("/assess", { ...several, division: "11" })).json;
    expect(layered.assessment.statuses.map(({ policy }: Json) => policy)).toEqual([
      "beijing-pilot-2021",
      "cn-two-haves",
    ]);
  });

  it("whose content is that there is none are answers", async () => {
    const { status, json } = await ask("/apportion", { total: "1.00", claims: [{ id: "a", weight: 1, floor: "2" }] });
    expect([status, json.apportionment.status, json.apportionment.reason]).toEqual([
      200,
      "infeasible",
      "floors-exceed-total",
    ]);
  });

  it("explain every kind that other operations answer, as JSON brings it back", async () => {
    for (const { path, good } of questions) {
      const answered = (await ask(path, good)).json;
      for (const [name, answer] of Object.entries<Json>(answered)) {
        if (
          !["assessment", "budget", "agenda", "comparison", "table", "finding", "plan", "apportionment"].includes(name)
        )
          continue;
        const { status, json } = await ask("/explain", { answer, register, policies: localPolicy });
        expect([path, name, status, typeof json.heading]).toEqual([path, name, 200, "string"]);
      }
    }
  });
});

describe("faults", () => {
  const faultsOf = ({ json }: Reply): readonly string[] =>
    json.faults.map(({ code, place }: Json) => `${code} ${place}`).toSorted();

  it("are listed all at once, of every field of a body", async () => {
    const wrong = {
      version: 2,
      recordedOn: "2023-02-29",
      stations: [{ id: "s", division: "nowhere", tier: "t" }, { id: "s-2" }],
    };
    const alone = faultsOf(await ask("/check", wrong));
    expect(alone).toEqual([
      "date-invalid $.recordedOn",
      "reference-dangling $.stations[0].division",
      "term-unknown $.version",
      "tier-unknown $.stations[0].tier",
      "value-missing $.stations[1].division",
      "value-missing $.stations[1].tier",
    ]);
    const inBody = await ask("/assess", { register: wrong, policies: "none", asOf: "2023-13-01", misspelt: 1 });
    expect(faultsOf(inBody)).toEqual(
      [
        ...alone.map((fault) => fault.replace("$.", "$.register.")),
        "key-unknown $.misspelt",
        "reference-dangling $.policies",
        "date-invalid $.asOf",
      ].toSorted(),
    );
  });

  it("say what was expected in the language asked, and nothing of the content", async () => {
    const tier = "zhang-san-tier";
    const wrong = {
      version: 1,
      recordedOn: "2023-05-31",
      tierSystems: [
        {
          id: "s",
          name: { zh: "甲", en: "a" },
          tiers: [{ id: tier, name: { zh: "乙", en: "b" }, levels: ["township"] }],
        },
      ],
      divisions: [{ id: "110101001", name: "某街道", level: "township", kind: "subdistrict" }],
      stations: [{ id: "a", division: "110101001", tier: "zhang-san" }],
    };
    const chinese = await ask("/check", wrong);
    const english = await ask("/check", wrong, { "accept-language": "en" });
    expect([chinese, english].map(({ json }) => json.faults[0].title)).toEqual([
      "未定义的站点层级",
      "The tier is not defined",
    ]);
    expect(chinese.text + english.text).not.toContain("zhang");
  });
});

describe("what can be read", () => {
  it("lists policies and gives each in full", async () => {
    const { json } = await ask("/policies");
    for (const { id } of json.policies) expect((await ask(`/policies/${id as string}`)).json.id).toBe(id);
    expect((await ask("/policies/none")).json.code).toBe("not-found");
  });

  it("lists the JSON Schemas that the package ships and gives each", async () => {
    const { json } = await ask("/schemas");
    expect(json.schemas.map(({ name }: Json) => name)).toEqual(Object.keys(PUBLIC_SCHEMAS));
    expect((await ask("/schemas/person")).json).toMatchObject({ title: "person", type: "object" });
    for (const name of ["none", "constructor", "__proto__"]) expect((await ask(`/schemas/${name}`)).status).toBe(404);
  });

  it("says what each type of problem means, in both languages", async () => {
    for (const [code, { status, title }] of Object.entries(PROBLEMS)) {
      expect((await ask(`/problems/${code}`)).json).toMatchObject({ code, status, title: title.zh });
      expect((await ask(`/problems/${code}`, undefined, { "accept-language": "en" })).json.title).toBe(title.en);
    }
  });

  it("leads from a fault to its cause and cure, in both languages", async () => {
    const [fault] = (await ask("/check", { version: 1, recordedOn: "2023-02-30" })).json.faults;
    expect(fault.type).toBe("/faults/date-invalid");
    const { cause, cure } = FAULT_WORDS["date-invalid"];
    expect((await ask(fault.type)).json).toMatchObject({ code: "date-invalid", cause: cause.zh, cure: cure.zh });
    const english = await ask(fault.type, undefined, { "accept-language": "en" });
    expect(english.json).toMatchObject({ cause: cause.en, cure: cure.en });
    expect((await ask("/faults/none")).status).toBe(404);
  });
});
