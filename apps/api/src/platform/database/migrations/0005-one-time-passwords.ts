import { Migration } from '@mikro-orm/migrations'

/**
 * Whose password was handed out by an administrator and has to be replaced by one of the account's own before anything else is
 * open, and until when it may be used at all. A table of ours beside the library's.
 */
export class OneTimePasswords extends Migration {
  override up() {
    this.addSql(`create table auth.one_time_password (
      account text primary key references auth."user" (id) on delete cascade, expires_at timestamptz not null)`)
    this.addSql('grant select, insert, update, delete on auth.one_time_password to fadu_app')
  }
}
