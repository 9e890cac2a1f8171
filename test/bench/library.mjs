/** The built library, as it is published: `npm run build:js` makes it. */
export function load(subpath) {
  return import(new URL(`../../dist/${subpath}.js`, import.meta.url));
}
