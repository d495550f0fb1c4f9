import type { Locale } from './i18n/locale.js';

// Shown before theme and messages are there, so it brings its own few words.
const words = {
  'zh-CN': { text: '登录服务暂时无法连接。您填写的内容都还在，请稍后重试。', retry: '重试' },
  en: {
    text: 'The sign-in service can’t be reached. Nothing you typed is lost; please try again shortly.',
    retry: 'Try again',
  },
} as const;

/** The page of a browser that can't reach Keycloak. */
export const SignInFailed = ({ locale }: { locale: Locale }) => (
  <main style={{ font: '16px/1.8 sans-serif', maxWidth: '32em', margin: '20vh auto', padding: '0 16px' }}>
    <p role="alert">{words[locale].text}</p>
    <button type="button" onClick={() => window.location.reload()} style={{ font: 'inherit', padding: '4px 20px' }}>
      {words[locale].retry}
    </button>
  </main>
);
