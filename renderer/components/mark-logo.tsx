import iconUrl from '../../assets/icons/pleno.svg';

/** Pleno's mark: the seating arc of a plenary hall round one ballot. Decoration; the name stands beside it. */
export function MarkLogo({ size = 28 }: { readonly size?: number }) {
  return <img src={iconUrl} width={size} height={size} alt="" />;
}
