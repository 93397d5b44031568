import type { Keyring } from '../../application/ports/keyring';
import type { Vouching } from '../../application/ports/pleno-file';
import { toBase64 } from '../../domain/base64';
import { certificateText } from '../../domain/certificate-text';
import { laptopStrikeText, passText } from '../../domain/secretariat-laptop';
import { toCertificateBytes, toLaptopStrikeBytes, toPassBytes } from '../keys/dsse';

export const createVouching = ({ sign }: Pick<Keyring, 'sign'>): Vouching => ({
  certify: async (signer, { competition, key, name, at }) => {
    const text = certificateText({ competition, secretariat: name, device: key, at });
    return { key, name, at, signature: toBase64(await sign(signer, toCertificateBytes(text))) };
  },
  issuePass: async (signer, { credential, at, ...statement }) => {
    const text = passText({ ...statement, credential, at });
    return { credential, at, signature: toBase64(await sign(signer, toPassBytes(text))) };
  },
  strikeOut: async (signer, strike) =>
    toBase64(await sign(signer, toLaptopStrikeBytes(laptopStrikeText(strike)))),
});
