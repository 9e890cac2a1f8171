import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/layers.mjs";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: object;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>;
  readonly publishConfig: object;
  readonly scripts: Readonly<Record<string, string>>;
}

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
const manifest = read("package.json") as Manifest;
const lock = read("package-lock.json") as { readonly packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(lock.packages).filter(([path]) => path.startsWith("node_modules/"));

describe("what users install with the package", () => {
  it("is four packages at most, all told", () => {
    const shipped = installed.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);
    expect(shipped.map(([path]) => path.slice("node_modules/".length)).sort()).toEqual(
      Object.keys(manifest.dependencies).sort(),
    );
    expect(shipped.length).toBeLessThanOrEqual(4);
    expect(manifest.optionalDependencies).toBeUndefined();
  });

  it("runs nothing when it is installed", () => {
    const shipped = installed.filter(([, { dev }]) => dev !== true);
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
    for (const moment of ["preinstall", "install", "postinstall", "prepare"])
      expect(manifest.scripts).not.toHaveProperty(moment);
  });

  it("asks for a peer only where the user wants it", () => {
    for (const peer of Object.keys(manifest.peerDependencies))
      expect(manifest.peerDependenciesMeta[peer]?.optional, peer).toBe(true);
  });
});

describe("what this repository installs", () => {
  it("is pinned, names no address, and has the hash that it had", () => {
    for (const [name, version] of Object.entries(manifest.devDependencies))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    // The lock file names no address: each machine installs from the registry it is set up with.
    const addressed = installed.filter(([, { resolved }]) => resolved !== undefined);
    const unproven = installed.filter(
      ([, { integrity, inBundle }]) => inBundle !== true && integrity?.startsWith("sha512-") !== true,
    );
    expect([...addressed, ...unproven].map(([path]) => path)).toEqual([]);
  });
});

it("is published openly, with its provenance once a repository is named", () => {
  const isNamed = "repository" in manifest;
  expect(manifest.publishConfig).toEqual({ access: "public", ...(isNamed ? { provenance: true } : {}) });
});
