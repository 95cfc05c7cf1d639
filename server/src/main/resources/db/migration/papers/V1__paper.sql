-- Papers that were printed: what each says as one hash, and the few facts that its public page shows. Found by number.
create table paper (
    number          text primary key,
    kind            text not null,
    of              text not null,
    title           text not null,
    sha256          text not null,
    shown_names     text[] not null,
    shown_values    text[] not null,
    printed_at      timestamptz not null,
    printed_by      text not null,
    unique (kind, of, sha256)
);

-- The files in which papers were printed together.
create table paper_file (
    sha256          text primary key,
    numbers         text[] not null,
    printed_at      timestamptz not null
);

-- The public page reads by number; nobody else reads at all.
revoke all on paper, paper_file from yuanliu_reader;
revoke update, delete, truncate on paper, paper_file from yuanliu_writer;
