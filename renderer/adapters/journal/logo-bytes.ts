import { isPlainObject, type PlainObject } from '../../application/workspace/plain-data';
import { fromBase64Text, toBase64 } from '../../domain/base64';

/*
 * JSON has no bytes. A picture's stand in a log as base64 under a name of their own; earlier programs wrote
 * them as an object of numbered members, and those are read too.
 */

/** A logo as a workspace has it, in either form. */
export const isLogo = (value: unknown): boolean => {
  if (!isPlainObject(value)) return false;
  if (value.type === 'svg') return typeof value.text === 'string';
  return (value.type === 'png' || value.type === 'jpeg') && toBytes(value) !== undefined;
};

/** For `JSON.stringify`: bytes by their base64. */
export const withoutBytes = (_name: string, value: unknown): unknown =>
  isPlainObject(value) && value.bytes instanceof Uint8Array
    ? { ...value, bytes: undefined, base64: toBase64(value.bytes) }
    : value;

/** Certificate settings that a line brought, their pictures as bytes again. @throws for any but sound ones */
export function withBytes(certificates: unknown): unknown {
  if (!isPlainObject(certificates) || !Array.isArray(certificates.logos)) return certificates;
  return { ...certificates, logos: certificates.logos.map(toNamedLogo) };
}

function toNamedLogo(named: PlainObject): PlainObject {
  const { logo } = named;
  if (!isPlainObject(logo) || logo.type === 'svg') return named;
  const { base64: _, ...rest } = logo;
  return { ...named, logo: { ...rest, bytes: toBytes(logo) } };
}

function toBytes({ bytes, base64 }: PlainObject): Uint8Array | undefined {
  if (bytes instanceof Uint8Array) return bytes;
  if (typeof base64 === 'string') return fromBase64Text(base64);
  if (!isPlainObject(bytes)) return undefined;
  const numbers = Object.values(bytes);
  const isNumbered = Object.keys(bytes).every((name, index) => name === String(index));
  return isNumbered && numbers.every(isByte) ? Uint8Array.from(numbers) : undefined;
}

const isByte = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 255;
