import './app/csp.js';
import { createRoot } from 'react-dom/client';
import { loadMessages } from './app/i18n/messages.js';
import { rememberedLocale } from './app/i18n/locale.js';
import { signIn } from './app/keycloak.js';

const locale = rememberedLocale();
document.documentElement.lang = locale;

// The application's code travels while Keycloak answers: nobody waits for the one after the other.
const application = import('./app/App.js');
const messages = loadMessages(locale);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

try {
  await signIn(locale);
  const [{ App }] = await Promise.all([application, messages]);
  createRoot(root).render(<App />);
} catch {
  const { SignInFailed } = await import('./app/SignInFailed.js');
  createRoot(root).render(<SignInFailed locale={locale} />);
}
