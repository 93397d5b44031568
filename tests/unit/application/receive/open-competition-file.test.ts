import { describe, expect, test } from 'vitest';
import type { PlenoFile } from '../../../../renderer/application/ports/pleno-file';
import { findJoined } from '../../../../renderer/application/receive/open-competition-file';
import { addEntry, setRubric } from '../../../../renderer/application/set-up/edit-competition';
import type { FileProblem } from '../../../../renderer/application/workspace/problem';
import type { Result } from '../../../../renderer/domain/result';
import { ruleBookHash } from '../../../../renderer/domain/rule-book';
import { judgeId } from '../../../builders/a-judge';
import { aNumberedFile } from '../../../builders/a-numbered-file';
import { aRubric } from '../../../builders/a-rubric';
import { anEntry } from '../../../builders/an-entry';
import { type AnEvent, aDesk, anEvent, exportFile, loadSecretariat } from '../../../builders/an-event';
import { anotherLaptop, fakePorts, getValue } from '../../../builders/fake-ports';
import { A_CARD_CODE } from '../../../builders/quick-credentials';

function asCompetition(decoded: Result<PlenoFile, FileProblem>) {
  const file = getValue(decoded);
  if (file.kind !== 'competition') throw new Error('no competition');
  return file;
}

const amend = async ({ services, id }: AnEvent): Promise<void> => {
  getValue(
    await services.amendRuleBook(
      id,
      (it) => it.rounds.reduce((made, round) => setRubric(made, round.id, aRubric({ a: 50, b: 50 })), it),
      'Bobot keliru',
    ),
  );
};

describe('opening a competition file', () => {
  test('shows the competition without keeping anything', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    const { services } = await anEvent({ ports: anotherLaptop('one') });
    expect(await services.readCompetitionFile(file.bytes)).toEqual({
      ok: true,
      value: {
        competition: await event.competition(),
        edition: { number: 1, hash: event.services.contentHash(await event.competition()) },
      },
    });
  });

  test('refuses a scores file by its kind', async () => {
    const event = await anEvent();
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('one'));
    const scores = await desk.handOver();
    const refused = { ok: false, error: { type: 'not-a-competition-file', kind: 'sealed' } };
    expect(await desk.services.readCompetitionFile(scores.bytes)).toEqual(refused);
    expect(await desk.services.joinAsJudge(scores.bytes, judgeId('J1'))).toEqual(refused);
  });

  test('refuses what is no Pleno file', async () => {
    const { services } = await anEvent();
    expect(await services.readCompetitionFile(new TextEncoder().encode('JFIF'))).toEqual({
      ok: false,
      error: { type: 'not-a-pleno-file' },
    });
  });

  test('refuses a competition whose rules are still open', async () => {
    const { services, ports, id } = await anEvent();
    const { competition, signer } = await loadSecretariat(ports, id);
    const bytes = await ports.codec.encode({
      kind: 'competition',
      createdAt: ports.now(),
      signer,
      competition: { id: competition.id, hash: ruleBookHash(competition, ports.hash) },
      nature: competition.nature,
      content: competition,
    });
    expect(await services.readCompetitionFile(bytes)).toMatchObject({ error: { type: 'content-invalid' } });
  });

  test('refuses the same competition signed by somebody else', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    const desk = await aDesk(file, 'J1', anotherLaptop('one'));
    const impostor = fakePorts({}, { seed: 'impostor' });
    const decoded = getValue(await impostor.codec.decode(file.bytes));
    if (decoded.kind !== 'competition') throw new Error('no competition');
    const signer = await impostor.keyring.createKey();
    const bytes = await aNumberedFile(impostor, { ...decoded, signer }, 1);
    const refused = { ok: false, error: { type: 'competition-other-signer' } };
    expect(await desk.services.readCompetitionFile(bytes)).toEqual(refused);
    expect(await desk.services.joinAsJudge(bytes, judgeId('J1'))).toEqual(refused);
    expect(await desk.services.joinAsJudge(bytes, judgeId('J2'))).toEqual(refused);
  });
});

