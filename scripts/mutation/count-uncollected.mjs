/**
 * A reporter of vitest's. Stryker counts tests: a mutant that makes a test file fail before its tests are named would
 * pass for one that nobody noticed. So such a file is given one test, which failed.
 */
export default class CountUncollected {
  /** @type {import("vitest/node").Vitest | undefined} */
  #vitest;

  /** @param {import("vitest/node").Vitest} vitest */
  onInit(vitest) {
    this.#vitest = vitest;
  }

  onTestRunEnd() {
    for (const file of this.#vitest?.state.getFiles() ?? []) {
      const { result } = file;
      /** @type {any} what Stryker reads of a test */
      const failed = { type: "test", name: "is collected", mode: "run", file, result };
      if (result?.state === "fail" && (result.errors ?? []).length > 0) file.tasks.push(failed);
    }
  }
}
