import type { Plugin } from "vite";

/** Nothing of the built page can reach another address. */
const POLICY = [
  "default-src 'none'",
  "connect-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "frame-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * Puts the built script and styles into the page itself, so that it opens from disk, with the licences of what they
 * contain, and forbids it the network.
 *
 * @param licences returns the licences once everything is bundled
 */
export function oneFile(licences: () => string): Plugin {
  return {
    name: "one-file",
    apply: "build",
    enforce: "post",
    generateBundle: (_options, bundle) => {
      const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith(".html"));
      if (page?.type !== "asset") throw new Error("the build has no page");
      let scripts = "";
      let styles = "";
      for (const [name, file] of Object.entries(bundle)) {
        if (file === page) continue;
        if (file.type === "chunk") scripts += file.code;
        else if (name.endsWith(".css")) styles += String(file.source);
        else throw new Error(`${name} is not in the page`);
        Reflect.deleteProperty(bundle, name);
      }
      // A closing tag inside a script would end it.
      const script = scripts.replaceAll("</script", "<\\/script");
      page.source = String(page.source)
        .replace(/<script[^>]*src=[^>]*><\/script>\s*/g, "")
        .replace(/<link rel="stylesheet"[^>]*>\s*/g, "")
        .replace("<head>", () => `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}">`)
        .replace("</head>", () => `<style>${styles}</style></head>`)
        .replace("</body>", () => `${folded(licences())}<script type="module">${script}</script></body>`);
    },
  };
}

function folded(licences: string): string {
  const text = licences.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<details class="licences"><summary>本页所含软件的许可 · <span lang="en">Licences of the software in this page</span></summary><pre lang="en">${text}</pre></details>`;
}
