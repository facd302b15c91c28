import { styled } from 'styled-components';

/** Text as the admin panel sets it; its design system would be one more dependency for this alone. */
export const PanelText = styled.span`
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
`;
