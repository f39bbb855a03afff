import { actingFor, type Consent } from '../../../engines/consent/index.ts';
import { type Resident, residentsThemselves } from '../../../kernel/access.ts';
import { change, look, refused } from '../../../kernel/change.ts';
import { asId, type ConsentId } from '../../../kernel/ids.ts';
import { one, page, type Visit } from '../../../kernel/page.ts';
import type { Acting } from '../../../kernel/session.ts';
import { hasAuthorizations } from '../registers/authorizations.ts';
import { isRegisterBased, mayGoOnActing } from '../still/still.ts';
import { beginForChild, readChoices } from './choices.store.ts';
import { ChooseView } from './choose.view.tsx';
import { isTold, type Told } from './told.ts';

/** Whom a resident may act for: children, adults by mandate, matters supported. Choosing one leads to their page. */
export const choose = page({
  at: '/acting',
  may: residentsThemselves,

  async get(visit) {
    const told = visit.query.get('told');
    return shown(visit, isTold(told) ? told : undefined);
  },

  async post(visit) {
    const { world, actor, form } = visit;
    const child = one(form, 'child');
    const basis = asId<ConsentId>(one(form, 'basis'));
    if (!child && !basis) return shown(visit, 'choose', 422);
    const whom = child ? await beginForChild(world, actor, child) : await beginOn(visit, basis!);
    if (typeof whom === 'string') {
      await refused(world, actor, 'acting.begin', whom);
      return shown(visit, whom === 'silent' ? 'silent' : 'refused', 422);
    }
    const representing: Resident = {
      ...actor,
      person: whom.person,
      name: whom.name,
      by: { person: actor.person, name: actor.name, basis: whom.basis, kind: whom.kind, ...(whom.matter ? { matter: whom.matter } : {}) },
    };
    await visit.actFor(whom);
    await change(world, representing, { action: 'acting.begin', subject: whom.person, matter: whom.matter, data: 'session' }, async () => {});
    return { go: whom.matter ? `/my/matters/${whom.matter}` : '/my' };
  },
});

async function shown(visit: Visit<Resident>, told: Told | undefined, status = 200) {
  const choices = await readChoices(visit.world, visit.actor);
  return { show: <ChooseView visit={visit} choices={choices} told={told} byMandate={hasAuthorizations(visit.world)} />, status };
}

/** A mandate fetched before, or a matter supported. The register is asked at once, so that nothing is shown on an old word. */
async function beginOn({ world, actor }: Visit<Resident>, id: ConsentId): Promise<Acting | 'not-yours'> {
  const act = { action: 'acting.choices', subject: actor.person, data: 'consent' };
  const found = (await look(world, actor, act, (tx) => actingFor(tx, actor.person))).find((c) => c.id === id && c.status === 'active');
  if (!found || (found.kind !== 'mandate' && found.kind !== 'support')) return 'not-yours';
  if (isRegisterBased(found.kind) && !(await mayGoOnActing(world, id, new Date(0)))) return 'not-yours';
  return actingOn(found, found.kind);
}

const actingOn = (consent: Consent, kind: 'mandate' | 'support'): Acting => ({
  person: consent.subject,
  name: consent.data.subjectName ?? '',
  basis: consent.id,
  kind,
  ...(consent.matter ? { matter: consent.matter } : {}),
  ...(consent.endsAt ? { until: consent.endsAt } : {}),
});
