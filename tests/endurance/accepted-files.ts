import { deepEqual, equal, match, notEqual, ok } from 'node:assert/strict';
import { findCompetitionFault } from '../../renderer/adapters/bundle/competition-faults';
import { hashText } from '../../renderer/adapters/hash';
import { toCertificateBytes } from '../../renderer/adapters/keys/dsse';
import { sheetsIn } from '../../renderer/application/acts/act';
import type { Keyring } from '../../renderer/application/ports/keyring';
import type { Codec, PlenoFile } from '../../renderer/application/ports/pleno-file';
import { fromBase64 } from '../../renderer/domain/base64';
import { canonicalJson, type Json } from '../../renderer/domain/canonical-json';
import { certificateText } from '../../renderer/domain/certificate-text';
import { cleanCompetition } from '../../renderer/domain/clean-competition';
import { ruleBookHash } from '../../renderer/domain/rule-book';

/**
 * What holds for every file that is accepted, whoever made it.
 *
 * @throws in words, if it doesn't
 */
export async function checkAccepted(
  file: PlenoFile,
  { codec, keyring }: { readonly codec: Codec; readonly keyring: Keyring },
): Promise<void> {
  if (file.kind === 'competition' || file.kind === 'joining') checkCompetition(file);
  else checkRevisions(file);
  await checkCertificate(file, keyring);
  deepEqual(await codec.decode(await codec.encode(file)), { ok: true, value: file });
}

function checkCompetition(file: Extract<PlenoFile, { readonly kind: 'competition' | 'joining' }>): void {
  equal(findCompetitionFault(file.content), undefined);
  deepEqual(cleanCompetition(file.content), file.content);
  equal(ruleBookHash(file.content, hashText), file.competition.hash);
  equal(file.content.id, file.competition.id);
}

function checkRevisions(file: Exclude<PlenoFile, { readonly kind: 'competition' | 'joining' }>): void {
  const revisions = file.kind === 'receipt' ? file.decisions : file.revisions;
  equal(new Set(revisions.map(({ id }) => id)).size, revisions.length);
  if (file.kind === 'receipt') {
    const received = file.received.flatMap((each) => each.revisions);
    equal(new Set(received).size, received.length);
    equal(new Set(file.received.map(({ device }) => device)).size, file.received.length);
    for (const id of received) match(id, /^[0-9a-f]{64}$/);
  }
  if (file.trail) ok(file.trail.lines > 0, 'a trail without lines');
  for (const { id, text, revision } of revisions) {
    equal(id, hashText(text));
    equal(canonicalJson(revision as unknown as Json), text);
    const writers = file.kind === 'scores' ? [] : (file.secretariat?.laptops ?? []);
    ok([file.signer, ...writers.map(({ key }) => key)].includes(revision.device), 'another laptop');
    if (file.kind !== 'receipt') ok(revision.seq <= file.lastSeq, 'a number beyond the last');
    ok(!/[\u202a-\u202e\u2066-\u2069]/.test(text), 'a text that turns what stands around it');
  }
  for (const { revision } of sheetsIn(revisions)) {
    if (file.kind !== 'decisions') equal(revision.judge, file.judge);
    if (file.kind !== 'scores') {
      notEqual(revision.state, 'draft');
      ok(revision.reason?.trim(), 'a decision without a reason');
      ok(revision.supersedes.length > 0, 'a decision about nothing');
    }
    for (const mark of Object.values(revision.marks))
      ok(Number.isInteger(mark) && mark >= 0 && mark <= 100_000, `the mark ${mark}`);
  }
}

/** A certificate that was accepted is its credential's word for exactly this laptop. */
async function checkCertificate(file: PlenoFile, keyring: Keyring): Promise<void> {
  if (file.kind !== 'scores' || file.certificate === undefined) return;
  const { credential: key, at: when, signature } = file.certificate;
  const text = certificateText({
    competition: file.competition.id,
    judge: file.judge,
    device: file.signer,
    at: when,
  });
  const bytes = fromBase64(signature, 64) ?? new Uint8Array();
  ok(await keyring.verify(key, toCertificateBytes(text), bytes), 'a certificate nobody gave');
}
