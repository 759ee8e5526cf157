"""Yichang (宜昌), 420500: the reform of January 2023, as the bureau of Yidu explains it."""

from ...policy import Dated, Group, ReformDay, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Percent, Unknown

SOURCES = (
    Source(
        "yidu-893671", kind="official", title="宜都市职工医保参保对象，请注意了！", publisher="宜都市医疗保障局", dated="2023-01-18",
        address="http://www.hbyidu.com/content/show?catid=330248&newsid=893671",
    ),
    Source(
        "ruoyo-52527", kind="article", title="2023年湖北各市退休人员医保个人账户划入标准", publisher="社保网",
        address="https://ruoyo.com/wuxian/yiliao/52527.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", last_day="2022-12-31",
        rule=Unknown(
            zh="按缴费基数的 3%、3.5%、4.8%、5% 或 5.2% 划入，各适用于何人没有写明",
            en="3, 3.5, 4.8, 5 or 5.2% of the base; to whom each applied is not said",
        ),
        sources="yidu-893671", confidence="high",
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-01-01", checked="2023-01-18",
        rule=Percent(2, of="contribution_base"),
        sources="yidu-893671", confidence="high", monotone_in="contribution_base",
        note=Text(zh="退休后继续缴费的人员同样按 2% 划入", en="those who go on paying after retirement get the 2% too"),
    ),
    Dated(
        who="retired", unit="yuan/month", first_day="2023-01-01", checked="2023-01-18",
        rule=Choice("cover", {"with_account": Flat(70)}, otherwise=Unknown(
            zh="2023 年起退休的，按统账结合缴费月数占本地缴费月数的比例折算 70 元", en="whoever retires from 2023 on gets the share of 70 that the local months with an account have in all local months",
        )),
        sources=("yidu-893671", "ruoyo-52527"), ledger="7abdd535", confidence="high",
        note=Text(
            zh="2023 年 1 月前已退休且不再缴费的一律 70 元；2023 年起退休的，按统账结合缴费月数占本地缴费月数的比例折算",
            en="70 for all who had retired before January 2023 and pay no more; whoever retires later gets the share of it that the local months with an account have in all local months",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "420500",
    name_zh="宜昌市",
    name_en="Yichang",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    groups=Group("cover", values=("with_account", "pooled_only"), default="with_account", zh="参保方式", en="kind of cover"),
    reform_day=ReformDay("2023-01-01", sources="yidu-893671"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
