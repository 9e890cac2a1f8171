import type * as z from "zod";
import type {
  AllocateSourcesInput,
  ApportionInput,
  FactorInput,
  ShareCostsInput,
} from "social-work-station-rules/funding";
import type { Fault } from "social-work-station-rules/fault";
import type { DeepReadonly } from "social-work-station-rules/model";
import type * as results from "social-work-station-rules/results";
import { expectTypeOf, test } from "vitest";

test("what the schemas of money inputs read can be given to the functions", () => {
  expectTypeOf<DeepReadonly<z.infer<typeof results.apportionInputSchema>>>().toExtend<ApportionInput>();
  expectTypeOf<z.infer<typeof results.factorInputSchema>>().toExtend<FactorInput>();
  expectTypeOf<DeepReadonly<z.infer<typeof results.shareCostsInputSchema>>>().toExtend<ShareCostsInput>();
  expectTypeOf<DeepReadonly<z.infer<typeof results.allocateSourcesInputSchema>>>().toExtend<AllocateSourcesInput>();
});

test("the schema of a fault reads the type of faults", () => {
  expectTypeOf<DeepReadonly<z.infer<typeof results.faultSchema>>>().toEqualTypeOf<DeepReadonly<Fault>>();
});
