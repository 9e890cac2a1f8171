import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createHandler, type HandlerOptions, toNodeListener } from "social-work-station-rules/http";

/** A server on a free port over the handler. */
export interface TestServer {
  readonly address: string;
  readonly port: number;
  /** Errors of the library itself. */
  readonly errors: readonly unknown[];
  readonly stop: () => Promise<void>;
}

/** Starts `node:http` over a handler. */
export async function startServer(options: HandlerOptions = {}): Promise<TestServer> {
  const errors: unknown[] = [];
  const handle = createHandler({ ...options, onInternalError: (error) => errors.push(error) });
  const server = createServer(
    { requestTimeout: 2_000, headersTimeout: 1_000, connectionsCheckingInterval: 100 },
    toNodeListener(handle),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    errors,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
