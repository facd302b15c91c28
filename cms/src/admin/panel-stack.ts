import { styled } from 'styled-components';

/** Words, a field and a button in a panel beside a form, one below the other. */
export const PanelStack = styled.div`
  display: grid;
  gap: 0.8rem;
  width: 100%;
  overflow-wrap: anywhere;

  input,
  textarea {
    width: 100%;
    padding: 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral500};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font: inherit;
    font-size: ${({ theme }) => theme.fontSizes[2]};
  }
`;
