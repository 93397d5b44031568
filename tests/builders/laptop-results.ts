import type { CheckResult, Remark } from '../../renderer/application/laptop/laptop-readiness';
import { LAPTOP_CHECKS, toCheckResult } from '../../renderer/application/laptop/laptop-readiness';
import type {
  LaptopSheetRequest,
  PassphraseSlipRequest,
  TestPageRequest,
} from '../../renderer/application/papers/paper-request';
import { toPrintedName } from '../../renderer/application/papers/printed-competition';
import { aCompetition } from './a-competition';

const COMPETITION = 'Kompetisi Inovasi Pelayanan Publik Kota Malang';

type RemarksByCheck = { readonly [check in CheckResult['check']]: readonly Remark[] };

const toResults = (remarks: RemarksByCheck): readonly CheckResult[] =>
  LAPTOP_CHECKS.map((check) => toCheckResult(check, remarks[check]));

/** A sound laptop. */
const goodResults = (): readonly CheckResult[] =>
  toResults({
    space: [{ type: 'space-enough', bytes: 81_400_000_000 }],
    write: [{ type: 'write-sound', writeMs: 4.2, readMs: 1.1 }],
    durability: [
      { type: 'flush-measured', ms: 1.4 },
      { type: 'save-quick', ms: 3.8 },
      { type: 'places-two' },
    ],
    clock: [
      { type: 'clock-fits', name: COMPETITION, at: '2026-03-14T02:00:00.000Z' },
      { type: 'zone-indonesian', offsetMinutes: 420 },
    ],
    printer: [{ type: 'page-made', bytes: 48_000 }],
    'round-trip': [{ type: 'round-trip-sound', files: 3, refusals: 24 }],
  });

/** Everything wrong at once, each in as many words as it ever has. */
export const worstResults = (detail = 'x'.repeat(600), name = COMPETITION): readonly CheckResult[] =>
  toResults({
    space: [{ type: 'space-too-low', bytes: 499_000_000 }],
    write: [{ type: 'write-failed', problem: { type: 'vault-failed', detail } }],
    durability: [
      { type: 'flush-pretended', ms: 0.01 },
      { type: 'save-failed', problem: { type: 'storage-failed', detail } },
      { type: 'places-behind', missing: 'log' },
    ],
    clock: [
      { type: 'clock-behind', minutes: 9_000_000, name, at: '2026-03-14T02:00:00.000Z' },
      { type: 'zone-foreign', offsetMinutes: -210 },
    ],
    printer: [{ type: 'page-not-made', problem: { type: 'pdf-not-made', detail } }],
    'round-trip': [{ type: 'round-trip-failed', step: 'rank', detail }],
  });

export const aTestPageRequest = (change: Partial<TestPageRequest> = {}): TestPageRequest => ({
  type: 'test-page',
  language: 'id',
  createdAt: '2026-03-16T01:30:00.000Z',
  ...change,
});

export const aPassphraseSlipRequest = (
  change: Partial<PassphraseSlipRequest> = {},
): PassphraseSlipRequest => ({
  type: 'passphrase-slip',
  language: 'id',
  createdAt: '2026-03-16T01:30:00.000Z',
  competition: toPrintedName(aCompetition()),
  passphrase: '7K3M-9QXA-04TD-WZ51',
  file: 'lomba-uji_cadangan_sekretariat_20260316_0a1b2c3d.pleno.age',
  ...change,
});

export const aLaptopSheetRequest = (change: Partial<LaptopSheetRequest> = {}): LaptopSheetRequest => ({
  type: 'laptop-sheet',
  language: 'id',
  createdAt: '2026-03-16T01:30:00.000Z',
  laptop: 'Laptop juri 3',
  facts: ['Aplikasi Pleno (Chromium 142)', 'Windows', 'Layar 1366 × 768', 'Prosesor 4 inti'],
  checkedAt: '2026-03-16T01:29:00.000Z',
  clock: 'Senin, 16 Maret 2026, 08.29, UTC+7 (WIB)',
  results: goodResults(),
  printed: 'confirmed',
  ...change,
});
