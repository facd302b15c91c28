import { styled } from 'styled-components';

/** A button as the admin panel sets it; see `PanelText`. */
export const Button = styled.button<{ $isDanger?: boolean }>`
  padding: 0.8rem 1.2rem;
  border: 1px solid ${({ theme, $isDanger }) => theme.colors[$isDanger === true ? 'danger700' : 'neutral200']};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $isDanger }) => theme.colors[$isDanger === true ? 'danger700' : 'neutral0']};
  color: ${({ theme, $isDanger }) => ($isDanger === true ? theme.colors.buttonNeutral0 : theme.colors.neutral800)};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }

  &:disabled {
    cursor: progress;
    opacity: 0.6;
  }
`;
