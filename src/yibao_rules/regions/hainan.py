"""Hainan (海南), 460000: the flat amounts for retirees by age."""

from ..policy import Dated, Region, Source, hookimpl
from ..rules import Bands, Flat, Statement

SOURCES = (
    Source(
        "ylzhaopin-280882", kind="article", title="各地退休人员医保个人账户划入金额列表", dated="2024-02-21",
        address="https://haidong.ylzhaopin.com/news/280882.html",
    ),
    Source(
        "hn-decree-235", kind="article", title="海南省城镇从业人员基本医疗保险条例实施细则（机器翻译的修改决定）", doc="海南省人民政府令第235号", dated="2012-01-10",
        address="https://www.global-regulation.com/translation/china/162900/hainan-province%25252c-hainan-provincial-peoples-government-on-the-revision-of-the-implementing-rules-of-regulation-of-urban-employee-basic-medical-insura.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2024-02-01", checked="2024-02-21",
    rule=Bands("age", ((70, Flat(60)), (None, Flat(72)))),
    sources="ylzhaopin-280882", ledger="5a83bf2d", confidence="medium", monotone_in="age",
)  # fmt: skip

CONTRIBUTIONS = Dated(
    part="statement:may_join", who="flexible", unit="text", first_day="2012-01-10", checked="2026-11-22",
    rule=Statement(
        zh="无雇工的个体经营者、未由单位参保的非全日制从业人员和其他灵活就业人员可个人参保；合法就业的外国人也参保。费率没有来源",
        en="self-employed without employees, part-time workers not insured by an employer and other flexible workers may join by themselves; legally employed foreigners join too. No source for the rates",
    ),
    sources="hn-decree-235", ledger="edcefd89", confidence="medium",
)  # fmt: skip

REGION = Region(
    "460000",
    name_zh="海南省",
    name_en="Hainan",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    contributions=CONTRIBUTIONS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
