import type { Register } from "../model/index.js";
import type { Policy } from "../policy/index.js";
import type { SheetFault } from "../sheets/index.js";
import type { LocalText } from "../terms/index.js";
import { cautionsOfReading } from "./cautions.js";
import type { Arguments, Surroundings } from "./command.js";
import { loadRegister } from "./load-register.js";
import { optionalDay } from "./options.js";
import { say } from "./words.js";

/** The register of a question, with what of its sheets is not in the answers. */
export interface RegisterToAnswer {
  readonly register: Register;
  readonly faults: readonly SheetFault[];
  /** What a page says above its answers. */
  readonly dataCautions: readonly LocalText[];
}

/** Reads the register of a question, and says where faults in its sheets may change the answer. */
export async function registerToAnswer(
  name: string,
  policies: readonly Policy[],
  given: Arguments,
  { cwd, printError }: Pick<Surroundings, "cwd" | "printError">,
): Promise<RegisterToAnswer> {
  const { register, reading } = await loadRegister(name, cwd, {
    recordedOn: optionalDay(given, "recorded-on"),
    policies,
  });
  const faults = reading?.faults ?? [];
  if (faults.length > 0)
    printError(
      say(given.locale, {
        zh: `注意：“${name}”有${String(faults.length)}处填报问题，可能影响结果。用 check 命令查看。`,
        en: `Note: “${name}” has ${String(faults.length)} faults, which may change the answer: see the command check.`,
      }),
    );
  return { register, faults, dataCautions: reading === null ? [] : cautionsOfReading(reading) };
}
