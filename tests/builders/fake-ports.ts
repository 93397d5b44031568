import { readFileSync } from 'node:fs';
import { createCodec } from '../../renderer/adapters/bundle/codec';
import { hashBytes, hashFile, hashText } from '../../renderer/adapters/hash';
import { createSeals } from '../../renderer/adapters/keys/age-seal';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { createSpreadsheet } from '../../renderer/adapters/spreadsheet/spreadsheet';
import type { OutgoingFile } from '../../renderer/application/ports/file-saver';
import type { Ports } from '../../renderer/application/ports/ports';
import type { Repository } from '../../renderer/application/ports/repository';
import type { ExpectedHeadings, Table } from '../../renderer/application/ports/spreadsheet';
import type { IncomingFile } from '../../renderer/application/receive/import-outcome';
import { toCriterionId } from '../../renderer/application/set-up/criterion-id';
import { ENTRY_HEADINGS } from '../../renderer/application/tables/columns/entry-columns';
import { JUDGE_HEADINGS } from '../../renderer/application/tables/columns/judge-columns';
import { toBasisPoints } from '../../renderer/domain/quantities';
import { err, ok, type Result } from '../../renderer/domain/result';
import { aCriterion, aScale } from './a-rubric';
import { getTable } from './a-table';
import { createMemoryRepository } from './memory-repository';
import { quickCredentials } from './quick-credentials';

export interface FakePorts extends Ports {
  /** What was saved, in order. */
  readonly saved: OutgoingFile[];
}

/** The real codec over keys from a seed; a clock that moves a second a look; files kept in a list. */
export function fakePorts(
  overrides: Partial<Ports> = {},
  {
    seed = 'secretariat',
    repository = createMemoryRepository(),
  }: { readonly seed?: string; readonly repository?: Repository } = {},
): FakePorts {
  let [seconds, ids] = [0, 0];
  const saved: OutgoingFile[] = [];
  const keyring = createMemoryKeyring(seed);
  return {
    repository,
    received: { read: async () => err({ type: 'received-lost' }) },
    keyring,
    codec: createCodec(keyring),
    seals: createSeals(),
    credentials: quickCredentials(),
    files: {
      save: async (file) => {
        saved.push(file);
        return ok({ type: 'saved', where: `/stick/${file.name}` });
      },
    },
    spreadsheet: createSpreadsheet(),
    hash: hashText,
    hashBytes,
    hashFile,
    now: () => {
      seconds += 1;
      return new Date(Date.UTC(2026, 2, 16, 1, 0, seconds)).toISOString();
    },
    findTrailHead: () => undefined,
    newId: () => {
      ids += 1;
      return `${seed}-${ids}`;
    },
    sample: async () => ({
      entries: await readTable('assets/sample/peserta-contoh-46.csv', ENTRY_HEADINGS),
      judges: await readTable('assets/sample/juri-contoh.csv', JUDGE_HEADINGS),
      rubric: sevenCriteria(),
    }),
    ...overrides,
    saved,
  };
}

/** Ports of a laptop of its own: other keys, other ids, another disk. */
export const anotherLaptop = (name: string): FakePorts => fakePorts({}, { seed: name });

export function lastSaved(ports: FakePorts): OutgoingFile {
  const file = ports.saved.at(-1);
  if (!file) throw new Error('nothing was saved');
  return file;
}

const readTable = (path: string, headings: ExpectedHeadings): Promise<Table> =>
  getTable(new Uint8Array(readFileSync(path)), headings);

/** Seven criteria with the weights 10, 15, 5, 30, 20, 5 and 15 per cent. */
export const sevenCriteria = () => ({
  scale: aScale(),
  criteria: [10, 15, 5, 30, 20, 5, 15].map((percent, index) =>
    aCriterion({
      id: toCriterionId(`Criterion ${index + 1}`, []),
      name: `Criterion ${index + 1}`,
      weight: toBasisPoints(percent * 100),
    }),
  ),
});

/** A file as the picker hands it over. */
export const anIncomingFile = ({ name, bytes }: Pick<OutgoingFile, 'name' | 'bytes'>): IncomingFile => ({
  name,
  size: bytes.length,
  read: async () => bytes,
});

/** @throws when the result is an error, naming it. */
export function getValue<T, E extends { readonly type: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(`unexpected ${JSON.stringify(result.error)}`);
  return result.value;
}
