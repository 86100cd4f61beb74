/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { putBack } from '../app/put-back';
import type { PartProps } from './part-props';
import type { RemoteWords } from './words';

type Receiver = 'hall' | 'speaker';

/** As long as the big screen can show large. */
const LONGEST = 120;
const HALL = ['soon', 'quiet', 'break', 'phones'] as const;
const SPEAKER = ['five', 'wrapUp', 'mic', 'question'] as const;

const presetsFor = (receiver: Receiver, t: RemoteWords): readonly string[] =>
  receiver === 'hall'
    ? HALL.map((name) => t(`remote:hall.${name}`))
    : SPEAKER.map((name) => t(`remote:speaker.${name}`));

/** Words on the big screen, or for the speaker alone; and the big screen made dark. */
export function Messages({ remote, view, t, off }: PartProps) {
  const [receiver, setReceiver] = useState<Receiver>('hall');
  const send = (text: string): Promise<boolean> =>
    off ? Promise.resolve(false) : remote.show(receiver === 'hall' ? { message: text } : { speakerMessage: text });
  const toggle = (): void => {
    if (!off) void remote.show({ blackout: !view.blackout });
  };
  return (
    <section class="messages" aria-labelledby="messages">
      <h2 id="messages">{t('remote:messages')}</h2>
      <Shown {...{ remote, view, t, off }} />
      <Receivers {...{ receiver, t }} onChoose={setReceiver} />
      <ul class="presets" aria-label={t('remote:presets')}>
        {presetsFor(receiver, t).map((text) => (
          <li key={text}>
            <button type="button" class="key" aria-disabled={off} onClick={() => void send(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      <Own {...{ t, off, send }} />
      <button type="button" class="key wide" aria-pressed={view.blackout} aria-disabled={off} onClick={toggle}>
        {t('remote:blackout')}
      </button>
    </section>
  );
}

/** What stands on the screens now, each with its way off. */
function Shown({ remote, view, t, off }: Omit<PartProps, 'clock' | 'now'>) {
  const { message, speakerMessage, blackout } = view;
  // The regions stand empty until there is something to read out.
  const shown = (text: string, sentence: string, label: string, patch: Parameters<typeof remote.show>[0]) => (
    <div class="shown">
      <div role="status">{text ? <p>{sentence}</p> : null}</div>
      {text ? (
        <button
          type="button"
          class="key"
          aria-disabled={off}
          onClick={() => (off ? undefined : void remote.show(patch))}
        >
          {label}
        </button>
      ) : null}
    </div>
  );
  const hall = t('remote:shownHall', { text: message });
  const speaker = t('remote:shownSpeaker', { text: speakerMessage });
  return (
    <>
      {shown(message, hall, t('remote:clearHall'), { message: '' })}
      {shown(speakerMessage, speaker, t('remote:clearSpeaker'), { speakerMessage: '' })}
      <div role="status" class="hidden">
        {blackout ? t('remote:blackoutOn') : null}
      </div>
    </>
  );
}

function Receivers(props: { receiver: Receiver; t: RemoteWords; onChoose: (receiver: Receiver) => void }) {
  const { receiver, t, onChoose } = props;
  const choice = (name: Receiver, label: string) => (
    <label class="choice">
      <input type="radio" name="receiver" checked={receiver === name} onChange={() => onChoose(name)} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset class="receivers">
      <legend>{t('remote:to')}</legend>
      {choice('hall', t('remote:toHall'))}
      {choice('speaker', t('remote:toSpeaker'))}
    </fieldset>
  );
}

/** Her own words. They stand in the field again if they have not come through. */
function Own({ t, off, send }: { t: RemoteWords; off: boolean; send: (text: string) => Promise<boolean> }) {
  const [text, setText] = useState('');
  const empty = text.trim() === '';
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (empty || off) return;
    const said = text.trim();
    setText('');
    if (!(await send(said))) setText((since) => putBack(said, since));
  };
  return (
    <form class="own" onSubmit={(event) => void submit(event)}>
      <label for="own">{t('remote:own')}</label>
      <input
        id="own"
        value={text}
        maxLength={LONGEST}
        autocomplete="off"
        enterkeyhint="send"
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="key" aria-disabled={empty || off}>
        {t('remote:send')}
      </button>
    </form>
  );
}
