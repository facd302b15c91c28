/** Words of our own panels in the admin panel. */
export const panelWords = {
  refusal: 'Chưa lưu được',
  unreachable: 'Không tới được máy chủ. Nội dung vừa gõ vẫn còn trong biểu mẫu; hãy thử lưu lại sau ít phút',
} as const;
