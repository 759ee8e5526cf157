"""Changsha (长沙), 430100: 长沙市职工基本医疗保险管理办法, and the province's rules from 2023-01-01.

Outpatient care is pooled since 2022-10-01; stays by fee class until 2022, by level since.
"""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import (
    AllOf,
    Bands,
    Choice,
    Counting,
    Flat,
    Layer,
    Layers,
    Months,
    Period,
    Rate,
    Shares,
    Statement,
    Table,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "pxte-86569", kind="official_quoted", title="长沙市职工基本医疗保险管理办法（缴费年限）", doc="长沙市职工基本医疗保险管理办法",
        address="http://pxte.cn/news/20210321/86569.html", dated="2021-03-21",
    ),
    Source(
        "yunnanlong-135832", kind="official_quoted", title="长沙职工医保缴费年限", doc="长沙市职工基本医疗保险管理办法",
        address="yunnanlong.com/c/135832.html",
    ),
    Source(
        "jiusong-4656012", kind="article", title="湖南职工医保缴费年限", address="m.jiusongjiankang.com/health/news/4656012.html",
    ),
    Source(
        "jiusong-8006130", kind="article", title="职工医保缴费年限各地对比（荆州、珠海、湛江、湖南、随州）",
        address="https://www.jiusongjiankang.com/health/news/8006130.html",
    ),
    Source(
        "jiusong-4668494", kind="article", title="湖南职工医保缴费年限（2025 年省内实际缴费 12 年）",
        address="m.jiusongjiankang.com/health/news/4668494.html",
    ),
    Source(
        "jiusong-5976896", kind="article", title="湖南职工医保退休年限（引湖南省职工基本医疗保险实施办法）",
        address="https://m.jiusongjiankang.com/health/news/5976896.html",
    ),
    Source(
        "yzzsnet-172707", kind="official_quoted", title="长沙市职工医保门诊共济和住院待遇", doc="长沙市职工基本医疗保险门诊共济保障机制实施细则",
        address="yzzsnet.com/techan/172707.html", dated="2022-09-09",
    ),
    Source("gucheng-4305509", kind="article", title="长沙职工医保门诊报销多少", address="https://www.gucheng.com/hot/2022/4305509.shtml", dated="2022-09-01"),
    Source(
        "outofmemory-1150588", kind="article", title="长沙灵活就业医保报销比例（引《长沙市职工基本医疗保险管理办法》）", doc="长沙市职工基本医疗保险管理办法",
        address="https://juke.outofmemory.cn/read/1150588.html",
    ),
    Source("ruilifan", kind="article", title="长沙市医保报销标准", address="https://ruilifan.com/wmsh/xinli/eexkj6.html"),
    Source("iwelife-3906", kind="article", title="长沙职工医保住院报销标准（最新）", address="https://changsha.iwelife.cn/3906.html"),
    Source("hzbdd-284990", kind="article", title="长沙市医保病人住院新政策", dated="2025-04-19", address="https://www.hzbdd.com/284990"),
    Source(
        "ccschy-hunan-2023", kind="article", title="湖南职工医保住院报销标准（起付线、比例、最高支付限额）", doc="湖南省职工基本医疗保险实施办法", dated="2023-01-06",
        address="http://ccschy.com/techan/50f39457a035d9fde5d37eaf807907c5.html",
    ),
    Source("jiusong-4560642", kind="article", title="长沙市职工医保住院报销比例", address="https://m.jiusongjiankang.com/health/news/4560642.html"),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2021-03-21", last_day="2022-12-31",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("province", at_least=Years(10)),
        )),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
        note=Text(zh="单位参保和灵活就业人员相同", en="the same for the employer-insured and members in flexible employment"),
    ),
    Dated(
        unit="months", first_day="2023-01-01", checked="2026-11-22",
        rule=AllOf((
            Choice("sex", {"male": Months("total", at_least=Years(30)), "female": Months("total", at_least=Years(25))}),
            Months("province", at_least=Table({
                "2023-01-01": Years(10), "2024-01-01": Years(11), "2025-01-01": Years(12), "2026-01-01": Years(13),
                "2027-01-01": Years(14), "2028-01-01": Years(15),
            })),
        )),
        sources=("jiusong-4656012", "jiusong-8006130", "jiusong-4668494", "jiusong-5976896"), ledger=("1e7c06e5", "2f947d60"), confidence="medium",
        note=Text(
            zh="全省自 2023-01-01 起统一，省内实际缴费年限逐年提高；2021 年所见的长沙办法为 10 年，与 2023 年相同",
            en="one rule for the province since 2023-01-01, with more years paid in it every year; Changsha's own rules, as seen in 2021, had 10 years, as in 2023",
        ),
    ),
    Dated(
        part="counting", unit="months", first_seen="2021-03-21", checked="2021-03-21",
        rule=Counting(deemed_until="2002-12-31"),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
        note=Text(
            zh="2003-01-01 以前符合国家规定的连续工龄或工作年限视同缴费",
            en="recognised employment before 2003-01-01 counts as deemed",
        ),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_seen="2021-03-21", checked="2021-03-21",
        rule=Unknown(
            zh="按规定的缴费基数和比例一次性补缴，数额没有找到",
            en="in one sum at the set base and rate; the amount was not found",
        ),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
    ),
    Dated(
        part="shortfall:monthly", unit="yuan/month", first_seen="2021-03-21", checked="2021-03-21",
        rule=Statement(
            zh="参照在职人员缴费标准继续缴费至最低年限",
            en="contributions go on as for a person in service until the years are reached",
        ),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
    ),
    Dated(
        part="statement:supplement", unit="text", first_seen="2021-03-21", checked="2021-03-21",
        rule=Statement(
            zh="退休后仍须每年缴纳大病医疗互助费，才享受该项待遇",
            en="after retirement the large-illness mutual aid has to be paid every year to keep that layer",
        ),
        sources=("pxte-86569", "yunnanlong-135832"), ledger="2f947d60", confidence="high",
    ),
)  # fmt: skip

