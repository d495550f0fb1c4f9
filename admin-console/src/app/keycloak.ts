import Keycloak from 'keycloak-js';
import { currentLocale, type Locale } from './i18n/locale.js';

const keycloak = new Keycloak({ url: '/auth', realm: 'jucai', clientId: 'jucai-console' });

/** Logs in by authorization code and PKCE, on Keycloak's page, in the user's language. */
export const signIn = (locale: Locale) =>
  keycloak.init({ onLoad: 'login-required', pkceMethod: 'S256', checkLoginIframe: false, locale });

/** The account that is signed in. */
export const signedInAccount = (): string => String(keycloak.tokenParsed?.['preferred_username']);

// The browser is on its way to Keycloak: whoever waits for that has nothing left to do here.
const gone = () => new Promise<never>(() => undefined);

/** Ends the session here and in Keycloak. */
export const signOut = async (): Promise<never> => {
  await keycloak.logout({ redirectUri: window.location.origin });
  return gone();
};

/** Goes to Keycloak's own page for one's password, second factor and open sessions, which leads back here. */
export const manageAccount = () => keycloak.accountManagement();

/** Goes to the login page and comes back here; drafts wait in the browser meanwhile. */
export const signInAgain = async (): Promise<never> => {
  await keycloak.login({ redirectUri: window.location.href, locale: currentLocale() });
  return gone();
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
