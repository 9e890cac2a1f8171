import * as z from "zod";
import { typeNames } from "../fields/index.js";
import { KINDS_OF_PROVISION } from "./provisions/index.js";
import type { Provision, ProvisionInput } from "./types.js";

/** The name of a kind of provision. */
export type ProvisionKind = keyof typeof KINDS_OF_PROVISION;

/** Names of all kinds of provision. */
export const PROVISION_KINDS = Object.freeze(Object.keys(KINDS_OF_PROVISION)) as readonly ProvisionKind[];

type ProvisionSchema = Readonly<(typeof KINDS_OF_PROVISION)[ProvisionKind]["schema"]>;

/** 条款: one rule of a policy, by its kind. */
export const provisionSchema: z.ZodType<Provision, ProvisionInput> = z
  .discriminatedUnion(
    "kind",
    Object.values(KINDS_OF_PROVISION).map(({ schema }) => schema) as [ProvisionSchema, ...ProvisionSchema[]],
  )
  .describe("条款：政策的一条规则，按种类区分。One rule of a policy, by its kind.")
  .register(typeNames, { name: "Provision" });

/** The provision of one kind. */
export type ProvisionOf<K extends ProvisionKind> = Extract<Provision, { readonly kind: K }>;
