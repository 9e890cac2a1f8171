import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Download, Page } from "playwright-core";
import { openChromium } from "../../../scripts/consumers/open-chromium.mjs";

const FILE = fileURLToPath(new URL("../out/index.html", import.meta.url));

/** The page from disk, without any network. */
export interface Opened {
  readonly page: Page;
  /** Errors of the page and of its console. */
  readonly errors: readonly string[];
  /** Addresses that the page asked for beyond itself. */
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

let browser: Browser | undefined;

/** One browser for all tests, which ends with them; each test has a context of its own. */
export async function startBrowser(): Promise<Browser> {
  browser ??= await openChromium();
  return browser;
}

/** Opens the built page; without an address from disk and offline. */
export async function openWorkbench(options: BrowserContextOptions = {}, address?: string): Promise<Opened> {
  const context = await (
    await startBrowser()
  ).newContext({ offline: address === undefined, acceptDownloads: true, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!/^(file|blob|data):/.test(url) && !url.startsWith(address ?? "file:")) requests.push(url);
  });
  await page.goto(address ?? pathToFileURL(FILE).href);
  await page.waitForSelector("main[data-ready]");
  return { page, errors, requests, close: () => context.close() };
}

/** Puts files in as a user does by the button. */
export async function putIn(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array | string }[],
): Promise<void> {
  await page.setInputFiles(
    '[data-test="file"]',
    files.map(({ name, bytes }) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) })),
  );
}

/** So many frames one after the other without work are the end of it: an answer can lead to the next question. */
const QUIET_FRAMES = 6;

/** Waits until the page has nothing to do. */
export async function settle(page: Page): Promise<void> {
  await page.waitForSelector("main[data-ready]");
  await page.evaluate(async (wanted) => {
    const frame = (): Promise<void> =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    for (let quiet = 0; quiet < wanted;) {
      await frame();
      quiet = document.querySelector(".busy")?.textContent === "" ? quiet + 1 : 0;
    }
  }, QUIET_FRAMES);
}

/** Reloads once everything that is to be kept is stored. */
export async function reload(page: Page): Promise<void> {
  await settle(page);
  await page.waitForSelector("main[data-stored]");
  await page.reload();
  await settle(page);
}

export async function showView(page: Page, view: string): Promise<void> {
  await page.click(`[data-view="${view}"]`);
  await page.waitForSelector(`[data-view="${view}"][aria-current]`);
  await settle(page);
}

export async function useExample(page: Page): Promise<void> {
  await page.click('[data-test="example"]');
  await page.waitForSelector(".figures");
  await settle(page);
}

/** What a click hands out. */
export async function download(
  page: Page,
  selector: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file]: [Download, unknown] = await Promise.all([page.waitForEvent("download"), page.click(selector)]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The number in a text such as “✕ 1,234”. */
export function numberIn(text: string): number {
  return Number(text.replaceAll(/[^\d.]/g, "") || NaN);
}
