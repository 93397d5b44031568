import '../zod-without-eval';
import { verifyEd25519 } from '../keys/ed25519';
import { answerDecodeJob } from './answer-decode-job';
import { createDecoder } from './decode';
import type { DecodeJob, DecodeReport } from './decode-messages';

/** Runs off the UI thread: a judge's five thousand sheets keep a processor busy for a while. */
const decode = createDecoder({ verify: verifyEd25519 });
const report = (message: DecodeReport): void => self.postMessage(message);

self.onmessage = (event: MessageEvent<DecodeJob>): void => {
  void answerDecodeJob(decode, event.data, report);
};
