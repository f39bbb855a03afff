/** An id that cannot be swapped with another kind of id. All are UUIDs made by the database (`uuidv7()`), unless said otherwise. */
export type Id<Kind extends string> = string & { readonly __kind: Kind };

export type PersonId = Id<'person'>;
export type PractitionerId = Id<'practitioner'>;
export type UnitId = Id<'unit'>;
export type MatterId = Id<'matter'>;
export type ResponseId = Id<'response'>;
export type SlotId = Id<'slot'>;
export type ScheduleId = Id<'schedule'>;
export type AppointmentId = Id<'appointment'>;
export type TaskId = Id<'task'>;
export type ServiceId = Id<'service'>;
export type ChannelId = Id<'channel'>;
export type OrganizationId = Id<'organization'>;
export type ThreadId = Id<'thread'>;
export type MessageId = Id<'message'>;
export type SessionId = Id<'session'>;
/** For what is done in a person's name outside any session: while signing in, by demo data. */
export const NO_SESSION = '00000000-0000-0000-0000-000000000000' as SessionId;
export type ConsentId = Id<'consent'>;
export type EmergencyId = Id<'emergency'>;
/** Keyed hash of the random cookie that binds an anonymous matter to the browser it began in. */
export type BrowserKey = Id<'browser'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** The id when `text` has an id's form, else nothing: a forged id never reaches a query. */
export const asId = <I extends Id<string>>(text: unknown): I | undefined => (typeof text === 'string' && UUID.test(text) ? (text as I) : undefined);
