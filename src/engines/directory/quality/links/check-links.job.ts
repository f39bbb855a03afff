import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Actor } from '../../../../kernel/access.ts';
import { change } from '../../../../kernel/change.ts';
import type { World } from '../../../../kernel/world.ts';
import { checkQuality } from '../findings.store.ts';
import { askLink, type LinkAnswer } from './ask-link.ts';

const machinery: Actor = { role: 'system', name: 'directory' };
/** A night's share: those never asked first, then those asked longest ago; none more often than every sixth day, failing ones daily. */
const MOST = 400;
const AT_ONCE = 4;
const BETWEEN_MS = 1000;

type Ask = (url: string) => Promise<LinkAnswer>;

const others: ((world: World) => Promise<readonly string[]>)[] = [];
/** Has addresses that are not of the directory asked as well; `deadLinks` tells of them too. */
export function alsoAsk(links: (world: World) => Promise<readonly string[]>): void {
  others.push(links);
}

/** The nightly job: asks links, then looks every service through. */
export async function checkLinks(_payload: Record<string, unknown>, world: World): Promise<void> {
  await checkLinksWith(world, askLink, BETWEEN_MS);
}

/** Four sites at a time and each site no faster than once a second. When nothing at all could be reached the network was down, and nothing is noted. */
export async function checkLinksWith(world: World, ask: Ask, betweenMs: number): Promise<void> {
  const waiting = [...Map.groupBy(await due(world), hostOf).values()];
  const answers = new Map<string, LinkAnswer>();
  const worker = async () => {
    for (let site = waiting.shift(); site; site = waiting.shift())
      for (const [i, url] of site.entries()) {
        if (i > 0) await pause(betweenMs);
        answers.set(url, await ask(url));
      }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const noNetwork = answers.size > 1 && [...answers.values()].every((a) => a.noNetwork);
  await change(world, machinery, { action: 'directory.check' }, async (tx) => {
    for (const [url, { outcome, status }] of noNetwork ? [] : answers)
      await sql`
        insert into directory.link_check (county, url, checked_at, outcome, status, failures)
        values (kernel.current_county(), ${url}, ${tx.now}, ${outcome}, ${status ?? null}, ${outcome === 'works' ? 0 : 1})
        on conflict (county, url) do update set checked_at = excluded.checked_at, outcome = excluded.outcome, status = excluded.status,
          failures = case when excluded.outcome = 'works' then 0 else link_check.failures + 1 end`.execute(tx.db);
    await checkQuality(tx);
  });
}

async function due(world: World): Promise<string[]> {
  const more = (await Promise.all(others.map((links) => links(world)))).flat();
  const { rows } = await sql<{ url: string }>`
    select u.url from (
      select distinct jsonb_path_query(c.web_pages || c.form_files, '$[*].url') #>> '{}' as url from directory.channel c
      where c.status = 'Published' and not c.hidden and exists (
        select from directory.service_channel x join directory.service s on s.id = x.service where x.channel = c.id and s.status = 'Published' and not s.hidden)
      union select unnest(${more}::text[])) u
      left join directory.link_check l on l.county = kernel.current_county() and l.url = u.url
    where length(u.url) <= 2000 and (l.url is null or l.checked_at < ${world.clock()}::timestamptz - case when l.outcome = 'works' then interval '6 days' else interval '20 hours' end)
    order by l.checked_at nulls first, u.url limit ${MOST}`.execute(world.db);
  return rows.map((r) => r.url);
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '');
