import { styled } from 'styled-components';

/** A button as the admin panel sets it; see `PanelText`. */
export const Button = styled.button<{ $tone?: 'main' | 'danger' }>`
  padding: 0.8rem 1.2rem;
  border: 1px solid ${({ theme, $tone }) => theme.colors[$tone === undefined ? 'neutral200' : fills[$tone]]};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $tone }) => theme.colors[$tone === undefined ? 'neutral0' : fills[$tone]]};
  color: ${({ theme, $tone }) => theme.colors[$tone === undefined ? 'neutral800' : 'buttonNeutral0']};
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

const fills = { main: 'primary600', danger: 'danger700' } as const;
