/** The division that a bureau's name stands for: 忻府区财政局 is shown as 忻府区 where the column says what it is. */
export function division(name: string | null | undefined): string {
  return (name ?? '').replace(/财政局$/, '');
}
