export { makeWeekSheet, mended } from '@portal/cms/testing/schedule-sheet';
