import { sql } from 'kysely';
import type { ConsentId, MatterId, PersonId } from '../../kernel/ids.ts';

export type Kind = 'guardianship' | 'mandate' | 'support' | 'service' | 'declaration';
export type Status = 'proposed' | 'active' | 'inactive';
export type Reason = 'withdrawn' | 'declined' | 'expired' | 'registry' | 'came-of-age' | 'matter-closed' | 'replaced' | 'error';
export type Source = 'self' | 'population-register' | 'authorization-register' | 'professional';

/** One consent, mandate or guardianship (FHIR Consent). Names are those of the time it was made; the parties do not see each other's other data. */
export type Consent = {
  id: ConsentId;
  kind: Kind;
  /** What was agreed, by its own name: 'data-sharing', 'custody' … */
  policy: string;
  version: string;
  /** Whom it concerns. */
  subject: PersonId;
  /** Who may act for the subject; nobody in consents to a service. */
  grantee: PersonId | null;
  matter: MatterId | null;
  source: Source;
  status: Status;
  reason: Reason | null;
  data: { subjectName?: string; granteeName?: string; [more: string]: unknown };
  startsAt: Date;
  endsAt: Date | null;
  createdAt: Date;
};

export const columns = sql`id, kind, policy, policy_version as version, subject, grantee, matter, source, status, status_reason as reason, data,
  starts_at as "startsAt", ends_at as "endsAt", created_at as "createdAt"`;

/** One step in the life of a consent. `byName` with `actingFor`: somebody did it for another. */
export type Step = {
  id: string;
  consent: ConsentId;
  at: Date;
  from: Status | null;
  to: Status;
  reason: Reason | null;
  byRole: string;
  byPerson: PersonId | null;
  byName: string;
  actingFor: PersonId | null;
};
