import { assess } from "social-work-station-rules/assessment";
import { explain } from "social-work-station-rules/explanation";
import { assessmentSchema, explanationSchema } from "social-work-station-rules/results";
import * as z from "zod";
import { bodySchema, readFields } from "../body-fields.js";
import { day, period, policy, register } from "../fields.js";
import { namesOf } from "../names-of.js";
import type { Operation } from "../operation.js";

const fields = { register, policy, asOf: day, period };

/** What a policy says about a register on a day. */
export const assessRegister: Operation = {
  id: "assessRegister",
  path: "/assessments",
  summary: {
    zh: "按一项政策核查台账（政策写编号或全文）",
    en: "Assess a register against a policy, given by id or in full",
  },
  body: bodySchema(fields),
  answer: z.strictObject({ assessment: assessmentSchema, explanation: explanationSchema }),
  run: (body, locale) => {
    const { register, policy, asOf, period } = readFields(body, fields);
    const assessment = assess(register, policy, { asOf, period });
    return { assessment, explanation: explain(assessment, { locale, names: namesOf(policy, register) }) };
  },
};
