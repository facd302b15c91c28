import { styled } from 'styled-components';

/** Label, frame, hint and complaint, as the other fields of a form have them. */
export const Field = styled.div`
  display: flex;
  flex-direction: column;
  gap: 4px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  > label {
    font-weight: 600;
  }
  > label span,
  .wrong {
    color: ${({ theme }) => theme.colors.danger600};
  }
  .below {
    display: flex;
    justify-content: space-between;
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;

/** Toolbar and text. The text looks as it does for readers, as far as it helps to write it. */
export const Frame = styled.div<{ $isWrong: boolean; $isDisabled: boolean }>`
  border: 1px solid ${({ theme, $isWrong }) => ($isWrong ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: 4px;
  background: ${({ theme, $isDisabled }) => ($isDisabled ? theme.colors.neutral150 : theme.colors.neutral0)};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: 1.6;
  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
  .ProseMirror {
    min-height: 240px;
    max-height: 65vh;
    overflow: auto;
    padding: 16px 20px;
    outline: none;
    overflow-wrap: anywhere;
  }
  .ProseMirror > * {
    max-width: 760px;
    margin: 0 0 12px;
  }
  li > *,
  td > *,
  th > *,
  blockquote > * {
    margin: 0;
  }
  h2 {
    font-size: 1.45em;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.2em;
    line-height: 1.3;
  }
  h2,
  h3,
  h4,
  strong {
    font-weight: 700;
  }
  em,
  cite {
    font-style: italic;
  }
  sub {
    font-size: 0.8em;
    vertical-align: sub;
  }
  sup {
    font-size: 0.8em;
    vertical-align: super;
  }
  .text-center {
    text-align: center;
  }
  .text-right {
    text-align: right;
  }
  .ProseMirror ul {
    padding-left: 24px;
    list-style: disc;
  }
  .ProseMirror ol {
    padding-left: 28px;
    list-style: decimal;
  }
  .ProseMirror ol[type] {
    list-style: revert;
  }
  blockquote {
    padding-left: 16px;
    border-left: 3px solid ${({ theme }) => theme.colors.neutral300};
  }
  hr {
    border: 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral300};
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    padding: 4px 0;
    font-weight: 700;
    text-align: left;
  }
  td,
  th {
    position: relative;
    min-width: 48px;
    padding: 6px 8px;
    border: 1px solid ${({ theme }) => theme.colors.neutral300};
    text-align: left;
    vertical-align: top;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: 700;
  }
  table.numbers td:not(:first-child) {
    text-align: right;
  }
  .selectedCell {
    background: ${({ theme }) => theme.colors.primary100};
  }
  figure {
    padding: 8px;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
  }
  .ProseMirror > figure.wide {
    max-width: none;
  }
  figure img {
    display: block;
    max-width: 100%;
    max-height: 360px;
    margin: 0 auto;
  }
  figure .facts {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding: 8px 0 4px;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }
  figure .facts.lacking span {
    color: ${({ theme }) => theme.colors.danger600};
    font-weight: 600;
  }
  figure .facts button {
    flex: none;
    color: ${({ theme }) => theme.colors.primary600};
    cursor: pointer;
  }
  figcaption:has(> br:only-child)::before {
    float: left;
    height: 0;
    color: ${({ theme }) => theme.colors.neutral500};
    content: attr(data-hint);
    pointer-events: none;
  }
  .ProseMirror-selectednode {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  .ProseMirror a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }
  .found {
    background: ${({ theme }) => theme.colors.warning200};
  }
  .found-here {
    background: ${({ theme }) => theme.colors.warning500};
    color: ${({ theme }) => theme.colors.neutral0};
  }
`;