describe('joining as a judge', () => {
  test('makes a workspace with a device key of its own', async () => {
    const event = await anEvent();
    const desk = await aDesk(await exportFile(event), 'J2', anotherLaptop('two'));
    const workspace = await desk.workspace();
    expect(workspace).toMatchObject({
      role: 'judge',
      judge: judgeId('J2'),
      competition: await event.competition(),
    });
    expect(workspace.device).not.toBe(workspace.signer);
    expect(await desk.ports.repository.loadRevisions(desk.id)).toEqual([]);
  });

  test('updates the competition for a judge who is already here and keeps the sheets', async () => {
    const event = await anEvent();
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('one'));
    await desk.mark(1, { a: 80 });
    const { device } = await desk.workspace();
    getValue(await event.services.changeCompetition(event.id, (it) => addEntry(it, anEntry({ number: 9 }))));
    const again = await aDesk(await exportFile(event), 'J1', desk.ports);
    expect(again.id).toBe(desk.id);
    expect(await again.workspace()).toMatchObject({ device, competition: await event.competition() });
    expect(await desk.ports.repository.loadRevisions(desk.id)).toHaveLength(1);
  });

  test('gives a second judge on the same laptop a workspace and a key apart', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    const ports = anotherLaptop('one');
    const [first, second] = [await aDesk(file, 'J1', ports), await aDesk(file, 'J2', ports)];
    expect(first.id).not.toBe(second.id);
    expect((await first.workspace()).device).not.toBe((await second.workspace()).device);
    const joined = findJoined(await ports.repository.listWorkspaces(), await event.competition());
    expect(joined.map(({ judge }) => judge)).toEqual([judgeId('J1'), judgeId('J2')]);
  });

  test('refuses an earlier version of the rule book', async () => {
    const event = await anEvent();
    const earlier = await exportFile(event);
    await amend(event);
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('one'));
    const refused = {
      ok: false,
      error: { type: 'edition-older', known: { number: 2 }, offered: { number: 1 } },
    };
    expect(await desk.services.readCompetitionFile(earlier.bytes)).toMatchObject(refused);
    expect(await desk.services.joinAsJudge(earlier.bytes, judgeId('J1'))).toMatchObject(refused);
    expect((await desk.workspace()).competition).toEqual(await event.competition());
  });

  test('refuses a later number that lacks an entry judges have, or goes back to earlier rules', async () => {
    const event = await anEvent();
    const { codec } = event.ports;
    const earlier = asCompetition(await codec.decode((await exportFile(event)).bytes));
    getValue(await event.services.changeCompetition(event.id, (it) => addEntry(it, anEntry({ number: 9 }))));
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('one'));
    const refused = { ok: false, error: { type: 'competition-older' } };
    const withoutEntry = await aNumberedFile(event.ports, earlier, 3);
    expect(await desk.services.joinAsJudge(withoutEntry, judgeId('J1'))).toEqual(refused);
    const before = asCompetition(await codec.decode((await exportFile(event)).bytes));
    await amend(event);
    getValue(await desk.services.joinAsJudge((await exportFile(event)).bytes, judgeId('J1')));
    const earlierRules = await aNumberedFile(event.ports, before, 4);
    expect(await desk.services.joinAsJudge(earlierRules, judgeId('J1'))).toEqual(refused);
  });

  test('refuses later rules that come without the cards, or with a lost one made good again', async () => {
    const event = await anEvent();
    const first = await exportFile(event);
    getValue(await event.services.replaceCard(event.id, judgeId('J2'), 'hilang'));
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('one'));
    await amend(event);
    const later = asCompetition(await event.ports.codec.decode((await exportFile(event)).bytes));
    const before = asCompetition(await event.ports.codec.decode(first.bytes));
    const { access: _, ...bare } = later.content;
    for (const content of [
      bare,
      { ...bare, ...(before.content.access && { access: before.content.access }) },
    ]) {
      const bytes = await aNumberedFile(event.ports, { ...later, content }, 9);
      expect(await desk.services.joinAsJudge(bytes, judgeId('J1'), A_CARD_CODE)).toEqual({
        ok: false,
        error: { type: 'competition-older' },
      });
    }
  });

  test('keeps word of a laptop struck out: a file that lacks it, or trusts it longer, is older', async () => {
    const event = await anEvent();
    const before = await exportFile(event);
    const device = await event.ports.keyring.createKey();
    const strike = (lastSeq: number) =>
      event.services.changeCompetition(event.id, (it) => ({
        ...it,
        ...(it.access && {
          access: {
            ...it.access,
            struckOut: [
              { device, judge: judgeId('J2'), lastSeq, reason: 'dicuri', at: '2026-03-16T02:00:00.000Z' },
            ],
          },
        }),
      }));
    getValue(await strike(5));
    const longer = await exportFile(event);
    const { codec } = event.ports;
    getValue(await strike(3));
    // A new card for somebody leaves the list as it is.
    getValue(await event.services.replaceCard(event.id, judgeId('J2'), 'hilang'));
    const desk = await aDesk(await exportFile(event), 'J1', anotherLaptop('one'));
    expect((await desk.workspace()).competition.access?.struckOut).toMatchObject([{ device, lastSeq: 3 }]);
    for (const earlier of [before, longer]) {
      // Even with a higher number: it would take nothing away from what is known.
      const content = asCompetition(await codec.decode(earlier.bytes));
      const bytes = await aNumberedFile(event.ports, content, 9);
      expect(await desk.services.joinAsJudge(bytes, judgeId('J1'), A_CARD_CODE)).toEqual({
        ok: false,
        error: { type: 'competition-older' },
      });
    }
  });

  test('throws for somebody who is no judge of the competition', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    await expect(event.services.joinAsJudge(file.bytes, judgeId('J9'))).rejects.toThrow('judge');
  });

  test('lets the secretariat play a judge on its own laptop', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    expect(await event.services.joinAsJudge(file.bytes, judgeId('J1'), A_CARD_CODE)).toMatchObject({
      ok: true,
    });
  });
});
