import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openFixtureReplica } from '../testing/fixture-replica.ts';
import { buildTestBundle, renderPages, type TestBundle, type TestPage } from '../testing/render-fixture.ts';

let bundle: TestBundle;
let pages: Map<string, TestPage>;

beforeAll(async () => {
  bundle = await buildTestBundle();
  pages = await renderPages(bundle, openFixtureReplica());
}, 120_000);

afterAll(() => bundle.dispose());

function open(path: string): TestPage {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`no page at ${path}`);
  return page;
}

const toText = (html: { text: string } | null): string => (html?.text ?? '').replace(/\s+/g, ' ').trim();
const main = (path: string): string => toText(open(path).root.querySelector('main'));
const linksOf = (path: string, selector: string): (string | undefined)[] =>
  open(path)
    .root.querySelectorAll(selector)
    .map((link) => link.getAttribute('href'));

describe('notices', () => {
  it('stand on the first page by state, pinned ones first, then the newest', () => {
    const [current, past] = open('/thong-bao/').root.querySelectorAll('main section');
    const titles = current?.querySelectorAll('h3').map(toText);
    expect(titles).toEqual([
      expect.stringMatching(/^Thư mời viết bài và dự Hội thảo/),
      'Thông báo nghỉ Tết Dương lịch',
      'Lịch cắt điện để bảo trì trạm biến áp',
      'Tuyển dụng viên chức giảng dạy năm 2026',
      'Tuyển sinh lớp Trung cấp lý luận chính trị hệ không tập trung khóa 28',
    ]);
    expect(current?.querySelectorAll('.mark').map(toText)).toEqual([
      'Đang ghim',
      'Sắp diễn ra',
      'Đang diễn ra',
    ]);
    expect(past?.querySelectorAll('h3').map(toText)[0]).toBe('Thư mời dự Lễ kỷ niệm Ngày Nhà giáo Việt Nam');
    expect(past?.querySelectorAll('li')).toHaveLength(20);
  });

  it('tell an expiry at midnight by the last day that counts', () => {
    expect(main('/thong-bao/')).toContain('Hết hạn 30/11/2026');
  });

  it('are cut by year into pages of twenty, what is left on the first', () => {
    expect(open('/thong-bao/2025/').root.querySelectorAll('main article')).toHaveLength(13);
    expect(open('/thong-bao/2025/trang/2/').root.querySelectorAll('main article')).toHaveLength(20);
  });

  it('show all that an invitation has', () => {
    const text = main('/thong-bao/2026/thu-moi-hoi-thao-khoa-hoc/');
    for (const words of [
      'Thư mời',
      '118-TM/TCT',
      '07:30, Thứ Sáu, 20/11/2026 – 16:30',
      'Hội trường lớn, tầng 2 nhà A',
      'Cán bộ các sở, ngành, địa phương có bài tham luận',
      'Phòng Quản lý đào tạo và nghiên cứu khoa học Điện thoại: (0200) 000 111',
      'Thư mời có chữ ký số Bản chính · PDF, 1,8 MB, 12 trang',
      'Mẫu đăng ký tham dự Phụ lục · DOCX, 48 KB',
    ]) {
      expect(text).toContain(words);
    }
    expect(linksOf('/thong-bao/2026/thu-moi-hoi-thao-khoa-hoc/', '.detail-text a')).toEqual([
      '/thong-bao/2026/thu-moi-hoi-thao-khoa-hoc/su-kien.ics',
      '/hashed/dd44000000000000-thu-moi-co-chu-ky-so.pdf',
      '/hashed/ee55000000000000-mau-dang-ky-tham-du.docx',
    ]);
  });

  it('say when they have expired, and show no empty box where there is no event', () => {
    expect(main('/thong-bao/2026/thu-moi-le-ky-niem/')).toMatch(
      /Đã hết hạn.*đã hết hạn lúc 17:00, 18\/11\/2026/,
    );
    expect(main('/thong-bao/2026/nghi-tet-duong-lich/')).not.toMatch(/Địa điểm|Thời gian|đã hết hạn/);
  });
});

