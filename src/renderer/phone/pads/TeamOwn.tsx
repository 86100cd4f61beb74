/** @jsxImportSource preact */
import type { ObservationId } from '../../../domain/ids';
import type { OwnObservation } from './team-queue';
import type { PadWords } from './words';

interface TeamOwnProps {
  readonly own: readonly OwnObservation[];
  readonly t: PadWords;
  readonly onChange: (one: OwnObservation) => void;
  readonly onWithdraw: (id: ObservationId, withdrawn: boolean) => void;
}

/** What the member has written, with a way to change it and to take it back; and the way back from that. */
export function TeamOwn(props: TeamOwnProps) {
  const { own, t } = props;
  const standing = own.filter(({ withdrawn }) => !withdrawn);
  const withdrawn = own.filter((one) => one.withdrawn);
  return (
    <section class="own" aria-labelledby="own-title">
      <h2 id="own-title">{t('pad:team.yours', { count: standing.length })}</h2>
      {standing.length === 0 ? <p class="soft">{t('pad:team.none')}</p> : null}
      <ul>
        {standing.map((one) => (
          <Own key={one.id} one={one} {...props} />
        ))}
      </ul>
      {withdrawn.length > 0 ? (
        <details>
          <summary>{t('pad:team.withdrawn', { count: withdrawn.length })}</summary>
          <ul>
            {withdrawn.map((one) => (
              <Own key={one.id} one={one} {...props} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Own({ one, t, onChange, onWithdraw }: TeamOwnProps & { readonly one: OwnObservation }) {
  const name = { text: one.text.slice(0, 60) };
  return (
    <li>
      <p class="about">
        <strong>{t(`pad:team.aspect.${one.aspect}`)}</strong>
        {one.theme ? <span>{one.theme}</span> : null}
        <span class="soft">{t(`pad:team.state.${one.state}`)}</span>
      </p>
      <p class="observed" dir="auto">
        {one.text}
      </p>
      <div class="acts">
        {one.withdrawn ? (
          <button
            type="button"
            aria-label={t('pad:team.bringBackNamed', name)}
            onClick={() => onWithdraw(one.id, false)}
          >
            {t('pad:team.bringBack')}
          </button>
        ) : (
          <>
            <button type="button" aria-label={t('pad:team.changeNamed', name)} onClick={() => onChange(one)}>
              {t('pad:team.change')}
            </button>
            <button
              type="button"
              aria-label={t('pad:team.withdrawNamed', name)}
              onClick={() => onWithdraw(one.id, true)}
            >
              {t('pad:team.withdraw')}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
