-- Whoever sees few of a million parties reads them by their regions, in the order of their names (io.yuanliu.server.paging.store.Slices).
create index registry_party_in_region on registry_party (region collate "C", name, id);
drop index registry_party_region;
