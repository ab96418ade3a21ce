import type { Letter } from './write-mail'

type Hours = { hours: number }
type Named = { username: string }

const NOT_YOU = 'If it was not you, ignore this mail: nothing happens without the link.'

/** What is written about accounts. `siteUrl` is the gallery's address without a path. */
export function accountLetters(siteUrl: string) {
  const link = (path: string, token: string) => `${siteUrl}${path}?token=${token}`
  const help = `If this was not you, set a new password at once: ${siteUrl}/reset-password`
  return {
    openAccount: ({ username, token, hours }: Named & Hours & { token: string }): Letter => ({
      subject: 'Open your account at SREF Gallery',
      paragraphs: [
        `Hello ${username},`,
        'someone, most likely you, has asked for an account with this address. One click opens it.',
      ],
      action: { label: 'Open the account', url: link('/verify', token) },
      afterwards: [`The link works for ${lasting(hours)}. ${NOT_YOU}`],
    }),
    hasAccountAlready: ({ username }: Named): Letter => ({
      subject: 'You have an account at SREF Gallery',
      paragraphs: [
        `Hello ${username},`,
        'someone has just tried to make an account with this address, or to move one to it. There is one already: yours. It was not touched.',
        'If it was you and you cannot sign in, set a new password.',
      ],
      action: { label: 'Set a new password', url: `${siteUrl}/reset-password` },
      afterwards: ['If it was not you, there is nothing to do.'],
    }),
    confirmAddress: ({ username, token, hours }: Named & Hours & { token: string }): Letter => ({
      subject: 'Confirm your address at SREF Gallery',
      paragraphs: [
        `Hello ${username},`,
        'an account was made for you with this address. Confirm that the address is yours to sign in.',
      ],
      action: { label: 'Confirm the address', url: link('/verify', token) },
      afterwards: [`The link works for ${lasting(hours)}.`],
    }),
    resetPassword: ({ username, token, hours }: Named & Hours & { token: string }): Letter => ({
      subject: 'Set a new password at SREF Gallery',
      paragraphs: [
        `Hello ${username},`,
        'someone, most likely you, has asked to set a new password for your account.',
      ],
      action: { label: 'Set a new password', url: link('/reset-password', token) },
      afterwards: [`The link works once, for ${lasting(hours)}. ${NOT_YOU}`],
    }),
    changeEmail: ({ username, token, hours }: Named & Hours & { token: string }): Letter => ({
      subject: 'Confirm your new address at SREF Gallery',
      paragraphs: [
        `Hello ${username},`,
        'your account is to get this address. It counts from the moment that you confirm it.',
      ],
      action: { label: 'Confirm the address', url: link('/change-email', token) },
      afterwards: [`The link works for ${lasting(hours)}. ${NOT_YOU}`],
    }),
    emailChangeAsked: ({ username, newEmail }: Named & { newEmail: string }): Letter => ({
      subject: 'Another address was asked for at SREF Gallery',
      paragraphs: [
        `Hello ${username},`,
        `your account is to get the address ${newEmail}. Until that one is confirmed, nothing changes.`,
        help,
      ],
    }),
    emailChanged: ({ username, newEmail }: Named & { newEmail: string }): Letter => ({
      subject: 'Your account at SREF Gallery has another address',
      paragraphs: [
        `Hello ${username},`,
        `your account now has the address ${newEmail}, and this one no longer signs in.`,
        'If this was not you, answer to the people who run the gallery: only they can give it back.',
      ],
    }),
    accountDeleted: ({ username }: Named): Letter => ({
      subject: 'Your account at SREF Gallery is gone',
      paragraphs: [
        `Goodbye ${username},`,
        'your account was deleted, and with it your likes, favourites, keys and sessions.',
        'If this was not you, answer to the people who run the gallery.',
      ],
    }),
    passwordChanged: ({ username }: Named): Letter => ({
      subject: 'Your password at SREF Gallery was changed',
      paragraphs: [
        `Hello ${username},`,
        'your account has a new password, and its other sessions were ended.',
        help,
      ],
    }),
  }
}

function lasting(hours: number): string {
  if (hours >= 48) return `${Math.round(hours / 24)} days`
  return hours === 1 ? 'an hour' : `${hours} hours`
}
