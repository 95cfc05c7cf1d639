-- Lists go by name, page after page: the next one begins behind a name.
create index registry_party_name on registry_party (name, id);
create index registry_site_name on registry_site (name, id);
