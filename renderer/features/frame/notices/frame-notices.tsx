import type { WorkspaceId } from '../../../application/workspace/workspace';
import { LogsPutAside } from './log-put-aside';
import { SafetyBanner } from './safety-banner';
import { StartFindingNotice } from './start-finding';

/** What concerns the whole program, above whatever screen is open; nothing on a good day. */
export function FrameNotices({ judge }: { readonly judge?: WorkspaceId }) {
  return (
    <div>
      <StartFindingNotice />
      <LogsPutAside />
      <SafetyBanner judge={judge} />
    </div>
  );
}
