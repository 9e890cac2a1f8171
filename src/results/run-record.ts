import { anyText, count, exactly, named, recordOf } from "../fields/index.js";

const sha256 = anyText.regex(/^[0-9a-f]{64}$/);

/** By what an answer can be repeated: who computed it, on what. */
export const runRecordSchema = named(
  "RunRecord",
  "运算记录：据以重算并核对结果。A run record, by which an answer can be computed again and compared.",
  recordOf({
    kind: exactly("run-record").describe("类型。Its kind."),
    version: anyText.describe("本库的版本。Version of this library."),
    form: count.describe("结果格式的版本。Version of the form of the answer."),
    register: sha256.describe("台账的校验码（SHA-256，按键排序的JSON）。SHA-256 of the register as canonical JSON."),
    policies: sha256.describe("所用各项政策的校验码。SHA-256 of the list of policies as canonical JSON."),
    options: sha256.describe("选项的校验码。SHA-256 of the options as canonical JSON."),
  }),
);
