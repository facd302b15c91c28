/** Words of our own panels in the admin panel. */
export const panelWords = {
  refusal: 'Chưa lưu được',
} as const;
