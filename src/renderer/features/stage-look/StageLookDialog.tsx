import { type ReactNode, useState } from 'react';
import { createPortal } from 'react-dom';
import { STAGE_PARTS, type StageLook, type StagePart } from '../../../domain/agenda/gathering';
import { useWords } from '../../i18n/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Checkbox } from '../../ui/Field';
import { SegmentedControl } from '../../ui/SegmentedControl';
import { AccentField, useTried } from './AccentField';
import { LogoField } from './LogoField';
import css from './StageLook.module.css';
import { StagePreview } from './StagePreview';
import { useStageLook } from './useStageLook';

/** «Endre utseende …»: a button for wherever the big screen is spoken of, and the dialog it opens. */
export function StageLookButton(): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <div className={css.open}>
        <Button size="row" onClick={() => setOpen(true)}>
          {t('stage:look.open')}
        </Button>
      </div>
      {/* Outside whatever the button stands in, which has a style of its own for what is inside it. */}
      {open ? createPortal(<StageLookDialog onClose={() => setOpen(false)} />, document.body) : null}
    </>
  );
}

/** How the big screen looks for this gathering. Each choice is seen at once, here and on the wall. */
function StageLookDialog(props: { onClose: () => void }): ReactNode {
  const { t } = useWords();
  const { look, unavailable, change, addLogo, asBefore } = useStageLook();
  const [shown, tryAccent] = useTried(look);
  const actions = (
    <>
      {asBefore ? (
        <Button unavailable={unavailable} onClick={asBefore}>
          {t('stage:look.asBefore')}
        </Button>
      ) : null}
      <Button look="filled" onClick={props.onClose}>
        {t('common:close')}
      </Button>
    </>
  );
  return (
    <Dialog open wide onClose={props.onClose} title={t('stage:look.title')} actions={actions}>
      <div className={css.columns}>
        <div className={css.choices}>
          <Parts look={look} unavailable={unavailable} onChange={(parts) => change({ parts })} />
          <div>
            <p className={css.legend}>{t('stage:look.ground')}</p>
            <SegmentedControl
              label={t('stage:look.ground')}
              value={look.ground}
              segments={(['dark', 'light'] as const).map((value) => ({ value, label: t(`stage:look.${value}`) }))}
              onChange={(ground) => (unavailable === null ? change({ ground }) : undefined)}
            />
          </div>
          <AccentField
            look={shown}
            unavailable={unavailable}
            onTry={tryAccent}
            onChange={(accent) => change({ accent })}
          />
          <LogoField
            logoId={look.logoId}
            unavailable={unavailable}
            onAdd={addLogo}
            onRemove={() => change({ logoId: null })}
          />
        </div>
        <StagePreview look={shown} />
      </div>
    </Dialog>
  );
}

function Parts(props: {
  look: StageLook;
  unavailable: string | null;
  onChange: (parts: readonly StagePart[]) => void;
}): ReactNode {
  const { look, unavailable, onChange } = props;
  const { t } = useWords();
  // In the order they have on the list, whatever order they were chosen in.
  const toggled = (part: StagePart): readonly StagePart[] =>
    STAGE_PARTS.filter((one) => look.parts.includes(one) !== (one === part));
  return (
    <fieldset className={css.parts}>
      <legend className={css.legend}>{t('stage:look.shown')}</legend>
      {STAGE_PARTS.map((part) => (
        <Checkbox
          key={part}
          checked={look.parts.includes(part)}
          disabled={unavailable !== null}
          onChange={() => onChange(toggled(part))}
        >
          {t(`stage:look.part.${part}`)}
        </Checkbox>
      ))}
      <p className={css.hint}>{unavailable ?? t('stage:look.always')}</p>
    </fieldset>
  );
}
