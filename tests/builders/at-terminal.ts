import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/**
 * Runs a command at a terminal and types the passphrase as often as it is asked for.
 * @returns how it exited
 */
export function atTerminal(command: string, passphrase: string, folder: string): Promise<number | null> {
  return new Promise((resolve) => {
    const terminal = spawn('script', ['-qec', command, '/dev/null'], { cwd: folder });
    let heard = '';
    terminal.stdout.on('data', (data: Buffer) => {
      heard += stripVTControlCharacters(data.toString());
      if (!/passphrase[^:]*:\s*$/i.test(heard)) return;
      heard = '';
      terminal.stdin.write(`${passphrase}\n`);
    });
    terminal.on('close', resolve);
  });
}
