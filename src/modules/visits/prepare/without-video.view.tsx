import { PhoneLink, readablePhone, useLang } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** What happens when picture or sound does not work: voice, writing, and the telephone both ways. */
export function WithoutVideo({ phone, centre }: { phone: string; centre: string }) {
  const t = say(useLang());
  return (
    <section aria-labelledby="phone-title">
      <h2 id="phone-title">{t('prepare.phone.title')}</h2>
      <p>{t('prepare.phone.voice')}</p>
      <p>{phone ? t('prepare.phone.we', { phone: readablePhone(phone).replaceAll(' ', '\u00a0') }) : t('prepare.phone.none')}</p>
      <p>
        {t('prepare.phone.you')} <PhoneLink number={centre} />
      </p>
    </section>
  );
}
