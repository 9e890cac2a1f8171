import {
  Application,
  type DeclarationReflection,
  type ProjectReflection,
  ReflectionKind,
  TSConfigReader,
} from "typedoc";
import options from "../../../typedoc.config.mjs";

/** What a module exports, by the page on which it is described. */
export interface Module {
  /** The subpath of the package: `exact`, `catalogue`. */
  readonly name: string;
  readonly functions: readonly DeclarationReflection[];
  readonly types: readonly DeclarationReflection[];
  readonly constants: readonly DeclarationReflection[];
  /** What it hands on from a module below, where that is described. */
  readonly handedOn: readonly DeclarationReflection[];
}

/**
 * Reads the modules of the package.
 *
 * @throws Error where typedoc warns: of an export without documentation, a link that leads nowhere
 */
export async function readModules(): Promise<readonly Module[]> {
  const app = await Application.bootstrap(options, [new TSConfigReader()]);
  const project = await app.convert();
  if (project === undefined) throw new Error("typedoc could not read the sources");
  app.validate(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("typedoc reported the warnings above");
  return modulesOf(project);
}

function modulesOf(project: ProjectReflection): readonly Module[] {
  return (project.children ?? []).map((module) => {
    const all = module.children ?? [];
    const of = (...kinds: readonly ReflectionKind[]): readonly DeclarationReflection[] =>
      all.filter(({ kind }) => kinds.includes(kind));
    return {
      name: module.name.replace("policy/", ""),
      functions: of(ReflectionKind.Function),
      types: of(ReflectionKind.Interface, ReflectionKind.TypeAlias, ReflectionKind.Class),
      constants: of(ReflectionKind.Variable),
      handedOn: of(ReflectionKind.Reference),
    };
  });
}
