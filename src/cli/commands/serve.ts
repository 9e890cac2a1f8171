import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createHandler, toNodeListener } from "../../http/index.js";
import type { Policy } from "../../policy/index.js";
import { type Arguments, type Command, type CommandOption, textOf, textsOf } from "../command.js";
import { POLICY } from "../options.js";
import { findPolicy } from "../policies.js";
import { problem, say } from "../words.js";

const PORT: CommandOption = {
  name: "port",
  type: "string",
  value: { zh: "端口", en: "PORT" },
  help: { zh: "端口，不填为8006；0：任选一个", en: "the port; 8006 when left out; 0: any that is free" },
};

const HOST: CommandOption = {
  name: "host",
  type: "string",
  value: { zh: "地址", en: "HOST" },
  help: {
    zh: "监听的地址；不填为127.0.0.1，只有本机可以访问",
    en: "the address to listen on; 127.0.0.1 when left out: this computer alone",
  },
};

/** How long the headers of a request may take, and all of it. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 60_000, connectionsCheckingInterval: 1_000 };
/** At the end, after so long what is still under way is cut off. */
const STOP_MILLISECONDS = 10_000;

/** `serve`: answers over HTTP until it is stopped. */
export const serve: Command = {
  name: "serve",
  summary: { zh: "启动HTTP服务，供其他系统调用", en: "answer other programs over HTTP" },
  files: { zh: "", en: "" },
  fewestFiles: 0,
  mostFiles: 0,
  options: [
    {
      ...POLICY,
      isRepeated: true,
      help: {
        zh: "可以按编号使用的政策：编号、中文名称或政策文件；不填为全部收录的政策",
        en: "a policy that requests may name: an id, a title or a file; all of the catalogue when left out",
      },
    },
    PORT,
    HOST,
  ],
  example: "serve --port 8006 --policy beijing-system-2022 --policy 本区政策.xlsx",
  codes: { zh: "0 正常停止；1 不能启动；2 命令有误", en: "0 stopped; 1 it cannot start; 2 wrong usage" },
  run: async (given, surroundings) => {
    const { locale } = given;
    const { cwd, print, printError } = surroundings;
    const [port, host] = [portOf(given), textOf(given, "host") ?? "127.0.0.1"];
    const named = textsOf(given, "policy");
    const policies = await Promise.all(named.map((name) => findPolicy(name, cwd)));
    const handle = createHandler({
      policies: named.length === 0 ? undefined : unique(policies),
      locale,
      onInternalError: (error) => {
        printError(say(locale, { zh: "程序出错：", en: "The program failed:" }) + placesOf(error));
      },
    });
    const server = createServer(TIMES, toNodeListener(handle));
    await listen(server, port, host);
    for (const line of greeting(addressOf(server), host)) print(say(locale, line));
    await untilStopped(server, () => {
      print(
        say(locale, { zh: "正在停止，等待进行中的请求完成。", en: "Stopping: requests under way are answered first." }),
      );
    });
    return 0;
  },
};

function portOf(given: Arguments): number {
  const text = textOf(given, "port") ?? "8006";
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw problem(
    `--port 的端口“${text}”无效，请写0至65535的整数，如 --port 8006。`,
    `--port: “${text}” is not a port from 0 to 65535; write it as --port 8006.`,
  );
}

/** A policy that is named twice is one. */
function unique(policies: readonly Policy[]): readonly Policy[] {
  return [...new Map(policies.map((policy) => [policy.id, policy])).values()];
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", ({ code }: NodeJS.ErrnoException) => {
      reject(whyNot(code ?? "", port, host));
    });
    server.listen(port, host, resolve);
  });
}

/** Why a server cannot listen, in words. */
function whyNot(code: string, port: number, host: string): Error {
  if (code === "EADDRINUSE")
    return problem(
      `端口 ${String(port)} 已被占用，请用 --port 另选一个，如 --port ${String(port + 1)}；0：任选一个。`,
      `Port ${String(port)} is in use: choose another by --port, such as --port ${String(port + 1)}, or 0 for any.`,
      1,
    );
  if (code === "EACCES")
    return problem(
      `没有使用端口 ${String(port)} 的权限，请用 --port 选1024以上的端口。`,
      `Port ${String(port)} is not permitted: choose one above 1024 by --port.`,
      1,
    );
  return problem(
    `不能在地址“${host}”上监听（${code}），请检查 --host。`,
    `It is not possible to listen on “${host}” (${code}): check --host.`,
    1,
  );
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${String(port)}`;
}

function greeting(address: string, host: string): readonly { readonly zh: string; readonly en: string }[] {
  const isLocal = /^(?:127\.|localhost$|::1$)/.test(host);
  return [
    { zh: `服务已启动：${address}`, en: `Serving at ${address}` },
    { zh: `接口文档（OpenAPI）：${address}/openapi.json`, en: `OpenAPI document: ${address}/openapi.json` },
    {
      zh: `校验台账：curl -H "Content-Type: application/json" --data-binary @台账.json ${address}/check`,
      en: `Check a register: curl -H "Content-Type: application/json" --data-binary @register.json ${address}/check`,
    },
    ...(isLocal
      ? []
      : [
          {
            zh: "注意：服务不核对用户身份，也不加密。请只在可信的网络中使用，或在前面设置网关。",
            en: "Note: it knows no users and does not encrypt. Use it in a trusted network, or put a gateway before it.",
          },
        ]),
    { zh: "按 Ctrl+C 停止。", en: "Stop it by Ctrl+C." },
  ];
}

/** Waits for a signal to stop, then until what is under way is answered. */
function untilStopped(server: Server, say: () => void): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.removeListener("SIGINT", stop);
      process.removeListener("SIGTERM", stop);
      say();
      const cutOff = setTimeout(() => {
        server.closeAllConnections();
      }, STOP_MILLISECONDS);
      server.close(() => {
        clearTimeout(cutOff);
        resolve();
      });
      server.closeIdleConnections();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}

/** Where an error came about: files and lines, without its message, which may quote what was sent. */
function placesOf(error: unknown): string {
  const frames = error instanceof Error ? (error.stack ?? "").split("\n") : [];
  return frames
    .filter((frame) => /^ {4}at [^"'{}]+:\d+:\d+\)?$/.test(frame))
    .slice(0, 6)
    .map((frame) => `\n  ${frame.trim()}`)
    .join("");
}
