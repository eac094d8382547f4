import type { ComponentProps } from 'preact';

/** `place` is a class that says where it stands. */
type ButtonProps = Omit<ComponentProps<'button'>, 'class'> & { place?: string };

/** A button as the NL Design System has it; `quiet` for all but the first thing to do, `small` where it stands in a line. */
export function Button(props: ButtonProps & { quiet?: boolean; small?: boolean }) {
  const { quiet = false, small = false, place = '', ...rest } = props;
  const appearance = quiet ? 'utrecht-button--secondary-action' : 'utrecht-button--primary-action';
  return (
    <button type="button" {...rest} class={`utrecht-button ${appearance} ${small ? 'small' : ''} ${place}`} />
  );
}

/** A button within text, that looks like a link. */
export function LinkButton({ place = '', ...rest }: ButtonProps) {
  const inline = 'utrecht-link-button utrecht-link-button--html-button utrecht-link-button--inline';
  return <button type="button" {...rest} class={`${inline} ${place}`} />;
}