START = Choice("level", {"community": Flat(0), "primary": Flat(0), "secondary": Flat(200), "tertiary": Flat(300)})
RATES = Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(60)})
OUTSIDE = Text(
    zh="起付标准一年累计不超过 300 元；不计入职工医保年度最高支付限额", en="no more than 300 of deductible in a year; not counted towards the yearly cap of the scheme",
)  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-10-01", checked="2022-10-01",
        rule=Layers(Layer("pooled", start=START, start_most=300, shares=RATES, cap=1500)),
        sources=("yzzsnet-172707", "gucheng-4305509"), ledger="706031c4", confidence="high", note=OUTSIDE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-10-01", checked="2022-10-01",
        rule=Layers(Layer("pooled", start=START, start_most=300, shares=RATES, cap=2000)),
        sources=("yzzsnet-172707", "gucheng-4305509"), ledger="706031c4", confidence="high", note=OUTSIDE,
    ),
)  # fmt: skip

# From the second stay of the year at the same level on, half the deductible.
STAYS = Choice("level", {
    "community": Bands("stay", ((2, Flat(200)), (None, Flat(100)))),
    "primary": Bands("stay", ((2, Flat(500)), (None, Flat(250)))),
    "secondary": Bands("stay", ((2, Flat(800)), (None, Flat(400)))),
    "tertiary": Choice(
        "hospital", {"provincial_ministry": Bands("stay", ((2, Flat(1600)), (None, Flat(800))))},
        otherwise=Bands("stay", ((2, Flat(1100)), (None, Flat(550)))),
    ),
})  # fmt: skip
ACT = Text(
    zh="省的实施办法自 2023-01-01 起施行；第二次起减半限同级别医疗机构，这里按全年住院次数计。一个网页写省部属医院也是 85%",
    en="the province's rules took effect on 2023-01-01; half from the second stay on is meant at hospitals of one level, here all stays of the year count. One page has 85% for hospitals of the province or a ministry too",
)  # fmt: skip
# Fee classes of hospitals until 2022: class 1 are the big ones. The second stay costs half, later ones 30%.
STAYS_2022 = Choice("hospital", {
    "fee_class_1": Bands("stay", ((2, Flat(900)), (3, Flat(450)), (None, Flat(270)))),
    "fee_class_2": Bands("stay", ((2, Flat(600)), (3, Flat(300)), (None, Flat(180)))),
    "fee_class_3": Bands("stay", ((2, Flat(300)), (3, Flat(150)), (None, Flat(90)))),
})  # fmt: skip
BANDS_2022 = (
    (10000, Choice("hospital", {"fee_class_1": Rate(88), "fee_class_2": Rate(91), "fee_class_3": Rate(95)})),
    (None, Choice("hospital", {"fee_class_1": Rate(92), "fee_class_2": Rate(95), "fee_class_3": Rate(96)})),
)  # fmt: skip
OF_PAGE = Text(
    zh="2022-10-01 是网页的日期；10,000 元一段含起付标准，来源没有写明", en="2022-10-01 is the date of the page; the band up to 10,000 is taken to include the deductible, which is not said",
)  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-10-01", last_day="2022-12-31",
        rule=Layers(Layer("pooled", start=STAYS_2022, per=Period("stay"), start_most=900, shares=Shares(BANDS_2022), cap=200000)),
        sources=("outofmemory-1150588", "ruilifan", "yzzsnet-172707"), ledger="09467b49", confidence="high", note=OF_PAGE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2022-10-01", last_day="2022-12-31",
        rule=Layers(Layer(
            "pooled", start=STAYS_2022, per=Period("stay"), start_most=900, shares=Shares(BANDS_2022, own_share_times=60), cap=200000,
        )),
        sources=("outofmemory-1150588", "ruilifan", "yzzsnet-172707"), ledger="0e511ce5", confidence="high", note=OF_PAGE,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2025-04-19",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"), start_most=2000,
            shares=Choice("level", {
                "community": Rate(93), "primary": Rate(92), "secondary": Rate(90),
                "tertiary": Choice("hospital", {"provincial_ministry": Rate(80)}, otherwise=Rate(85)),
            }),
            cap=150000,
        )),
        sources=("iwelife-3906", "jiusong-4560642", "hzbdd-284990", "ccschy-hunan-2023", "jiusong-5976896"), confidence="medium", note=ACT,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2025-04-19",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"), start_most=2000,
            shares=Choice("level", {
                "community": Rate(95), "primary": Rate(94), "secondary": Rate(92),
                "tertiary": Choice("hospital", {"provincial_ministry": Rate(82)}, otherwise=Rate(87)),
            }),
            cap=150000,
        )),
        sources=("iwelife-3906", "jiusong-4560642", "hzbdd-284990", "ccschy-hunan-2023", "jiusong-5976896"), confidence="medium", note=ACT,
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2022-10-01", last_day="2022-12-31",
        rule=Layers(Layer("large_amount", shares=Rate(94), cap=250000), kinds="inpatient"),
        sources=("outofmemory-1150588", "yzzsnet-172707"), ledger="44f63ae1", confidence="high",
        note=Text(zh="20 万元以上至 45 万元；个人自付 6%", en="from 200,000 to 450,000 in all; the own share is 6%"),
    ),
    Dated(
        part="above_cap", who=("retired", "flexible_retired"), unit="bill", first_seen="2022-10-01", last_day="2022-12-31",
        rule=Layers(Layer("large_amount", shares=Rate("95.2"), cap=250000), kinds="inpatient"),
        sources=("outofmemory-1150588", "yzzsnet-172707"), ledger="44f63ae1", confidence="high",
        note=Text(
            zh="20 万元以上至 45 万元；个人自付 4.8%，为在职的 80%，不是 60%", en="from 200,000 to 450,000 in all; the own share is 4.8%, which is 80% of that in service, not 60%",
        ),
    ),
)  # fmt: skip

REGION = Region(
    "430100",
    name_zh="长沙市",
    name_en="Changsha",
    sources=SOURCES,
    lifetime_coverage=LIFETIME_COVERAGE,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=Group(
        "hospital", values=("fee_class_1", "fee_class_2", "fee_class_3", "provincial_ministry"), zh="医院类别", en="class of hospital",
    ),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
