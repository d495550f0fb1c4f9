import Keycloak from 'keycloak-js';
import { currentLocale, type Locale } from './i18n/locale.js';

const keycloak = new Keycloak({ url: '/auth', realm: 'jucai', clientId: 'jucai-console' });

/** The login is over (expired, ended elsewhere, account disabled); the browser is already on its way to the login page. */
export class SessionExpired extends Error {}

/** Logs in by authorization code and PKCE, on Keycloak's page, in the user's language. */
export const signIn = (locale: Locale) =>
  keycloak.init({ onLoad: 'login-required', pkceMethod: 'S256', checkLoginIframe: false, locale });

/** Ends the session here and in Keycloak. */
export const signOut = () => keycloak.logout({ redirectUri: window.location.origin });

/** Goes to Keycloak's own page for one's password, second factor and open sessions, which leads back here. */
export const manageAccount = () => keycloak.accountManagement();

/** Goes to the login page and comes back here; drafts wait in the browser meanwhile. */
export const signInAgain = async (): Promise<never> => {
  await keycloak.login({ redirectUri: window.location.href, locale: currentLocale() });
  throw new SessionExpired();
};

const renew = async (minValidity: number): Promise<string> => {
  try {
    await keycloak.updateToken(minValidity);
  } catch (failure) {
    // keycloak-js drops the token when Keycloak refused it; a mere network failure leaves it in place.
    if (!keycloak.token) await signInAgain();
    throw failure;
  }
  return keycloak.token ?? signInAgain();
};

/** A token good for at least the next half minute. */
export const token = () => renew(30);

/** A new token although the old one looked good: a service has just refused it. */
export const renewedToken = () => renew(-1);
