/** Brings a field into view and gives it the focus; a field without a control of its own stands for its section. */
export function reveal(field: string): void {
  const exact = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const line = field.replace(/\.\w+$/, '');
  const element = exact ?? document.querySelector<HTMLElement>(`[data-field^="${CSS.escape(line)}"]`) ?? document.getElementById(`s-${field.split('[')[0]}`);
  if (!element) return;
  element.scrollIntoView({ block: 'center', behavior: 'auto' });
  const control = element.matches('input,textarea,select,button,[tabindex]') ? element : element.querySelector<HTMLElement>('input,textarea,select,button,[tabindex]');
  control?.focus({ preventScroll: true });
}
