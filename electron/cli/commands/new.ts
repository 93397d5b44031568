import { access } from 'node:fs/promises';
import { createCodec } from '../../../renderer/adapters/bundle/codec';
import { hashText } from '../../../renderer/adapters/hash';
import { createMemoryKeyring } from '../../../renderer/adapters/keys/memory-keyring';
import {
  freezeRuleBook,
  toCompetitionFile,
} from '../../../renderer/application/send/export-competition-file';
import { signFirstEdition } from '../../../renderer/application/send/sign-edition';
import { listPresets } from '../../../renderer/application/set-up/rubric-presets';
import type { Competition } from '../../../renderer/domain/competition';
import { writeFileSafely } from '../../handlers/files/write-file-safely';
import { type Command, done, type Outcome, refused, wrongUsage } from '../outcome';
import { isSystemError } from '../reading/files';
import { tableOptionsHelp } from '../reading/table-options';
import { buildCompetition } from './build-competition';
import { readNewOptions } from './new-options';

const help = `Usage: pleno new --preset ID --entries FILE --judges FILE --name NAME --out C.pleno [options]

Makes a competition file: one round, one panel, every judge scores every entry.

  --preset ID          the rubric to start from:
${listPresets('en')
  .map(({ id, name }) => `                         ${id.padEnd(26)} ${name}`)
  .join('\n')}
  --entries FILE       CSV or XLSX; columns are told by their headings
                       (No Urut, Judul Inovasi, Instansi, Jenis Instansi, Kategori,
                       Kelompok, Keterangan, or their English names)
  --judges FILE        CSV or XLSX: Kode, Nama, Jabatan, Instansi, Panel
${tableOptionsHelp('two')}
                       Fields: number title institution institutionKind category group note;
                       code name affiliation role panel
  --name NAME          of the competition
  --out FILE           where it goes; an existing file is kept unless --force
  --year YEAR          edition (default: the year of --starts)
  --starts, --ends     YYYY-MM-DD (default: today; --ends: the day of --starts)
  --level LEVEL        city (default), province, nation or other
  --region, --organiser, --venue TEXT
  --nature NATURE      event (default), rehearsal or sample
  --language id|en     of the rubric and the round (default id), and of the remarks (default en)
  --force              replaces an existing --out

A row that cannot be taken stops everything, and so does what only a person can decide (two
columns that fit, hidden rows): nothing is written, and each line says what answers it. Which
column was taken for what, and which was left, is always said. No preset is official;
read the weights (pleno verify C.pleno) before you hand the file out. The signing key is
not kept, so no later version of the same competition can be signed with it.
Exit: 0 written, 1 refused, 2 wrong usage.
`;

async function run(args: readonly string[]): Promise<Outcome> {
  const now = new Date();
  const options = readNewOptions(args, now);
  if (!options.ok) return wrongUsage(options.error.what);
  const { out, force, preset, remarks: language } = options.value;
  if (!force && (await exists(out))) return refused('', [`${out}: is there already; --force replaces it`]);

  const built = await buildCompetition(options.value);
  if (!built.ok) return built.error.outcome;
  const competition = freezeRuleBook(built.value.competition, { hash: hashText }, now.toISOString());
  try {
    await writeFileSafely(out, await encode(competition, now.toISOString()));
  } catch (error) {
    if (isSystemError(error)) return refused('', [`${out}: cannot be written (${error.code})`]);
    throw error;
  }
  const { entries, judges } = competition;
  const weights =
    preset.weightsStatus === 'placeholder'
      ? [`${preset.id}: the weights are placeholders; check them before you hand the file out`]
      : [`${preset.id}: a starting point, not an official rubric; check the weights`];
  const wrote = language === 'id' ? `${entries.length} inovasi, ${judges.length} juri` : undefined;
  return done(`${out}: ${wrote ?? `${entries.length} entries, ${judges.length} judges`}\n`, [
    ...built.value.notices,
    ...weights,
  ]);
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isSystemError(error)) return false;
    throw error;
  }
}

async function encode(competition: Competition, createdAt: string): Promise<Uint8Array> {
  const keyring = createMemoryKeyring();
  const signer = await keyring.createKey();
  const codec = createCodec(keyring);
  const edition = await signFirstEdition({ codec }, signer, competition);
  return codec.encode(toCompetitionFile({ competition, signer, edition }, createdAt));
}

export const newCommand: Command = { summary: 'make a competition file from tables', help, run };
