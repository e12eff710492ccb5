/** Single-key commands, silent while something is typed, chosen or open above the page. */
export function useKeys(commands: Record<string, () => void>): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const at = event.target as HTMLElement;
    if (at.closest('input:not([type=radio]),textarea,select,[contenteditable],[role=dialog],.el-dropdown-menu')) return;
    const command = commands[event.key.toLowerCase()];
    if (!command) return;
    event.preventDefault();
    command();
  };
}
