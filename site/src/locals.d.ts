import type { PageContext } from '../render/contract.ts';

declare global {
  namespace App {
    interface Locals {
      portal: PageContext;
    }
  }
}
