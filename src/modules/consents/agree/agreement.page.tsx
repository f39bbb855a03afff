import { residentsInFull } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { missing, one, page } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { agreementOf, giveTo, takeBack } from './agreement.store.ts';
import { AgreementView } from './agreement.view.tsx';

/** One consent or declaration: what is asked, giving it and taking it back, and its whole history. */
export const agreement = page({
  at: '/my/consents/:policy',
  may: residentsInFull,

  async get(visit) {
    const { world, actor, county, params, query } = visit;
    const policy = county.policies.find((p) => p.key === params.policy);
    if (!policy) return missing;
    const known = await look(world, actor, { action: 'consents.open', subject: actor.person, data: 'consents' }, (tx) =>
      agreementOf(tx, actor.person, policy),
    );
    return {
      show: (
        <AgreementView
          visit={visit}
          policy={policy}
          {...known}
          done={query.get('done') === 'give' ? 'give' : query.get('done') === 'withdraw' ? 'withdraw' : undefined}
        />
      ),
    };
  },

  async post(visit) {
    const { world, actor, county, params, form, lang } = visit;
    const policy = county.policies.find((p) => p.key === params.policy);
    if (!policy) return missing;
    const about = { subject: actor.person, data: 'consents' };
    const act = one(form, 'do');
    if (act === 'withdraw' && policy.withdraw) {
      await change(world, actor, { action: 'consents.withdraw', ...about }, (tx) => takeBack(tx, actor.person, policy));
      return { go: `/my/consents/${policy.key}?done=withdraw` };
    }
    // The text may have changed while it was being read: one agrees to what one has seen.
    if (act === 'give' && one(form, 'version') === policy.version) {
      await change(world, actor, { action: 'consents.give', ...about }, (tx) => giveTo(tx, actor.person, policy));
      return { go: `/my/consents/${policy.key}?done=give` };
    }
    const known = await look(world, actor, { action: 'consents.open', ...about }, (tx) => agreementOf(tx, actor.person, policy));
    return { show: <AgreementView visit={visit} policy={policy} {...known} problem={say(lang)('agree.changed')} />, status: 422 };
  },
});
