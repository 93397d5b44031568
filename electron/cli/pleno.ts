import '../../renderer/strings/both-languages';
import { runCommand } from './run-command';

// A reader that has seen enough (`pleno results … | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const { exit, out, remarks } = await runCommand(process.argv.slice(2));
for (const remark of remarks) process.stderr.write(`${remark.trimEnd()}\n`);
process.stdout.write(out);
process.exitCode = exit;
