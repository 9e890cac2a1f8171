import * as z from "zod";
import { explainFault } from "social-work-station-rules/explanation";
import { isRuleInputError } from "social-work-station-rules/fault";
import { type Reply, type Request, api } from "./api.js";
import { isProblem } from "./command-parts.js";

// The built page forbids code made of text, which zod would otherwise try once.
z.config({ jitless: true });

/** Questions are answered in the order in which they come. */
let queue: Promise<void> = Promise.resolve();

addEventListener("message", ({ data }: MessageEvent<Request>) => {
  queue = queue.then(async () => {
    postMessage(await answer(data));
  });
});

async function answer({ number, name, given }: Request): Promise<Reply> {
  try {
    const ask = api[name] as (...given: readonly unknown[]) => unknown;
    return { number, ok: true, value: await ask(...given) };
  } catch (error) {
    return { number, ok: false, message: messageOf(error) };
  }
}

function messageOf(error: unknown): { readonly zh: string; readonly en: string } {
  if (isProblem(error)) return error.problem;
  if (isRuleInputError(error)) {
    const say = (locale: "zh-CN" | "en"): string =>
      error.faults
        .map((fault) => {
          const { heading, reasons } = explainFault(fault, { locale });
          return [heading, ...reasons.filter(({ about }) => about !== "place").map(({ text }) => text)].join(
            locale === "en" ? ". " : "。",
          );
        })
        .join("\n");
    return { zh: say("zh-CN"), en: say("en") };
  }
  const text = error instanceof Error ? error.message : String(error);
  return { zh: `程序出错：${text}`, en: `The program failed: ${text}` };
}
