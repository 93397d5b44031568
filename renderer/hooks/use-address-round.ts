import { useParams, useRoute } from 'wouter';
import { type AddressRound, inRound } from '../routes';

/** The round that the address names; none where there is no choice, and where a screen is about all rounds. */
export const useAddressRound = (): AddressRound =>
  useParams<{ readonly round?: string }>().round as AddressRound;

/** Whether the address is the one of a pattern, in any round. */
export function useIsAt(pattern: string): boolean {
  const [plain] = useRoute(pattern);
  const [ofRound] = useRoute(inRound(pattern, ':round'));
  return plain || ofRound;
}
