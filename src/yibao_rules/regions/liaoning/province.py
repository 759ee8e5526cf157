"""Liaoning (辽宁), 210000: retirees' flat amounts by city; those cities that the source does not name share one."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Flat, Unknown

SOURCES = (
    Source(
        "jiusong-4672990", kind="article", title="大连和辽宁各市退休人员医保个人账户划入金额",
        address="m.jiusongjiankang.com/health/news/4672990.html",
    ),
    Source(
        "jiusong-4545155", kind="article", title="辽宁退休人员医保个人账户划入金额（60 至 80 元）",
        address="m.jiusongjiankang.com/health/news/4545155.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
        rule=Flat(60),
        sources=("jiusong-4672990", "jiusong-4545155"), ledger="bd0032d5", confidence="medium",
        note=Text(
            zh="来源列出大连、沈阳、营口、盘锦、朝阳、葫芦岛，其余各市均为 60 元；约为本地 2022 年平均养老金的 2%，起始日各市不同",
            en="the source names Dalian, Shenyang, Yingkou, Panjin, Chaoyang and Huludao; all other cities have 60, about 2% of their average pension of 2022; the first day differs by city",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", scope="direct",
        rule=Unknown(zh="来源只列出各市，没有省直的数额", en="the source lists cities only, not the province's own pool"),
        sources="jiusong-4672990", ledger="bd0032d5", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "210000",
    name_zh="辽宁省",
    name_en="Liaoning",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
