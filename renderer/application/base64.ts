/** Standard base64 with padding, of something short (some kilobytes). */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** @returns undefined unless `text` is the one standard base64 text of `length` bytes. */
export function fromBase64(text: string, length: number): Uint8Array<ArrayBuffer> | undefined {
  if (text.length !== Math.ceil(length / 3) * 4) return undefined;
  const bytes = fromBase64Text(text);
  return bytes?.length === length ? bytes : undefined;
}

/** @returns undefined unless `text` is the one standard base64 text of some bytes. */
export function fromBase64Text(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : undefined;
}
