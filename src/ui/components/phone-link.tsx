import { Icon } from './icon.tsx';

/** `tel:` form of a number as people write it; short national numbers stay as they are, '019 000 1000' -> '+358190001000'. */
export function dialled(number: string): string {
  const digits = number.replace(/[^\d+]/g, '');
  return digits.startsWith('0') && digits.length > 6 ? `+358${digits.slice(1)}` : digits;
}

/** A kept number as people read it: '+358401234567' -> '+358 40 123 4567'; numbers of other countries and unfinished ones as they are. */
export const readablePhone = (number: string): string => number.replace(/^\+358(\d{2})(\d{3})(\d{2,5})$/, '+358 $1 $2 $3');

/** A telephone number one can press. `big`: as a clear target of its own, with an icon. */
export function PhoneLink({ number, big }: { number: string; big?: boolean }) {
  return (
    <a href={`tel:${dialled(number)}`} className={big ? 'phone phone-big' : 'phone'}>
      {big && <Icon name="phone" />}
      <span>{readablePhone(number).replaceAll(' ', '\u00a0')}</span>
    </a>
  );
}
