import { expect, test } from 'vitest';
import { createLastUse } from '../../../renderer/stores/last-use';
import { aTextStore } from '../../builders/a-text-store';
import { workspaceId } from '../../builders/a-workspace';

const id = workspaceId();
const changedAt = '2026-03-15T02:00:00.000Z';
const later = '2026-03-16T02:00:00.000Z';

test('somebody’s last visit is remembered, also where nothing was changed', () => {
  const lastUse = createLastUse(aTextStore(), () => later);
  expect(lastUse.find({ id, changedAt })).toBe(changedAt);
  lastUse.mark(id);
  expect(lastUse.find({ id, changedAt })).toBe(later);
  lastUse.forget(id);
  expect(lastUse.find({ id, changedAt })).toBe(changedAt);
});

test('what was changed after the last visit that is known was used then', () => {
  const lastUse = createLastUse(aTextStore(), () => '2026-03-14T02:00:00.000Z');
  lastUse.mark(id);
  expect(lastUse.find({ id, changedAt })).toBe(changedAt);
});

test('what is no instant is no visit', () => {
  const texts = aTextStore();
  texts.write(`pleno-last-use ${id}`, 'zzz');
  expect(createLastUse(texts, () => later).find({ id, changedAt })).toBe(changedAt);
});
