/** Colours of the light theme as `styles/tokens.css` has them, for what has no style sheet: pictures and the manifest. */
export const colors = {
  brand: '#9c1a1c',
  'on-brand': '#fffaf0',
  gold: '#c8973a',
  paper: '#fff',
} as const;
