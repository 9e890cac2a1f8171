import type { IncomingMessage } from "node:http";
import type { Limits } from "./limits.js";
import type { Unanswered } from "./service-problems.js";

/** A body in memory; `release` once nothing needs it. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly release: () => void;
}

/** Takes bodies in: none larger than it may be, and never more than all together may be. null: the caller left. */
export function createReceiver({
  bodyBytes,
  heldBytes,
}: Limits): (request: IncomingMessage) => Promise<Body | Unanswered | null> {
  let held = 0;
  return (request) =>
    new Promise((resolve) => {
      const pieces: Buffer[] = [];
      let length = 0;
      const release = (): void => {
        held -= length;
        length = 0;
      };
      const giveUp = (outcome: Unanswered | null): void => {
        request.removeListener("data", take);
        pieces.length = 0;
        release();
        // What is still to come is dropped, so that the sender reads the answer.
        request.resume();
        resolve(outcome);
      };
      const take = (piece: Buffer): void => {
        pieces.push(piece);
        length += piece.length;
        held += piece.length;
        if (length > bodyBytes) giveUp("body-too-large");
        else if (held > heldBytes) giveUp("service-busy");
      };
      request.on("data", take);
      request.on("end", () => {
        // A buffer of its own can be handed over to a worker.
        resolve({ bytes: new Uint8Array(Buffer.concat(pieces, length)), release });
      });
      request.on("error", () => {
        giveUp(null);
      });
    });
}
