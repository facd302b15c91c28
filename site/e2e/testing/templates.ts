/** Every kind of page: its list, and what a link to one of its kind looks like there. */
const kinds: readonly (readonly [list: string, link: RegExp])[] = [
  ['/tin-tuc/', /href="(\/tin-tuc\/\d{4}\/\d\d\/[^/"]+\/)"/],
  ['/tin-tuc/', /href="(\/tin-tuc\/\d{4}\/)"/],
  ['/tin-tuc/', /href="(\/tin-tuc\/\d{4}\/\d\d\/)"/],
  ['/', /href="(\/chuyen-muc\/[^/"]+\/)"/],
  ['/chuyen-de/', /<main[^]*href="(\/chuyen-de\/[^/"]+\/)"/],
  ['/thong-bao/', /<main[^]*?href="(\/thong-bao\/\d{4}\/[^/"]+\/)"/],
  ['/van-ban/', /<table[^]*?href="(\/van-ban\/\d{4}\/[^/"]+\/)"/],
  ['/van-ban/', /<main[^]*?href="(\/van-ban\/loai\/[^/"]+\/)"/],
  ['/lich-cong-tac/', /<main[^]*?href="(\/lich-cong-tac\/[^/"]+W\d\d\/)"/],
  ['/video/', /<main[^]*?href="(\/video\/[^/"]+\/)"/],
  ['/thu-vien-anh/', /<main[^]*?href="(\/thu-vien-anh\/[^/"]+\/)"/],
  ['/gioi-thieu/', /<main[^]*?href="(\/gioi-thieu\/[^/"]+\/)"/],
];

const alone = ['/', '/tim-kiem/', '/so-do-cong/', '/khong-co-trang-nay/'];

/** @returns the path of one page of every kind, as a running site has them */
export async function findTemplates(siteUrl: string): Promise<string[]> {
  const found = await Promise.all(
    kinds.map(async ([list, link]) => {
      const html = await (await fetch(siteUrl + list)).text();
      const [, path] = link.exec(html) ?? [];
      if (path === undefined) throw new Error(`${list} leads to no page like ${String(link)}`);
      return path;
    }),
  );
  return [...new Set([...alone, ...kinds.map(([list]) => list), ...found])];
}