describe('documents', () => {
  const rows = (path: string): Record<string, string> =>
    Object.fromEntries(
      open(path)
        .root.querySelectorAll('main tbody tr')
        .map((row) => [toText(row.querySelector('th')), toText(row)]),
    );

  it('stand in a register with number, type, date, abstract, body, status and file', () => {
    const found = rows('/van-ban/');
    expect(found['2252-QĐ/TCT Quyết định']).toMatch(
      /02\/11\/2026 Ban hành Quy chế.* Trường Chính trị tỉnh Sông Lam Còn hiệu lực PDF Quy chế quản lý đào tạo, bồi dưỡng 1,8 MB$/,
    );
    expect(found['05-CT/TW Chỉ thị']).toContain('Chưa có hiệu lực');
    expect(found['Không số Kế hoạch']).toMatch(/Hết hiệu lực –$/);
    expect(rows('/van-ban/2026/')['101-QĐ/TCT Quyết định']).toContain('Bị thay thế');
    expect(open('/van-ban/').root.querySelectorAll('thead th[scope="col"]')).toHaveLength(6);
  });

  it('are linked to from a text that cites them and means one, and tell where they are cited', () => {
    const citing = '/tin-tuc/2026/11/hoi-thao-khoa-hoc-cap-tinh/';
    const cited = linksOf(citing, '.prose a[href^="/van-ban/"]');
    expect(cited).toEqual([
      '/van-ban/2026/quy-che-quan-ly-dao-tao/',
      '/van-ban/2026/mot-so-nhiem-vu-trong-tam/',
      '/van-ban/2024/giao-chi-tieu-dot-15/',
    ]);
    for (const path of cited) {
      expect(main(path ?? '')).toContain('Được dẫn trong');
      expect(linksOf(path ?? '', 'main section a')).toContain(citing);
    }
    expect(main('/van-ban/2026/phe-duyet-ke-hoach-dao-tao/')).not.toContain('Được dẫn trong');
  });

  it('are cut by type, issuing body and subject, and a part without documents says so', () => {
    expect(open('/van-ban/loai/quyet-dinh/').root.querySelectorAll('tbody tr')).toHaveLength(13);
    expect(open('/van-ban/loai/quyet-dinh/trang/2/').root.querySelectorAll('tbody tr')).toHaveLength(20);
    expect(Object.keys(rows('/van-ban/co-quan/cong-doan/'))).toEqual(['Không số Kế hoạch']);
    expect(open('/van-ban/linh-vuc/dao-tao/').root.querySelectorAll('tbody tr')).toHaveLength(16);
    expect(main('/van-ban/loai/thong-tri/')).toContain('Chưa có văn bản nào ở mục này.');
    expect(linksOf('/van-ban/', 'a')).not.toContain('/van-ban/loai/thong-tri/');
  });

  it('show all that a document has, and what stands before and after it', () => {
    const path = '/van-ban/2026/quy-che-quan-ly-dao-tao/';
    for (const words of [
      'Quyết định số 2252-QĐ/TCT',
      'Văn bản của Đảng',
      'Ngày ban hành 02/11/2026',
      'Ngày có hiệu lực 10/11/2026',
      'Ngày hết hiệu lực 31/12/2030',
      'Người ký Nguyễn Văn Hữu Phó Hiệu trưởng phụ trách',
      'Lĩnh vực Đào tạo, bồi dưỡng Tổ chức, cán bộ',
      'Thay thế Quyết định số 101-QĐ/TCT',
      'Sửa đổi, bổ sung Quyết định số 15/QĐ-UBND',
      'Toàn văn',
      'Điều 1. Phạm vi',
    ]) {
      expect(main(path)).toContain(words);
    }
    expect(main('/van-ban/2026/quy-che-dao-tao-cu/')).toContain('Bị thay thế bởi Quyết định số 2252-QĐ/TCT');
    expect(main('/van-ban/2026/phe-duyet-ke-hoach-dao-tao/')).toContain(
      'Được sửa đổi, bổ sung bởi Quyết định số 2252-QĐ/TCT',
    );
  });

  it('show each file with what it is, its hash, and ways to see and to save it', () => {
    const [file, annex] = open('/van-ban/2026/quy-che-quan-ly-dao-tao/').root.querySelectorAll(
      '.document-files li',
    );
    const { source } = openFixtureReplica().reader.get('media', 'media-pdf', ['source']) ?? { source: '' };
    expect(source).not.toBe('');
    expect(toText(file ?? null)).toBe(
      `Quy chế quản lý đào tạo, bồi dưỡng Bản chính · PDF, 1,8 MB, 12 trang Xem trong trình duyệt Quy chế quản lý đào tạo, bồi dưỡng Tải về Quy chế quản lý đào tạo, bồi dưỡng SHA-256 ${source}`,
    );
    expect(file?.querySelectorAll('a').map((link) => link.hasAttribute('download'))).toEqual([false, true]);
    expect(annex?.querySelectorAll('a')).toHaveLength(1);
  });

  it('can be filtered where the register begins, by what it has', () => {
    const form = open('/van-ban/').root.querySelector('document-register form');
    const names = form?.querySelectorAll('select, input').map((field) => field.getAttribute('name'));
    expect(names).toEqual(['so', 'loai', 'co-quan', 'linh-vuc', 'nam', 'tinh-trang']);
    const types = form?.querySelectorAll('[name="loai"] option').map((one) => one.getAttribute('value'));
    expect(types).toEqual(['', 'quyet-dinh', 'chi-thi', 'ke-hoach']);
    expect(open('/van-ban/loai/quyet-dinh/').root.querySelector('document-register')).toBeNull();
  });

  it('are whole without type, body, number and files', () => {
    expect(main('/van-ban/2026/ke-hoach-lac-loai/')).not.toMatch(/Cơ quan ban hành|Loại văn bản/);
    expect(main('/van-ban/2026/hoi-thao-cong-doan/')).not.toContain('Tệp văn bản');
  });
});

