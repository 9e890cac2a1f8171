/** An application that loads both builds, as happens where its dependencies do, and has no fast-check. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { Decimal } from "decimal.js";
import { isRuleInputError } from "social-work-station-rules/fault";
import { apportion } from "social-work-station-rules/funding";
import { registerSchema } from "social-work-station-rules/model";

const require = createRequire(import.meta.url);
const commonjs = require("social-work-station-rules");

// An error of one build is known to the other.
assert.throws(
  () => commonjs.measureCoverage({ covered: 5, total: 4 }),
  (error) => isRuleInputError(error),
);
assert.throws(
  () => apportion({ total: Number.NaN, claims: [] }),
  (error) => commonjs.isRuleInputError(error),
);

// So are the application's own decimals, whichever copy of decimal.js they come from.
const claims = [
  { id: "a", weight: 1 },
  { id: "b", weight: 2 },
];
const total = "100.01";
const { Decimal: Other } = require("decimal.js");
assert.deepEqual(apportion({ total: new Other(total), claims }), apportion({ total, claims }));
assert.deepEqual(commonjs.apportion({ total: new Decimal(total), claims }), apportion({ total, claims }));

// The schemas take what any library of Standard Schema takes, and the JSON Schemas are files that one can ask for.
assert.equal(registerSchema["~standard"].version, 1);
assert.equal(require("social-work-station-rules/schemas/register.json").title, "register");

// What is private stays private, and the arbitraries say what they need.
assert.throws(() => require("social-work-station-rules/dist/cjs/index.js"), { code: "ERR_PACKAGE_PATH_NOT_EXPORTED" });
await assert.rejects(import("social-work-station-rules/testing"), /fast-check/);
