/** Where zod describes schemas as JSON Schema, which nobody here asks for. */
const JSON_SCHEMA = /\/zod\/v4\/core\/(?:json-schema-processors|to-json-schema)\.js$/;

/**
 * Leaves that out of the page, where it would be read at every start: its names stay, and whoever called one would
 * be told.
 *
 * @returns {import('vite').Plugin}
 */
export const withoutJsonSchema = () => ({
  name: 'pleno:without-json-schema',
  transform: (code, id) => (JSON_SCHEMA.test(id) ? toStubs(code) : undefined),
});

/** @param {string} code of a module whose exports are functions, those that make a function called `create…` */
function toStubs(code) {
  const names = [...code.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name = '']) => name);
  const others = [...code.matchAll(/^export \{ \w+ as (\w+) \};/gm)].map(([, name = '']) => name);
  return [
    "const leftOut = () => { throw new Error('JSON Schema is left out of the page.'); };",
    ...names.map(
      (name) => `export const ${name} = ${name.startsWith('create') ? '() => leftOut' : 'leftOut'};`,
    ),
    ...others.map((name) => `export { leftOut as ${name} };`),
  ].join('\n');
}
