import type { PlenoFile } from '../../renderer/application/ports/pleno-file';
import type { FakePorts } from './fake-ports';

type CompetitionFile = Extract<PlenoFile, { readonly kind: 'competition' }>;

/** The competition file as its signer would write it under this number, whatever was given out before. */
export async function aNumberedFile(
  { codec }: Pick<FakePorts, 'codec'>,
  file: CompetitionFile,
  number: number,
): Promise<Uint8Array> {
  const { signer, content } = file;
  const edition = await codec.editions.sign(signer, content.id, {
    number,
    hash: codec.editions.hash(content),
  });
  return codec.encode({ ...file, edition });
}

/** As programs wrote it before files had numbers. */
export function anUnnumberedFile(
  { codec }: Pick<FakePorts, 'codec'>,
  file: CompetitionFile,
): Promise<Uint8Array> {
  const { edition: _, ...rest } = file;
  return codec.encode(rest);
}
