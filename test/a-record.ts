import { keepAddress } from '../src/engines/matter/index.ts';
import { give, recognise } from '../src/engines/consent/index.ts';
import type { Resident } from '../src/kernel/access.ts';
import { change } from '../src/kernel/change.ts';
import type { ConsentId, MatterId, PersonId } from '../src/kernel/ids.ts';
import type { World } from '../src/kernel/world.ts';
import { aMatterWithRight } from './a-right.ts';
import { aBookedVisit } from './a-visit.ts';
import { actorOf, system } from './world.ts';

export const personOf = (key: string): PersonId => (actorOf(key) as Resident).person;

/** Something of every kind that FHIR tells: Aino's assessment, booked visit, consent and mandate to Tuuli; Salla under non-disclosure with a visit too. */
export async function aRecord(world: World): Promise<{ assessed: MatterId; booked: MatterId; mandate: ConsentId; protectedMatter: MatterId }> {
  const aino = actorOf('aino') as Resident;
  const assessed = await aMatterWithRight(world, aino);
  const booked = await aBookedVisit(world);
  const protectedVisit = await aBookedVisit(world, { of: 'salla' });
  await change(world, aino, { action: 'test' }, (tx) => give(tx, { kind: 'service', policy: 'feedback', version: '1', subject: aino.person }));
  const mandate = await change(world, system, { action: 'test' }, async (tx) => {
    await keepAddress(tx, aino.person, { street: 'Esimerkkikatu 1', postalCode: '06100', postOffice: 'PORVOO', municipality: '638' });
    await keepAddress(tx, personOf('salla'), { street: 'Salainen polku 2', postalCode: '04130', postOffice: 'SIPOO', municipality: '753' });
    return recognise(tx, {
      kind: 'mandate',
      policy: 'asiointi',
      subject: aino.person,
      subjectName: aino.name,
      grantee: personOf('tuuli'),
      granteeName: 'Tuuli Malli',
      until: undefined,
      sealed: 'x',
    });
  });
  return { assessed, booked: booked.matter, mandate, protectedMatter: protectedVisit.matter };
}
