/** `node worker.mjs list` names the operations; `node worker.mjs <operation> <times> <register.json>` asks one with limits so many times the usual ones. */
import { readFileSync, writeFileSync } from "node:fs";
import { load } from "../library.mjs";
import { BODIES } from "./bodies.mjs";

const [name, times, file] = process.argv.slice(2);
const { beijingTierSystem } = await load("catalogue");
const { apportion } = await load("funding");
const { createHandler } = await load("http");

const USUAL = { bodyBytes: 8 * 2 ** 20, answerBytes: 64 * 2 ** 20, values: 500_000 };

async function operations() {
  const { paths } = await (await createHandler()(new Request("http://localhost/openapi.json"))).json();
  return Object.entries(paths).flatMap(([path, { post }]) =>
    post === undefined ? [] : [{ path, name: post.operationId }],
  );
}

async function askOperation() {
  const limits = Object.fromEntries(Object.entries(USUAL).map(([limit, most]) => [limit, most * Number(times)]));
  const { path } = (await operations()).find((operation) => operation.name === name);
  const register = () => ({ ...JSON.parse(readFileSync(file, "utf8")), tierSystems: [beijingTierSystem] });
  const body = JSON.stringify(BODIES[name]({ register, apportion }));
  const handle = createHandler({ limits });
  const headers = { "content-type": "application/json" };
  const started = performance.now();
  const cpu = process.cpuUsage();
  const response = await handle(new Request(`http://localhost${path}`, { method: "POST", headers, body }));
  const answer = await response.text();
  const { user, system } = process.cpuUsage(cpu);
  const { type = null } = response.ok ? {} : JSON.parse(answer);
  return {
    status: response.status,
    type,
    megabytes: Buffer.byteLength(body) / 1e6,
    cpu: (user + system) / 1e6,
    wall: (performance.now() - started) / 1000,
    peak: process.resourceUsage().maxRSS / 1024,
  };
}

writeFileSync(1, JSON.stringify(name === "list" ? (await operations()).map((one) => one.name) : await askOperation()));
