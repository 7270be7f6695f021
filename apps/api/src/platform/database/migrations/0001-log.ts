import { Migration } from '@mikro-orm/migrations'

/**
 * The log: entries as they were hashed (`bytes`), and columns derived from them to find them by. The application's role
 * may insert and read, nothing more. Triggers that fire ALWAYS stop the owner too, also where a session has been set to
 * `replica` to skip ordinary triggers. A superuser can still switch them off: that is what `verify` is for.
 */
export class Log extends Migration {
  override up() {
    this.addSql('create schema if not exists log')
    this.addSql(`create table log.entry (
      position bigint primary key check (position >= 0),
      stream text collate "C" not null,
      seq integer not null check (seq >= 1),
      type text collate "C" not null,
      legal_date date not null,
      recorded_at timestamptz(3) not null,
      command_id text collate "C" not null,
      bytes bytea not null,
      hash bytea not null check (octet_length(hash) = 32),
      unique (stream, seq)
    )`)
    // The first answer to a repeated command.
    this.addSql('create index entry_command_id on log.entry (command_id)')
    // Statistics fold over events of one type.
    this.addSql('create index entry_type on log.entry (type, position)')
    this.addSql(`create table log.checkpoint (
      size bigint primary key check (size > 0),
      note text not null,
      signed_at timestamptz(3) not null default now()
    )`)
    this.addSql(`create function log.refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'the log is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
          using errcode = 'restrict_violation';
      end $$`)
    for (const table of ['entry', 'checkpoint']) {
      this.addSql(
        `create trigger keep_rows before update or delete on log.${table} for each row execute function log.refuse_change()`,
      )
      this.addSql(
        `create trigger keep_table before truncate on log.${table} for each statement execute function log.refuse_change()`,
      )
      this.addSql(`alter table log.${table} enable always trigger keep_rows`)
      this.addSql(`alter table log.${table} enable always trigger keep_table`)
    }
    this.addSql('grant usage on schema log to fadu_app, fadu_read')
    this.addSql('grant select, insert on log.entry, log.checkpoint to fadu_app')
    this.addSql('grant select on log.migration to fadu_app')
    this.addSql('grant select on log.checkpoint to fadu_read')
  }
}
