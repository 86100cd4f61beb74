import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../domain/agenda/gathering';
import { wordsIn } from '../words';
import { importFile } from './commands/import';
import { rehearse } from './commands/rehearse';
import { serve } from './commands/serve';
import { backup, check, report, restore } from './commands/store-commands';
import { terminalLanguage } from './language';
import { type ExitCode, type Terminal, UsageError } from './terminal';

type Values = Readonly<Record<string, string | boolean | undefined>>;

interface Command {
  readonly options: ParseArgsOptionsConfig;
  /** How many words follow the command. */
  readonly operands: 0 | 1;
  /** Options it cannot do without. */
  readonly required: readonly string[];
  readonly run: (operand: string, values: Values, terminal: Terminal) => ExitCode | Promise<ExitCode>;
}

const text = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** An option that is required, so that it is there. */
const given = (values: Values, name: string): string => text(values, name) ?? '';

function languageOf(values: Values): Language | null {
  const wanted = text(values, 'lang');
  if (wanted === undefined) return null;
  const language = LANGUAGES.find((each) => each === wanted);
  if (!language) throw new UsageError(wanted);
  return language;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: {
    options: {
      store: { type: 'string' },
      port: { type: 'string' },
      'no-open': { type: 'boolean' },
      sample: { type: 'boolean' },
    },
    operands: 0,
    required: [],
    run: (_, values, terminal) =>
      serve(
        {
          store: text(values, 'store'),
          port: text(values, 'port'),
          open: values['no-open'] !== true,
          sample: values.sample === true,
        },
        terminal,
      ),
  },
  import: {
    options: { json: { type: 'boolean' }, year: { type: 'string' } },
    operands: 1,
    required: [],
    run: (file, values, terminal) =>
      importFile(file, { json: values.json === true, year: text(values, 'year') }, terminal),
  },
  rehearse: {
    options: { store: { type: 'string' }, speed: { type: 'string' }, out: { type: 'string' } },
    operands: 1,
    required: ['out'],
    run: (target, values, terminal) =>
      rehearse(
        target,
        { store: text(values, 'store'), speed: text(values, 'speed'), out: given(values, 'out') },
        terminal,
      ),
  },
  report: {
    options: {
      store: { type: 'string' },
      gathering: { type: 'string' },
      out: { type: 'string' },
      lang: { type: 'string' },
    },
    operands: 0,
    required: ['store', 'out'],
    run: (_, values, terminal) =>
      report(
        given(values, 'store'),
        { gathering: text(values, 'gathering'), out: given(values, 'out'), language: languageOf(values) },
        terminal,
      ),
  },
  backup: {
    options: { store: { type: 'string' }, out: { type: 'string' } },
    operands: 0,
    required: ['store', 'out'],
    run: (_, values, terminal) => backup(given(values, 'store'), given(values, 'out'), terminal),
  },
  check: {
    options: { store: { type: 'string' } },
    operands: 0,
    required: ['store'],
    run: (_, values, terminal) => check(given(values, 'store'), terminal),
  },
  restore: {
    options: { store: { type: 'string' } },
    operands: 0,
    required: ['store'],
    run: (_, values, terminal) => restore(given(values, 'store'), terminal),
  },
};

const COMMAND_NAMES = ['serve', 'import', 'rehearse', 'report', 'backup', 'check', 'restore'] as const;
type CommandName = (typeof COMMAND_NAMES)[number];

function usage(terminal: Terminal, name: CommandName | null): string {
  if (name) return terminal.words(`cli:help.${name}`);
  const list = COMMAND_NAMES.map((each) => `  ${terminal.words(`cli:help.${each}`).split('\n')[0]}`);
  return [terminal.words('cli:usage'), ...list, '', terminal.words('cli:usageMore')].join('\n');
}

function parse(command: Command, args: string[]): { operand: string; values: Values } {
  let parsed: { values: Values; positionals: string[] };
  try {
    parsed = parseArgs({ args, options: command.options, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
  const { positionals, values } = parsed;
  const missing = command.required.find((name) => text(values, name) === undefined);
  if (positionals.length !== command.operands || missing) throw new UsageError(missing ?? positionals.join(' '));
  return { operand: positionals[0] ?? '', values };
}

/** Runs one command as the shell would have it: answers on stdout, everything else on stderr, and an exit code. */
export async function runCommandLine(args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<ExitCode> {
  const language = terminalLanguage(env);
  const terminal: Terminal = {
    language,
    words: wordsIn(language),
    answer: (line) => process.stdout.write(`${line}\n`),
    say: (line) => process.stderr.write(`${line}\n`),
  };
  const [first, ...rest] = args;
  const name = COMMAND_NAMES.find((each) => each === first) ?? null;
  if (first === '--help' || first === '-h' || (name && (rest.includes('--help') || rest.includes('-h')))) {
    terminal.answer(usage(terminal, name));
    return 0;
  }
  const command = name && COMMANDS[name];
  if (!command) {
    terminal.say(usage(terminal, null));
    return 2;
  }
  try {
    const { operand, values } = parse(command, rest);
    return await command.run(operand, values, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.say(usage(terminal, name));
    return 2;
  }
}
