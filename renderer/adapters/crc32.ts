const POLYNOMIAL = 0xedb88320;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

/** `table` carried on over one, two and three further bytes, so that four are taken at a time. */
const [second, third, fourth] = [1, 2, 3].map((steps) =>
  table.map((value) => {
    let carried = value;
    for (let step = 0; step < steps; step += 1) carried = (carried >>> 8) ^ (table[carried & 0xff] as number);
    return carried;
  }),
) as [Uint32Array, Uint32Array, Uint32Array];

/** The check sum of the ZIP format (ISO 3309), as an unsigned 32-bit integer. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    const first = (crc ^ (bytes[at] as number)) & 0xff;
    const next = ((crc >>> 8) ^ (bytes[at + 1] as number)) & 0xff;
    const after = ((crc >>> 16) ^ (bytes[at + 2] as number)) & 0xff;
    const last = ((crc >>> 24) ^ (bytes[at + 3] as number)) & 0xff;
    crc =
      (fourth[first] as number) ^
      (third[next] as number) ^
      (second[after] as number) ^
      (table[last] as number);
  }
  for (; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (table[(crc ^ (bytes[at] as number)) & 0xff] as number);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
