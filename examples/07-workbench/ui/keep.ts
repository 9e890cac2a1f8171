/** What is kept between visits: in this browser alone, until the user clears it. */
import type { ExampleName } from "../worker/data.js";
import type { Edit } from "../worker/desk.js";
import type { BudgetDraft } from "./budget-draft.js";
import type { Settings } from "./settings.js";

export interface Kept {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] | ExampleName | null;
  readonly edits: readonly Edit[];
  readonly recordedOn: string;
  /** Texts of the user's own policies, by id. */
  readonly policies: Readonly<Record<string, string>>;
  readonly settings: Settings;
  readonly budget: BudgetDraft;
}

const NAME = "social-work-station-rules-workbench";
const STORE = "kept";
const KEY = "state";

/** Served, the page keeps its state; opened from disk, other local pages could read it, so that the user decides. */
export const isServed = location.protocol.startsWith("http");

export async function keep(state: Kept): Promise<void> {
  await request("readwrite", (store) => store.put(state, KEY));
}

export async function recall(): Promise<Kept | null> {
  try {
    return ((await request("readonly", (store) => store.get(KEY))) as Kept | undefined) ?? null;
  } catch {
    // A browser that keeps nothing, as in a private window, still shows the page.
    return null;
  }
}

export async function forget(): Promise<void> {
  await request("readwrite", (store) => store.clear());
}

async function request(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(opening.error ?? new Error("no storage"));
    };
  });
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const asked = act(database.transaction(STORE, mode).objectStore(STORE));
      asked.onsuccess = () => {
        resolve(asked.result);
      };
      asked.onerror = () => {
        reject(asked.error ?? new Error("no storage"));
      };
    });
  } finally {
    database.close();
  }
}
