/**
 * The bytes a signature is made over: DSSE's pre-authentication encoding, which binds a body to what
 * it is, so that nothing signed can be passed off as something else.
 * Source: https://github.com/secure-systems-lab/dsse, protocol.md.
 * @param type media type, ASCII
 */
export function toDsseBytes(type: string, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const prefix = new TextEncoder().encode(`DSSEv1 ${type.length} ${type} ${body.length} `);
  const bytes = new Uint8Array(prefix.length + body.length);
  bytes.set(prefix);
  bytes.set(body, prefix.length);
  return bytes;
}

const CERTIFICATE = 'application/vnd.pleno.certificate+json';

/** What a credential signs to certify a device. */
export const toCertificateBytes = (text: string): Uint8Array<ArrayBuffer> =>
  toDsseBytes(CERTIFICATE, new TextEncoder().encode(text));

const EDITION = 'application/vnd.pleno.edition+json';

/** What the competition's key signs to number a competition file. */
export const toEditionBytes = (text: string): Uint8Array<ArrayBuffer> =>
  toDsseBytes(EDITION, new TextEncoder().encode(text));

const PASS = 'application/vnd.pleno.pass+json';

/** What the competition's key signs for a credential under which a laptop may join. */
export const toPassBytes = (text: string): Uint8Array<ArrayBuffer> =>
  toDsseBytes(PASS, new TextEncoder().encode(text));

const LAPTOP_STRIKE = 'application/vnd.pleno.laptop-strike+json';

/** What the competition's key signs to strike a laptop of the secretariat out. */
export const toLaptopStrikeBytes = (text: string): Uint8Array<ArrayBuffer> =>
  toDsseBytes(LAPTOP_STRIKE, new TextEncoder().encode(text));
