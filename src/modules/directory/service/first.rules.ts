import type { Service, ServiceChannel } from '../../../engines/directory/index.ts';

/** The first step to help: what the one big button does. */
export type First =
  | { kind: 'assessment'; key: string }
  | { kind: 'online'; channel: ServiceChannel }
  | { kind: 'phone'; channel: ServiceChannel; number: string }
  | { kind: 'place'; channel: ServiceChannel }
  | { kind: 'centre' };
export type FirstWays = { first: First; phone: { channel: ServiceChannel; number: string } | undefined; place: ServiceChannel | undefined };

/** PTV service class "First aid and emergency services": nobody should read past a web link to the number. */
const EMERGENCY = 'P5.5';
export const isEmergency = (service: Pick<Service, 'serviceClasses'>): boolean => service.serviceClasses.includes(EMERGENCY);

const numberOf = (channel: ServiceChannel): string | undefined => channel.phoneNumbers.find((p) => p.type === 'Phone')?.number;

/**
 * How to begin: an assessment where there is one, else the first of the channels in the county's order that one can use at once; in an emergency the
 * telephone. And always beside it the telephone and the place, when there are such. Pure.
 */
export function firstWays(service: Pick<Service, 'assessment' | 'serviceClasses'>, channels: readonly ServiceChannel[]): FirstWays {
  const place = channels.find((c) => c.type === 'ServiceLocation');
  const answering = channels.find((c) => c.type === 'Phone' && numberOf(c)) ?? channels.find((c) => numberOf(c));
  const phone = answering && { channel: answering, number: numberOf(answering)! };
  return { first: begin(), phone, place };

  function begin(): First {
    if (isEmergency(service) && phone) return { kind: 'phone', ...phone };
    if (service.assessment) return { kind: 'assessment', key: service.assessment };
    for (const channel of channels) {
      const number = numberOf(channel);
      if (channel.type === 'EChannel' && channel.webPages.length > 0) return { kind: 'online', channel };
      if (channel.type === 'Phone' && number) return { kind: 'phone', channel, number };
      if (channel.type === 'ServiceLocation') return number ? { kind: 'phone', channel, number } : { kind: 'place', channel };
    }
    return phone ? { kind: 'phone', ...phone } : { kind: 'centre' };
  }
}
