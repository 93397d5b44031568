import { readAct } from '../../../application/acts/act';
import type { Keyring } from '../../../application/ports/keyring';
import { fromBase64 } from '../../../domain/base64';
import type { CompetitionId, DeviceKey } from '../../../domain/ids';
import { laptopStrikeText, type Secretariat } from '../../../domain/secretariat-laptop';
import { toLaptopStrikeBytes } from '../../keys/dsse';
import { SIGNATURE_LENGTH } from '../../keys/ed25519';

interface Head {
  readonly competition: { readonly id: CompetitionId };
  readonly signer: DeviceKey;
  readonly secretariat?: Secretariat;
}

/** In every text of such an act, and in few others. */
const MARK = '"laptop-struck-out"';

/**
 * Whether a line may stand in a file as far as it strikes out a laptop of the secretariat: only the competition's own key
 * does, whoever wrote it down.
 */
export const toStrikeCheck =
  ({ verify }: Pick<Keyring, 'verify'>, { competition, signer, secretariat }: Head) =>
  async (text: string): Promise<boolean> => {
    if (!text.includes(MARK)) return true;
    const act = readAct(JSON.parse(text));
    if (act?.act !== 'laptop-struck-out') return true;
    const { word, laptop, lastSeq, lastAct, reason } = act;
    const bytes = fromBase64(word, SIGNATURE_LENGTH);
    const said = laptopStrikeText({ competition: competition.id, laptop, lastSeq, lastAct, reason });
    return bytes !== undefined && verify(secretariat?.key ?? signer, toLaptopStrikeBytes(said), bytes);
  };
