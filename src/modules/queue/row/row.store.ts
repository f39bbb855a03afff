import { type Appointment, findAppointment } from '../../../engines/calendar/index.ts';
import { findMatter, findPerson, type Matter, type Person } from '../../../engines/matter/index.ts';
import type { Task } from '../../../engines/tasks/index.ts';
import { dayOf } from '../../../kernel/clock.ts';
import type { Tx } from '../../../kernel/db.ts';
import { ageOf } from './row.rules.ts';

/** What a desk tells of a task at a glance, in no language yet. */
export type TaskRow = {
  task: Task;
  matter: Matter;
  /** Missing when the resident has not signed in. */
  person: (Person & { age: number | undefined }) | undefined;
  appointment: Appointment | undefined;
};

/** The task with whom it is about. Nothing when the one who asks may not see its matter. */
export async function rowOf(tx: Tx, task: Task): Promise<TaskRow | undefined> {
  const matter = await findMatter(tx, task.matter);
  if (!matter) return undefined;
  const person = matter.person ? await findPerson(tx, matter.person) : undefined;
  const appointment = task.appointment ? await findAppointment(tx, task.appointment) : undefined;
  tx.audited({ matter: matter.id, ...(matter.person ? { subject: matter.person } : {}) });
  return { task, matter, person: person && { ...person, age: ageOf(person.birthDate, dayOf(tx.now)) }, appointment };
}

/** Rows of a list, in its order. Everybody whose task it shows has a line of it in the log. */
export async function rowsOf(tx: Tx, tasks: readonly Task[]): Promise<TaskRow[]> {
  const rows: TaskRow[] = [];
  for (const task of tasks) {
    const row = await rowOf(tx, task);
    if (row) rows.push(row);
  }
  tx.audited({ matter: undefined, subject: undefined, subjects: [...new Set(rows.flatMap((r) => r.matter.person ?? []))] });
  return rows;
}
