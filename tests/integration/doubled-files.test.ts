import { afterAll, describe, expect, test } from 'vitest';
import { createDecoder } from '../../renderer/adapters/bundle/decode';
import { hashText } from '../../renderer/adapters/hash';
import { verifyEd25519 } from '../../renderer/adapters/keys/ed25519';
import { checkBundle } from '../../renderer/application/check-bundle';
import { checkDecisions } from '../../renderer/application/check-decisions';
import type { PlenoFile } from '../../renderer/application/ports';
import { findReadinessProblems } from '../../renderer/application/readiness';
import { toDecisions } from '../../renderer/application/to-decisions';
import { toJudgeDesk, toSecretariatView } from '../../renderer/application/views';
import { aJudgeWorkspace } from '../builders/a-workspace';
import { startCounting } from '../builders/count-steps';
import { competitionOf, GROWING, type Grow, SIGNER } from '../builders/growing-files';

// Twice the input may take twice the work, and a little for what grows with its logarithm.
const MOST = 2.3;
const SIZE = 2_000;

const steps = await startCounting();
afterAll(steps.stop);
const decode = createDecoder({ verify: verifyEd25519 });
const here = (entries: number) => ({ competition: competitionOf(entries), signer: SIGNER });
const HERE = here(2 * SIZE);

/** Everything that happens to a file once somebody has given it to the program, up to the first screens. */
async function takeIn(bytes: Uint8Array): Promise<PlenoFile> {
  const read = await decode(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const file = read.value;
  switch (file.kind) {
    case 'competition': {
      const { content: competition, signer } = file;
      toSecretariatView({ competition, signer }, [], hashText);
      findReadinessProblems(competition);
      const [judge] = competition.judges;
      if (judge) toJudgeDesk(aJudgeWorkspace({ competition, signer, judge: judge.id }), [], hashText);
      break;
    }
    case 'scores': {
      expect(checkBundle(file, HERE.competition, hashText).ok).toBe(true);
      toSecretariatView(HERE, file.revisions, hashText);
      break;
    }
    case 'decisions': {
      expect(checkDecisions(file, HERE, hashText).ok).toBe(true);
      const { states } = toSecretariatView(HERE, file.revisions, hashText);
      toDecisions(HERE, file.revisions, states);
      break;
    }
    case 'receipt':
      break;
  }
  return file;
}

async function countBoth(grow: Grow, size: number): Promise<number> {
  const [once, twice] = [await grow(size), await grow(2 * size)];
  const before = await steps.count(() => takeIn(once));
  const after = await steps.count(() => takeIn(twice));
  return after / before;
}

for (const [kind, shapes] of Object.entries(GROWING)) {
  describe(`a ${kind} file of twice the size`, () => {
    test.each(Object.entries<Grow>(shapes))('takes about twice the work: %s', async (_, grow) => {
      expect(await countBoth(grow, SIZE)).toBeLessThanOrEqual(MOST);
    });
  });
}
