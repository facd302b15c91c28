import { expect, it } from 'vitest';
import { followText } from './follow-text.ts';

const odd = '<p>a</p>\n\n<p></p><p><b>c</b></p>';
const opened = '<p>a</p><p></p><p><strong>c</strong></p><p></p>';

function follow() {
  const sent: string[] = [];
  let shown = opened;
  const text = followText(
    odd,
    () => shown,
    (html) => sent.push(html),
  );
  const edit = (html: string): void => {
    shown = html;
    text.send();
  };
  return { sent, edit, text };
}

it('a text that is opened is not sent, whatever the editor makes of it', () => {
  const { sent, edit, text } = follow();
  text.send();
  edit(`${opened}<p></p>`);
  expect(sent).toEqual([]);
});

it('a change is sent once, and the stored text comes back when it is undone', () => {
  const { sent, edit, text } = follow();
  edit('<p>ab</p>');
  text.send();
  edit(opened);
  expect(sent).toEqual(['<p>ab</p>', odd]);
});

it('a value from outside is told from one that was sent', () => {
  const { sent, edit, text } = follow();
  edit('<p>ab</p>');
  expect([text.isKnown('<p>ab</p>'), text.isKnown(odd)]).toEqual([true, false]);
  text.restart('<p>ab</p><hr>');
  text.send();
  expect([sent, text.isKnown('<p>ab</p><hr>')]).toEqual([['<p>ab</p>'], true]);
});
