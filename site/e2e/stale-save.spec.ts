import { afterAll, beforeAll, expect, inject, it } from 'vitest';

import { createAdminClient, logIn } from '../../scripts/testing/admin-client.ts';
import { type Browser, launchBrowser, type Page } from '../../scripts/testing/browser.ts';
import { article, createArticle, createCategory } from '../../scripts/testing/content.ts';
import { openDesk } from './testing/desk.ts';

const { cmsUrl } = inject('settings');
const hoa = { email: 'hoa@portal.local', password: 'Mat-khau-hoa-1', firstname: 'Lê Thị', lastname: 'Hoa' };
const binh = {
  email: 'binh@portal.local',
  password: 'Mat-khau-binh-1',
  firstname: 'Trần Văn',
  lastname: 'Bình',
};

const admin = createAdminClient(cmsUrl, inject('adminToken'));
let browser: Browser;
let categoryId: string;
let [hers, his]: Page[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  for (const person of [hoa, binh]) await admin.addUser('portal-editor', person);
  categoryId = await createCategory(admin, 'Chuyên mục hai người');
  hers = await openDesk(browser, cmsUrl, hoa);
  his = await openDesk(browser, cmsUrl, binh);
});

afterAll(() => browser.close());

const field = (page: Page, name: string) => page.getByRole('textbox', { name });

it.each(['Lưu', 'Đăng'])(
  'of two editors with one entry open, the second is refused at “%s”, told both names, and loses no word',
  async (button) => {
    if (hers === undefined || his === undefined) throw new Error('nobody is logged in');
    const id = await createArticle(admin, categoryId, `Bài của hai người ${button}`);
    const form = `${cmsUrl}/admin/content-manager/collection-types/${article}/${id}`;
    await hers.goto(form);
    await his.goto(form);
    await field(hers, 'Tiêu đề').fill('Tiêu đề của Hoa');
    await field(his, 'Sapo').fill('Sapo Bình đã gõ một giờ');
    await field(his, 'Chủ đề phụ').fill('Chủ đề Bình gõ');

    await hers.getByRole('button', { name: 'Lưu' }).click();
    await hers.getByText('Đã lưu').first().waitFor();
    await his.getByRole('button', { name: button, exact: true }).click();
    const refusal = await his.locator('aside, main').getByRole('alert').first().innerText();
    expect(refusal).toMatch(
      /^Chưa thể lưu: Lê Thị Hoa đã lưu mục này lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}, sau khi Trần Văn Bình mở nó/,
    );
    // Longer than the form takes to fetch the entry anew.
    await his.waitForLoadState('networkidle');
    expect(await field(his, 'Sapo').inputValue()).toBe('Sapo Bình đã gõ một giờ');
    expect(await field(his, 'Chủ đề phụ').inputValue()).toBe('Chủ đề Bình gõ');
    expect(await field(his, 'Tiêu đề').inputValue()).toBe(`Bài của hai người ${button}`);

    await his.reload();
    await field(his, 'Tiêu đề').waitFor();
    expect(await field(his, 'Tiêu đề').inputValue()).toBe('Tiêu đề của Hoa');
    expect(await field(his, 'Sapo').inputValue()).toBe(`Tóm tắt: Bài của hai người ${button}`);
    await field(his, 'Sapo').fill('Sapo Bình gõ lại');
    // The form says “Đã lưu” of what was saved before, too.
    const answer = his.waitForResponse((response) => response.request().method() === 'PUT');
    await his.getByRole('button', { name: 'Lưu' }).click();
    expect((await answer).status()).toBe(200);
    const [saved] = await admin.list(article, `filters[documentId]=${id}`);
    expect([saved?.['title'], saved?.['summary']]).toEqual(['Tiêu đề của Hoa', 'Sapo Bình gõ lại']);
  },
);

it('of saves that arrive at once one is kept, and every other one is refused', async () => {
  const people = await Promise.all([hoa, binh].map(({ email, password }) => logIn(cmsUrl, email, password)));
  const id = await createArticle(admin, categoryId, 'Bài lưu cùng lúc');
  for (let round = 0; round < 8; round += 1) {
    const forms = await Promise.all([...people, ...people].map((person) => person.openForm(article, id)));
    const titles = forms.map((_, index) => `Lần ${String(round)}, cửa sổ ${String(index)}`);
    const outcomes = await Promise.allSettled(
      forms.map((form, index) => form.save({ title: titles[index] })),
    );
    const kept = titles.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    const [saved] = await admin.list(article, `filters[documentId]=${id}`);
    expect(kept).toEqual([saved?.['title']]);
    const reasons = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [String(outcome.reason)] : [],
    );
    expect(reasons.filter((reason) => !reason.includes('Chưa thể lưu: '))).toEqual([]);
  }
});
