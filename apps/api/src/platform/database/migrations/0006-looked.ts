import { Migration } from '@mikro-orm/migrations'

/** How far a person has read what happened, so that the next look shows what is new. Belongs to the person: outside the log. */
export class Looked extends Migration {
  override up() {
    this.addSql('create table desk.looked (account text primary key, position bigint not null)')
    this.addSql('grant select, insert, update, delete on desk.looked to fadu_app')
  }
}
