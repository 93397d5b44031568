import type { Keyring } from '../../application/ports/keyring';
import type { Codec, PlenoFile } from '../../application/ports/pleno-file';
import { joinBytes } from '../../domain/bytes';
import { createDecoder } from './decode';
import { createEditions } from './editions';
import { toSignedBytes, toTrailer } from './frame';
import { KINDS, type Kinds } from './kinds/kinds';
import { createVouching } from './vouching';

interface CodecSettings {
  /** Where the reading is done; on this thread unless said. */
  readonly decode?: Codec['decode'];
  readonly kinds?: Kinds;
}

/** `.pleno` files: see README.md beside this file for the format. */
export function createCodec(keyring: Keyring, { decode, kinds = KINDS }: CodecSettings = {}): Codec {
  const decodeHere = createDecoder(keyring, kinds);
  // What was just written here holds nobody's surprises: where no worker can be had, it is read here all the same.
  const readBackOwn: typeof decodeHere = async (bytes) => {
    const read = await (decode ?? decodeHere)(bytes);
    return read.ok || read.error.type !== 'worker-failed' ? read : decodeHere(bytes);
  };
  return {
    decode: decode ?? decodeHere,
    editions: createEditions(keyring),
    vouching: createVouching(keyring),
    encode: async (file) => {
      const body = new TextEncoder().encode(`${toLines(file, kinds).join('\n')}\n`);
      const signature = await keyring.sign(file.signer, toSignedBytes(file.kind, body));
      const trailer = new TextEncoder().encode(toTrailer(signature, file.signer));
      const bytes = joinBytes([body, trailer]);
      // No file leaves that another laptop would refuse.
      const readBack = await readBackOwn(bytes);
      if (!readBack.ok) throw new Error(`This file would be refused: ${JSON.stringify(readBack.error)}`);
      return bytes;
    },
  };
}

function toLines(file: PlenoFile, kinds: Kinds): readonly string[] {
  const known = kinds.get(file.kind);
  if (known === undefined) throw new Error(`no kind of file: ${file.kind}`);
  const { kind, competition, nature, signer, createdAt, trail, edition, attachments } = file;
  const { newest: version } = known.versions;
  const { members, records } = known.toParts(file);
  const header = {
    ...{ pleno: 1, kind, ...(version > 1 && { version }) },
    ...{ competition, nature, signer: { key: signer }, createdAt },
    ...(trail && { trail }),
    ...(edition && { edition }),
    ...(attachments && { attachments }),
    count: records.length,
    ...members,
  };
  return [JSON.stringify(header), ...records];
}
