import { toSignedBytes, toTrailer } from '../../renderer/adapters/bundle/frame';
import type { Keyring } from '../../renderer/application/ports/keyring';
import type { DeviceKey } from '../../renderer/domain/ids';

/** The lines of a file's body, the header first, without the signature. */
export const bodyLines = (bytes: Uint8Array): string[] =>
  new TextDecoder().decode(bytes).trimEnd().split('\n').slice(0, -1);

/** Any body at all, with a signature that holds: what somebody with a key and an editor can make. */
export async function signBody(
  keyring: Keyring,
  signer: DeviceKey,
  kind: string,
  body: Uint8Array | readonly string[],
): Promise<Uint8Array> {
  const bytes =
    body instanceof Uint8Array ? body : new TextEncoder().encode(body.map((line) => `${line}\n`).join(''));
  const signature = await keyring.sign(signer, toSignedBytes(kind, bytes));
  return Uint8Array.from([...bytes, ...new TextEncoder().encode(toTrailer(signature, signer))]);
}
