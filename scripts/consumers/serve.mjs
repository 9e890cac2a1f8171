import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

/** @type {Readonly<Record<string, string>>} */
const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".json": "application/json",
};

/**
 * Serves the files of a folder, as they are, to this machine only.
 *
 * @param {string} folder
 * @returns {Promise<{ readonly address: string, readonly close: () => void }>}
 */
export function serve(folder) {
  const server = createServer(({ url = "/" }, response) => {
    const file = join(folder, normalize(decodeURIComponent(new URL(url, "http://localhost").pathname)));
    const type = types[extname(file)];
    if (!type || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({ address: `http://127.0.0.1:${String(address.port)}`, close: () => server.close() });
    });
  });
}
