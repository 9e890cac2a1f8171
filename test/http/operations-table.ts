import { INPUTS } from "../../src/public-schemas/index.js";
import { operations } from "../../src/http/operations.js";

/** A schema of an object, as far as its fields are read here. */
interface Fields {
  readonly shape: Readonly<Record<string, { readonly safeParse: (value: unknown) => { readonly success: boolean } }>>;
}

const shipped = new Map(Object.entries(INPUTS).map(([name, [schema]]) => [schema, name]));

/** The rows of the guide's table: each operation with what its body takes, those that may be left out after a semicolon. */
export function operationRows(language: "zh" | "en"): readonly string[] {
  const mark =
    language === "en" ? { comma: ", ", semicolon: "; ", or: " or " } : { comma: "、", semicolon: "；", or: "或" };
  return operations.map(({ name, method, path, summary, body }) => {
    const schemaName = body === null ? undefined : shipped.get(body);
    if (name === "check") return row(method, path, [`\`register\``, `\`policy\``].join(mark.or), summary[language]);
    if (schemaName !== undefined) return row(method, path, `\`${schemaName}\``, summary[language]);
    if (body === null) return row(method, path, "", summary[language]);
    const fields = Object.entries((body as Partial<Fields>).shape ?? {});
    const isOptional = ([, schema]: (typeof fields)[number]): boolean => schema.safeParse(undefined).success;
    const list = (some: typeof fields): string => some.map(([field]) => `\`${field}\``).join(mark.comma);
    const parts = [fields.filter((field) => !isOptional(field)), fields.filter(isOptional)].map(list);
    return row(method, path, parts.filter((part) => part !== "").join(mark.semicolon), summary[language]);
  });
}

function row(...cells: readonly string[]): string {
  const [method, path, ...others] = cells;
  return [`\`${method} ${path}\``, ...others].join(" | ");
}
