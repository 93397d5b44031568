const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name every file system takes, from one the screens propose: no folder, no control characters. */
export function toSafeFileName(proposed: string): string {
  const cleaned = proposed
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[\\/:*?"<>|]/g, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const named = cleaned === '' ? 'pleno' : cleaned;
  const free = reservedOnWindows.test(named) ? `_${named}` : named;
  return shorten(free);
}

/** The common file systems end at 255. */
const bytesAllowed = 200;

/** Cuts the name, never its ending. */
function shorten(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  const stem = name.slice(0, name.length - ending.length);
  const room = bytesAllowed - Buffer.byteLength(ending);
  if (Buffer.byteLength(stem) <= room) return name;
  const cut = new TextDecoder().decode(Buffer.from(stem).subarray(0, room));
  // A character cut in half decodes to a replacement sign.
  return cut.replace(/\uFFFD+$/, '').replace(/[\s.]+$/, '') + ending;
}
