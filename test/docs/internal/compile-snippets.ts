import { join } from "node:path";
import ts from "typescript";
import type { Snippet } from "./collect-snippets.js";

/** Compiles the snippets together: what the compiler says of each, every message with its file and line. */
export function compileSnippets(root: string, snippets: readonly Snippet[]): (snippet: Snippet) => readonly string[] {
  const virtual = new Map(snippets.map((snippet, index) => [join(root, "docs", `snippet-${index}.ts`), snippet]));
  const { options } = ts.parseJsonConfigFileContent(
    { extends: "./tsconfig.json", compilerOptions: { noUnusedLocals: false, moduleDetection: "force" }, files: [] },
    ts.sys,
    root,
  );
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    fileExists: (name) => virtual.has(name) || disk.fileExists(name),
    readFile: (name) => virtual.get(name)?.code ?? disk.readFile(name),
    getSourceFile: (name, version, ...rest) => {
      const code = virtual.get(name)?.code;
      return code === undefined ? disk.getSourceFile(name, version, ...rest) : ts.createSourceFile(name, code, version);
    },
  };
  const program = ts.createProgram([...virtual.keys()], options, host);
  const names = new Map([...virtual].map(([name, snippet]) => [snippet, name]));
  return (snippet) => {
    const file = program.getSourceFile(names.get(snippet) ?? "");
    if (file === undefined) throw new Error(`${snippet.file}:${snippet.line}: the snippet is not compiled`);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map((diagnostic) => {
      const { line } = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
      return `${snippet.file}:${snippet.line + line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, " ")}`;
    });
  };
}
