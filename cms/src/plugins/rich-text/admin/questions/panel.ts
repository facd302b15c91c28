import { styled } from 'styled-components';

/** A row of fields and buttons below the toolbar. */
export const Panel = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: flex-end;
  gap: 8px;
  padding: 8px 12px;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral100};
  label {
    display: flex;
    flex: 1 1 200px;
    flex-direction: column;
    gap: 4px;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: 600;
  }
  input {
    padding: 7px 12px;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: ${({ theme }) => theme.fontSizes[2]};
    font-weight: 400;
  }
  input:focus {
    border-color: ${({ theme }) => theme.colors.primary600};
    outline: 1px solid ${({ theme }) => theme.colors.primary600};
  }
  output {
    min-width: 72px;
    padding: 7px 0;
    text-align: center;
  }
  p {
    flex: 1 0 100%;
    color: ${({ theme }) => theme.colors.danger600};
  }
`;
