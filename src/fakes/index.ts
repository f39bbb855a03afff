import type { FastifyInstance } from 'fastify';
import type { Part } from '../kernel/part.ts';
import type { World } from '../kernel/world.ts';
import { _example } from '../modules/_example/index.ts';
import { AUTHORIZATIONS_PATH, mountTestAuthorizations } from './authorizations/index.tsx';
import { startEmergencyClinic } from './emergency-clinic/sender.ts';
import { DIRECTORY_PATH, mountTestIdentification, RESIDENTS_PATH } from './identification/index.ts';
import { professionalsToChoose } from './identification/professionals.ts';
import { residentsToChoose } from './identification/residents.ts';
import { attachment } from './inbox/attachment.page.ts';
import { inbox } from './inbox/inbox.page.tsx';
import { startMailSink } from './mail/smtp.ts';
import { onlyInDemo } from './only-in-demo.ts';
import { startPopulationRegister } from './population/population.ts';
import { mountTestPtv } from './ptv/ptv.ts';
import { registers } from './registers/registers.page.tsx';
import { startSmsSink } from './sms/sms.ts';

/** Other people's systems as the demo plays them; its own pages show what the message sinks caught. */
export const fakes: Part = { name: 'fakes', routes: [inbox, attachment, registers] };

/** Parts that only the demo has. */
export const demoParts: readonly Part[] = [_example, fakes];

/**
 * Starts the message sinks and the population register, and tells the settings where the played systems are, unless a real one is set. Call before anything
 * reads those settings; gives the way to stop. Throws in production.
 */
export async function startFakes(world: World): Promise<() => Promise<void>> {
  const { config, db, log } = world;
  onlyInDemo(config.mode, 'The demo');
  config.OIDC_RESIDENT_ISSUER ??= config.url + RESIDENTS_PATH;
  config.OIDC_PROFESSIONAL_ISSUER ??= config.url + DIRECTORY_PATH;
  config.OIDC_RESIDENT_SECRET ??= world.crypto.keyed('resident', 'fakes.client');
  config.OIDC_PROFESSIONAL_SECRET ??= world.crypto.keyed('professional', 'fakes.client');
  const mail = await startMailSink({ mode: config.mode, db, log });
  const sms = await startSmsSink({ mode: config.mode, db, log, user: config.SMS_USER, password: config.SMS_PASSWORD });
  const population = await startPopulationRegister({ mode: config.mode, db, log, key: config.POPULATION_KEY });
  config.SMTP_URL ??= mail.url;
  config.SMS_URL ??= sms.url;
  config.POPULATION_URL ??= population.url;
  config.AUTHORIZATIONS_URL ??= config.url + AUTHORIZATIONS_PATH;
  const stopClinic = config.POLKU_DEMO_FEEDS ? startEmergencyClinic(world) : () => {};
  return async () => {
    stopClinic();
    await Promise.all([mail.close(), sms.close(), population.close()]);
  };
}

/** Puts test identification, test e-authorizations and the test PTV on the web server. Call before it listens. Throws in production. */
export async function mountFakes(app: FastifyInstance, { config, county, db, clock }: World): Promise<void> {
  await mountTestPtv(app, { mode: config.mode, county, clock });
  await mountTestAuthorizations(app, {
    mode: config.mode,
    url: config.url,
    port: config.PORT,
    db,
    clock,
    client: { id: config.AUTHORIZATIONS_CLIENT, key: config.AUTHORIZATIONS_KEY, secret: config.AUTHORIZATIONS_SECRET },
  });
  await mountTestIdentification(app, {
    config: {
      mode: config.mode,
      url: config.url,
      port: config.PORT,
      dataDir: config.dataDir,
      behindProxy: config.POLKU_TRUST_PROXY,
      residents: { id: config.OIDC_RESIDENT_CLIENT, secret: config.OIDC_RESIDENT_SECRET ?? '' },
      professionals: { id: config.OIDC_PROFESSIONAL_CLIENT, secret: config.OIDC_PROFESSIONAL_SECRET ?? '' },
    },
    people: { residents: residentsToChoose(county, config.OIDC_PIC_CLAIM), professionals: professionalsToChoose() },
  });
}
