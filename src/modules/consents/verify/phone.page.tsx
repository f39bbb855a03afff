import { answerCode } from '../../../engines/contact/index.ts';
import { residentsInFull } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import { sayTime } from '../../../kernel/clock.ts';
import { one, page } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { addressToProve, sendProof } from './ask.ts';
import { PhoneView } from './phone.view.tsx';

/** A resident proves the telephone by the code sent to it. */
export const phone = page({
  at: '/my/contact/phone',
  may: residentsInFull,

  async get(visit) {
    const address = await addressToProve(visit, 'sms');
    if (!address) return { go: '/my/contact' };
    if (address.verifiedAt) return { go: '/my/contact?saved=phone' };
    return { show: <PhoneView visit={visit} address={address} /> };
  },

  async post(visit) {
    const { world, actor, form, lang } = visit;
    const t = say(lang);
    if (one(form, 'do') === 'send') {
      const sent = await sendProof(visit, 'sms');
      if (sent.kind !== 'wait') return { go: '/my/contact/phone' };
      return wrong(t('code.wait', { when: sayTime(sent.until, lang) }));
    }
    const answered = await change(world, actor, { action: 'consents.prove-phone', subject: actor.person, data: 'contact details' }, async (tx) => {
      const answered = await answerCode(tx, world, actor.person, one(form, 'code').slice(0, 40));
      tx.audited({ outcome: answered.kind });
      return answered;
    });
    if (answered.kind === 'verified') return { go: '/my/contact?saved=phone' };
    return wrong(answered.kind === 'wrong' ? t('code.wrong', { left: answered.left }) : t('code.over'));

    async function wrong(text: string) {
      const address = await addressToProve(visit, 'sms');
      if (!address || address.verifiedAt) return { go: '/my/contact' };
      return { show: <PhoneView visit={visit} address={address} problem={text} />, status: 422 };
    }
  },
});