describe('the schedule', () => {
  it('shows this week by day and session, with changes and their reasons', () => {
    const table = open('/lich-cong-tac/').root.querySelector('table');
    const days = table?.querySelectorAll('.day').map(toText);
    expect(days?.[0]).toBe('Thứ Hai 16/11/2026');
    expect(days).toHaveLength(7);
    expect(toText(table)).toMatch(/Chủ nhật 22\/11\/2026 Không có lịch được công bố\.$/);
    expect(toText(table)).toContain('Hoãn do trùng lịch họp của Tỉnh ủy');
    expect(toText(table)).toContain('Điều chỉnh chuyển từ 08:00 sang 14:00 cùng ngày');
    expect(table?.querySelectorAll('s').map(toText)).toEqual([
      'Sinh hoạt chuyên đề quý IV',
      'Giao lưu văn nghệ',
    ]);
  });

  it('fills every column in every row, rows that reach over others counted', () => {
    for (const tbody of open('/lich-cong-tac/').root.querySelectorAll('tbody')) {
      const cells = tbody
        .querySelectorAll('th, td')
        .reduce(
          (sum, cell) =>
            sum + Number(cell.getAttribute('rowspan') ?? 1) * Number(cell.getAttribute('colspan') ?? 1),
          0,
        );
      expect(cells).toBe(6 * tbody.querySelectorAll('tr').length);
    }
  });

  it('leads over a gap to the nearest week with a page, and marks the own week', () => {
    const links = (path: string): (string | undefined)[] => linksOf(path, 'nav[aria-label="Chọn tuần"] a');
    expect(links('/lich-cong-tac/')).toEqual([
      '/lich-cong-tac/2026-W46/',
      '/lich-cong-tac/',
      '/lich-cong-tac/2026-W48/',
    ]);
    expect(links('/lich-cong-tac/2026-W46/')[0]).toBe('/lich-cong-tac/2026-W41/');
    expect(links('/lich-cong-tac/2026-W48/')).toHaveLength(2);
    const own = (path: string): number => open(path).root.querySelectorAll('main [aria-current]').length;
    expect([
      own('/lich-cong-tac/'),
      own('/lich-cong-tac/2026-W47/'),
      own('/lich-cong-tac/2026-W46/'),
    ]).toEqual([1, 1, 0]);
  });

  it('lies across on paper', () => {
    expect(open('/lich-cong-tac/').root.querySelector('body')?.classList.contains('landscape')).toBe(true);
    expect(open('/van-ban/').root.querySelector('body')?.classList.contains('landscape')).toBe(false);
  });
});

