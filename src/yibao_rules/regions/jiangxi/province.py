"""Jiangxi (江西), 360000: one flat amount for the retirees of the province; outpatient care of employees, eased from 2023-07-01."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Rate

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-4545155", kind="article", title="各地退休人员医保个人账户每月划入数额",
        address="m.jiusongjiankang.com/health/news/4545155.html",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source(
        "zhejianglong-3242346", kind="official_quoted", title="2023年7月1日起江西省医疗保障局优化职工医保门诊统筹",
        doc="江西省医疗保障局 江西省财政厅关于进一步优化职工医保门诊统筹有关政策的通知", address="http://zhejianglong.com/c/3242346.html",
    ),
    Source(
        "jndsb-2023-06-14", kind="press", title="江西医保门诊共济政策再调整", publisher="江南都市报", dated="2023-06-14",
        address="http://wenjiao.news3.cn/redian/2023/0614/12325.html",
    ),
    Source(
        "3news-994801", kind="article", title="2023年江西医保报销比例及范围", publisher="社保网", dated="2023-06-26",
        address="http://life.3news.cn/bxtw/2023/0626/994801.html",
    ),
    Source(
        "hbzqby-687665", kind="article", title="江西门诊报销起付线是多少？（引省医疗保障局）", address="http://m.hbzqbyyxgs.com/news/687665.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
        rule=Flat(77),
        sources=("ruoyo-68016", "jiusong-4545155", "seed-000"), ledger=("5568d755", "4ba01c81"), confidence="medium",
        note=Text(
            zh="不分年龄，60 岁与 70 岁同额；起始日没有找到。网上所称南昌的 4.3%、4.8% 是北京的旧办法",
            en="the same at 60 and at 70; the first day was not found. The 4.3 and 4.8% said of Nanchang are Beijing's old rule",
        ),
    ),
)  # fmt: skip

# Pharmacies pay as institutions of level 1 and below do.
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", last_day="2023-06-30",
        rule=Layers(Layer(
            "pooled", start=600,
            shares=Choice("level", {
                "community": Rate(60), "primary": Rate(60), "pharmacy": Rate(60), "secondary": Rate(55), "tertiary": Rate(50),
            }),
            cap=1800,
        )),
        sources=("zhejianglong-3242346", "jndsb-2023-06-14", "3news-994801", "hbzqby-687665"), ledger="b4699171", confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-07-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=300,
            shares=Choice("level", {
                "community": Rate(65), "primary": Rate(65), "pharmacy": Rate(65), "secondary": Rate(60), "tertiary": Rate(55),
            }),
            cap=2000,
        )),
        sources=("zhejianglong-3242346", "jndsb-2023-06-14"), ledger="7d912c21", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", last_day="2023-06-30",
        rule=Layers(Layer(
            "pooled", start=600,
            shares=Choice("level", {
                "community": Rate(65), "primary": Rate(65), "pharmacy": Rate(65), "secondary": Rate(60), "tertiary": Rate(55),
            }),
            cap=2000,
        )),
        sources=("zhejianglong-3242346", "jndsb-2023-06-14", "3news-994801", "hbzqby-687665"), ledger="9a11149b", confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-07-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=300,
            shares=Choice("level", {
                "community": Rate(70), "primary": Rate(70), "pharmacy": Rate(70), "secondary": Rate(65), "tertiary": Rate(60),
            }),
            cap=3000,
        )),
        sources=("zhejianglong-3242346", "jndsb-2023-06-14"), ledger="1c225e6c", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "360000",
    name_zh="江西省",
    name_en="Jiangxi",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
