import { describe, expect, test } from 'vitest';
import { aJudgeAtWork, anEvent, exportFile } from '../../../builders/an-event';
import { anotherLaptop, getValue, lastSaved } from '../../../builders/fake-ports';

describe('what a file is', () => {
  test('is told by its kind and its competition', async () => {
    const event = await anEvent();
    const file = await exportFile(event);
    const { id } = await event.competition();
    expect(await event.services.identifyFile(file.bytes)).toEqual({
      ok: true,
      value: { kind: 'competition', competition: id },
    });
  });

  test('is told of a sealed file by the key here that opens it', async () => {
    const { event, desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80, b: 70 });
    await desk.sign(1);
    const scores = await desk.handOver();
    const { id: competition } = await event.competition();
    expect(await event.services.identifyFile(scores.bytes)).toEqual({
      ok: true,
      value: { kind: 'scores', competition, workspace: event.id },
    });
    getValue(await event.services.exportReceipt(event.id, desk.key(1).judge));
    expect(await desk.services.identifyFile(lastSaved(event.ports).bytes)).toEqual({
      ok: true,
      value: { kind: 'receipt', competition, workspace: desk.id },
    });
  });

  test('that was sealed for a key here and is damaged is told to be damaged, not somebody else’s', async () => {
    const { event, desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80 });
    const { bytes } = await desk.handOver();
    expect(await event.services.identifyFile(bytes.slice(0, -1))).toEqual({
      ok: false,
      error: { type: 'file-damaged', line: null },
    });
  });

  test('stays unknown for a laptop the file was not sealed for', async () => {
    const { desk } = await aJudgeAtWork();
    await desk.mark(1, { a: 80 });
    const scores = await desk.handOver();
    const { services } = await anEvent({ ports: anotherLaptop('elsewhere') });
    expect(await services.identifyFile(scores.bytes)).toEqual({
      ok: false,
      error: { type: 'sealed-for-another' },
    });
  });
});
