/**
 * Counts elements by their bare names inside another one, looking for nothing but angle brackets: a second
 * opinion on what an XML reader told, that shares nothing with it.
 * @returns null where `inside` doesn't stand there exactly once
 */
export function countElements(xml: string, inside: string, names: readonly string[]): number | null {
  let count = 0;
  let state: 'before' | 'inside' | 'after' = 'before';
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const end = endOfAside(xml, at);
    if (end !== undefined) {
      if (end === -1) return null;
      at = end;
      continue;
    }
    const isClosing = xml.charCodeAt(at + 1) === SLASH;
    const from = isClosing ? at + 2 : at + 1;
    let to = from;
    let nameFrom = from;
    for (let code = xml.charCodeAt(to); isNameCode(code); code = xml.charCodeAt(to)) {
      to += 1;
      if (code === COLON) nameFrom = to;
    }
    const name = xml.slice(nameFrom, to);
    if (name === inside) {
      if (state === 'after') return null;
      if (isClosing) state = 'after';
      else if (state === 'inside') return null;
      else state = isEmptyTag(xml, to) ? 'after' : 'inside';
    } else if (state === 'inside' && !isClosing && names.includes(name)) count += 1;
    at = to;
  }
  return state === 'after' ? count : null;
}

const SLASH = 0x2f;
const COLON = 0x3a;

/** Anything but white space, "/", ">" and the end. */
const isNameCode = (code: number): boolean => code > 0x20 && code !== SLASH && code !== 0x3e;

/** Where a comment, CDATA or an instruction ends; -1 where it doesn't, undefined where none begins. */
function endOfAside(xml: string, at: number): number | undefined {
  const next = xml.charCodeAt(at + 1);
  if (next === 0x3f) return xml.indexOf('?>', at);
  if (next !== 0x21) return undefined;
  return xml.startsWith('<!--', at) ? xml.indexOf('-->', at + 4) : xml.indexOf(']]>', at);
}

function isEmptyTag(xml: string, from: number): boolean {
  const end = xml.indexOf('>', from);
  return end !== -1 && xml.charCodeAt(end - 1) === SLASH;
}
