import type { ReactNode } from 'react';
import { FrameNotices } from '../features/frame/notices/frame-notices';
import { TopBar } from '../features/frame/top-bar';
import { Guarded } from './guarded';

/** A screen of no competition, with nothing around it but the bar. */
export function Bare({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <TopBar />
      <FrameNotices />
      <Guarded>{children}</Guarded>
    </>
  );
}
