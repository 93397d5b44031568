import { importCommand } from './commands/import';
import { newCommand } from './commands/new';
import { resultsCommand } from './commands/results';
import { simulateCommand } from './commands/simulate';
import { tabulateCommand } from './commands/tabulate';
import { verifyCommand } from './commands/verify';
import { type Command, done, type Outcome, wrongUsage } from './outcome';

const commands = new Map<string, Command>([
  ['new', newCommand],
  ['import', importCommand],
  ['tabulate', tabulateCommand],
  ['results', resultsCommand],
  ['verify', verifyCommand],
  ['simulate', simulateCommand],
]);

const help = `Usage: pleno COMMAND [options]

${[...commands].map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

pleno COMMAND --help says more.
Exit: 0 done, 1 something was refused, 2 wrong usage.
`;

/** Runs one command line, without its program name. */
export async function runCommand(args: readonly string[]): Promise<Outcome> {
  const [name, ...rest] = args;
  if (name === undefined) return { ...wrongUsage('no command is named'), remarks: [help] };
  if (name === '--help' || name === '-h' || name === 'help') return done(help);
  const command = commands.get(name);
  if (!command) return wrongUsage(`no such command: ${name} (there are ${[...commands.keys()].join(', ')})`);
  const beforeFiles = rest.slice(0, rest.includes('--') ? rest.indexOf('--') : rest.length);
  if (beforeFiles.includes('--help') || beforeFiles.includes('-h')) return done(command.help);
  const outcome = await command.run(rest);
  return outcome.exit === 2
    ? { ...outcome, remarks: [...outcome.remarks, `See: pleno ${name} --help`] }
    : outcome;
}
