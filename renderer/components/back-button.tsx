import { ArrowLeft } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from './button';

interface BackButtonProps {
  readonly label: string;
  /** Where to, when this was the first address. */
  readonly otherwise: string;
}

/** Where the person came from. */
export function BackButton({ label, otherwise }: BackButtonProps) {
  const [, navigate] = useLocation();
  return (
    <Button
      look="plain"
      icon={<ArrowLeft aria-hidden="true" />}
      onClick={() => (window.history.length > 1 ? window.history.back() : navigate(otherwise))}
    >
      {label}
    </Button>
  );
}
