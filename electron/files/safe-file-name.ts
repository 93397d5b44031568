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

/** 255 bytes is the limit of the common file systems; the ending stays. */
function shorten(name: string): string {
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  let stem = name.slice(0, name.length - ending.length);
  while (Buffer.byteLength(stem + ending) > 200) stem = [...stem].slice(0, -1).join('');
  return stem + ending;
}
