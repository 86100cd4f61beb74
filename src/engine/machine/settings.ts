import type { Settings } from '../../contract';
import { LANGUAGES } from '../../domain/agenda/gathering';
import type { Reader } from '../../store';

const NAME = 'app';
const DEFAULTS: Settings = { language: null, theme: 'system', stageOnPlug: true, shorthand: [] };

/** The app's own settings. What an older version did not know has its default. */
export function readSettings(read: Reader): Settings {
  const stored = read.setting(NAME);
  if (stored === null) return DEFAULTS;
  const known = JSON.parse(stored) as Partial<Settings>;
  const language = LANGUAGES.find((each) => each === known.language) ?? null;
  return { ...DEFAULTS, ...known, language };
}

export const SETTINGS_NAME = NAME;
