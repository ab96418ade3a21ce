/**
 * A mail about an account that is to be sent. Who gets it, and whether anybody does, is decided when it
 * is sent: a request that orders one does not look whether there is such an account, so that it cannot
 * show it.
 */
export type MailOrder =
  | { about: 'registration'; registrationId: string }
  | { about: 'confirm-again'; email: string }
  | { about: 'confirm-address'; userId: string }
  | { about: 'reset-password'; email: string }
  | { about: 'change-email'; userId: string; email: string }
  | { about: 'email-change-asked'; userId: string; email: string }
  | { about: 'email-changed'; userId: string; formerEmail: string }
  | { about: 'password-changed'; userId: string }
  /** The account is gone when this is sent, so the order holds what the mail needs. */
  | { about: 'account-deleted'; username: string; email: string }
