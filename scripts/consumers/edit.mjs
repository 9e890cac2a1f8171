import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** What a developer writes; `/*name*\/` marks a place that is asked about. */
const text = `import { definePerson, type Person, type PersonInput } from "social-work-station-rules";
import { personSchema } from "social-work-station-rules/model";
export const complete = definePerson({ id: "p-1", /*completion*/ });
export const wrongField: PersonInput = { id: "p-1", certificats: [] };
export const wrongWord: PersonInput = { id: "p-1", certificates: [{ level: "social-workr" }] };
export const hovered = (person: /*type*/Person) => person./*field*/staffKinds;
export const schema = personSchema;
`;

/**
 * Asks what an editor shows of the packed declarations: completion of a literal, errors about a wrong field and a wrong
 * word, the hover of a record and of a field; and what a form shows that validates by Standard Schema, as resolvers do.
 *
 * @param {string} project a folder with the package installed
 * @returns {Promise<readonly string[]>} what is not as it must be
 */
export async function edit(project) {
  const file = join(project, "edited.ts");
  writeFileSync(file, text);
  const service = serviceOf(file, project);
  const at = (/** @type {string} */ mark) => text.indexOf(`/*${mark}*/`) + mark.length + 4;
  const fields = service.getCompletionsAtPosition(file, at("completion"), {})?.entries.map(({ name }) => name) ?? [];
  const errors = service
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  const hover = (/** @type {string} */ mark) =>
    ts.displayPartsToString(service.getQuickInfoAtPosition(file, at(mark))?.documentation);
  /** @type {readonly (readonly [string, boolean])[]} */
  const expectations = [
    [
      "the fields of a person complete",
      ["certificates", "assignments", "education"].every((name) => fields.includes(name)),
    ],
    ["two errors, one for each mistake", errors.length === 2],
    ["a wrong field is named with its type", /'certificats'.*'PersonInput'/.test(errors[0] ?? "")],
    ["a wrong word is named with the words there are", /"social-workr".*"social-worker"/.test(errors[1] ?? "")],
    ["the hover of a person documents it", /一名人员.*one worker/s.test(hover("type"))],
    ["the hover of a field says what its absence means", /缺省.*absent/s.test(hover("field"))],
    ["a form shows a bilingual sentence at the field", await formSays(project)],
  ];
  return expectations.flatMap(([name, isMet]) =>
    isMet ? [] : [`In an editor: ${name}: not so.\n${errors.join("\n")}\n${hover("type")}\n${hover("field")}`],
  );
}

/** Whether the message of a wrong date is a sentence in Chinese and English at the path of its field. */
async function formSays(/** @type {string} */ project) {
  const entry = createRequire(join(project, "package.json")).resolve("social-work-station-rules/model");
  const { personSchema } = await import(pathToFileURL(entry).href);
  const { issues } = await personSchema["~standard"].validate({ id: "p-1", certificates: [{ issuedOn: "2019/3/15" }] });
  return issues.some(
    (/** @type {{ readonly message: string, readonly path: readonly unknown[] }} */ { message, path }) =>
      path.join(".") === "certificates.0.issuedOn" && /^应为日期.*。Expected a day.*\.$/.test(message),
  );
}

function serviceOf(/** @type {string} */ file, /** @type {string} */ project) {
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
    types: [],
  };
  return ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const content = ts.sys.readFile(name);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => project,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    directoryExists: (name) => ts.sys.directoryExists(name),
  });
}
