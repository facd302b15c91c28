/** Words of what was typed and not saved. `{name}` stands for a fact. */
export const unsavedWords = {
  panel: 'Phần chưa lưu',
  kept: 'Phần đang gõ được giữ trên máy này cho đến khi lưu.',
  tooLarge: 'Phần đang gõ quá lớn nên không giữ được trên máy này. Hãy lưu sớm.',
  title: 'Có phần đã gõ mà chưa lưu',
  since: 'Bạn đã gõ lúc {time} mà chưa lưu. Chọn những gì muốn lấy lại; biểu mẫu chưa đổi gì.',
  contested: 'Nội dung này đã được lưu khác đi sau khi bạn mở; lấy lại sẽ thay bản đã lưu.',
  early: 'Đang lấy bản đã lưu để so sánh…',
  legend: 'Chữ gạch ngang là bản đã lưu, chữ gạch chân là phần bạn đã gõ.',
  onlyLook: 'Chữ giống nhau, chỉ khác cách trình bày.',
  take: 'Lấy lại phần đã chọn',
  drop: 'Bỏ phần chưa lưu',
  confirmDrop: 'Bấm lần nữa để bỏ hẳn',
  merge: 'Xem khác biệt và ghép',
  yes: 'Có',
  no: 'Không',
  picture: 'Ảnh',
} as const;
