import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { CONGESTION_SCOPE } from '../../modules/congestion/index.ts';
import { addClient, changeClient, findClient } from '../../modules/programs/index.ts';
import { change } from '../../kernel/change.ts';
import { Temporal } from 'temporal-polyfill';
import { ZONE } from '../../kernel/clock.ts';
import type { World } from '../../kernel/world.ts';
import { onlyInDemo } from '../only-in-demo.ts';

const NAME = 'Päivystyksen tilannekuva (esittely)';
const CLINIC = 'porvoo-urgent';
const EVERY_MINUTES = 5;
const AGAIN_SECONDS = 10;

/**
 * Plays an emergency clinic's own system: every five minutes it gets a token with its own key as any program does, and posts an invented reading through
 * the open interface. Gives the way to stop. Throws in production.
 */
export function startEmergencyClinic(world: World): () => void {
  onlyInDemo(world.config.mode, 'The emergency clinic');
  const keys = letIn(world);
  keys.catch(() => {});
  let timer: NodeJS.Timeout;
  const after = (seconds: number) => {
    timer = setTimeout(tell, seconds * 1000).unref();
  };
  const tell = () =>
    keys
      .then((k) => send(world, k))
      .then(
        () => after(EVERY_MINUTES * 60),
        (err) => {
          world.log.debug({ err }, 'the played emergency clinic did not get through');
          after(AGAIN_SECONDS);
        },
      );
  // The web server listens a moment after this.
  after(2);
  return () => clearTimeout(timer);
}

type Keys = { client: string; sign: CryptoKey };
const ALG = 'ES384';

async function letIn(world: World): Promise<Keys> {
  const { publicKey, privateKey } = await generateKeyPair(ALG, { extractable: true });
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: ALG } as never] };
  const client = await change(world, { role: 'system', name: 'demo' }, { action: 'programs.add' }, async (tx) => {
    const known = await findClient(tx.db, { name: NAME });
    if (!known) return addClient(tx, { name: NAME, contact: '', jwks, scopes: [CONGESTION_SCOPE] });
    await changeClient(tx, known.id, { jwks });
    return known.id;
  });
  return { client: client!, sign: privateKey };
}

async function send(world: World, { client, sign }: Keys): Promise<void> {
  const { url } = world.config;
  const now = world.clock();
  const seconds = Math.floor(now.getTime() / 1000);
  const assertion = await new SignJWT({ iss: client, sub: client, aud: `${url}/programs/token`, exp: seconds + 120, jti: crypto.randomUUID() })
    .setProtectedHeader({ alg: ALG, kid: 'k1', typ: 'JWT' })
    .sign(sign);
  const asked = await fetch(`${url}/programs/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: CONGESTION_SCOPE,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
  const { access_token } = (await asked.json()) as { access_token?: string };
  const told = await fetch(`${url}/api/congestion/v1/readings`, {
    method: 'POST',
    headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ clinic: CLINIC, ...invented(now) }),
  });
  if (!told.ok) throw new Error(`${told.status} ${await told.text()}`);
}

/** Evenings are the busiest, nights the calmest. Invented. */
function invented(now: Date): object {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE);
  const busy = (1 + Math.cos(((hour + minute / 60 - 19) / 24) * 2 * Math.PI)) / 2;
  const waiting = Math.round(2 + busy * 22 + (minute % 4));
  const level = (['calm', 'normal', 'busy', 'crowded'] as const)[Math.min(3, Math.floor(busy * 4))]!;
  return { level, waiting, waitMinutes: Math.round((20 + busy * 160) / 5) * 5, measuredAt: now.toISOString() };
}
