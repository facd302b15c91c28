import { expect, it, vi } from 'vitest';
import { endOffer, getOffer, noteOpened, setOffer, watchOffers } from './offers.ts';

const text = { keptAt: 1, mark: 'one', fields: {} };

it('what was typed is laid against the save of another only once the form has that save, and until it is answered', () => {
  const told = vi.fn();
  const endWatch = watchOffers(told);
  setOffer('bài', { text, reason: 'Hoa đã lưu', isEarly: true });
  noteOpened('bài khác');
  expect(getOffer('bài')?.isEarly).toBe(true);
  noteOpened('bài');
  expect(getOffer('bài')).toEqual({ text, reason: 'Hoa đã lưu', isEarly: false });
  expect(told).toHaveBeenCalledTimes(2);
  // Later fetches of the same entry change nothing.
  noteOpened('bài');
  expect(told).toHaveBeenCalledTimes(2);
  endOffer('bài');
  expect(getOffer('bài')).toBeUndefined();
  expect(told).toHaveBeenCalledTimes(3);
  endWatch();
});
