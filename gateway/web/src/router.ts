import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import AppShell from './shell/AppShell.vue';
import { NEEDS } from './shell/rights';
import NotFoundPage from './pages/problem/NotFoundPage.vue';

/** Pages inside a bureau and a year. `section` and `entry` mark the menu; `rail` folds it where the page needs the width; `needs` names the rights it asks for. */
const inside: RouteRecordRaw[] = [
  { path: '', name: 'workbench', component: () => import('./pages/workbench/WorkbenchPage.vue'), meta: { section: 'workbench' } },
  { path: 'projects', name: 'projects', component: () => import('./pages/lists/ProjectsPage.vue'), meta: { section: 'projects', needs: NEEDS.projects } },
  { path: 'money', name: 'money', component: () => import('./pages/money/MoneyPage.vue'), meta: { section: 'money', needs: NEEDS.money } },
  { path: 'targets', name: 'targets', component: () => import('./pages/lists/TargetsPage.vue'), meta: { section: 'targets', needs: NEEDS.targets } },
  { path: 'targets/import', name: 'import', component: () => import('./pages/imports/ImportPage.vue'), meta: { section: 'targets', entry: 'import', needs: NEEDS.import } },
  { path: 'targets/:id', name: 'form', component: () => import('./pages/form/FormPage.vue'), meta: { section: 'targets', entry: 'fill', rail: true, needs: NEEDS.targets } },
  { path: 'review/:id?', name: 'review', component: () => import('./pages/review/ReviewPage.vue'), meta: { section: 'targets', entry: 'review', rail: true, bare: true, needs: NEEDS.review } },
  { path: 'reply', name: 'reply', component: () => import('./pages/reply/ReplyPage.vue'), meta: { section: 'targets', entry: 'reply', needs: NEEDS.reply } },
  { path: 'entrustments', name: 'entrust', component: () => import('./pages/entrust/EntrustPage.vue'), meta: { section: 'targets', entry: 'entrust', needs: NEEDS.entrust } },
  { path: 'counties', name: 'board', component: () => import('./pages/board/BoardPage.vue'), meta: { section: 'board', needs: NEEDS.board } },
  { path: 'counties/:county', name: 'county', component: () => import('./pages/board/CountyPage.vue'), meta: { section: 'board', needs: NEEDS.board } },
  { path: 'counties/:county/targets/:id', name: 'snapshot', component: () => import('./pages/board/SnapshotPage.vue'), meta: { section: 'board', needs: NEEDS.board } },
  { path: 'reads', name: 'reads', component: () => import('./pages/board/ReadsPage.vue'), meta: { section: 'reads', needs: NEEDS.reads } },
  { path: 'trail', name: 'trail', component: () => import('./pages/audit/TrailPage.vue'), meta: { section: 'trail', needs: NEEDS.trail } },
  { path: 'units', name: 'units', component: () => import('./pages/directory/UnitsPage.vue'), meta: { section: 'units', needs: NEEDS.units } },
  { path: 'units/import', name: 'roster', component: () => import('./pages/directory/RosterPage.vue'), meta: { section: 'units', needs: NEEDS.roster } },
  { path: 'people', name: 'people', component: () => import('./pages/directory/PeoplePage.vue'), meta: { section: 'people', needs: NEEDS.people } },
  // Whoever gave or took a post reads his sheets, in whatever post.
  { path: 'handovers', name: 'handovers', component: () => import('./pages/handover/HandoversPage.vue'), meta: { section: 'handovers' } },
  { path: 'handovers/:id', name: 'handover', component: () => import('./pages/handover/HandoverSheet.vue'), meta: { section: 'handovers' } },
  { path: 'mechanism', name: 'mechanism', component: () => import('./pages/mechanism/MechanismPage.vue'), meta: { section: 'mechanism', needs: NEEDS.mechanism } },
  { path: 'tasks', name: 'tasks', component: () => import('./pages/help/TasksPage.vue'), meta: { section: 'tasks' } },
  { path: 'help', name: 'help', component: () => import('./pages/help/HelpPage.vue'), meta: { section: 'help' } },
  { path: ':rest(.*)*', name: 'lost', component: NotFoundPage },
];

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'root', component: { render: () => null } },
    { path: '/b/:bureau(\\d+)/:year(\\d{4})', component: AppShell, children: inside },
    {
      path: '/operator',
      component: () => import('./shell/OperatorShell.vue'),
      children: [
        { path: '', name: 'bureaus', component: () => import('./pages/operator/BureausPage.vue') },
        { path: 'onboarding', name: 'onboarding', component: () => import('./pages/operator/OnboardingPage.vue') },
        { path: ':rest(.*)*', name: 'operator-lost', component: NotFoundPage },
      ],
    },
    { path: '/:rest(.*)*', name: 'outside', component: NotFoundPage },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});
