import { describe, expect, test } from 'vitest';
import { openCamera } from '../../../renderer/platform/camera';

class TrackStandIn extends EventTarget {
  stopped = false;
  stop(): void {
    this.stopped = true;
  }
}

function aCamera() {
  const track = new TrackStandIn();
  // Of a stream only its tracks are used here.
  const stream = { getTracks: () => [track] } as unknown as MediaStream;
  return { track, stream };
}

describe('the camera', () => {
  test('asks for a picture without sound, and its light goes out when it is let go', async () => {
    const { track, stream } = aCamera();
    const asked: MediaStreamConstraints[] = [];
    const opened = await openCamera({
      getUserMedia: async (wishes = {}) => {
        asked.push(wishes);
        return stream;
      },
    });
    expect(asked).toMatchObject([{ audio: false }]);
    if (!opened.ok) throw new Error(opened.error.type);
    expect(opened.value.stream).toBe(stream);
    opened.value.stop();
    expect(track.stopped).toBe(true);
  });

  test('tells when it is unplugged', async () => {
    const { track, stream } = aCamera();
    const opened = await openCamera({ getUserMedia: async () => stream });
    let ended = 0;
    if (opened.ok) {
      opened.value.onEnded(() => {
        ended += 1;
      });
    }
    track.dispatchEvent(new Event('ended'));
    expect(ended).toBe(1);
  });

  test.each([
    ['NotAllowedError', 'camera-refused'],
    ['SecurityError', 'camera-refused'],
    ['NotReadableError', 'camera-busy'],
    ['AbortError', 'camera-busy'],
    ['NotFoundError', 'camera-missing'],
    ['OverconstrainedError', 'camera-missing'],
    ['toString', 'camera-missing'],
  ])('%s is told as %s', async (name, type) => {
    const opened = await openCamera({
      getUserMedia: () => Promise.reject(new DOMException('no', name)),
    });
    expect(opened).toEqual({ ok: false, error: { type } });
  });

  test('a page that may not ask has none', async () => {
    expect(await openCamera(undefined)).toEqual({ ok: false, error: { type: 'camera-missing' } });
  });
});
