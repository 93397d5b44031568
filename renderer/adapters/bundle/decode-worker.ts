import '../../application/acts/zod-without-eval';
import { createHeartbeat } from '../heartbeat';
import { verifyEd25519 } from '../keys/ed25519';
import { withoutPauses } from '../pauses';
import { createDecodeAnswers } from './answer-decode-job';
import { createOpener } from './decode';
import type { DecodeJob } from './decode-messages';

/** Runs off the UI thread: a judge's five thousand sheets keep a processor busy for a while. */
const beat = createHeartbeat((alive) => self.postMessage(alive));
const take = createDecodeAnswers(
  createOpener({ verify: verifyEd25519 }, { beat, pauses: withoutPauses(beat) }),
  (report) => self.postMessage(report),
);

self.onmessage = (event: MessageEvent<DecodeJob>): void => {
  beat();
  void take(event.data);
};
