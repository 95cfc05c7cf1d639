-- The types of licence that can be filed and entered; rules of profiles may ask for others. What is held already stays.
create table registry_licence_type (
    code            text primary key,
    place           integer not null,
    name_zh         text not null,
    name_en         text not null
);
insert into registry_licence_type values
    ('SLAUGHTER_LICENCE', 1, '生猪定点屠宰证', 'Pig slaughter licence'),
    ('SC', 2, '食品生产许可证', 'Food production licence'),
    ('JY', 3, '食品经营许可证', 'Food trade licence'),
    ('YB', 4, '仅销售预包装食品备案', 'Filing for the sale of prepackaged food only'),
    ('PESTICIDE_TRADE_LICENCE', 5, '农药经营许可证', 'Pesticide trade licence'),
    ('SEED_LICENCE', 6, '农作物种子生产经营许可证', 'Crop seed production and trade licence'),
    ('FEED_LICENCE', 7, '饲料生产许可证', 'Feed production licence'),
    ('FILL_LICENCE', 8, '气瓶充装许可证', 'Gas cylinder filling licence'),
    ('FIREWORKS_LICENCE', 9, '烟花爆竹经营许可证', 'Fireworks trade licence'),
    ('HAZ_LICENCE', 10, '危险化学品经营许可证', 'Hazardous chemicals trade licence');

revoke all on registry_licence_type from yuanliu_reader;
