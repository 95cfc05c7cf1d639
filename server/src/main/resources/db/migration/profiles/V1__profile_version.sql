-- Every version of every category's profile, as written. A version is proposed (it came with an upgrade) until somebody
-- publishes it; what is published is never changed.
create table profile_version (
    category     text        not null,
    version      integer     not null check (version > 0),
    valid_from   date        not null,
    proposed_at  timestamptz not null,
    published_at timestamptz,
    published_by text,
    body         text        not null,
    sha256       text        not null,
    primary key (category, version)
);
