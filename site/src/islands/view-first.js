// Runs before the first paint, so that what a reader has chosen never flashes. Written as it is sent: no bundler sees it.
try {
  const { document, localStorage } = globalThis;
  const { classList } = document.documentElement;
  const size = localStorage.getItem('text');
  if (/^[1-3]$/.test(size)) classList.add(`text-${size}`);
  if (localStorage.getItem('contrast') === 'high') classList.add('high-contrast');
} catch {
  // Storage is forbidden: the page looks as it comes.
}
