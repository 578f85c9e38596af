-- What a host keeps. The tables `procedure` and `dossier_event` are the record; every column of
-- `dossier` below the line is worked out from them and can be made anew at any time.

create table procedure (
  code       text not null,
  version    text not null,
  digest     text not null,
  -- json, not jsonb: the definition stays as it was written.
  definition json not null,
  primary key (code, version)
);

create table dossier (
  id                text primary key,
  procedure_code    text not null,
  procedure_version text not null,
  procedure_digest  text not null,
  -- ----------------------------------------------------------------
  status            text not null,
  due_at            timestamptz,
  promised_at       timestamptz,
  overdue           boolean not null,
  wake_at           timestamptz,
  ledger_row        json not null,
  foreign key (procedure_code, procedure_version) references procedure (code, version)
);

-- The next dossier to look at, and the list of what is due.
create index dossier_wake on dossier (wake_at) where wake_at is not null;
create index dossier_due on dossier (due_at) where overdue or wake_at is not null;

create table dossier_event (
  dossier  text not null references dossier (id),
  position integer not null,
  id       text not null,
  body     json not null,
  -- Two hosts that record at once both want the next position: one of them is refused and tries again.
  primary key (dossier, position),
  unique (dossier, id)
);

-- Late stays late: nothing that was recorded is changed or taken away.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'dossier_event is append-only: record a "voided" event instead';
end $$;
create trigger dossier_event_is_append_only before update or delete on dossier_event
  for each row execute function refuse_change();

-- What has to be sent, once for each id, whatever is corrected later.
create table outbox (
  dossier text not null references dossier (id),
  id      text not null,
  body    json not null,
  sent_at timestamptz,
  primary key (dossier, id)
);
