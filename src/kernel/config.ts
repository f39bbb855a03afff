import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['0', '1', 'true', 'false', '']).transform((v) => v === '1' || v === 'true');

/** Every setting, with its meaning. `./polku help settings` prints this list. */
const settings = {
  PORT: z.coerce.number().int().min(1).max(65535).default(3000).describe('Port the web server listens on'),
  POLKU_HOST: z.string().default('127.0.0.1').describe('Address to listen on; 0.0.0.0 behind a load balancer'),
  POLKU_URL: z.url().optional().describe('Public address, e.g. https://polku.example.fi (default http://localhost:PORT)'),
  POLKU_MODE: z
    .enum(['demo', 'production'])
    .default('demo')
    .describe('demo: test identification, message sinks and sample data; production: none of them'),
  POLKU_DATA_DIR: z.string().default('.polku').describe('Folder of the embedded database, keys and files'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('PostgreSQL 18; none: an embedded one'),
  POLKU_COUNTY: z.string().default('ita-uusimaa').describe('Key of the county served (counties/)'),
  POLKU_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64')
    .optional()
    .describe('Master key for field encryption and keyed hashes; demo makes its own'),
  POLKU_KEYS_FILE: z
    .string()
    .optional()
    .describe('Key ring (./polku keys), instead of POLKU_KEY when the file is there; demo: keys in the data folder'),
  POLKU_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info').describe('Least severe log line written'),
  POLKU_RATE_LIMIT: z.coerce.number().int().min(0).default(1200).describe('Requests a minute from one address; 0: no limit'),
  POLKU_SESSION_IDLE_MINUTES: z.coerce.number().min(1).max(240).default(30).describe('A session ends after so long without use'),
  POLKU_SESSION_HOURS: z.coerce.number().min(0.1).max(24).default(8).describe('A session ends so long after sign-in whatever happens'),
  POLKU_VOIKKO: z
    .enum(['auto', 'off'])
    .default('auto')
    .describe('off: search does without Finnish morphology (libvoikko) even where it is installed'),
  POLKU_DB_POOL: z.coerce.number().int().min(2).max(100).default(20).describe('Database connections of one process'),
  POLKU_DEMO_FEEDS: flag.default(true).describe('demo: played outside systems send by themselves (0: only when a test asks)'),
  POLKU_METRICS_TOKEN: z.string().min(16).optional().describe('Bearer token for /metrics; without it only this machine may read'),
  POLKU_TRUST_PROXY: flag.default(false).describe('1: believe X-Forwarded-* of the load balancer'),
  OIDC_RESIDENT_ISSUER: z.url().optional().describe('Issuer of e-identification (demo: the test one)'),
  OIDC_RESIDENT_CLIENT: z.string().default('polku').describe('Client id at e-identification'),
  OIDC_RESIDENT_SECRET: z.string().optional().describe('Client secret at e-identification'),
  OIDC_PROFESSIONAL_ISSUER: z.url().optional().describe("Issuer of the county's directory (demo: the test one)"),
  OIDC_PROFESSIONAL_CLIENT: z.string().default('polku').describe("Client id at the county's directory"),
  OIDC_PROFESSIONAL_SECRET: z.string().optional().describe("Client secret at the county's directory"),
  OIDC_PIC_CLAIM: z.string().default('urn:oid:1.2.246.21').describe('Claim that carries the personal identity code'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional()
    .describe('Mail server (demo: a sink with an inbox page)'),
  MAIL_FROM: z.string().default('Polku <ei-vastauksia@example.fi>').describe('Sender of e-mail'),
  SMS_URL: z.url().optional().describe('SMS gateway, operator A protocol (demo: a sink)'),
  SMS_USER: z.string().default('polku').describe('User at the SMS gateway'),
  SMS_PASSWORD: z.string().default('polku').describe('Password at the SMS gateway'),
  SMS_FROM: z.string().max(11).default('Polku').describe('Sender shown in SMS'),
  POPULATION_URL: z
    .url()
    .optional()
    .describe('Population register, for custody of children (demo: the test one); without it nobody acts for a child'),
  POPULATION_KEY: z.string().default('polku').describe('Key at the population register'),
  AUTHORIZATIONS_URL: z.url().optional().describe('Suomi.fi e-authorizations (demo: the test one); without it nobody acts by mandate'),
  AUTHORIZATIONS_CLIENT: z.string().default('polku').describe('Client id at Suomi.fi e-authorizations'),
  AUTHORIZATIONS_KEY: z.string().default('polku').describe('API key at Suomi.fi e-authorizations, for the HMAC header'),
  AUTHORIZATIONS_SECRET: z.string().default('polku').describe('OAuth client secret at Suomi.fi e-authorizations'),
  POLKU_ACTING_CHECK_SECONDS: z.coerce
    .number()
    .min(1)
    .max(60)
    .default(2)
    .describe('How often registers are asked again about those whose page, acting for another, is open; over 3 breaks the promise of five seconds'),
  PTV_URL: z
    .url()
    .optional()
    .describe('Suomi.fi service directory (PTV) to import services from by itself; without it only by hand (./polku directory import)'),
  PTV_API: z.enum(['v11', 'v12']).default('v11').describe("Version of PTV's open API; v12 (beta) needs PTV_KEY"),
  PTV_KEY: z.string().optional().describe("Key of PTV's API v12"),
  PTV_COUNTY: z
    .string()
    .regex(/^\d{2}$/, 'must be two digits')
    .optional()
    .describe("Wellbeing services county whose services are imported (default the county's own code)"),
  PTV_HOURS: z.coerce
    .number()
    .min(0)
    .max(24 * 31)
    .default(24)
    .describe('Hours between imports of changes from PTV; 0: only by hand'),
  PTV_WHOLE_DAYS: z.coerce.number().min(1).max(366).default(7).describe('Days between imports of everything'),
  PTV_NATIONWIDE: flag.default(false).describe('1: import also services for the whole country'),
  PTV_REQUESTS_A_SECOND: z.coerce.number().min(0.1).max(1000).default(3).describe('Requests a second to PTV at most'),
  PTV_PATHS: z.string().optional().describe('JSON of paths of the API that differ from the known ones, e.g. {"services":"/api/v12/service/search"}'),
  TURN_URL: z
    .string()
    .regex(/^turns?:/, 'must begin with turn: or turns:')
    .optional()
    .describe('TURN server for video behind firewalls, e.g. turn:turn.example.fi:3478'),
  TURN_SECRET: z.string().optional().describe('Shared secret of the TURN server (coturn static-auth-secret)'),
} as const;

const schema = z.object(settings);
export type Settings = z.infer<typeof schema>;

/** Settings as the program uses them. */
export type Config = Settings & { mode: Settings['POLKU_MODE']; url: string; dataDir: string; secure: boolean };

/** What is wrong with the settings, one line each; shown by the command line instead of a stack trace. */
export class ConfigError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Reads and checks settings. Throws `ConfigError` with everything that is wrong at once. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.keys(settings).flatMap((k) => (env[k] === undefined || env[k] === '' ? [] : [[k, env[k]]])));
  const read = schema.safeParse(given);
  if (!read.success) throw new ConfigError(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`));
  const s = read.data;
  const url = (s.POLKU_URL ?? `http://localhost:${s.PORT}`).replace(/\/$/, '');
  if (s.POLKU_MODE === 'production') {
    const needed = [
      'DATABASE_URL',
      ...(s.POLKU_KEYS_FILE ? [] : (['POLKU_KEY'] as const)),
      'POLKU_URL',
      'OIDC_RESIDENT_ISSUER',
      'OIDC_PROFESSIONAL_ISSUER',
      'SMTP_URL',
      'SMS_URL',
    ] as const;
    const problems = needed.filter((k) => !s[k]).map((k) => `${k}: needed in production (${settings[k].description})`);
    if (!url.startsWith('https://')) problems.push('POLKU_URL: must begin with https:// in production');
    if (problems.length) throw new ConfigError(problems);
  }
  return { ...s, mode: s.POLKU_MODE, url, dataDir: resolve(s.POLKU_DATA_DIR), secure: url.startsWith('https://') };
}

/** Name, default and meaning of every setting. */
export const describeSettings = (): { name: string; meaning: string; default: string }[] =>
  Object.entries(settings).map(([name, s]) => ({
    name,
    meaning: s.description ?? '',
    default: String(schema.shape[name as keyof Settings].safeParse(undefined).data ?? ''),
  }));
