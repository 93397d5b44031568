import { decodeQR } from 'qr/decode.js';

/** A code that stands in the picture says the same again; nothing is looked at twice within this. */
const BETWEEN_LOOKS_MS = 30;

/** Reads the picture again and again; a code once read is told once until another one stands there. */
export function lookForCodes(player: HTMLVideoElement, onText: (text: string) => void): () => void {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  let timer = 0;
  let last = '';
  const look = (): void => {
    const text = context && readCode(player, canvas, context);
    if (text && text !== last) {
      last = text;
      onText(text);
    }
    timer = window.setTimeout(look, BETWEEN_LOOKS_MS);
  };
  look();
  return () => window.clearTimeout(timer);
}

function readCode(
  player: HTMLVideoElement,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
): string | undefined {
  const { videoWidth: width, videoHeight: height } = player;
  if (width === 0 || height === 0 || player.readyState < player.HAVE_CURRENT_DATA) return undefined;
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.drawImage(player, 0, 0);
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    // No code in the picture, or one too blurred: most pictures are like that.
    return undefined;
  }
}
