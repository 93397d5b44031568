/** Pleno's mark: the seating arc of a plenary hall round one ballot. */
export function MarkLogo({ size = 28 }: { readonly size?: number }) {
  const seats = Array.from({ length: 7 }, (_, index) => {
    const angle = Math.PI * (1 + index / 6);
    return { x: 16 + 12 * Math.cos(angle), y: 20 + 12 * Math.sin(angle), index };
  });
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {seats.map(({ x, y, index }) => (
        <circle key={index} cx={x} cy={y} r="2.6" fill="currentColor" />
      ))}
      <rect x="11" y="17" width="10" height="10" rx="2" fill="var(--accent)" />
    </svg>
  );
}
