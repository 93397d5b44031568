import type { Branded } from './quantities';

export type CompetitionId = Branded<string, 'CompetitionId'>;
export type RoundId = Branded<string, 'RoundId'>;
export type PanelId = Branded<string, 'PanelId'>;
export type CriterionId = Branded<string, 'CriterionId'>;
export type JudgeId = Branded<string, 'JudgeId'>;
export type EntryId = Branded<string, 'EntryId'>;
export type OptionId = Branded<string, 'OptionId'>;

/** Base64 of a device's raw Ed25519 public key: the device's name in the order of revisions. */
export type DeviceKey = Branded<string, 'DeviceKey'>;

/** Lower-case hexadecimal SHA-256. */
export type Sha256 = Branded<string, 'Sha256'>;

/** SHA-256 of a revision's exact bytes. */
export type RevisionId = Branded<Sha256, 'RevisionId'>;

/** The hash function the application hands to the core: hexadecimal SHA-256 of the text's UTF-8 bytes. */
export type HashText = (text: string) => Sha256;
