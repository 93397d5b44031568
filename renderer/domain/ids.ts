import type { Branded } from './quantities';

export type CompetitionId = Branded<string, 'CompetitionId'>;
export type RoundId = Branded<string, 'RoundId'>;
export type PanelId = Branded<string, 'PanelId'>;
export type CriterionId = Branded<string, 'CriterionId'>;
export type JudgeId = Branded<string, 'JudgeId'>;
export type EntryId = Branded<string, 'EntryId'>;
export type RoomId = Branded<string, 'RoomId'>;
export type SessionId = Branded<string, 'SessionId'>;
export type OptionId = Branded<string, 'OptionId'>;

/** Who enters, whatever it is called this year. */
export type InstitutionId = Branded<string, 'InstitutionId'>;

/** What is entered: the same one in each year it comes again. */
export type InnovationId = Branded<string, 'InnovationId'>;

/** Base64 of a device's raw Ed25519 public key: the device's name in the order of revisions. */
export type DeviceKey = Branded<string, 'DeviceKey'>;

/** Base64 of the raw Ed25519 public key of a judge's credential: what an access card opens. */
export type CredentialKey = Branded<string, 'CredentialKey'>;

/** For whom something is sealed: the public half of an age identity, `age1…`. */
export type Recipient = Branded<string, 'Recipient'>;

/** What opens it again: `AGE-SECRET-KEY-1…`, as `age-keygen` writes it. */
export type SealIdentity = Branded<string, 'SealIdentity'>;

/** Lower-case hexadecimal SHA-256. */
export type Sha256 = Branded<string, 'Sha256'>;

/** SHA-256 of a revision's exact bytes. */
export type RevisionId = Branded<Sha256, 'RevisionId'>;

/** The hash function the application hands to the core: hexadecimal SHA-256 of the text's UTF-8 bytes. */
export type HashText = (text: string) => Sha256;
