/** `npm run service`: starts the service and serves until it is stopped. */
import { parseArgs } from "node:util";
import { LIMITS, type Limits } from "./limits.js";
import { startService } from "./start-service.js";

const names = Object.keys(LIMITS) as (keyof Limits)[];
const { values } = parseArgs({
  options: {
    host: { type: "string", default: "127.0.0.1" },
    port: { type: "string", default: "8006" },
    ...Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
  },
});
const given = new Map(Object.entries(values));
const limits = Object.fromEntries(names.filter((name) => given.has(name)).map((name) => [name, readNumber(name)]));

const service = await startService({ host: values.host, port: readNumber("port"), limits, log: process.stderr });

console.log(`社会工作站规则服务已启动：${service.address}`);
console.log(`接口说明：${service.address}/，OpenAPI文档：${service.address}/openapi.json`);
console.log(`
在仓库目录下另开一个终端，可以校验一份台账：
curl -sS -H 'content-type: application/json' --data-binary @examples/05-scenarios/register.json ${service.address}/check
`);
console.log("按 Ctrl+C 停止。");

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    console.log("正在停止：不再接受新请求，等待进行中的请求完成。");
    void service.stop();
  });
}

function readNumber(name: string): number {
  const value = Number(given.get(name));
  if (Number.isSafeInteger(value) && value >= 0) return value;
  console.error(`参数 --${name} 应为非负整数。`);
  process.exit(1);
}
