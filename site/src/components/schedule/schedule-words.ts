import { t } from '../../i18n/t.ts';
import type { Entries } from '../../replica/entries.ts';

type Schedule = Entries['schedule'];

/** What the parts of a day are called. */
export const sessionNames = {
  allDay: t('schedule.allDay'),
  morning: t('schedule.morning'),
  afternoon: t('schedule.afternoon'),
  evening: t('schedule.evening'),
} satisfies Record<Schedule['session'], string>;

/** How a change of a row is marked; an unchanged row has no mark. */
export const changeMarks = {
  none: undefined,
  adjusted: { text: t('schedule.adjusted'), tone: 'waiting' },
  postponed: { text: t('schedule.postponed'), tone: 'strong' },
  cancelled: { text: t('schedule.cancelled'), tone: 'strong' },
} as const satisfies Record<Schedule['change'], object | undefined>;
