import { createHash } from 'node:crypto';

/** Style of the status page: one column that a telephone shows without zooming. */
export const statusStyle = `
:root { font: 1rem/1.5 system-ui, sans-serif; color: #1f2328; background: #fff; }
body { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.375rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.0625rem; margin: 1.75rem 0 0.5rem; }
p { margin: 0.25rem 0; }
.state { margin-bottom: 0.75rem; font-size: 1.125rem; font-weight: 600; padding: 0.75rem 1rem; border-left: 0.375rem solid #1a7f37; background: #eaf6ec; }
.working, .behind { border-color: #9a6700; background: #fff6dd; }
.failing { border-color: #cf222e; background: #ffebe9; }
.held { border-color: #57606a; background: #eef1f4; }
dl { display: grid; grid-template-columns: minmax(0, 12rem) minmax(0, 1fr); gap: 0.25rem 1rem; margin: 1rem 0; }
dt { color: #57606a; }
dd { margin: 0; }
ul { list-style: none; margin: 0; padding: 0; }
li { padding: 0.5rem 0; border-top: 1px solid #d0d7de; }
.note { color: #57606a; font-size: 0.875rem; }
code { display: block; padding: 0.5rem; background: #f3f4f6; font: 0.8125rem/1.5 ui-monospace, monospace; white-space: pre-wrap; }
a { color: #0550ae; }
@media (max-width: 30rem) { dl { grid-template-columns: minmax(0, 1fr); gap: 0; } dd { margin-bottom: 0.5rem; } }
`;

/** What the page may load: its own style and nothing else. */
export const statusPolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256')
  .update(statusStyle)
  .digest('base64')}'; frame-ancestors 'none'`;
