import type { AuditEvent, AuditEventAgent, AuditEventEntity } from '@medplum/fhirtypes';
import type { Actor } from '../../../kernel/access.ts';
import { type LogLine, searchLog } from '../../../kernel/audit/read.ts';
import type { PersonId, PractitionerId } from '../../../kernel/ids.ts';
import type { Span } from '../../../kernel/listing.ts';
import type { World } from '../../../kernel/world.ts';
import { concept, hl7, own, refer } from '../coding.ts';
import type { Mapping } from '../registry.ts';

/** The log: who did what to whose data, and why. */
export const auditEvent: Mapping = {
  type: 'AuditEvent',
  says: 'The log of who has seen and changed whose data. Residents read their own, without the names of professionals (unit and title are told).',
  who: ['resident', 'officer'],
  data: 'log',
  params: {
    patient: { kind: 'reference', to: ['Patient'], says: 'Whose data' },
    agent: { kind: 'reference', to: ['Practitioner'], says: 'Which professional did it' },
    date: { kind: 'date', says: 'When' },
  },
  isId: (id) => /^\d{1,18}$/.test(id),
  async find(tx, world, wanted) {
    const { actor } = tx;
    const asked = wanted.reference.patient as PersonId[] | undefined;
    const [agent] = wanted.reference.agent ?? [];
    if (asked?.length === 0 || wanted.reference.agent?.length === 0) return [];
    const subject = asked?.[0] ?? (actor.role === 'resident' ? actor.person : undefined);
    // Names of professionals are not told to residents (703/2023), so neither is whether one of them did it.
    if (agent && actor.role === 'resident') return [];
    const { from, to } = latest([...(wanted.date.date ?? []), ...(wanted.changed ?? [])]);
    const { ids, after: before, limit } = wanted;
    const found = await searchLog(tx, { ids, before, limit, from, to, subject, practitioner: agent as PractitionerId | undefined });
    // Reading the log is itself in it; with a line for each person met in it, a program that follows the log would feed it for ever.
    return found.map((line) => ({
      resource: toAuditEvent(world, line, actor),
      changedAt: line.at,
      subject: asked ? (line.subject ?? undefined) : undefined,
    }));
  },
};

/** What lies within all spans. */
const latest = (spans: readonly Span[]): Span => ({
  from: spans.reduce<Date | undefined>((max, { from }) => (from && (!max || from > max) ? from : max), undefined),
  to: spans.reduce<Date | undefined>((min, { to }) => (to && (!min || to < min) ? to : min), undefined),
});

/** DICOM's kinds of events (DCM), as FHIR R4 recommends. */
const dcm = (code: string, display: string) => ({ system: 'http://dicom.nema.org/resources/ontology/DCM', code, display });

const WHY: Readonly<Record<LogLine['purpose'], [code: string, display: string]>> = {
  'own-matter': ['PATRQT', 'patient requested'],
  care: ['TREAT', 'treatment'],
  emergency: ['ETREAT', 'emergency treatment'],
  administration: ['HOPERAT', 'healthcare operations'],
  'data-protection': ['HSYSADMIN', 'health system administration'],
  integration: ['HOPERAT', 'healthcare operations'],
  system: ['HSYSADMIN', 'health system administration'],
};

/** Pure. */
function toAuditEvent(world: World, line: LogLine, reader: Actor): AuditEvent & { id: string } {
  const [code, display] = WHY[line.purpose];
  const refused = line.outcome.startsWith('refused');
  return {
    resourceType: 'AuditEvent',
    id: line.id,
    type: line.emergency
      ? dcm('110127', 'Emergency Override Started')
      : line.subject
        ? dcm('110110', 'Patient Record')
        : dcm('110100', 'Application Activity'),
    subtype: [own('action', line.action)],
    recorded: line.at.toISOString(),
    outcome: refused ? '8' : '0',
    ...(line.outcome === 'done' ? {} : { outcomeDesc: line.outcome }),
    // As in a resident's own log: why the glass was broken is told, other reasons (of needing a protected address) are the officer's.
    purposeOfEvent: [concept(hl7('v3-ActReason', code, display), (line.emergency || reader.role !== 'resident' ? line.reason : null) ?? undefined)],
    agent: agents(line, reader),
    source: { observer: { display: world.county.name.fi }, site: world.county.key },
    ...(line.subject || line.matter || line.data ? { entity: entities(line) } : {}),
  };
}

function agents(line: LogLine, reader: Actor): AuditEventAgent[] {
  const named = reader.role !== 'resident';
  const kind = concept(own('actor', line.role));
  const acted: AuditEventAgent = line.practitioner
    ? {
        type: kind,
        role: [concept(undefined, line.title ?? '')],
        ...(named ? { who: refer('Practitioner', line.practitioner, line.name ?? undefined), altId: line.practitioner } : {}),
        requestor: true,
      }
    : {
        type: kind,
        ...(line.person ? { who: refer('Patient', line.person) } : { who: { display: line.client ?? line.systemName ?? line.role } }),
        requestor: true,
      };
  const units = (line.units ?? []).map(
    (unit): AuditEventAgent => ({ type: concept(own('actor', 'unit')), who: refer('Organization', unit), requestor: false }),
  );
  const actedFor: AuditEventAgent[] = line.actingFor
    ? [
        {
          type: concept(own('actor', 'acted-for')),
          who: refer('Patient', line.actingFor),
          requestor: false,
          ...(line.basis ? { policy: [`Consent/${line.basis}`] } : {}),
        },
      ]
    : [];
  if (acted.role?.[0]?.text === '') delete acted.role;
  return [acted, ...units, ...actedFor];
}

const entities = (line: LogLine): AuditEventEntity[] => [
  ...(line.subject
    ? [{ what: refer('Patient', line.subject), type: hl7('audit-entity-type', '1', 'Person'), role: hl7('object-role', '1', 'Patient') }]
    : []),
  ...(line.matter ? [{ what: refer('EpisodeOfCare', line.matter), type: hl7('audit-entity-type', '2', 'System Object') }] : []),
  ...(line.data ? [{ type: hl7('audit-entity-type', '2', 'System Object'), description: line.data }] : []),
];
