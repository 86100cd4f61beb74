import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import type { Settings, SystemInfo } from '../../contract';
import { LANGUAGES } from '../../domain/agenda/gathering';
import { useCall } from '../api/call';
import { useClient, useLibrary } from '../api/react';
import { CertificateAgain } from '../features/room/CertificateDialog';
import { useWords } from '../i18n/words';
import { Dialog } from '../ui/Dialog';
import { Checkbox, Select } from '../ui/Field';
import { SegmentedControl } from '../ui/SegmentedControl';
import { Backups } from './Backups';
import { setCharacterKeys, useCharacterKeys } from './character-keys';
import css from './Settings.module.css';
import { useShortcut } from './shortcuts';
import { useVisitor } from './visitor';

/** Each language by its own name, whatever the language in use. */
const NAMES = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;
const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark'];

const OpenSettings = createContext<() => void>(() => undefined);
export const useOpenSettings = (): (() => void) => useContext(OpenSettings);

/** Holds the settings dialog, which any screen below may open. */
export function SettingsHost(props: { children: ReactNode }): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const own = useVisitor().role === 'facilitator';
  const title = t('shell:settings.title');
  useShortcut('Ctrl+,', title, show, { whileTyping: true });
  return (
    <OpenSettings value={show}>
      {props.children}
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        {own ? <SettingsForm /> : <GuestSettings />}
      </Dialog>
    </OpenSettings>
  );
}

/** At somebody else's machine: what is this browser's own, and what the connection can be held against. */
function GuestSettings(): ReactNode {
  return (
    <>
      <CharacterKeys />
      <CertificateAgain />
    </>
  );
}

function CharacterKeys(): ReactNode {
  const { t } = useWords();
  const characterKeys = useCharacterKeys();
  return (
    <Checkbox checked={characterKeys} onChange={(event) => setCharacterKeys(event.target.checked)}>
      {t('shell:settings.characterKeys')}
    </Checkbox>
  );
}

function SettingsForm(): ReactNode {
  const { t, language } = useWords();
  const client = useClient();
  const call = useCall();
  const settings = useLibrary().known?.settings;
  const [info, setInfo] = useState<SystemInfo | null>(null);
  useEffect(() => {
    void call(() => client.system.info()).then((got) => got.ok && setInfo(got.value));
  }, [call, client]);
  if (!settings) return null;
  const save = (
    patch: Partial<Omit<Settings, 'language'>> & { language?: NonNullable<Settings['language']> },
  ): void => {
    void call(() => client.system.saveSettings(patch));
  };
  return (
    <>
      <Select
        label={t('shell:settings.language')}
        value={language}
        onChange={(event) => {
          const chosen = LANGUAGES.find((one) => one === event.target.value);
          if (chosen) save({ language: chosen });
        }}
      >
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {NAMES[one]}
          </option>
        ))}
      </Select>
      <div className={css.group}>
        <span className={css.label}>{t('shell:settings.theme')}</span>
        <SegmentedControl
          label={t('shell:settings.theme')}
          segments={THEMES.map((value) => ({ value, label: t(`shell:settings.themes.${value}`) }))}
          value={settings.theme}
          onChange={(theme) => save({ theme })}
        />
      </div>
      <CharacterKeys />
      {info?.desktop ? (
        <Checkbox checked={settings.stageOnPlug} onChange={(event) => save({ stageOnPlug: event.target.checked })}>
          {t('shell:settings.stageOnPlug')}
        </Checkbox>
      ) : null}
      {info ? (
        <>
          <Backups info={info} onInfo={setInfo} />
          <div className={css.group}>
            <span className={css.label}>{t('shell:settings.storedAt')}</span>
            <code className={css.path}>{info.storePath}</code>
            <span className={css.small}>{t('shell:settings.version', { version: info.version })}</span>
          </div>
        </>
      ) : null}
    </>
  );
}
