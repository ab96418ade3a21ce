import {
  APIError,
  AuthenticationError,
  ErrorDeletingFile,
  FileRetrievalError,
  FileUploadError,
  Forbidden,
  Locked,
  LockedAuth,
  MissingFile,
  NotFound,
  QueryError,
  UnauthorizedError,
  UnverifiedEmail,
  ValidationError,
} from 'payload'

const CLASSES = {
  APIError,
  AuthenticationError,
  ErrorDeletingFile,
  FileRetrievalError,
  FileUploadError,
  Forbidden,
  Locked,
  LockedAuth,
  MissingFile,
  NotFound,
  QueryError,
  UnauthorizedError,
  UnverifiedEmail,
  ValidationError,
}

/**
 * Gives the classes of Payload's errors their names back. Payload tells clients the kind of an error by
 * the name of its class, and by it decides how loud it is logged; a production build makes the names of
 * classes short. (A build that keeps all names takes a quarter more memory.)
 */
export function namePayloadErrors(): void {
  for (const [name, one] of Object.entries(CLASSES)) {
    Object.defineProperty(one, 'name', { value: name })
  }
}
