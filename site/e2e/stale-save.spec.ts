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
  await his.addInitScript(neverRest);
});

afterAll(() => browser.close());

/** As on a computer so busy that its browser is never idle. */
function neverRest(): void {
  window.requestIdleCallback = () => 0;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name });

const offerOf = (page: Page) => page.getByRole('dialog', { name: 'Có phần đã gõ mà chưa lưu' });

/** Below a certain width the panels beside the form are drawn in a drawer below it; nobody has left the form. */
async function turnTablet(page: Page): Promise<void> {
  const drawer = page.getByRole('button', { name: 'Mở các thao tác khác' });
  await page.setViewportSize({ width: 900, height: 1280 });
  await drawer.waitFor();
  await page.setViewportSize({ width: 1280, height: 900 });
  await drawer.waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

/** Holds what a page asks of this path. @returns what lets it pass */
async function holdBack(page: Page, path: string): Promise<() => void> {
  const held = Promise.withResolvers<undefined>();
  await page.route(
    ({ pathname }) => pathname === path,
    async (route) => {
      await held.promise;
      await route.continue();
    },
  );
  return () => {
    held.resolve(undefined);
  };
}

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
    await field(his, 'Tiêu đề').fill('Tiêu đề của Bình');

    await hers.getByRole('button', { name: 'Lưu', exact: true }).click();
    await hers.getByText('Đã lưu').first().waitFor();
    await his.getByRole('button', { name: button, exact: true }).click();
    const refusal = await his.locator('aside, main').getByRole('alert').first().innerText();
    expect(refusal).toMatch(
      /^Chưa thể lưu: Lê Thị Hoa đã lưu mục này lúc \d\d:\d\d, \d\d\/\d\d\/\d{4}, sau khi Trần Văn Bình mở nó/,
    );
    // Longer than the form takes to fetch the entry anew.
    await his.waitForLoadState('networkidle');
    expect(await field(his, 'Sapo').inputValue()).toBe('Sapo Bình đã gõ một giờ');
    expect(await field(his, 'Tiêu đề').inputValue()).toBe('Tiêu đề của Bình');
    await turnTablet(his);
    expect(await field(his, 'Sapo').inputValue()).toBe('Sapo Bình đã gõ một giờ');

    const letPass = await holdBack(his, new URL(form).pathname.replace('/admin', ''));
    await his.getByRole('button', { name: 'Xem khác biệt và ghép' }).click();
    await offerOf(his).getByText('Đang lấy bản đã lưu').waitFor();
    expect(await offerOf(his).getByRole('button', { name: 'Lấy lại phần đã chọn' }).isEnabled()).toBe(false);
    await turnTablet(his);
    letPass();
    await offerOf(his).getByText('Lê Thị Hoa đã lưu mục này').waitFor();
    const title = offerOf(his).locator('section').filter({ hasText: 'Tiêu đề' });
    await title.getByText('đã được lưu khác đi').waitFor();
    expect(await title.locator('del').innerText()).toBe('Hoa');
    expect(await title.locator('ins').innerText()).toBe('Bình');
    expect(await title.getByRole('checkbox').isChecked()).toBe(false);
    await offerOf(his).getByRole('button', { name: 'Lấy lại phần đã chọn' }).click();
    await offerOf(his).waitFor({ state: 'detached' });
    expect(await field(his, 'Tiêu đề').inputValue()).toBe('Tiêu đề của Hoa');
    expect(await field(his, 'Sapo').inputValue()).toBe('Sapo Bình đã gõ một giờ');
    // The form says “Đã lưu” of what was saved before, too.
    const answer = his.waitForResponse((response) => response.request().method() === 'PUT');
    await his.getByRole('button', { name: 'Lưu', exact: true }).click();
    expect((await answer).status()).toBe(200);
    const [saved] = await admin.list(article, `filters[documentId]=${id}`);
    expect([saved?.['title'], saved?.['summary']]).toEqual(['Tiêu đề của Hoa', 'Sapo Bình đã gõ một giờ']);
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

/** Somebody else's log-out of this device: the server ends the session, and the page does not know. */
const endSession = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const cookie = /jwtToken=([^;]+)/.exec(document.cookie)?.[1];
    const token = cookie === undefined ? localStorage.getItem('jwtToken') : decodeURIComponent(cookie);
    const authorization = `Bearer ${token?.replaceAll('"', '') ?? ''}`;
    const { status } = await fetch('/admin/logout', { method: 'POST', headers: { authorization } });
    return status;
  });

it('text typed before a closed tab or the end of a session is offered on return, runs nothing, and goes with the save', async () => {
  if (hers === undefined) throw new Error('nobody is logged in');
  const page = hers;
  const id = await createArticle(admin, categoryId, 'Bài bỏ dở');
  const form = `${cmsUrl}/admin/content-manager/collection-types/${article}/${id}`;
  const hostile = '<img src=x onerror="window.struck = 1">';
  await page.goto(form);
  await field(page, 'Sapo').fill(`Sapo gõ dở ${hostile}`);
  await page.goto('about:blank');
  await page.goto(form);
  await offerOf(page).getByText(`gõ dở ${hostile}`).waitFor();
  await page.evaluate((html) => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('portal-unsaved:')) ?? '';
    const kept = JSON.parse(localStorage.getItem(key) ?? '') as { fields: Record<string, object> };
    kept.fields['body'] = {
      typed: `<p>Chữ bị sửa</p>${html}<script>window.struck = 1</script>`,
      openedAs: '',
    };
    localStorage.setItem(key, JSON.stringify(kept));
  }, hostile);
  await page.reload();
  await offerOf(page).waitFor();
  for (const box of await offerOf(page).getByRole('checkbox').all()) await box.check();
  await offerOf(page).getByRole('button', { name: 'Lấy lại phần đã chọn' }).click();
  expect(await field(page, 'Sapo').inputValue()).toBe(`Sapo gõ dở ${hostile}`);
  await field(page, 'Nội dung').getByText('Chữ bị sửa').waitFor();

  expect(await endSession(page)).toBe(200);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('được giữ trên máy này; hãy đăng nhập lại').waitFor();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await page.locator('input[name=email]').fill(hoa.email);
  await page.locator('input[name=password]').fill(hoa.password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.includes('/auth/'));
  await page.goto(form);
  await offerOf(page).getByRole('button', { name: 'Lấy lại phần đã chọn' }).click();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  const countKept = (): Promise<number> =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('portal-unsaved:')).length);
  await expect.poll(countKept, { timeout: 10_000 }).toBe(0);
  await page.reload();
  await field(page, 'Sapo').waitFor();
  expect(await offerOf(page).count()).toBe(0);
  expect(await page.evaluate(() => 'struck' in window)).toBe(false);
});
