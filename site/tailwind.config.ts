import type { Config } from 'tailwindcss';

/** Names for the tokens of src/styles/tokens.css; no value lives here. */
export default {
  content: {
    relative: true,
    files: ['./src/{pages,layouts,components}/**/*.astro', './src/components/site/title-size.ts'],
  },
  theme: {
    colors: {
      transparent: 'transparent',
      current: 'currentColor',
      paper: 'var(--paper)',
      sheet: 'var(--sheet)',
      tint: 'var(--tint)',
      ink: 'var(--ink)',
      quiet: 'var(--ink-quiet)',
      rule: 'var(--rule)',
      edge: 'var(--edge)',
      brand: 'var(--brand)',
      deep: 'var(--brand-deep)',
      onbrand: 'var(--on-brand)',
      gold: 'var(--gold)',
      goldink: 'var(--gold-ink)',
    },
    fontFamily: { sans: 'var(--font-text)', title: 'var(--font-title)' },
    fontSize: {
      tiny: ['var(--text-tiny)', 'var(--leading-tiny)'],
      small: ['var(--text-small)', 'var(--leading-small)'],
      base: ['var(--text-base)', 'var(--leading-base)'],
      read: ['var(--text-read)', 'var(--leading-read)'],
      lead: ['var(--text-lead)', 'var(--leading-lead)'],
      title3: ['var(--text-title3)', 'var(--leading-title)'],
      title2: ['var(--text-title2)', 'var(--leading-title)'],
      title1: ['var(--text-title1)', 'var(--leading-title)'],
      title1long: ['var(--text-title1-long)', 'var(--leading-title)'],
    },
    fontWeight: { normal: '400', title: '600', bold: '700' },
    screens: { sm: '36em', md: '48em', lg: '64em' },
    extend: {
      maxWidth: { sheet: 'var(--width-sheet)', measure: 'var(--width-measure)' },
      letterSpacing: { label: 'var(--tracking-label)' },
    },
  },
} satisfies Config;
