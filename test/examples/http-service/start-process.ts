import { build } from "esbuild";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Compiles the service as one who deploys it would, so that no test waits for a compiler: its folder. */
async function compile(): Promise<string> {
  const cache = join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, "http-service-"));
  const source = join(root, "examples/06-http-service");
  await build({
    entryPoints: { serve: join(source, "serve.ts"), "start-worker": join(source, "worker.ts") },
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: {
      "social-work-station-rules/catalogue": join(root, "src/policy/catalogue/index.ts"),
      "social-work-station-rules": join(root, "src"),
    },
  });
  return outdir;
}

/** Limits of time that no test reaches, however slow the machine; a test of one such limit sets it. */
const PATIENT = {
  // Node takes no longer limit than this for headers.
  headersMilliseconds: 300_000,
  requestMilliseconds: 300_000,
  idleMilliseconds: 600_000,
  computeMilliseconds: 600_000,
  waitMilliseconds: 600_000,
  stopMilliseconds: 600_000,
};

/** The example service in a process of its own, on a free port of this machine. */
export interface ServiceProcess {
  readonly address: string;
  readonly port: number;
  readonly pid: number;
  /** What it has written: to its user, and as its log. */
  readonly said: () => string;
  readonly log: () => string;
  /** Tells it to stop; its exit code. */
  readonly stop: () => Promise<number | null>;
}

export async function startProcess(limits: Readonly<Record<string, number>> = {}): Promise<ServiceProcess> {
  const folder = await compile();
  const options = Object.entries({ port: 0, workers: 2, ...PATIENT, ...limits }).flatMap(([name, value]) => [
    `--${name}`,
    String(value),
  ]);
  const child = spawn(process.execPath, [join(folder, "serve.mjs"), ...options], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = once(child, "exit") as Promise<[number | null]>;
  let said = "";
  let log = "";
  child.stderr.on("data", (text: Buffer) => (log += text.toString()));
  const started = new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (address !== undefined && said.includes("Ctrl+C")) resolve(address);
    });
    void exit.then(([code]) => {
      reject(new Error(`the service ended with ${code}: ${log}`));
    });
  });
  const address = await started;
  return {
    address,
    port: Number(new URL(address).port),
    pid: child.pid ?? 0,
    said: () => said,
    log: () => log,
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = await exit;
      rmSync(folder, { recursive: true, force: true });
      return code;
    },
  };
}
