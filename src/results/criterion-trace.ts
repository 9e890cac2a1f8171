import * as z from "zod";
import { named } from "../fields/index.js";
import { KINDS_OF_PROVISION } from "../policy/index.js";

/** Criteria with every branch, as they were judged; groups nest. */
export const criterionTraceSchema = KINDS_OF_PROVISION.qualification.detail.shape.trace.unwrap();

const [, ...single] = criterionTraceSchema.options;

/** A criterion that is no group, as it was judged. */
export const singleTraceSchema = named(
  "AnySingleTrace",
  "一项条件的判断过程。A single criterion with its verdict.",
  z.discriminatedUnion("kind", single),
);
