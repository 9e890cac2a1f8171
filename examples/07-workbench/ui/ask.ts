import type { Api, Reply, Request } from "../worker/api.js";
import DeskWorker from "../worker/worker.js?worker&inline";

/** Why a question has no answer, in both languages. */
export class AskError extends Error {
  constructor(readonly text: { readonly zh: string; readonly en: string }) {
    super(text.en);
  }
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

const worker = new DeskWorker();
const waiting = new Map<number, Waiting>();
const watchers = new Set<(busy: number) => void>();
let last = 0;
let later = 0;

worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
  const entry = waiting.get(data.number);
  waiting.delete(data.number);
  countAgain();
  if (data.ok) entry?.resolve(data.value as never);
  else entry?.reject(new AskError(data.message));
});

worker.addEventListener("error", ({ message }) => {
  for (const { reject } of waiting.values())
    reject(new AskError({ zh: `程序出错：${message}`, en: `The program failed: ${message}` }));
  waiting.clear();
  countAgain();
});

/** Asks the worker; the page stays free meanwhile. */
export function ask<Name extends keyof Api>(
  name: Name,
  ...given: Parameters<Api[Name]>
): Promise<Awaited<ReturnType<Api[Name]>>> {
  last += 1;
  const request: Request = { number: last, name, given };
  return new Promise((resolve, reject) => {
    waiting.set(request.number, { resolve, reject });
    countAgain();
    worker.postMessage(request);
  });
}

/** Does something a moment later, unless it is called off before; until then the page counts as busy. */
export function askLater(milliseconds: number, act: () => void): () => void {
  let isPending = true;
  const end = (): void => {
    if (!isPending) return;
    isPending = false;
    later -= 1;
    countAgain();
  };
  const timer = setTimeout(() => {
    act();
    end();
  }, milliseconds);
  later += 1;
  countAgain();
  return () => {
    clearTimeout(timer);
    end();
  };
}

function countAgain(): void {
  for (const watch of watchers) watch(waiting.size + later);
}

/** Watches how many questions have no answer yet, or are about to be asked. */
export function watchBusy(watch: (busy: number) => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}
