-- Who may order what, about which goods, where (decisions 16): one row says that authorities of a kind, at some levels, may
-- do some acts with goods of some categories at some stages, in their own region. Where no row speaks, nobody may. Rows can
-- be changed here; what nobody has looked up in the law yet says so.
create table competence_authority (
    node            text primary key,
    name_zh         text not null,
    name_en         text not null
);
comment on column competence_authority.node is 'kind of node of the authority, as parties have it';

create table competence_stage (
    place           int generated always as identity,
    stage           text primary key,
    name_zh         text not null,
    name_en         text not null,
    nodes           text[] not null
);
comment on column competence_stage.nodes is 'the kinds of node that belong to it, as profiles name them';

create table competence_rule (
    id              int generated always as identity primary key,
    authority       text not null references competence_authority (node),
    levels          text[] not null check (levels <@ array['county', 'city', 'province'] and levels <> '{}'),
    categories      text[] not null,
    stages          text[] not null,
    acts            text[] not null check (acts <@ array['hold', 'stop', 'recall', 'lift', 'clear', 'inspect']),
    basis           text not null,
    to_be_checked   boolean not null,
    changed_by      text not null default 'platform',
    changed_at      timestamptz not null default now()
);
-- Read by the program for everybody; nothing of anybody's stands there.
revoke all on competence_authority, competence_stage, competence_rule from yuanliu_reader;

insert into competence_authority (node, name_zh, name_en) values
    ('agricultureAuthority', '农业农村部门', 'Agriculture authority'),
    ('marketAuthority',      '市场监管部门', 'Market regulation authority'),
    ('commerceAuthority',    '商务部门',     'Commerce authority'),
    ('drugAuthority',        '药品监管部门', 'Drug authority'),
    ('healthAuthority',      '卫生健康部门', 'Health authority'),
    ('policeAuthority',      '公安机关',     'Police'),
    ('emergencyAuthority',   '应急管理部门', 'Emergency management authority'),
    ('industryAuthority',    '工业和信息化部门', 'Industry authority'),
    ('customsAuthority',     '海关',         'Customs');

insert into competence_stage (stage, name_zh, name_en, nodes) values
    ('production', '种植养殖屠宰环节', 'Growing, rearing and slaughter',
     '{farm,plot,grower,packer,purchaser,slaughter,harmless}'),
    ('processing', '加工环节', 'Processing', '{cutting,manufacturer}'),
    ('market',     '市场销售和餐饮环节', 'Sale and catering',
     '{wholesale,retailMarket,supermarket,group,coldStore,carrier,catering}'),
    ('input',      '农业投入品环节', 'Agricultural inputs', '{inputSupplier,inputMaker}'),
    ('pharmacy',   '药品零售和使用环节', 'Dispensing of drugs', '{pharmacy,hospital,clinic,vaccinationSite}'),
    ('drugMaking', '药品生产和批发环节', 'Making and wholesale of drugs', '{drugMaker,drugWholesaler}'),
    ('equipment',  '特种设备环节', 'Special equipment', '{filler,equipmentOwner,maintainer,inspectionStation}'),
    ('hazard',     '危险品环节', 'Dangerous goods', '{hazardMaker,hazardSeller,hazardStore,hazardUser}'),
    ('rareEarth',  '稀土环节', 'Rare earths', '{mine,separator,metalMaker}'),
    ('import',     '进口环节', 'Import', '{importer,bonded,port}');

insert into competence_rule (authority, levels, categories, stages, acts, basis, to_be_checked) values
    ('agricultureAuthority', '{county,city,province}', '{livestock,agri,circulation}', '{production}',
     '{hold,stop,recall,lift,clear,inspect}', '农产品质量安全法（2022）；生猪屠宰管理条例；动物防疫法', false),
    ('marketAuthority',      '{county,city,province}', '{livestock,agri,circulation,food}', '{market}',
     '{hold,stop,recall,lift,clear,inspect}', '食品安全法；农产品质量安全法（2022）', false),
    ('commerceAuthority',    '{county,city,province}', '{livestock,agri,circulation}', '{market}',
     '{inspect}', '重要产品追溯体系建设的牵头职责', true),
    -- Cutting inside a slaughterhouse is the agriculture authority's, in a food plant the market authority's.
    ('agricultureAuthority', '{county,city,province}', '{livestock}', '{processing}',
     '{hold,stop,recall,lift,clear,inspect}', '生猪屠宰管理条例', true),
    ('marketAuthority',      '{county,city,province}', '{livestock,agri,circulation,food}', '{processing}',
     '{hold,stop,recall,lift,clear,inspect}', '食品安全法', true),
    ('agricultureAuthority', '{county,city,province}', '{agri,livestock,input}', '{input}',
     '{hold,stop,recall,lift,clear,inspect}', '农药管理条例；兽药管理条例；种子法', true),
    ('drugAuthority',        '{province}', '{drug}', '{drugMaking}',
     '{hold,stop,recall,lift,clear,inspect}', '药品管理法；药品召回管理办法（2022）', true),
    ('marketAuthority',      '{county,city}', '{drug}', '{pharmacy}',
     '{hold,stop,lift,clear,inspect}', '药品管理法', true),
    ('marketAuthority',      '{county,city,province}', '{equipment}', '{equipment}',
     '{hold,stop,recall,lift,clear,inspect}', '特种设备安全法', true),
    ('policeAuthority',      '{county,city,province}', '{hazmat}', '{hazard}',
     '{hold,stop,lift,clear,inspect}', '民用爆炸物品安全管理条例；危险化学品安全法', true),
    ('emergencyAuthority',   '{county,city,province}', '{hazmat}', '{hazard}',
     '{hold,stop,lift,clear,inspect}', '危险化学品安全法；烟花爆竹安全管理条例', true),
    ('industryAuthority',    '{county,city,province}', '{hazmat}', '{hazard}',
     '{inspect}', '民用爆炸物品安全管理条例', true),
    ('industryAuthority',    '{county,city,province}', '{rareearth}', '{rareEarth}',
     '{hold,stop,lift,clear,inspect}', '稀土管理条例', true),
    ('customsAuthority',     '{county,city,province}', '{trade}', '{import}',
     '{hold,stop,recall,lift,clear,inspect}', '海关法；进出口食品安全管理办法', true),
    ('marketAuthority',      '{county,city,province}', '{trade}', '{market}',
     '{hold,stop,recall,lift,clear,inspect}', '食品安全法', true);
