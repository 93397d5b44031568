import { expect, test, vi } from 'vitest';
import { orWithRoom } from '../../../../renderer/platform/opfs/or-with-room';

const full = new DOMException('no space', 'QuotaExceededError');

test('what finds no room is done again once there is some', async () => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValueOnce(full).mockResolvedValue('done');
  expect(await orWithRoom(work, async () => true)).toBe('done');
});

test('and refused where none can be made, or it was not enough', async () => {
  const work = vi.fn<() => Promise<string>>().mockRejectedValue(full);
  await expect(orWithRoom(work, async () => false)).rejects.toBe(full);
  expect(work).toHaveBeenCalledTimes(1);
  await expect(orWithRoom(work, async () => true)).rejects.toBe(full);
  expect(work).toHaveBeenCalledTimes(3);
});

test('nothing is given up for what failed otherwise', async () => {
  const makeRoom = vi.fn(async () => true);
  const broken = new DOMException('gone', 'NotFoundError');
  await expect(orWithRoom(() => Promise.reject(broken), makeRoom)).rejects.toBe(broken);
  expect(makeRoom).not.toHaveBeenCalled();
});
