import type { WorkspaceId } from '../../../application/workspace/workspace';
import { LogsPutAside } from './log-put-aside';
import { LostFiles } from './lost-files';
import { SafetyBanner } from './safety-banner';
import { StartFindingNotice } from './start-finding';

/** What concerns the whole program, above whatever screen is open; nothing on a good day. */
export function FrameNotices({ judge }: { readonly judge?: WorkspaceId }) {
  return (
    <div>
      <StartFindingNotice />
      <LogsPutAside />
      <LostFiles />
      <SafetyBanner judge={judge} />
    </div>
  );
}
