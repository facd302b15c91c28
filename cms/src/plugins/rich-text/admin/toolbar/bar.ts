import { styled } from 'styled-components';

export const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 4px 0;
  padding: 4px 0;
  overflow: hidden;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: 4px 4px 0 0;
  background: ${({ theme }) => theme.colors.neutral0};
`;

export const Group = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 2px;
  padding: 0 4px;
  /* The line before the first group of each row is cut off. */
  margin-left: -1px;
  border-left: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

export const ToolButton = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 6px;
  min-width: 32px;
  height: 32px;
  padding: 0 6px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: 600;
  cursor: pointer;
  svg {
    width: 16px;
    height: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.4;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  &[data-tool='italic'] {
    font-style: italic;
  }
  &[data-tool='underline'] {
    text-decoration: underline;
  }
  &[data-tool='strike'] {
    text-decoration: line-through;
  }
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }
  &[aria-disabled='true'] {
    color: ${({ theme }) => theme.colors.neutral400};
    cursor: default;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
