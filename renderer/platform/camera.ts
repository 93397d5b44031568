import { err, ok, type Result } from '../domain/result';
import type { Camera, CameraProblem } from './platform';

/** A picture sharp enough for a full code, and the one looking away from the person where there are two. */
const wishes: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
};

/** @param devices undefined where the page isn't one that may ask (no https, no localhost) */
export async function openCamera(
  devices: Pick<MediaDevices, 'getUserMedia'> | undefined,
): Promise<Result<Camera, CameraProblem>> {
  if (devices === undefined) return err({ type: 'camera-missing' });
  try {
    const stream = await devices.getUserMedia(wishes);
    const tracks = stream.getTracks();
    return ok({
      stream,
      stop: () => {
        for (const track of tracks) track.stop();
      },
      onEnded: (listener) => {
        for (const track of tracks) track.addEventListener('ended', listener, { once: true });
      },
    });
  } catch (error) {
    return err({ type: toProblem(error instanceof Error ? error.name : '') });
  }
}

function toProblem(name: string): CameraProblem['type'] {
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'camera-refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'camera-busy';
    default:
      // NotFoundError, OverconstrainedError, and whatever a driver makes up.
      return 'camera-missing';
  }
}
