import { recognise } from '../../../engines/consent/index.ts';
import { findPerson, knowPerson, knownByCode } from '../../../engines/matter/index.ts';
import { type Resident, residentsThemselves } from '../../../kernel/access.ts';
import { change, refused } from '../../../kernel/change.ts';
import { plusMinutes } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { endpoint } from '../../../kernel/page.ts';
import { type Pic, readPic } from '../../../kernel/pic.ts';
import type { World } from '../../../kernel/world.ts';
import type { Told } from '../choose/told.ts';
import { isAllowed, type Principal, principalsOf, tokenFor } from '../registers/authorizations.ts';
import { sealQuestion } from '../registers/hear.ts';
import { RegisterSilent } from '../registers/silent.ts';
import { type Attempt, take } from './attempt.ts';

/** Where Suomi.fi sends the resident back. Good for the browser and the person who asked, once. */
export const done = endpoint({
  at: '/acting/authorizations/done',
  may: residentsThemselves,

  async get(visit) {
    const { world, actor, query } = visit;
    const attempt = take(visit, query.get('state'));
    const told = await outcome();
    if (told === 'stale' || told === 'refused') await refused(world, actor, 'acting.fetch-mandates', told);
    return { go: `/acting?told=${told}` };

    async function outcome(): Promise<Told> {
      if (!attempt) return 'stale';
      if (!query.get('code')) return 'cancelled';
      try {
        return await fetchMandates(world, actor, attempt, query.get('code')!);
      } catch (error) {
        if (!(error instanceof RegisterSilent)) throw error;
        world.log.warn({ err: error }, 'a register is silent');
        return 'silent';
      }
    }
  },
});

/** Token, persons, and the register's word on each. Only what is ALLOWED becomes a basis, for as long as the register can be asked again. */
async function fetchMandates(world: World, actor: Resident, { session, requestId, redirectUri }: Attempt, code: string): Promise<Told> {
  const given = await tokenFor(world, code, redirectUri);
  if (!given) return 'stale';
  const { token } = given;
  const until = plusMinutes(world.clock(), given.seconds / 60);
  let allowed = 0;
  const principals = await principalsOf(world, { session, token }, requestId);
  for (const principal of principals) {
    const held = { session, token, principal: principal.personId };
    const pic = readPic(principal.personId)?.pic;
    if (!pic || !(await isAllowed(world, held, requestId))) continue;
    const subject = await change(world, { role: 'system', name: 'acting' }, { action: 'acting.recognise', data: 'consent' }, async (tx) => {
      const person = await known(tx, world, pic, principal);
      // Nobody holds a mandate from oneself.
      if (person.id === actor.person) return undefined;
      await recognise(tx, {
        kind: 'mandate',
        policy: 'health-and-social-care',
        subject: person.id,
        subjectName: person.name,
        grantee: actor.person,
        granteeName: actor.name,
        until,
        sealed: sealQuestion(world, { register: 'authorizations', ...held }),
      });
      return person.id;
    });
    if (subject) allowed++;
  }
  if (principals.length === 0) return 'none';
  return allowed > 0 ? 'fetched' : 'refused';
}

/** The principal as the county knows them; one not known yet by the register's name, the last word taken as the family name. */
async function known(tx: Tx, world: World, pic: Pic, { name }: Principal): Promise<{ id: PersonId; name: string }> {
  const before = await knownByCode(tx, world, pic);
  const person = before && (await findPerson(tx, before));
  if (person) return { id: person.id, name: `${person.given} ${person.family}` };
  const words = name.trim().split(/\s+/);
  const family = words.pop() ?? name;
  const id = await knowPerson(tx, world, { pic, given: words.join(' ') || family, family, birthDate: readPic(pic)?.birthDate });
  return { id, name };
}
