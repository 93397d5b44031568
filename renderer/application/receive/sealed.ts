/** How every file of the age format begins. */
const AGE_MAGIC = 'age-encryption.org/v1\n';

/** Whether the bytes are an age file: sealed for somebody, or under a passphrase. */
export function isSealed(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, AGE_MAGIC.length)) === AGE_MAGIC;
}
