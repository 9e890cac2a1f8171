import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";

it("writes the files that were asked for, although nobody reads what is printed to its end", async () => {
  const folder = mkdtempSync(join(tmpdir(), "closed-pipe-"));
  try {
    const book = join(folder, "结果.xlsx");
    const register = join(root, "examples/05-scenarios/register.json");
    const words = ["assess", register, "--policy", "beijing-pilot-2021", "--as-of", "2021-12-31", "--xlsx", book];
    const child = spawn(process.execPath, ["--import", "tsx", join(root, "src/cli/main.ts"), ...words], {
      cwd: root,
      stdio: ["ignore", "pipe", "ignore"],
    });
    // As `| true` does: the pipe is closed before anything is printed.
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on("exit", resolve));
    // 1: the register has breaches.
    expect([code, existsSync(book)]).toEqual([1, true]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 100_000);
