import { styled } from 'styled-components';
import type { PressReport } from '../../press/report.ts';

const colours = {
  live: 'success600',
  working: 'warning600',
  behind: 'warning600',
  failing: 'danger600',
  held: 'neutral500',
  unreachable: 'danger600',
  slow: 'danger600',
  refused: 'danger600',
} as const satisfies Record<PressReport['state'], string>;

export const StateLine = styled.p<{ $state: PressReport['state'] }>`
  padding: 0.4rem 1.2rem;
  border-left: 0.4rem solid ${({ theme, $state }) => theme.colors[colours[$state]]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
`;

export const PressFrame = styled.div`
  display: grid;
  gap: 0.8rem;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  line-height: ${({ theme }) => theme.lineHeights[4]};
  overflow-wrap: anywhere;

  h3 {
    margin-top: 0.8rem;
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem;
    align-items: center;
    justify-content: space-between;
    padding: 0.8rem 0;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  small {
    width: 100%;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: ${({ theme }) => theme.fontSizes[1]};
  }

  a {
    color: ${({ theme }) => theme.colors.primary600};
    text-decoration: underline;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.8rem;
    margin-top: 0.8rem;
  }
`;
