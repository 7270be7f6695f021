import { Migration } from '@mikro-orm/migrations'

/**
 * Credentials and sessions, outside the log: they may be forgotten. The first four tables are as the sign-in library makes
 * them (a test asks it whether it misses anything); the other two count failures and known devices. Of the schema `auth` a backup keeps
 * the accounts with their password hashes, an export nothing.
 */
export class IdentityTables extends Migration {
  override up() {
    this.addSql('create schema auth')
    this.addSql(`create table auth."user" (
      id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null, image text,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp,
      username text unique)`)
    this.addSql(`create table auth.session (
      id text primary key, "expiresAt" timestamptz not null, token text not null unique,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null, "ipAddress" text,
      "userAgent" text, "userId" text not null references auth."user" (id) on delete cascade)`)
    this.addSql(`create table auth.account (
      id text primary key, "accountId" text not null, "providerId" text not null,
      "userId" text not null references auth."user" (id) on delete cascade, "accessToken" text, "refreshToken" text,
      "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null)`)
    this.addSql(`create table auth.verification (
      id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null default current_timestamp, "updatedAt" timestamptz not null default current_timestamp)`)
    this.addSql('create index "session_userId_idx" on auth.session ("userId")')
    this.addSql('create index "account_userId_idx" on auth.account ("userId")')
    this.addSql('create index verification_identifier_idx on auth.verification (identifier)')
    // `subject` is a keyed hash: what somebody typed as a user name may be his password.
    this.addSql(`create table auth.failed_sign_in (
      subject text primary key, failures integer not null, blocked_until timestamptz, last_at timestamptz not null)`)
    this.addSql(`create table auth.known_device (
      account text not null references auth."user" (id) on delete cascade, device text not null, seen_at timestamptz not null,
      primary key (account, device))`)
    this.addSql('grant usage on schema auth to fadu_app')
    this.addSql('grant select, insert, update, delete on all tables in schema auth to fadu_app')
  }
}
