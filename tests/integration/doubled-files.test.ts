import { afterAll, describe, expect, test } from 'vitest';
import { createBackupFiles } from '../../renderer/adapters/backup/backup-file';
import { createDecoder } from '../../renderer/adapters/bundle/decode';
import { hashText } from '../../renderer/adapters/hash';
import { verifyEd25519 } from '../../renderer/adapters/keys/ed25519';
import { createMemoryKeyring } from '../../renderer/adapters/keys/memory-keyring';
import { sheetsIn } from '../../renderer/application/acts/act';
import { toDecisions } from '../../renderer/application/disputes/to-decisions';
import type { PlenoFile } from '../../renderer/application/ports/pleno-file';
import { checkBundle } from '../../renderer/application/receive/check-bundle';
import { checkDecisions } from '../../renderer/application/receive/check-decisions';
import { toSecretariatView } from '../../renderer/application/results/secretariat-view';
import { findSetUpProblems } from '../../renderer/application/set-up/find-set-up-problems';
import { findOwnRounds, toJudgeDesk } from '../../renderer/application/sheets/judge-desk';
import { aBackup, aCarriedKey } from '../builders/a-backup';
import { readTable } from '../builders/a-table';
import { aWorkbook } from '../builders/a-workbook';
import { aJudgeWorkspace } from '../builders/a-workspace';
import { startCounting } from '../builders/count-steps';
import { competitionOf, GROWING, type Grow, SIGNER } from '../builders/growing-files';

// Twice the input may take twice the work, and a little for what grows with its logarithm.
const MOST = 2.3;
const SIZE = 2_000;

const steps = await startCounting();
afterAll(steps.stop);
const decode = createDecoder({ verify: verifyEd25519 });
const here = (entries: number) => ({ competition: competitionOf(entries), signer: SIGNER });
const HERE = here(2 * SIZE);

/** Everything that happens to a file once somebody has given it to the program, up to the first screens. */
async function takeIn(bytes: Uint8Array): Promise<PlenoFile> {
  const read = await decode(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const file = read.value;
  switch (file.kind) {
    case 'competition': {
      const { content: competition, signer } = file;
      toSecretariatView({ competition, signer }, [], hashText);
      findSetUpProblems(competition);
      const [judge] = competition.judges;
      if (judge) {
        const workspace = aJudgeWorkspace({ competition, signer, judge: judge.id });
        const [round] = findOwnRounds(workspace);
        if (round) toJudgeDesk(workspace, [], hashText, round.id);
      }
      break;
    }
    case 'scores': {
      expect(checkBundle(file, HERE.competition, hashText).ok).toBe(true);
      toSecretariatView(HERE, file.revisions, hashText);
      break;
    }
    case 'decisions': {
      expect(checkDecisions(file, HERE, hashText).ok).toBe(true);
      const sheets = sheetsIn(file.revisions);
      const { states } = toSecretariatView(HERE, sheets, hashText);
      toDecisions(HERE, sheets, states);
      break;
    }
    case 'receipt':
      break;
  }
  return file;
}

async function countBoth(grow: Grow, size: number): Promise<number> {
  const [once, twice] = [await grow(size), await grow(2 * size)];
  const before = await steps.count(() => takeIn(once));
  const after = await steps.count(() => takeIn(twice));
  return after / before;
}

for (const [kind, shapes] of Object.entries(GROWING)) {
  describe(`a ${kind} file of twice the size`, () => {
    test.each(Object.entries<Grow>(shapes))('takes about twice the work: %s', async (_, grow) => {
      expect(await countBoth(grow, SIZE)).toBeLessThanOrEqual(MOST);
    });
  });
}

const LINE_FEED = '\n';
const textBytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const HEADING = 'No;Judul;Instansi';
const lines = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(LINE_FEED);
const csv = (count: number, make: (index: number) => string) => async () =>
  textBytes(`${HEADING}${LINE_FEED}${lines(count, make)}${LINE_FEED}`);
const cell = (column: string, line: number): string =>
  `<c r="${column}${line}" t="inlineStr"><is><t>${column}${line}</t></is></c>`;
const xlsx = (count: number, make: (line: number) => string) => () =>
  aWorkbook({
    sheets: [
      `<sheetData><row r="1">${['No', 'Judul', 'Instansi'].map((name, at) => `<c r="${'ABC'[at]}1" t="inlineStr"><is><t>${name}</t></is></c>`).join('')}</row>${lines(count, (index) => make(index + 2))}</sheetData>`,
    ],
  });

const TABLES: { readonly [shape: string]: (size: number) => () => Uint8Array | Promise<Uint8Array> } = {
  'rows of text': (size) => csv(size, (index) => `${index + 1};Judul ${index};Dinas ${index % 7}`),
  'blank lines': (size) => csv(size, () => ''),
  'lines of separators': (size) => csv(size, () => ';;'),
  'quoted cells': (size) => csv(size, (index) => `${index + 1};"Judul ""${index}""";"Dinas"`),
  'marks that quote nothing': (size) => csv(size, (index) => `${index + 1};Judul 5" layar;"`),
  'rows of a workbook': (size) =>
    xlsx(
      size,
      (line) => `<row r="${line}">${['A', 'B', 'C'].map((column) => cell(column, line)).join('')}</row>`,
    ),
  'rows of a workbook that hold nothing': (size) =>
    xlsx(size, (line) => `<row r="${line}"><c r="A${line}" s="0"/></row>`),
};

describe('a table of twice the size', () => {
  test.each(Object.entries(TABLES))('takes about twice the work: %s', async (_, grow) => {
    const [once, twice] = [await grow(SIZE)(), await grow(2 * SIZE)()];
    const read = (bytes: Uint8Array) => () => readTable(bytes);
    const before = await steps.count(read(once));
    expect((await steps.count(read(twice))) / before).toBeLessThanOrEqual(MOST);
  });
});

describe('a backup of twice the size', () => {
  const files = createBackupFiles(createMemoryKeyring('doubled'));
  const read = async (bytes: Uint8Array): Promise<void> => {
    if (!(await files.decode(bytes)).ok) throw new Error('not read');
  };
  test.each(['lines', 'keys'] as const)('takes about twice the work to open: %s', async (what) => {
    const grow = async (size: number): Promise<Uint8Array> => {
      const keys =
        what === 'keys'
          ? await Promise.all(Array.from({ length: size / 10 }, (_, n) => aCarriedKey(`${n}`)))
          : [];
      const log = textBytes(`${lines(what === 'lines' ? size : 1, (n) => `{"n":${n}}`)}${LINE_FEED}`);
      const backup = aBackup({ log, lines: what === 'lines' ? size : 1, keys });
      return (await files.encode(backup, undefined)).bytes;
    };
    const [once, twice] = [await grow(SIZE), await grow(2 * SIZE)];
    const before = await steps.count(() => read(once));
    expect((await steps.count(() => read(twice))) / before).toBeLessThanOrEqual(MOST);
  });
});
