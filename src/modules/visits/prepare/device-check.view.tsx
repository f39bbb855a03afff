import { Button, useLang } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** A try of camera and microphone. The script shows it; nothing is sent anywhere. */
export function DeviceCheck() {
  const t = say(useLang());
  return (
    <section aria-labelledby="check-title">
      <h2 id="check-title">{t('check.title')}</h2>
      <noscript>
        <p>{t('check.noscript')}</p>
      </noscript>
      <div className="check" hidden data-check="" data-words={JSON.stringify(wordsOf(t))}>
        <p>{t('check.text')}</p>
        <Button type="button" kind="secondary" data-check-start="">
          {t('check.start')}
        </Button>
        <div className="check-open" hidden data-check-open="">
          <figure data-check-figure="">
            <video className="check-picture" playsInline muted data-check-picture="" />
            <figcaption>{t('check.preview')}</figcaption>
          </figure>
          <div className="check-words" aria-live="polite">
            <p data-check-says="picture" />
            <p data-check-says="sound" />
          </div>
          <label className="check-level">
            {t('check.level')} <meter min={0} low={0.05} high={0.9} max={1} value={0} data-check-level="" />
          </label>
          <div className="check-choices">
            <label className="field-label" htmlFor="check-camera">
              {t('check.camera')}
            </label>
            <select id="check-camera" className="input input-select" data-check-choice="camera" />
            <label className="field-label" htmlFor="check-microphone">
              {t('check.microphone')}
            </label>
            <select id="check-microphone" className="input input-select" data-check-choice="microphone" />
          </div>
          <Button type="button" kind="quiet" data-check-stop="">
            {t('check.stop')}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** What the script says. */
const wordsOf = (t: ReturnType<typeof say>) => ({
  camera: t('check.camera'),
  microphone: t('check.microphone'),
  pictureYes: t('check.picture.yes'),
  pictureNo: t('check.picture.no'),
  soundNone: t('check.sound.none'),
  soundSilent: t('check.sound.silent'),
  soundQuiet: t('check.sound.quiet'),
  soundGood: t('check.sound.good'),
  denied: t('check.denied'),
  busy: t('check.busy'),
});
export type CheckWords = ReturnType<typeof wordsOf>;
