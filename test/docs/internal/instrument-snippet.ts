import ts from "typescript";
import type { Snippet } from "./collect-snippets.js";

/** What a `//=>` comment says of the statement before it. */
export interface Assertion {
  readonly line: number;
  readonly expected: { readonly throws: string } | { readonly literal: string };
}

/** A snippet as a script that reports each line it reaches and each value it asserts. */
export interface Script {
  readonly code: string;
  readonly assertions: readonly Assertion[];
  readonly imports: readonly string[];
}

interface Edit {
  readonly at: number;
  readonly text: string;
}

/** Turns each `expression; //=> value` into a call of `__is`, and each `//=> throws code` into one of `__throws`. */
export function instrumentSnippet(snippet: Snippet): Script {
  const source = ts.createSourceFile("snippet.ts", snippet.code, ts.ScriptTarget.ES2022, true);
  const fail = (line: number, why: string): never => {
    throw new Error(`${snippet.file}:${snippet.line + line}: ${why}`);
  };
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const [statements, imports] = survey(source);
  const edits: Edit[] = source.statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .map((statement) => ({
      at: statement.getStart(source),
      text: `__at(${snippet.line + lineOf(statement.getStart(source))});`,
    }));
  const assertions = findClaims(snippet.code, fail).map(({ line, offset, expected }, index): Assertion => {
    const subject = statements.findLast(
      (statement) => statement.end <= offset && isBlank(snippet.code.slice(statement.end, offset)),
    );
    if (subject === undefined) return fail(line, "the //=> comment follows no statement");
    edits.push(...assertionEdits(subject, index, "throws" in expected, (why) => fail(line, why)));
    return { line: snippet.line + line, expected };
  });
  return { code: transpile(applyEdits(snippet.code, edits)), assertions, imports };
}

function assertionEdits(
  subject: ts.Statement,
  index: number,
  throws: boolean,
  fail: (why: string) => never,
): readonly Edit[] {
  if (ts.isExpressionStatement(subject)) {
    const { expression } = subject;
    const [opening, closing] = throws ? [`__throws(${index}, () => (`, "))"] : [`__is(${index}, (`, "))"];
    return [
      { at: expression.getStart(), text: opening },
      { at: expression.end, text: closing },
    ];
  }
  const declared = ts.isVariableStatement(subject) ? subject.declarationList.declarations : [];
  const name = declared.length === 1 ? declared[0]?.name : undefined;
  if (throws || name === undefined || !ts.isIdentifier(name)) {
    return fail("a //=> comment follows an expression or the declaration of one name");
  }
  return [{ at: subject.end, text: `;__is(${index}, ${name.text});` }];
}

interface Claim {
  readonly line: number;
  readonly offset: number;
  readonly expected: Assertion["expected"];
}

function findClaims(code: string, fail: (line: number, why: string) => never): readonly Claim[] {
  const claims: Claim[] = [];
  const lines = code.split("\n");
  let offset = 0;
  for (const [line, text] of lines.entries()) {
    if (/\/\/\s+(=>|->|→)|\/\/\s*(->|→)/.test(text)) return fail(line, "an asserted value stands behind //=>");
    const at = text.indexOf("//=>");
    if (at >= 0) {
      const first = text.slice(at + 4).trim();
      const throws = /^throws ([a-z][a-z-]*)$/.exec(first)?.[1];
      const expected = throws === undefined ? { literal: readLiteral(lines, line, first, fail) } : { throws };
      claims.push({ line, offset: offset + at, expected });
    }
    offset += text.length + 1;
  }
  return claims;
}

/** A literal may go on in the comment lines below it, until it is complete. */
function readLiteral(
  lines: readonly string[],
  line: number,
  first: string,
  fail: (line: number, why: string) => never,
): string {
  let text = first;
  for (let next = line + 1; !isLiteralText(text); next += 1) {
    const more = /^\s*\/\/(?!=>)(.*)$/.exec(lines[next] ?? "")?.[1];
    if (more === undefined) return fail(line, `not a literal: ${first}`);
    text += `\n${more}`;
  }
  return text;
}

function isLiteralText(text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  const [statement, ...others] = ts.createSourceFile(
    "literal.ts",
    `(${text}\n);`,
    ts.ScriptTarget.ES2022,
    true,
  ).statements;
  if (diagnostics.length > 0 || others.length > 0 || statement === undefined || !ts.isExpressionStatement(statement))
    return false;
  return ts.isParenthesizedExpression(statement.expression) && isLiteral(statement.expression.expression);
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isLiteral);
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.every((property) => ts.isPropertyAssignment(property) && isLiteral(property.initializer));
  }
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.MinusToken && isLiteral(node.operand);
  if (ts.isIdentifier(node)) return ["undefined", "NaN", "Infinity"].includes(node.text);
  return (
    ts.isLiteralExpression(node) ||
    [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)
  );
}

function survey(source: ts.SourceFile): readonly [readonly ts.Statement[], readonly string[]] {
  const statements: ts.Statement[] = [];
  const imports = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isExpressionStatement(node) || ts.isVariableStatement(node)) statements.push(node);
    if (
      ts.isImportDeclaration(node) &&
      node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      imports.add(node.moduleSpecifier.text);
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier !== undefined && ts.isStringLiteral(specifier)) imports.add(specifier.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [statements, [...imports]];
}

function applyEdits(code: string, edits: readonly Edit[]): string {
  return edits
    .toReversed()
    .toSorted((a, b) => b.at - a.at)
    .reduce((text, edit) => text.slice(0, edit.at) + edit.text + text.slice(edit.at), code);
}

function transpile(code: string): string {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  return ts.transpileModule(code, { compilerOptions }).outputText;
}

function isBlank(text: string): boolean {
  return /^[\s;]*$/.test(text);
}
