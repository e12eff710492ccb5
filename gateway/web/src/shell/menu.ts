import type { IconName } from '@/parts/icons';
import { mayUse, NEEDS } from './rights';

export interface MenuEntry {
  key: string;
  icon: IconName;
  to: string;
  needs?: string[];
  count?: 'PENDING' | 'UNSENT' | 'RETURNED' | 'FILL_IN';
  children?: Omit<MenuEntry, 'icon' | 'children'>[];
}

/** First level at most eight; an entry is shown when the post has one of the capabilities named. */
export const MENU: MenuEntry[] = [
  { key: 'workbench', icon: 'home', to: '' },
  { key: 'board', icon: 'building', to: '/counties', needs: NEEDS.board },
  { key: 'projects', icon: 'folder', to: '/projects', needs: NEEDS.projects },
  { key: 'money', icon: 'upload', to: '/money', needs: NEEDS.money },
  {
    key: 'targets', icon: 'target', to: '/targets', needs: NEEDS.targets,
    children: [
      { key: 'fill', to: '/targets?tab=UNSENT', needs: NEEDS.fill, count: 'UNSENT' },
      { key: 'import', to: '/targets/import', needs: NEEDS.import },
      { key: 'review', to: '/review', needs: NEEDS.review, count: 'PENDING' },
      { key: 'reply', to: '/reply', needs: NEEDS.reply, count: 'PENDING' },
      { key: 'fillIn', to: '/targets?tab=FILL_IN', needs: NEEDS.fillIn, count: 'FILL_IN' },
      { key: 'list', to: '/targets?tab=ALL', needs: NEEDS.targets },
      { key: 'entrust', to: '/entrustments', needs: NEEDS.entrust },
    ],
  },
  { key: 'reads', icon: 'eye', to: '/reads', needs: NEEDS.reads },
  { key: 'trail', icon: 'clock', to: '/trail', needs: NEEDS.trail },
  { key: 'units', icon: 'folder', to: '/units', needs: NEEDS.units },
  { key: 'people', icon: 'user', to: '/people', needs: NEEDS.people },
  { key: 'handovers', icon: 'swap', to: '/handovers', needs: NEEDS.handovers },
  { key: 'mechanism', icon: 'building', to: '/mechanism', needs: NEEDS.mechanism },
  { key: 'help', icon: 'help', to: '/help' },
];

/** The menu of a post. */
export function menuFor(capabilities: string[]): MenuEntry[] {
  const may = (needs?: string[]): boolean => mayUse(needs, (c) => capabilities.includes(c));
  return MENU.filter((e) => may(e.needs)).map((e) => ({ ...e, children: e.children?.filter((c) => may(c.needs)) }));
}
