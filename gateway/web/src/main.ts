import { VueQueryPlugin } from '@tanstack/vue-query';
import 'element-plus/es/components/message/style/css';
import 'element-plus/es/components/message-box/style/css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import './polyfill';
import './styles/tokens.css';
import './styles/base.css';
import App from './App.vue';
import { useContext } from './api/client';
import { i18n, language, speak } from './i18n';
import { queryClient } from './query';
import { router } from './router';
import { useSession } from './session/session';
import { useTrouble } from './session/trouble';

function start(): void {
  const app = createApp(App).use(createPinia()).use(i18n).use(VueQueryPlugin, { queryClient });
  const session = useSession();
  const trouble = useTrouble();
  useContext({
    acting: () => session.acting,
    csrf: () => session.session?.csrf ?? null,
    language,
    sessionEnded: trouble.sessionEnded,
    actingChanged: () => (trouble.actingChanged = true),
    line: trouble.line,
    lastsUntil: session.lastsUntil,
  });
  speak(language());
  app.use(router).mount('#app');
}

// old-browser.js has already said why nothing starts here.
if (!(window as { jixiaoTooOld?: boolean }).jixiaoTooOld) start();
