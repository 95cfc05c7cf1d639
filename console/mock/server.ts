import { setupServer } from 'msw/node'
import { handlers } from './handlers'

/** The made-up API as specs talk to it; an address that it does not know fails the spec. */
export const server = setupServer(...handlers)
