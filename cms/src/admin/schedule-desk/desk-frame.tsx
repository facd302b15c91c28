import { styled } from 'styled-components';

/** The desk: a sheet where there is room for one, and a card a row where there is none. */
export const DeskFrame = styled.div`
  display: grid;
  gap: 1.6rem;
  min-width: 0;
  padding: 2.4rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  overflow-wrap: anywhere;

  h1 {
    font-size: ${({ theme }) => theme.fontSizes[5]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem;
    align-items: center;
  }
  .hint {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  label {
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
  input,
  textarea,
  select {
    width: 100%;
    padding: 0.6rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }
  /* Browsers name the button of a file in a language of their own: the label is the button. */
  .file {
    position: relative;
  }
  .file input {
    position: absolute;
    width: 1px;
    height: 1px;
    padding: 0;
    opacity: 0;
  }
  .file:focus-within {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
  .actions {
    position: sticky;
    bottom: 0;
    padding: 0.8rem 0;
    background: ${({ theme }) => theme.colors.neutral100};
  }
  :is(input, textarea, select):focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  [aria-invalid='true'] {
    border-color: ${({ theme }) => theme.colors.danger600};
  }
  .wrong {
    color: ${({ theme }) => theme.colors.danger600};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
  .clash {
    color: ${({ theme }) => theme.colors.warning700};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
  table {
    width: 100%;
    border-collapse: collapse;
    background: ${({ theme }) => theme.colors.neutral0};
    table-layout: fixed;
  }
  th,
  td {
    padding: 0.4rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: left;
    vertical-align: top;
  }
  th {
    background: ${({ theme }) => theme.colors.neutral100};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
  td small {
    display: block;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    line-height: ${({ theme }) => theme.lineHeights[3]};
  }
  .number {
    width: 7.2rem;
  }
  td.number {
    white-space: nowrap;
  }
  .date,
  .time {
    width: 11.2rem;
  }
  .session,
  .visibility {
    width: 10.4rem;
  }
  td > span {
    display: none;
  }

  @media (max-width: 1100px) {
    padding: 1.6rem;
    table,
    tbody,
    tr,
    td {
      display: block;
      width: auto;
    }
    thead {
      display: none;
    }
    tr {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
      margin-bottom: 1.6rem;
      border: 1px solid ${({ theme }) => theme.colors.neutral200};
    }
    td {
      border: 0;
    }
    .date,
    .time,
    .session,
    .visibility {
      width: auto;
    }
    tr > .number {
      grid-column: 1 / -1;
    }
    td > span {
      display: block;
      font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    }
  }
`;
