import type { IconName } from '@/parts/icons';

export interface MenuEntry {
  key: string;
  icon: IconName;
  to: string;
  needs?: string[];
  count?: 'PENDING' | 'UNSENT' | 'RETURNED';
  children?: Omit<MenuEntry, 'icon' | 'children'>[];
}

export const REVIEWS = ['TARGET_AGREE_UNIT', 'TARGET_AGREE_DEPARTMENT', 'TARGET_AGREE_SECTOR', 'TARGET_AGREE_PERFORMANCE'];

/** First level at most eight; an entry is shown when the post has one of the capabilities named. */
export const MENU: MenuEntry[] = [
  { key: 'workbench', icon: 'home', to: '' },
  { key: 'board', icon: 'building', to: '/counties', needs: ['SUPERVISE'] },
  { key: 'projects', icon: 'folder', to: '/projects', needs: ['SUBJECT_READ'] },
  {
    key: 'targets', icon: 'target', to: '/targets', needs: ['TARGET_READ'],
    children: [
      { key: 'fill', to: '/targets?tab=UNSENT', needs: ['TARGET_WRITE'], count: 'UNSENT' },
      { key: 'import', to: '/targets/import', needs: ['TARGET_WRITE'] },
      { key: 'review', to: '/review', needs: REVIEWS, count: 'PENDING' },
      { key: 'reply', to: '/reply', needs: ['BUDGET_REPLY'], count: 'PENDING' },
      { key: 'list', to: '/targets?tab=ALL', needs: ['TARGET_READ'] },
    ],
  },
  { key: 'reads', icon: 'eye', to: '/reads', needs: ['READ_LOG_READ'] },
  { key: 'trail', icon: 'clock', to: '/trail', needs: ['TRAIL_READ'] },
  { key: 'help', icon: 'help', to: '/help' },
];

/** The menu of a post. */
export function menuFor(capabilities: string[]): MenuEntry[] {
  const may = (needs?: string[]): boolean => !needs || needs.some((c) => capabilities.includes(c));
  return MENU.filter((e) => may(e.needs)).map((e) => ({ ...e, children: e.children?.filter((c) => may(c.needs)) }));
}
