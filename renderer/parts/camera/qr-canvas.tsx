import { encodeQR } from 'qr';
import { useEffect, useRef, useState } from 'react';
import styles from './qr-canvas.module.css';

interface QrCanvasProps {
  /** Upper-case letters, digits and `$%*+-./: ` only. */
  readonly text: string;
  /** What stands here, for those who don't see it. */
  readonly label: string;
}

/** Free modules around a code, as the standard asks for. */
const QUIET = 4;

/** A QR code as large as its place allows: black on white in any theme, every edge on a pixel of the screen. */
export function QrCanvas({ text, label }: QrCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pixels, setPixels] = useState(0);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      setPixels(Math.round(element.clientWidth * window.devicePixelRatio));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d', { alpha: false });
    if (!element || !context || pixels === 0) return;
    if (element.width !== pixels) {
      element.width = pixels;
      element.height = pixels;
    }
    draw(context, text, pixels);
  }, [text, pixels]);
  return <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />;
}

function draw(context: CanvasRenderingContext2D, text: string, pixels: number): void {
  const rows = encodeQR(text, 'raw', { ecc: 'low', encoding: 'alphanumeric', border: QUIET });
  // Edges on whole pixels: modules differ by one at most, and the code fills its place.
  const edge = (module: number): number => Math.round((module * pixels) / rows.length);
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, pixels, pixels);
  context.fillStyle = '#000000';
  rows.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark) return;
      const [left, top] = [edge(x), edge(y)];
      context.fillRect(left, top, edge(x + 1) - left, edge(y + 1) - top);
    });
  });
}
