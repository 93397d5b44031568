import { expect, test } from 'vitest';
import { toVaultProblem } from '../../../../renderer/platform/opfs/to-vault-problem';

test.each([
  [new DOMException('no room', 'QuotaExceededError'), { type: 'vault-full' }],
  [new DOMException('not there', 'NotFoundError'), { type: 'vault-gone' }],
  [new DOMException('in use', 'NoModificationAllowedError'), { type: 'vault-failed', detail: 'in-use' }],
  [new TypeError('a defect'), { type: 'vault-failed', detail: 'TypeError: a defect' }],
  ['thrown', { type: 'vault-failed', detail: 'thrown' }],
])('%s is told as %j', (error, problem) => {
  expect(toVaultProblem(error)).toEqual(problem);
});
