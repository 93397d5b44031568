import { err, ok, type Result } from '../../domain/result';
import type { Camera, CameraProblem, Platform } from '../../platform/platform';
import type { lookForCodes } from './look-for-codes';

/** By itself; the same each time. @throws where it can't be had, and may be tried again */
export const loadCodeReader = () => import('./look-for-codes');

export type CodeCameraProblem = CameraProblem | { readonly type: 'camera-lost' };

interface CodeCamera {
  readonly camera: Camera;
  readonly lookForCodes: typeof lookForCodes;
}

/** The camera, and what reads codes in its picture, which comes when it is wanted. */
export async function openCodeCamera({
  openCamera,
}: Pick<Platform, 'openCamera'>): Promise<Result<CodeCamera, CodeCameraProblem>> {
  const coming = loadCodeReader().catch(() => undefined);
  const opened = await openCamera();
  if (!opened.ok) return opened;
  const reader = await coming;
  if (reader !== undefined) return ok({ camera: opened.value, lookForCodes: reader.lookForCodes });
  // A picture in which nothing is ever read helps nobody.
  opened.value.stop();
  return err({ type: 'camera-lost' });
}
