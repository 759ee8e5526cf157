"""Guangdong (广东), 440000: 2.8% of each city's average pension of 2021; each city publishes its own amount and first day."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Contact, Figure, Percent, Unknown

SOURCES = (
    Source(
        "qingyuan-2023-12", kind="official_quoted", title="清远医保实行门诊共济后个人账户还有吗?",
        address="http://shadafang.com/a/202312/5550534.html",
    ),
    Source(
        "jnrx-131333", kind="article", title="广东退休医保返还规定 2023年广东退休人员医保返多少?", dated="2023-09-05",
        address="https://jnrx.com.cn/news/131333.html",
    ),
    Source(
        "gd-transfer-2022", kind="official_quoted", title="广东省基本医疗保险关系省内转移接续暂行办法(广东省医疗保障局网页)", doc="粤医保规〔2022〕6号",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/GD/DOC-GD-MEDICAL-TRANSFER-2022/extracted-text.txt",
    ),
    Source("seed-003", kind="article", title="社保医保卡每个月返多少钱", publisher="健康新闻", dated="2025-04-19"),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-09-01", checked="2023-09-05",
        rule=Percent("2.8", of=Figure("average_pension", year=2021)),
        sources=("qingyuan-2023-12", "jnrx-131333"), ledger="c2f39992", confidence="medium",
        note=Text(
            zh="全省未写明统一的起始日,广州、深圳为 2022-12-01;各市公布定额",
            en="no first day is told for the province, Guangzhou and Shenzhen began on 2022-12-01; each city publishes a flat amount",
        ),
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="website", unit="text", first_seen="2026-11-22",
        rule=Contact("https://hsa.gd.gov.cn", zh="广东省医疗保障局", en="Guangdong medical-insurance bureau"),
        sources="gd-transfer-2022", ledger="1f6ffcad", confidence="high",
    ),
    Dated(
        part="switchboard", unit="text", first_seen="2026-11-22",
        rule=Contact("020-83260264", zh="广东省医疗保障局电话(网页页脚)", en="telephone of the bureau, from its page's footer"),
        sources="gd-transfer-2022", ledger="1f6ffcad", confidence="high",
    ),
    Dated(
        part="app", unit="text", first_seen="2026-11-22",
        rule=Contact("粤医保", zh="粤医保小程序", en="the mini-program 粤医保"),
        sources=("gd-transfer-2022", "seed-003"), ledger="1f6ffcad", confidence="high",
    ),
    Dated(
        part="payment", unit="text", first_seen="2026-11-22",
        rule=Contact("粤税通", zh="缴费:粤税通小程序", en="premiums: the mini-program 粤税通"),
        sources="gd-transfer-2022", ledger="1f6ffcad", confidence="high",
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="average_pension:2021", unit="yuan/month",
        rule=Unknown(
            zh="各市按本市 2021 年基本养老金月平均金额计算,该地数额没有找到",
            en="each city uses its own average pension of 2021, and the one of this place was not found",
        ),
        sources=("qingyuan-2023-12", "jnrx-131333"), ledger="c2f39992", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "440000",
    name_zh="广东省",
    name_en="Guangdong",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    channels=CHANNELS,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
