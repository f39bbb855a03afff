import { residents } from '../../../demo/ita-uusimaa/people.ts';

const digits = (text: string) => text.replace(/[^\d+]/g, '');

/** 'Aino Esimerkki, aino@example.fi': with the name of the demo person that the address or number belongs to. */
export function withName(recipient: string): string {
  const person = residents.find((r) => (recipient.includes('@') ? r.email === recipient : r.phone !== '' && digits(r.phone) === digits(recipient)));
  return person ? `${person.given} ${person.family}, ${recipient}` : recipient;
}
