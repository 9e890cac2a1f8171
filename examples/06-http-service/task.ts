/** A request as a worker gets it: whole, its body still as bytes. */
export interface Task {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | null;
}

/** The response of a worker. */
export interface TaskAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Of an internal error: where in the program it came about. */
  readonly trace?: readonly string[];
}

/** What a worker gets when it starts. */
export interface WorkerOptions {
  readonly bodyBytes: number;
}

/** What the pool sends to a worker, which answers the id as soon as it begins; null: to find out whether it has started. */
export interface PoolTask {
  readonly id: number;
  readonly task: Task | null;
}
