import { execFileSync } from 'node:child_process';

/** A file system that is there until `end`. */
export interface Mount {
  end(): void;
}

const diskSize = '96m';

/**
 * Puts a small disk of its own under an empty directory.
 *
 * @returns a reason in words where the machine does not allow it
 */
export function mountScratch(dir: string): Mount | string {
  return mount(['-t', 'tmpfs', '-o', `size=${diskSize}`, 'tmpfs', dir], dir);
}

/**
 * Makes a directory read-only for whoever opens something in it from now on.
 *
 * @returns a reason in words where the machine does not allow it
 */
export function mountReadOnly(dir: string): Mount | string {
  const mounted = mount(['--bind', dir, dir], dir);
  if (typeof mounted === 'string') return mounted;
  execFileSync('mount', ['-o', 'remount,ro,bind', dir], { stdio: 'ignore' });
  return mounted;
}

function mount(args: string[], dir: string): Mount | string {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
  } catch {
    return 'this user may not mount a file system';
  }
  return {
    end: () => {
      // Lazily: a file may still be open for a moment.
      execFileSync('umount', ['-l', dir], { stdio: 'ignore' });
    },
  };
}
