import { calendarPath, unitCalendarPath } from '@portal/shared-types';

import { t } from '../i18n/t.ts';
import type { Reader } from '../replica/reader.ts';
import { defineView } from '../replica/view.ts';
import type { Link } from './chrome.ts';

/** @returns links to the calendar files of the schedule: of all units, and of each */
export const readCalendarLinks = (reader: Reader): readonly Link[] => reader.view(calendarLinks);

export const calendarLinks = defineView('calendarLinks', (reader): Link[] => [
  { name: t('calendar.allUnits'), path: calendarPath },
  ...reader.list('units', '').flatMap(({ id }) => {
    const unit = reader.get('unit', id, ['name', 'slug']);
    return unit ? [{ name: unit.name, path: unitCalendarPath(unit) }] : [];
  }),
]);
