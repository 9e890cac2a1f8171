import { budgetPage as writePage } from "../../src/cli/budget-page.js";
import { recordAnswer } from "../../src/run-record/index.js";

type PageInput = Parameters<typeof writePage>[0];

/** Writes the page that the command `budget --html` writes, with the record by which `verify` computes it again. */
export async function budgetPage(input: Omit<PageInput, "record">): Promise<string> {
  const { budget: answer, register, policies } = input;
  const named = { policies: policies.map(({ id }) => id) };
  const options = { year: answer.year, asOf: answer.asOf };
  const { run } = await recordAnswer({ answer, register, policies, named, options });
  return writePage({ ...input, record: run });
}
