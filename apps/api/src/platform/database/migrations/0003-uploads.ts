import { Migration } from '@mikro-orm/migrations'

/**
 * Who brought which file. A hash alone gives no right to a file: a command may name one only if somebody of the same organ
 * uploaded it. Kept outside the log, as most uploads never become part of a document.
 */
export class Uploads extends Migration {
  override up() {
    this.addSql('create schema if not exists desk')
    this.addSql(`create table desk.upload (
      hash text not null, organ text not null, account text not null, name text not null, size bigint not null,
      uploaded_at timestamptz(3) not null, primary key (hash, organ, name))`)
    this.addSql('grant usage on schema desk to fadu_app')
    this.addSql('grant select, insert, update, delete on desk.upload to fadu_app')
  }
}
