/** Every page has one of these names; a misspelt one does not compile. */
export type RouteName =
  | 'login'
  | 'workbench'
  | 'records'
  | 'record-new'
  | 'record-form'
  | 'record'
  | 'refusals'
  | 'trace'
  | 'unit'
  | 'common-origins'
  | 'balance'
  | 'orders'
  | 'order'
  | 'handovers'
  | 'profiles'
  | 'profile'
  | 'documents'
  | 'events'
  | 'parties'
  | 'party'
  | 'sites'
  | 'filings'
  | 'filing'
  | 'tasks'
  | 'notices'
  | 'notice-preferences'
  | 'webhooks'
  | 'undelivered'
  | 'notice-papers'
  | 'users'
  | 'clients'
  | 'grants'
  | 'operations'
  | 'projections'
  | 'search'
  | 'lost'

/** A place to go to, by name. */
export interface Place {
  name: RouteName
  params?: Record<string, string>
  query?: Record<string, string | undefined>
}
