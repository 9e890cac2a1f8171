/**
 * Puts load on a service from a process of its own: `node load.mjs ADDRESS`. Goes on until its input ends, at least for
 * a hundred answers, and prints how many had which status.
 */
import { request, Agent } from "node:http";

const LEAST_ANSWERS = 100;

const [, , address] = process.argv;
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
const body = JSON.stringify({
  total: "480000.00",
  claims: Array.from({ length: 50 }, (_, index) => ({ id: `claim-number-${index}`, weight: index + 1 })),
});
/** @type {Map<string, number>} */
const answers = new Map();
let count = 0;
let isOver = false;
process.stdin.resume().on("end", () => (isOver = true));

/** @returns {Promise<string>} */
function ask() {
  return new Promise((resolve) => {
    const asked = request(
      `${address}/apportion`,
      { agent, method: "POST", headers: { "content-type": "application/json" } },
      (response) => {
        response.resume();
        response.on("end", () => resolve(String(response.statusCode)));
      },
    );
    asked.on("error", (error) => resolve(error.message));
    asked.end(body);
  });
}

async function askOn() {
  while (!isOver || count < LEAST_ANSWERS) {
    const answer = await ask();
    count += 1;
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
  }
}

await Promise.all(Array.from({ length: 8 }, askOn));
agent.destroy();
console.log(JSON.stringify(Object.fromEntries(answers)));
