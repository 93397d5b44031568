/** Bytes of an image as pdfmake's image dictionary takes them. */
export function toDataUrl({
  type,
  bytes,
}: {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
}): string {
  let binary = '';
  const chunk = 0x8000;
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk));
  }
  return `data:image/${type};base64,${btoa(binary)}`;
}
