import { Migration } from '@mikro-orm/migrations'

/** What a person has begun to fill in and not sent. Belongs to the person, not to the record: outside the log. */
export class Scratch extends Migration {
  override up() {
    this.addSql('create schema if not exists desk')
    this.addSql(`create table desk.scratch (
      account text not null, document text not null, kind text not null, data jsonb not null, saved_at timestamptz not null,
      primary key (account, document, kind))`)
    this.addSql('grant usage on schema desk to fadu_app')
    this.addSql('grant select, insert, update, delete on desk.scratch to fadu_app')
  }
}
