import { Parser } from 'saxen';

/** Attributes by name, entities resolved; made when they are asked for. */
export type XmlAttributes = () => { readonly [name: string]: string | undefined };

/** Told of a document's parts in their order. Texts come in pieces where comments or CDATA stand between. */
export interface XmlListener {
  /** `stop`: the rest isn't needed. */
  readonly open: (name: string, attributes: XmlAttributes) => 'stop' | undefined;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Prefixes names come with, by namespace; an empty one for names that come bare, as names without any
 * namespace do.
 */
export type XmlNamespaces = { readonly [uri: string]: string };

/** What saxen is told for names that come bare: it knows no empty prefix. */
const BARE = 'bare.';

const FIXED_NAMESPACES = { 'http://www.w3.org/XML/1998/namespace': 'xml' };

/**
 * Reads a document from beginning to end. saxen goes on with a warning where XML is broken in the small,
 * resolves entities its own way (characters beyond 16 bits come out wrong, unknown ones stay) and takes
 * several roots: all of that is held to XML's rules here.
 * @returns `damaged` when it isn't XML, wherever it breaks; what came before has been told by then
 */
export function readXml(xml: string, namespaces: XmlNamespaces, listener: XmlListener): 'read' | 'damaged' {
  const parser = new Parser();
  let isDamaged = false;
  let depth = 0;
  let roots = 0;
  const damaged = (): void => {
    isDamaged = true;
    parser.stop();
  };
  const tell = (text: string | undefined): void => {
    if (text === undefined) damaged();
    else listener.text(text);
  };
  const names = createNames();

  parser.ns({
    ...FIXED_NAMESPACES,
    ...Object.fromEntries(Object.entries(namespaces).map(([uri, prefix]) => [uri, prefix || BARE])),
  });
  parser.on('error', damaged);
  parser.on('warn', damaged);
  // A document type could define entities; no table comes with one.
  parser.on('attention', damaged);
  parser.on('openTag', (name, getAttributes, _decode, isEmpty) => {
    if (depth === 0) roots += 1;
    if (roots > 1) return damaged();
    if (!isEmpty) depth += 1;
    if (listener.open(names(name), () => resolve(getAttributes(), damaged)) === 'stop') parser.stop();
  });
  parser.on('closeTag', (name, _decode, isEmpty) => {
    if (!isEmpty) depth -= 1;
    listener.close(names(name));
  });
  parser.on('text', (text) => tell(resolveEntities(toLineFeeds(text))));
  parser.on('cdata', (text) => {
    if (depth === 0) damaged();
    else listener.text(toLineFeeds(text));
  });
  parser.parse(xml);
  return isDamaged ? 'damaged' : 'read';
}

/** Names as the listener knows them; a document has a few, and tells them often. */
function createNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const bare = name.startsWith(`${BARE}:`) ? name.slice(BARE.length + 1) : name;
    known.set(name, bare);
    return bare;
  };
}

function resolve(
  raw: { readonly [name: string]: string } | false,
  damaged: () => void,
): { readonly [name: string]: string | undefined } {
  if (raw === false) {
    damaged();
    return {};
  }
  const attributes: { [name: string]: string } = raw;
  for (const name in raw) {
    const value = raw[name] as string;
    if (!value.includes('&')) continue;
    const resolved = resolveEntities(value);
    if (resolved === undefined) damaged();
    else attributes[name] = resolved;
  }
  return attributes;
}

const toLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const ENTITIES: { readonly [name: string]: string | undefined } = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

/** @returns undefined where an ampersand begins nothing that XML knows. */
function resolveEntities(text: string): string | undefined {
  let from = text.indexOf('&');
  if (from === -1) return text;
  let resolved = text.slice(0, from);
  while (from !== -1) {
    const to = text.indexOf(';', from);
    const character = to === -1 ? undefined : toCharacter(text.slice(from + 1, to));
    if (character === undefined) return undefined;
    const next = text.indexOf('&', to);
    resolved += character + text.slice(to + 1, next === -1 ? undefined : next);
    from = next;
  }
  return resolved;
}

function toCharacter(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const isHex = name.startsWith('#x');
  const digits = name.slice(isHex ? 2 : 1);
  if (!(isHex ? /^[0-9a-f]{1,8}$/i : /^\d{1,8}$/).test(digits)) return undefined;
  const code = Number.parseInt(digits, isHex ? 16 : 10);
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
