import type { Competition } from '../../domain/competition';
import type { DeviceKey, HashText, Sha256 } from '../../domain/ids';
import { toSlug } from '../../domain/slug';
import type { BackupHeader } from '../ports/backup-files';

const short = (hash: Sha256): string => hash.slice(0, 8);

/** Eight letters and digits a device goes by in file names and on screens. */
export const toDeviceName = (device: DeviceKey, hash: HashText): string => short(hash(device));

const competitionSlug = ({ identity }: Competition): string => toSlug(identity.name) || 'lomba';

/** `<name>_<year>_v<rule book version>_<hash8>.pleno`; the hash keeps earlier exports from being overwritten. */
export const toCompetitionFileName = (competition: Competition, version: number, fileHash: Sha256): string =>
  `${competitionSlug(competition)}_${competition.identity.year}_v${version}_${short(fileHash)}.pleno`;

/** `<competition>_<judge>_<device8>_<seq>_<hash8>.pleno` */
export function toBundleFileName(
  competition: Competition,
  bundle: {
    readonly judgeCode: string;
    readonly device: DeviceKey;
    readonly lastSeq: number;
    readonly fileHash: Sha256;
  },
  hash: HashText,
): string {
  const judge = toSlug(bundle.judgeCode) || 'juri';
  const device = toDeviceName(bundle.device, hash);
  return `${competitionSlug(competition)}_${judge}_${device}_${bundle.lastSeq}_${short(bundle.fileHash)}.pleno`;
}

/** `<competition>_keputusan_<key8>_<seq>_<hash8>.pleno` */
export function toDecisionsFileName(
  competition: Competition,
  file: { readonly device: DeviceKey; readonly lastSeq: number; readonly fileHash: Sha256 },
  hash: HashText,
): string {
  const key = toDeviceName(file.device, hash);
  return `${competitionSlug(competition)}_keputusan_${key}_${file.lastSeq}_${short(file.fileHash)}.pleno`;
}

/** `<competition>_bergabung_<laptop>_<hash8>.pleno` */
export const toJoiningFileName = (competition: Competition, laptop: string, fileHash: Sha256): string =>
  `${competitionSlug(competition)}_bergabung_${toSlug(laptop) || 'laptop'}_${short(fileHash)}.pleno`;

/** `<competition>_tanda-terima_<judge>_<hash8>.pleno` */
export const toReceiptFileName = (competition: Competition, judgeCode: string, fileHash: Sha256): string =>
  `${competitionSlug(competition)}_tanda-terima_${toSlug(judgeCode) || 'juri'}_${short(fileHash)}.pleno`;

/** Of a file that was taken in, as it is kept: `asli_<sha256>.pleno`; `sha256sum` gives the name. */
export const toOriginalFileName = (content: Sha256): string => `asli_${content}.pleno`;

/** `<competition>_kunci-pemeriksa_<hash8>.age` */
export const toAuditKeyFileName = (competition: Competition, fileHash: Sha256): string =>
  `${competitionSlug(competition)}_kunci-pemeriksa_${short(fileHash)}.age`;

/** `<competition>_cadangan_<sekretariat or judge's code>_<day>_<hash8>.pleno`, with `.age` behind it under a passphrase. */
export function toBackupFileName(
  {
    competitionName,
    role,
    judge,
    createdAt,
  }: Pick<BackupHeader, 'competitionName' | 'role' | 'judge' | 'createdAt'>,
  fileHash: Sha256,
  form: 'open' | 'locked',
): string {
  const whose = role === 'secretariat' ? 'sekretariat' : toSlug(judge?.code ?? '') || 'juri';
  const name = toSlug(competitionName) || 'lomba';
  return `${name}_cadangan_${whose}_${toDay(createdAt)}_${short(fileHash)}.pleno${form === 'locked' ? '.age' : ''}`;
}

/** `<name>_<year>_arsip_<day>`: a folder. */
export const toArchiveFolderName = (competition: Competition, madeAt: string): string =>
  `${competitionSlug(competition)}_${competition.identity.year}_arsip_${toDay(madeAt)}`;

const toDay = (instant: string): string => instant.slice(0, 10).replaceAll('-', '');