describe('videos, albums, topics and pages', () => {
  it('plays a file of its own with captions, fetched only when asked for', () => {
    const video = open('/video/phong-su-doi-moi-giang-day/').root.querySelector('video');
    expect(video?.getAttribute('preload')).toBe('none');
    expect(video?.querySelector('source')?.getAttribute('type')).toBe('video/mp4');
    expect(video?.querySelector('track[kind="captions"]')?.getAttribute('srclang')).toBe('vi');
    expect(main('/video/phong-su-doi-moi-giang-day/')).toMatch(/Thời lượng 12:34.*Lời thoại Người dẫn/);
  });

  it('only links to YouTube, and stays whole where a file is missing', () => {
    const { root } = open('/video/le-khai-giang-khoa-27/');
    expect(root.querySelector('.poster-link')?.getAttribute('href')).toBe(
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    );
    expect(root.querySelector('iframe, video')).toBeNull();
    expect(main('/video/video-mat-tep/')).toContain('Tệp video hiện chưa có.');
  });

  it('links every photo of an album to its large picture, without those of drafts', () => {
    const links = linksOf('/thu-vien-anh/hoi-thao/', '.photo-grid a');
    expect(links).toHaveLength(8);
    expect(links[0]).toMatch(/-w960\.webp$/);
    expect(main('/thu-vien-anh/album-chua-co-anh/')).toContain('Album này chưa có ảnh.');
  });

  it('gathers articles and videos under a topic, and leads back to it', () => {
    const path = '/chuyen-de/bao-ve-nen-tang-tu-tuong/';
    expect(main(path)).toMatch(/Hội thảo khoa học cấp tỉnh.*Phóng sự: Mười năm/);
    expect(main('/chuyen-de/dai-hoi-dang-bo/')).toContain('Chuyên đề này chưa có tin, bài.');
    expect(linksOf('/tin-tuc/2026/11/hoi-thao-khoa-hoc-cap-tinh/', '.detail-facts a')).toContain(path);
  });

  it('leads down to a page through those above it; one whose parent is no longer there stands at the top', () => {
    expect(linksOf('/gioi-thieu/khoa-xay-dung-dang/', 'nav[aria-label="Đường dẫn trang"] a')).toEqual([
      '/',
      '/gioi-thieu/',
      '/gioi-thieu/gioi-thieu-chung/',
      '/gioi-thieu/co-cau-to-chuc/',
    ]);
    expect(linksOf('/gioi-thieu/', 'main ul a')).toEqual([
      '/gioi-thieu/gioi-thieu-chung/',
      '/gioi-thieu/co-cau-to-chuc/',
      '/gioi-thieu/khoa-xay-dung-dang/',
      '/gioi-thieu/kha-nang-tiep-can/',
    ]);
  });
});

describe('the home page and what stands around every page', () => {
  it('shows every section that has something', () => {
    const headings = open('/').root.querySelectorAll('main .section-head h2').map(toText);
    expect(headings).toEqual([
      'Tin mới',
      'Thông báo – Thư mời',
      'Văn bản mới',
      'Lịch công tác tuần',
      'Đào tạo, bồi dưỡng',
      'Nghiên cứu khoa học',
      'Đời sống nhà trường',
      'Xây dựng Đảng và hệ thống chính trị ở cơ sở',
      'Hình ảnh hoạt động',
      'Video',
      'Thư viện ảnh',
      'Chuyên đề',
      'Lời Ban biên tập',
      'Liên kết',
    ]);
  });

  it('shows on the home page the banners that have begun and not ended, urgent ones first', () => {
    const { root } = open('/');
    expect(toText(root.querySelector('.banner p'))).toMatch(/^Khẩn: Học viên/);
    expect(root.querySelectorAll('.banner li').map(toText)).toEqual([
      expect.stringMatching(/^Khẩn: Học viên/),
      'Chào mừng kỷ niệm 44 năm Ngày Nhà giáo Việt Nam 20/11',
      'Đăng ký dự thi tìm hiểu lịch sử nhà trường',
    ]);
    expect(root.querySelectorAll('.promotion').map(toText)).toEqual([
      'Đăng ký dự thi tìm hiểu lịch sử nhà trường',
    ]);
  });

  it('leaves out of the menu what leads nowhere, and opens what has parts', () => {
    const { root } = open('/');
    expect(toText(root.querySelector('#menu'))).not.toContain('Mục chưa có gì');
    expect(root.querySelectorAll('#menu details > summary').map(toText)).toEqual(['Giới thiệu', 'Hoạt động']);
    expect(linksOf('/', '#menu a[href^="https:"]')).toEqual(['https://mail.example.org/']);
  });
});
