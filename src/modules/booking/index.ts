import type { Part } from '../../kernel/part.ts';
import { calendarFilePage } from './calendar-file/calendar-file.page.ts';
import { cancelPage } from './cancel/cancel.page.tsx';
import { choose } from './choose/choose.page.tsx';
import { done } from './done/done.page.tsx';
import { reserve } from './reserve/reserve.page.tsx';
import { describeBookings } from './timeline.ts';
import './actions.ts';

describeBookings();

/** Residents book, see and cancel times that an assessment's result lets them book. */
export const booking: Part = { name: 'booking', routes: [choose, reserve, done, calendarFilePage, cancelPage] };
