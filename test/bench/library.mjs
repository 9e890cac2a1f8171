/** The built library, as it is published: `npm run build:js` makes it. */
export function load(subpath) {
  const built = subpath === "index" ? subpath : subpath === "catalogue" ? "policy/catalogue/index" : `${subpath}/index`;
  return import(new URL(`../../dist/${built}.js`, import.meta.url));
}
